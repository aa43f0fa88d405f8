package org.vigie.testkit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vigie.domain.account.Account;
import org.vigie.domain.account.Accounts;

/** Accounts in memory. */
public final class InMemoryAccounts implements Accounts {
  private final Map<String, Account> accounts = new ConcurrentHashMap<>();

  /** Starts empty. */
  public InMemoryAccounts() {}

  @Override
  public Optional<Account> find(String name) {
    return Optional.ofNullable(accounts.get(name));
  }

  @Override
  public void save(Account account) {
    accounts.put(account.name(), account);
  }

  @Override
  public boolean isEmpty() {
    return accounts.isEmpty();
  }
}
