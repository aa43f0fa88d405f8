package org.vigie.app.state;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigie.domain.Sha256;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.source.FetchedPage;
import org.vigie.domain.source.FetchedPages;

/** Fetched pages in a table, found by a hash of their address, which may be long. */
final class JdbcFetchedPages implements FetchedPages {
  private static final int HASH_BYTES = 32;

  private final JdbcClient jdbc;

  JdbcFetchedPages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<FetchedPage> find(CanonicalUrl url, Instant now) {
    return jdbc.sql("select * from fetched_page where url_hash = :hash and fetched_at >= :oldest")
        .param("hash", hash(url))
        .param("oldest", Times.write(now.minus(KEPT)))
        .query((row, _) -> page(row, url))
        .optional();
  }

  private static FetchedPage page(ResultSet row, CanonicalUrl url) throws SQLException {
    return new FetchedPage(
        url, Times.read(row, "fetched_at"), row.getString("title"), row.getString("article"));
  }

  @Override
  public void save(FetchedPage page) {
    jdbc.sql("delete from fetched_page where fetched_at < :oldest")
        .param("oldest", Times.write(page.fetchedAt().minus(KEPT)))
        .update();
    int known =
        write(
            "update fetched_page set url = :url, fetched_at = :fetched, title = :title,"
                + " article = :article where url_hash = :hash",
            page);
    if (known == 0) {
      try {
        write(
            "insert into fetched_page (url_hash, url, fetched_at, title, article)"
                + " values (:hash, :url, :fetched, :title, :article)",
            page);
      } catch (DuplicateKeyException e) {
        // Another process saved the same page meanwhile, which serves as well.
        return;
      }
    }
  }

  @Override
  public void forget(Collection<CanonicalUrl> urls) {
    urls.forEach(url ->
        jdbc.sql("delete from fetched_page where url_hash = :hash")
            .param("hash", hash(url))
            .update());
  }

  private int write(String sql, FetchedPage page) {
    return jdbc.sql(sql)
        .param("hash", hash(page.url()))
        .param("url", page.url().toString())
        .param("fetched", Times.write(page.fetchedAt()))
        .param("title", page.title())
        .param("article", page.text())
        .update();
  }

  private static String hash(CanonicalUrl url) {
    return Sha256.hex(HASH_BYTES, url.toString().getBytes(StandardCharsets.UTF_8));
  }
}
