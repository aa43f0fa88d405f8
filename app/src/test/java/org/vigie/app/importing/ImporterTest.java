package org.vigie.app.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.domain.post.AuthorFacts;
import org.vigie.domain.post.Country;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.Post;
import org.vigie.domain.store.StoreException;
import org.vigie.testkit.FakePipe;

class ImporterTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @TempDir Path folder;
  private final List<Post> delivered = Collections.synchronizedList(new ArrayList<>());

  @Test
  void readsASpreadsheetOfAFrenchOffice() throws IOException {
    Path file = folder.resolve("Historique été.csv");
    Files.writeString(
        file,
        "Date de publication;Auteur;Texte;Lien;Langue\n"
            + "18/11/2026 09:30;Zoé;\"Éolienne répond\nvite\";https://example.org/a?utm_source=x;fr-FR\n",
        Charset.forName("windows-1252"));
    assertThat(run(file)).isEqualTo(new Importer.Result(1, 0));
    Post post = delivered.getFirst();
    assertThat(post.text()).isEqualTo("Éolienne répond\nvite");
    assertThat(post.published()).isEqualTo("2026-11-18T08:30:00Z");
    assertThat(post.url()).hasToString("https://example.org/a");
    assertThat(post.declaredLanguage()).isEqualTo(Language.FRENCH);
    assertThat(post.source()).hasToString("import-historique-ete-csv");
    assertThat(post.provenance().connector()).isEqualTo("import");
  }

  @Test
  void readsJsonLinesWhoseKeysChange() throws IOException {
    Path file =
        write(
            "a.jsonl",
            """
            {"id":"1","published_at":"2026-11-18T08:30:00Z","body":"one"}
            {"id":"2","published_at":"2026-11-18T08:31:00+01:00","title":"two","likes":12,"followers":1200,"country":"FR"}

            not json
            {"id":"3","published_at":"yesterday","body":"three"}
            """);
    assertThat(run(file)).isEqualTo(new Importer.Result(2, 2));
    assertThat(delivered).extracting(Post::content).containsExactly("one", "two");
    assertThat(delivered.get(1).engagement().likes()).isEqualTo(12);
    assertThat(delivered.get(1).authorFacts())
        .isEqualTo(new AuthorFacts(1_200L, new Country("fr")));
    assertThat(delivered.getFirst().authorFacts()).isEqualTo(AuthorFacts.UNKNOWN);
    assertThat(Files.readAllLines(folder.resolve("rejects.jsonl")))
        .satisfiesExactly(
            line -> assertThat(line).contains("\"line\":4", "unreadable", "not json"),
            line -> assertThat(line).contains("\"line\":5", "date", "yesterday"));
  }

  @Test
  void wordsAreSpeltAsQueriesSpellThem() throws IOException {
    Path file =
        write(
            "a.csv",
            "Date;Texte;Abonnés;Pays\n"
                + "2026-11-18;Quelle panne\u202f! L'e\u0301cole\u200b;\"1 200\";FR\n"
                + "2026-11-18;deux;beaucoup;France\n");
    assertThat(run(file)).isEqualTo(new Importer.Result(2, 0));
    assertThat(delivered.getFirst().text()).isEqualTo("Quelle panne ! L'école");
    assertThat(delivered.getFirst().authorFacts())
        .isEqualTo(new AuthorFacts(1_200L, new Country("fr")));
    assertThat(delivered.get(1).authorFacts()).isEqualTo(AuthorFacts.UNKNOWN);
  }

  @Test
  void whatStandsInForAnIdIsOfTheWordsAsTheyWereWritten() throws IOException {
    String csv = "date;text;id\n2026-11-18;Quelle panne\u202f! L'e\u0301cole\u200b;\n";
    run(write("a.csv", csv));
    Post post = delivered.getFirst();
    assertThat(post.nativeId()).isEqualTo("2026-11-17T23:00:00Z  0820f7de6b5584a794a5775640cb6df5");
    assertThat(post.id()).hasToString("2595358e27d2c27c5a4babac0e82071c");
    run(write("a.csv", csv.replace("\u202f", " ")));
    assertThat(delivered.get(1).text()).isEqualTo(post.text());
    assertThat(delivered.get(1).provenance().contentHash())
        .isEqualTo(post.provenance().contentHash());
  }

  @Test
  void importingTwiceGivesTheSamePosts() throws IOException {
    Path file = write("a.csv", "date,text\n2026-11-18,one\n2026-11-18,two\n");
    run(file);
    run(file);
    assertThat(delivered).hasSize(4);
    assertThat(delivered.stream().map(Post::id).distinct()).hasSize(2);
    assertThat(delivered).allMatch(post -> post.url().isAbsent());
  }

  @Test
  void aMapNamesColumnsThatHaveOtherNames() throws IOException {
    Path file = write("a.csv", "wann,was\n2026-11-18 10:00,eins\n");
    assertThatThrownBy(() -> run(file))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("--map date=COLUMN")
        .hasMessageContaining("wann");
    assertThat(run(file, "date=wann", "text=was")).isEqualTo(new Importer.Result(1, 0));
    assertThatThrownBy(() -> run(file, "date=wann", "text=nope"))
        .hasMessageContaining("no column \"nope\"");
    assertThatThrownBy(() -> run(file, "when=wann")).hasMessageContaining("FIELD=COLUMN");
  }

  @Test
  void aMissingFileIsSaid() {
    assertThatThrownBy(() -> run(folder.resolve("none.csv")))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("none.csv");
  }

  @Test
  void aRefusingStoreStopsTheImport() throws IOException {
    Path file = write("a.csv", "date,text\n2026-11-18,one\n");
    Importer importer =
        new Importer(
            FakePipe.delivering(_ -> {
              throw new StoreException("save failed");
            }));
    assertThatThrownBy(() -> importer.run(request(file), NOW, (_, _) -> {}))
        .isInstanceOf(StoreException.class);
  }

  @Test
  void everyPostOfALargeFileArrivesOnce() throws IOException {
    StringBuilder csv = new StringBuilder("id,date,text\n");
    for (int i = 0; i < 2_345; i++) {
      csv.append(i).append(",2026-11-18T00:00:00Z,\"text, ").append(i).append("\"\n");
    }
    List<Long> progress = new ArrayList<>();
    Path file = write("large.csv", csv.toString());
    Importer.Result result =
        new Importer(FakePipe.into(delivered))
            .run(request(file), NOW, (_, posts) -> progress.add(posts));
    assertThat(result.accepted()).isEqualTo(2_345);
    assertThat(delivered.stream().map(Post::id).distinct()).hasSize(2_345);
    assertThat(progress).isSorted().endsWith(2_345L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-18T09:30:00Z            | 2026-11-18T09:30:00Z
          2026-11-18T09:30:00+02:00       | 2026-11-18T07:30:00Z
          2026-11-18 09:30:00             | 2026-11-18T08:30:00Z
          2026-11-18T09:30                | 2026-11-18T08:30:00Z
          2026-11-18 09:30:00 UTC         | 2026-11-18T08:30:00Z
          2026-11-18                      | 2026-11-17T23:00:00Z
          18/11/2026 09:30                | 2026-11-18T08:30:00Z
          8/1/2026 9:05                   | 2026-01-08T08:05:00Z
          18/11/2026                      | 2026-11-17T23:00:00Z
          Tue Oct 18 21:53:25 +0000 2011  | 2011-10-18T21:53:25Z
          Wed, 18 Nov 2026 09:30:00 GMT   | 2026-11-18T09:30:00Z
          1795000000                      | 2026-11-18T11:06:40Z
          1795000000123                   | 2026-11-18T11:06:40.123Z
          """)
  void datesOfManyFormsAreRead(String text, Instant expected) {
    assertThat(new ImportDate(PARIS).read(text)).contains(expected);
  }

  private Importer.Result run(Path file, String... mapping) {
    return new Importer(FakePipe.into(delivered)).run(request(file, mapping), NOW, (_, _) -> {});
  }

  private Importer.Request request(Path file, String... mapping) {
    return new Importer.Request(
        file, Importer.sourceOf(file), List.of(mapping), PARIS, folder.resolve("rejects.jsonl"));
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
  }
}
