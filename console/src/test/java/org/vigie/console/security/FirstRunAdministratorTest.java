package org.vigie.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.vigie.console.Watch;
import org.vigie.domain.account.Account;
import org.vigie.domain.account.Role;
import org.vigie.domain.post.Language;
import org.vigie.testkit.InMemoryAccounts;

class FirstRunAdministratorTest {
  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final PasswordEncoder encoder =
      PasswordEncoderFactories.createDelegatingPasswordEncoder();
  private final List<String> printed = new ArrayList<>();

  private FirstRunAdministrator firstRun() {
    StaticMessageSource messages = new StaticMessageSource();
    messages.addMessage("first-run.password", java.util.Locale.UK, "{0} with {1}.");
    Watch watch =
        new Watch(
            "Team", ZoneId.of("Europe/Paris"), Language.ENGLISH, List.of(), List.of(), List.of());
    return new FirstRunAdministrator(accounts, encoder, messages, watch);
  }

  @Test
  void printsAPasswordThatOpensTheOneAccount() {
    assertThat(firstRun().createWhenEmpty(printed::add)).isTrue();

    Account admin = accounts.find("admin").orElseThrow();
    assertThat(admin.role()).isEqualTo(Role.ADMINISTRATOR);
    Matcher line =
        Pattern.compile("admin with ((?:[a-z2-9]{5}-){3}[a-z2-9]{5})\\.")
            .matcher(printed.getFirst());
    assertThat(line.matches()).isTrue();
    assertThat(encoder.matches(line.group(1), admin.passwordHash())).isTrue();
    assertThat(admin.passwordHash()).startsWith("{bcrypt}").doesNotContain(line.group(1));
  }

  @Test
  void doesNothingWhenSomebodyHasAnAccount() {
    accounts.save(new Account("ana", "{noop}x", Role.VIEWER));

    assertThat(firstRun().createWhenEmpty(printed::add)).isFalse();
    assertThat(printed).isEmpty();
    assertThat(accounts.find("admin")).isEmpty();
  }
}
