package org.vigie.console.digest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vigie.console.language.UiLanguage;
import org.vigie.console.layout.BadParameterException;
import org.vigie.console.layout.FramedDocument;
import org.vigie.console.layout.NotFoundException;
import org.vigie.domain.digest.DigestDocument;
import org.vigie.domain.digest.DigestWeek;
import org.vigie.domain.digest.Digests;

/** The weekly digests, in the language that the reader reads. */
@Controller
class DigestController {
  private static final int LISTED = 120;

  private final Digests digests;

  DigestController(Digests digests) {
    this.digests = digests;
  }

  @GetMapping("/digests")
  String list(Locale locale, Model model) {
    model.addAttribute("digests", oneAWeek(UiLanguage.of(locale)));
    return "digests";
  }

  /** A week that was written in the other language only is better than none. */
  private List<DigestDocument> oneAWeek(UiLanguage reader) {
    List<DigestDocument> all = digests.recent(LISTED);
    return all.stream()
        .map(DigestDocument::week)
        .distinct()
        .flatMap(week -> inLanguage(all, week, reader).stream())
        .toList();
  }

  private static Optional<DigestDocument> inLanguage(
      List<DigestDocument> all, DigestWeek week, UiLanguage reader) {
    List<DigestDocument> written = all.stream().filter(one -> one.week().equals(week)).toList();
    return written.stream()
        .filter(one -> one.language().equals(reader.language()))
        .findFirst()
        .or(() -> written.stream().findFirst());
  }

  @GetMapping("/digests/{week}")
  String one(@PathVariable("week") String week, Locale locale, Model model) {
    DigestDocument digest = find(week, locale);
    model.addAttribute("digest", digest);
    model.addAttribute("foreign", !digest.language().equals(UiLanguage.of(locale).language()));
    return "digest";
  }

  @GetMapping("/digests/{week}/{language}/body")
  ResponseEntity<byte[]> body(
      @PathVariable("week") String week, @PathVariable("language") String language) {
    UiLanguage asked =
        UiLanguage.of(language)
            .orElseThrow(() -> new NotFoundException("digest in language \"" + language + "\""));
    return FramedDocument.of(find(week, asked.locale()).html());
  }

  private DigestDocument find(String text, Locale locale) {
    DigestWeek week = BadParameterException.read("week", text, DigestWeek::parse);
    UiLanguage reader = UiLanguage.of(locale);
    return digests
        .find(week, reader.language())
        .or(() -> digests.find(week, reader.other().language()))
        .orElseThrow(() -> new NotFoundException("digest of " + week));
  }
}
