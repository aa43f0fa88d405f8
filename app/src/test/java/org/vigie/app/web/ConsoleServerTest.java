package org.vigie.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.app.config.settings.ConsoleSettings;

class ConsoleServerTest {
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1,http://127.0.0.1:8080/",
    "0.0.0.0,http://127.0.0.1:8080/",
    "'::',http://127.0.0.1:8080/",
    "'::1',http://[::1]:8080/"
  })
  void anAddressForAllNetworksIsReachedOnLoopback(String bind, URI local) {
    var address = ConsoleServer.address(new ConsoleSettings(8080, bind, null));

    assertThat(address.local()).isEqualTo(local);
    assertThat(address.forReaders()).isEqualTo(local);
  }

  @Test
  void readersAreSentToThePublicAddress() {
    URI known = URI.create("https://vigie.example.org/");

    assertThat(ConsoleServer.address(new ConsoleSettings(8080, "127.0.0.1", known)).forReaders())
        .isEqualTo(known);
  }

  @Test
  void portZeroBecomesAFreeOne() {
    assertThat(ConsoleServer.address(new ConsoleSettings(0, "127.0.0.1", null)).port())
        .isPositive();
  }
}
