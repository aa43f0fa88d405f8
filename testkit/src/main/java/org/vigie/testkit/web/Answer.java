package org.vigie.testkit.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the answer to a request, byte for byte. */
@FunctionalInterface
public interface Answer {
  /**
   * Writes the answer; the connection is closed afterwards.
   *
   * @param request what was asked
   * @param out the way to the client
   * @throws IOException when the client goes away
   */
  void write(Request request, OutputStream out) throws IOException;

  /**
   * An answer with a body.
   *
   * @param status the status
   * @param headers lines of the head, each "Name: value"
   * @param body the body, sent as UTF-8 with its length
   * @return the answer
   */
  static Answer of(int status, String body, String... headers) {
    return of(status, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  /**
   * An answer with a body of bytes.
   *
   * @param status the status
   * @param headers lines of the head, each "Name: value", one byte a char
   * @param body the body, sent with its length
   * @return the answer
   */
  static Answer of(int status, byte[] body, String... headers) {
    return (request, out) -> {
      StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Scripted\r\n");
      for (String header : headers) {
        head.append(header).append("\r\n");
      }
      if (status != 304 && status != 204) {
        head.append("Content-Length: ").append(body.length).append("\r\n");
      }
      head.append("Connection: close\r\n\r\n");
      out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
      if (status != 304 && status != 204) {
        out.write(body);
      }
    };
  }
}
