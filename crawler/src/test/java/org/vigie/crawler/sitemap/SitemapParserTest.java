package org.vigie.crawler.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.crawler.sitemap.SitemapResult.NoSitemap;
import org.vigie.crawler.sitemap.SitemapResult.Sitemap;

class SitemapParserTest {
  private static final URI BASE = URI.create("https://www.example.org/sitemap.xml");
  private static final String NEWS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
          xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"
          xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
        <url>
          <loc>https://www.example.org/panne?a=1&amp;b=2</loc>
          <lastmod>2026-11-20T10:00:00+01:00</lastmod>
          <image:image><image:loc>https://cdn.example.org/a.jpg</image:loc>
            <image:title>Une photo</image:title></image:image>
          <n:news>
            <n:publication><n:name>Le Journal</n:name><n:language>fr</n:language></n:publication>
            <n:publication_date>2026-11-19</n:publication_date>
            <n:title>Panne chez l'hébergeur</n:title>
          </n:news>
        </url>
        <url><loc>/relative</loc></url>
        <url><loc>ftp://www.example.org/no</loc></url>
      </urlset>
      """;

  private static SitemapResult parse(byte[] body) {
    return new SitemapParser().parse(body, null, BASE);
  }

  private static Sitemap sitemap(String text) {
    return (Sitemap) parse(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String urlset(int entries) {
    StringBuilder many = new StringBuilder("<urlset>");
    for (int i = 0; i < entries; i++) {
      many.append("<url><loc>https://www.example.org/").append(i).append("</loc></url>");
    }
    return many.append("</urlset>").toString();
  }

  private static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packer = new GZIPOutputStream(out)) {
      packer.write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  @Test
  void readsPagesWithTheirNewsAndLeavesImagesOut() {
    Sitemap map = sitemap(NEWS);

    assertThat(map.index()).isFalse();
    assertThat(map.cut()).isFalse();
    assertThat(map.isNews()).isTrue();
    assertThat(map.newest()).contains(Instant.parse("2026-11-20T09:00:00Z"));
    assertThat(map.entries()).hasSize(2);
    Listed first = map.entries().getFirst();
    assertThat(first.url()).hasToString("https://www.example.org/panne?a=1&b=2");
    assertThat(first.modified()).isEqualTo("2026-11-20T09:00:00Z");
    assertThat(first.published()).isEqualTo("2026-11-19T00:00:00Z");
    assertThat(first.title()).isEqualTo("Panne chez l'hébergeur");
    assertThat(first.language()).isEqualTo("fr");
    assertThat(map.entries().getLast().url()).hasToString("https://www.example.org/relative");
    assertThat(map.entries().getLast().title()).isNull();
  }

  @Test
  void readsAnIndex() {
    Sitemap map =
        sitemap(
            """
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <sitemap><loc><![CDATA[https://www.example.org/a.xml.gz]]></loc>
            <lastmod>2026-11-01</lastmod></sitemap>
            <sitemap><loc>https://www.example.org/b.xml</loc></sitemap></sitemapindex>
            """);

    assertThat(map.index()).isTrue();
    assertThat(map.entries())
        .extracting(entry -> entry.url().uri().getPath())
        .containsExactly("/a.xml.gz", "/b.xml");
    assertThat(map.entries().getFirst().modified()).isEqualTo("2026-11-01T00:00:00Z");
  }

  @Test
  void unpacksByContentAndReadsWhatIsLeftOfATruncatedPackage() {
    byte[] whole = packed(NEWS.getBytes(StandardCharsets.UTF_8));

    assertThat(parse(whole)).isEqualTo(sitemap(NEWS));
    byte[] many = packed(urlset(1_000).getBytes(StandardCharsets.UTF_8));
    Sitemap half = (Sitemap) parse(Arrays.copyOf(many, many.length / 2));
    assertThat(half.cut()).isTrue();
    assertThat(half.entries()).hasSizeBetween(100, 900);
  }

  @Test
  void readsAddressesInPlainText() {
    Sitemap map =
        sitemap("\uFEFF# pages\nhttps://www.example.org/a\r\n\r\nhttps://www.example.org/b");

    assertThat(map.entries())
        .extracting(entry -> entry.url().toString())
        .containsExactly("https://www.example.org/a", "https://www.example.org/b");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void readsAFeedAsASitemap(boolean inGzip) {
    byte[] feed =
        """
        <?xml version="1.0"?><!-- made by hand -->
        <rss version="2.0"><channel><item><link>https://www.example.org/1</link>
        <title>Une panne</title><pubDate>Fri, 20 Nov 2026 10:00:00 GMT</pubDate></item></channel></rss>
        """
            .getBytes(StandardCharsets.UTF_8);

    Sitemap map = (Sitemap) parse(inGzip ? packed(feed) : feed);
    assertThat(map.entries()).hasSize(1);
    assertThat(map.entries().getFirst().title()).isEqualTo("Une panne");
    assertThat(map.entries().getFirst().modified()).isEqualTo("2026-11-20T10:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({"ISO-8859-1, ISO-8859-1", "UTF-16, UTF-16LE", "UTF-16, UTF-16BE", "klingon, UTF-8"})
  void believesTheDeclaredEncoding(String declared, String used) {
    String text =
        "<?xml version=\"1.0\" encoding=\"%s\"?><urlset><url><loc>https://www.example.org/a</loc><title>été</title></url></urlset>"
            .formatted(declared);

    Sitemap map = (Sitemap) parse(text.getBytes(Charset.forName(used)));
    assertThat(map.entries().getFirst().title()).isEqualTo("été");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                                  | empty
          `   `                               | empty
          <!DOCTYPE html><html><body>no</html>| not_a_sitemap
          nothing here                        | not_a_sitemap
          {"a": 1}                            | not_a_sitemap
          <!-- only a comment -->             | not_a_sitemap
          <rss                                | not_a_sitemap
          """)
  void saysWhyADocumentIsNone(String text, String reason) {
    assertThat(parse(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            NoSitemap.class, none -> assertThat(none.reason().label()).isEqualTo(reason));
  }

  @Test
  void slipsCostOneEntryAtMost() {
    Sitemap map =
        sitemap(
            """
            <urlset><url><loc>https://www.example.org/?a=1&b=2</loc><url>
            <loc>https://www.example.org/2</loc><lastmod>never</lastmod></url>
            <url><loc>https://www.example.org/3</loc><loc>https://www.example.org/4</loc>
            """);

    assertThat(map.entries())
        .extracting(entry -> entry.url().toString())
        .containsExactly("https://www.example.org/?a=1&b=2", "https://www.example.org/2");
    assertThat(map.entries()).extracting(Listed::modified).containsOnlyNulls();
  }

  @Test
  void nothingOutsideIsOpenedAndNoBombIsExpanded() {
    Sitemap map =
        sitemap(
            """
            <!DOCTYPE urlset [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY b "&x;&x;">]>
            <urlset><url><loc>https://www.example.org/&b;</loc><title>&x;</title></url></urlset>
            """);

    assertThat(map.entries().getFirst().title()).isEqualTo("&x;");
  }

  @Test
  void entriesAndUnpackedBytesAreLimited() {
    Sitemap map = sitemap(urlset(SitemapParser.MOST + 1));
    assertThat(map.entries()).hasSize(SitemapParser.MOST);
    assertThat(map.cut()).isTrue();

    byte[] bomb = new byte[SitemapText.MOST_BYTES + 1_000];
    Arrays.fill(bomb, (byte) ' ');
    byte[] start =
        "<urlset><url><loc>https://www.example.org/1</loc></url>".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(start, 0, bomb, 0, start.length);
    Sitemap cut = (Sitemap) parse(packed(bomb));
    assertThat(cut.entries()).hasSize(1);
    assertThat(cut.cut()).isTrue();
  }
}
