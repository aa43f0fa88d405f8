package org.vigie.console.layout;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A mail or digest as HTML, for a frame of a page. The browser treats it as a stranger: no script,
 * no form, no request, no access to the console; its links open a new window.
 */
public final class FramedDocument {
  /** What the frame may do; the same words stand in the sandbox attribute of the page. */
  static final String SANDBOX = "allow-popups allow-popups-to-escape-sandbox";

  private static final String POLICY =
      "sandbox "
          + SANDBOX
          + "; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'self'";
  private static final Pattern HEAD =
      Pattern.compile("<head(\\s[^>]*)?>", Pattern.CASE_INSENSITIVE);
  private static final String NEW_WINDOW = "<base target=\"_blank\">";

  private FramedDocument() {}

  /**
   * Answers with a document.
   *
   * @param html the document
   * @return the answer with a policy that forbids everything but reading
   */
  public static ResponseEntity<byte[]> of(String html) {
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .header("Content-Security-Policy", POLICY)
        .header("X-Frame-Options", "SAMEORIGIN")
        .body(withLinksInNewWindows(html).getBytes(StandardCharsets.UTF_8));
  }

  private static String withLinksInNewWindows(String html) {
    Matcher head = HEAD.matcher(html);
    return head.find()
        ? html.substring(0, head.end()) + NEW_WINDOW + html.substring(head.end())
        : html;
  }
}
