package org.vigie.console.security;

import java.security.SecureRandom;
import java.util.function.Consumer;
import org.springframework.context.MessageSource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.vigie.console.Watch;
import org.vigie.console.language.UiLanguage;
import org.vigie.console.language.Words;
import org.vigie.domain.account.Account;
import org.vigie.domain.account.Accounts;
import org.vigie.domain.account.Role;

/** Makes the first account of an installation, with a password that is shown once. */
@Component
public class FirstRunAdministrator {
  /** The name of the first account. */
  public static final String NAME = "admin";

  /** Letters and digits that nobody confuses: 31 of them, so 99 bits in all. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 5;

  private final Accounts accounts;
  private final PasswordEncoder encoder;
  private final Words words;
  private final SecureRandom random = new SecureRandom();

  FirstRunAdministrator(
      Accounts accounts, PasswordEncoder encoder, MessageSource messages, Watch watch) {
    this.accounts = accounts;
    this.encoder = encoder;
    UiLanguage language = UiLanguage.of(watch.language());
    this.words = new Words(messages, language, watch.zone());
  }

  /**
   * Makes the account "admin" when nobody has one yet, and prints its password: the only time that
   * it is seen.
   *
   * @param printLine prints one line to whoever starts the application
   * @return true when the account was made
   */
  public boolean createWhenEmpty(Consumer<String> printLine) {
    if (!accounts.isEmpty()) {
      return false;
    }
    String password = randomPassword();
    accounts.save(new Account(NAME, encodeOrFail(password), Role.ADMINISTRATOR));
    printLine.accept(words.text("first-run.password", NAME, password));
    return true;
  }

  private String encodeOrFail(String password) {
    String hash = encoder.encode(password);
    if (hash == null) {
      throw new IllegalStateException("encode a password failed: the encoder gave nothing");
    }
    return hash;
  }

  private String randomPassword() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
      if (i > 0 && i % GROUP_LENGTH == 0) {
        out.append('-');
      }
      out.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return out.toString();
  }
}
