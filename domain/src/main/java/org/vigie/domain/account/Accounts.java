package org.vigie.domain.account;

import java.util.Optional;

/** Keeps the accounts. */
public interface Accounts {
  /**
   * Finds an account.
   *
   * @param name the name to sign in with
   * @return the account, or empty when there is none
   */
  Optional<Account> find(String name);

  /**
   * Adds an account, or replaces the one with the same name.
   *
   * @param account the account
   */
  void save(Account account);

  /**
   * Says whether nobody has an account yet.
   *
   * @return true before the first {@link #save}
   */
  boolean isEmpty();
}
