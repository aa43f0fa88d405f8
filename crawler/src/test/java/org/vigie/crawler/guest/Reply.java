package org.vigie.crawler.guest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the scripted sites answer.
 *
 * @param status the status; 0 to close the connection without a word
 * @param headers name → value, one char a byte
 * @param body the body
 */
record Reply(int status, Map<String, String> headers, String body) {
  static final Reply SILENCE = new Reply(0, Map.of(), "");

  static Reply of(int status, String... headers) {
    return new Reply(status, Map.of(), "").with(headers);
  }

  static Reply page(String body) {
    return new Reply(200, Map.of(), body);
  }

  Reply with(String... more) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return new Reply(status, all, body);
  }

  @Nullable String header(String name) {
    return headers.get(name);
  }
}
