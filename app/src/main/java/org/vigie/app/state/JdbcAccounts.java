package org.vigie.app.state;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigie.domain.account.Account;
import org.vigie.domain.account.Accounts;
import org.vigie.domain.account.Role;

/** Accounts in a table. */
final class JdbcAccounts implements Accounts {
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  JdbcAccounts(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Override
  public Optional<Account> find(String name) {
    return jdbc.sql("select * from account where name = :name")
        .param("name", name)
        .query((row, _) ->
            new Account(
                row.getString("name"),
                row.getString("password_hash"),
                Role.valueOf(row.getString("role"))))
        .optional();
  }

  @Override
  public void save(Account account) {
    transactions.executeWithoutResult(_ -> {
      String update = "update account set password_hash = :hash, role = :role where name = :name";
      if (write(update, account) == 0) {
        write(
            "insert into account (name, password_hash, role) values (:name, :hash, :role)",
            account);
      }
    });
  }

  private int write(String sql, Account account) {
    return jdbc.sql(sql)
        .param("name", account.name())
        .param("hash", account.passwordHash())
        .param("role", account.role().name())
        .update();
  }

  @Override
  public boolean isEmpty() {
    return jdbc.sql("select count(*) from account").query(Long.class).single() == 0;
  }
}
