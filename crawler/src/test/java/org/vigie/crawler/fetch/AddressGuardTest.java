package org.vigie.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
  private final AddressGuard guard = new AddressGuard(List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.1",
        "192.168.1.1",
        "198.18.0.1",
        "203.0.113.9",
        "224.0.0.251",
        "240.0.0.1",
        "255.255.255.255",
        "168.63.129.16",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::10.0.0.1",
        "64:ff9b:1::1",
        "100::1",
        "2001:db8::1",
        "2001::1",
        "2002:7f00:1::",
        "64:ff9b::169.254.169.254",
        "64:ff9b::127.0.0.1",
        "64:ff9b:1:ffff::8.8.8.8",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "2002:c0a8:101::1",
        "2a01:e0a::5efe:192.168.1.1",
        "2a01:e0a::200:5efe:10.0.0.1",
        "::ffff:0:127.0.0.1",
        "5f00::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "3fff::1"
      })
  void refusesWhatIsNotPublic(String address) {
    assertThat(guard.permits(InetAddress.ofLiteral(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "8.8.8.8",
        "100.63.255.255",
        "100.128.0.1",
        "172.15.0.1",
        "172.32.0.1",
        "192.167.1.1",
        "223.255.255.1",
        "2606:4700::1111",
        "2a01:e0a::1",
        "64:ff9b::808:808"
      })
  void permitsWhatIsPublic(String address) {
    assertThat(guard.permits(InetAddress.ofLiteral(address))).isTrue();
  }

  @Test
  void permitsWhatIsAllowedAndNoMore() {
    AddressGuard open = new AddressGuard(List.of("10.2.0.0/16", "fd12::/16", "127.0.0.1"));
    assertThat(open.permits(InetAddress.ofLiteral("10.2.3.4"))).isTrue();
    assertThat(open.permits(InetAddress.ofLiteral("10.3.0.1"))).isFalse();
    assertThat(open.permits(InetAddress.ofLiteral("fd12::1"))).isTrue();
    assertThat(open.permits(InetAddress.ofLiteral("127.0.0.1"))).isTrue();
    assertThat(open.permits(InetAddress.ofLiteral("127.0.0.2"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/33", "localhost/8", "10.0.0/8x", "", "::/129"})
  void refusesWhatIsNoNetwork(String text) {
    assertThatThrownBy(() -> new AddressGuard(List.of(text)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"" + text);
  }
}
