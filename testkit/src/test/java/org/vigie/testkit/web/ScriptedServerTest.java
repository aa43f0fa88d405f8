package org.vigie.testkit.web;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.junit.jupiter.api.RepeatedTest;

class ScriptedServerTest {
  /** Repeated, for a server that lets go too late still refuses most of the time. */
  @RepeatedTest(200)
  void refusesConnectionsOnceItIsClosed() {
    ScriptedServer server = ScriptedServer.start();
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), server.uri("/").getPort());
    server.close();
    assertThatExceptionOfType(ConnectException.class)
        .isThrownBy(() -> {
          try (Socket socket = new Socket()) {
            socket.connect(address, 10_000);
          }
        });
  }
}
