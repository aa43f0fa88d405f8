package org.vigie.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vigie.crawler.websub.HubVoice;

/** Passes on what hubs say at addresses of ours. */
@RestController
class HubDoor {
  private final @Nullable HubVoice voice;

  HubDoor(@Nullable HubVoice voice) {
    this.voice = voice;
  }

  @GetMapping("/websub/{token}")
  ResponseEntity<String> asked(
      @PathVariable("token") String token,
      @RequestParam(name = "hub.mode", required = false) @Nullable String mode,
      @RequestParam(name = "hub.topic", required = false) @Nullable String topic,
      @RequestParam(name = "hub.challenge", required = false) @Nullable String challenge,
      @RequestParam(name = "hub.lease_seconds", required = false) @Nullable String lease) {
    Optional<String> answer =
        voice == null
            ? Optional.empty()
            : voice.asked(token, new HubVoice.Question(mode, topic, challenge, lease));
    return answer
        .map(text -> ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(text))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  /** The hub is let go at once, whatever comes of its notice. */
  @PostMapping("/websub/{token}")
  ResponseEntity<Void> told(
      @PathVariable("token") String token,
      @RequestHeader(name = "X-Hub-Signature", required = false) @Nullable String signature,
      InputStream body)
      throws IOException {
    if (voice == null || !voice.knows(token)) {
      return ResponseEntity.status(HttpStatus.GONE).build();
    }
    byte[] notice = body.readNBytes(HubVoice.MOST + 1);
    if (notice.length > HubVoice.MOST) {
      return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
    }
    voice.told(token, signature, notice);
    return ResponseEntity.accepted().build();
  }
}
