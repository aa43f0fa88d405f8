package org.vigie.app.state;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Small values that the application makes once and keeps, such as the key of the pseudonyms. */
public final class Settings {
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  Settings(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /**
   * Returns a value, and makes it when it is not there yet.
   *
   * @param name its name
   * @param first makes it
   * @return the value, the same from then on
   */
  public String getOrCreate(String name, Supplier<String> first) {
    return transactions.execute(_ ->
        jdbc.sql("select text_value from setting where name = :name")
            .param("name", name)
            .query(String.class)
            .optional()
            .orElseGet(() -> create(name, first.get())));
  }

  private String create(String name, String value) {
    jdbc.sql("insert into setting (name, text_value) values (:name, :value)")
        .param("name", name)
        .param("value", value)
        .update();
    return value;
  }
}
