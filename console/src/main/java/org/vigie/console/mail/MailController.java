package org.vigie.console.mail;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vigie.console.layout.BadParameterException;
import org.vigie.console.layout.FramedDocument;
import org.vigie.console.layout.NotFoundException;
import org.vigie.domain.alert.Outbox;
import org.vigie.domain.alert.OutboxEntry;

/** The mails: waiting, sent and given up. */
@Controller
class MailController {
  private static final int LISTED = 200;

  private final Outbox outbox;

  MailController(Outbox outbox) {
    this.outbox = outbox;
  }

  @GetMapping("/mails")
  String list(Model model) {
    model.addAttribute("mails", outbox.recent(LISTED));
    return "mails";
  }

  @GetMapping("/mails/{id}")
  String one(@PathVariable("id") String id, Model model) {
    model.addAttribute("mail", find(id));
    return "mail";
  }

  @GetMapping("/mails/{id}/body")
  ResponseEntity<byte[]> body(@PathVariable("id") String id) {
    return FramedDocument.of(find(id).notification().html());
  }

  private OutboxEntry find(String id) {
    UUID parsed = BadParameterException.read("mail", id, UUID::fromString);
    return outbox.find(parsed).orElseThrow(() -> new NotFoundException("mail \"" + parsed + "\""));
  }
}
