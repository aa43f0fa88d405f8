package org.vigie.console.security;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.vigie.domain.account.Accounts;

/** Checks names and passwords against the accounts, as slowly as {@link LoginThrottle} wants. */
@Component
class AccountAuthentication implements AuthenticationProvider {
  private static final Logger LOG = LoggerFactory.getLogger(AccountAuthentication.class);

  private final DaoAuthenticationProvider passwords;
  private final LoginThrottle throttle;

  AccountAuthentication(Accounts accounts, PasswordEncoder encoder, LoginThrottle throttle) {
    this.passwords = new DaoAuthenticationProvider(new AccountUsers(accounts));
    this.passwords.setPasswordEncoder(encoder);
    this.throttle = throttle;
  }

  @Override
  public @Nullable Authentication authenticate(Authentication given) {
    String address = addressOf(given);
    Duration wait = throttle.begin(given.getName(), address);
    if (!wait.isZero()) {
      LOG.warn("event=login-throttled address={} wait={}s", address, wait.toSeconds());
      throw new TooManyAttemptsException(wait);
    }
    Authentication known = passwords.authenticate(given);
    throttle.succeeded(given.getName(), address);
    return known;
  }

  private static String addressOf(Authentication given) {
    return given.getDetails() instanceof WebAuthenticationDetails details
        ? String.valueOf(details.getRemoteAddress())
        : "unknown";
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
