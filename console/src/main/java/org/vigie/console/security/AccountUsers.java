package org.vigie.console.security;

import java.util.Arrays;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.vigie.domain.account.Account;
import org.vigie.domain.account.Accounts;
import org.vigie.domain.account.Role;

/** Shows the accounts to Spring; each role includes the ones before it. */
class AccountUsers implements UserDetailsService {
  private final Accounts accounts;

  AccountUsers(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public UserDetails loadUserByUsername(String name) {
    return accounts
        .find(name)
        .map(AccountUsers::user)
        .orElseThrow(() -> new UsernameNotFoundException("find account failed: there is none"));
  }

  private static UserDetails user(Account account) {
    String[] roles =
        Arrays.stream(Role.values())
            .filter(role -> role.compareTo(account.role()) <= 0)
            .map(Role::name)
            .toArray(String[]::new);
    return User.withUsername(account.name()).password(account.passwordHash()).roles(roles).build();
  }
}
