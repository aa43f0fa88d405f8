package org.vigie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.Name;
import org.vigie.domain.mention.NameKind;
import org.vigie.domain.post.Language;
import org.vigie.domain.store.MentionStore;
import org.vigie.domain.store.StoreException;
import org.vigie.nlp.entity.NameCatchUp;
import org.vigie.nlp.entity.NameSource;
import org.vigie.testkit.InMemoryMentionStore;
import org.vigie.testkit.Posts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class PendingNamesTest {
  private final InMemoryMentionStore store = new InMemoryMentionStore();
  private final RecordedTerminal english = RecordedTerminal.english();

  private static final Name ADA = new Name(NameKind.PERSON, "Ada");

  /** Finds one name in every text. */
  private record Names(Set<Language> languages) implements NameSource {
    @Override
    public Optional<List<Name>> names(String text, Language language) {
      return languages.contains(language) ? Optional.of(List.of(ADA)) : Optional.empty();
    }

    @Override
    public String version() {
      return "names=test";
    }
  }

  private static final NameSource FRENCH = new Names(Set.of(Language.FRENCH));
  private static final NameSource ABSENT = new Names(Set.of());

  @Command(name = "test")
  private static final class Around {
    @Mixin private PendingNames names = new PendingNames();
  }

  private static PendingNames with(String... options) {
    Around around = new Around();
    new CommandLine(around).parseArgs(options);
    return around.names;
  }

  private int waiting() {
    return new NameCatchUp(FRENCH, store).waiting();
  }

  private void keep(int posts, Language language) {
    for (int i = 0; i < posts; i++) {
      store.save(
          List.of(Posts.post(language.tag() + i).language(language).awaitingNames().analysed()));
    }
  }

  @Test
  void allThatWaitGetTheirNamesBeforeTheCommandEnds() {
    keep(120, Language.FRENCH);
    with().complete(FRENCH, store, false, english.terminal());

    assertThat(waiting()).isZero();
    AnalysedPost one = store.find(Posts.post("fr0").build().id()).orElseThrow();
    assertThat(one.names()).containsExactly(ADA);
    assertThat(english.err()).contains("found in 120 posts").doesNotContain("await");
  }

  /** Fails over every text as for want of memory. */
  private record Failing(Set<Language> languages) implements NameSource {
    @Override
    public Optional<List<Name>> names(String text, Language language) {
      throw new OutOfMemoryError("as if");
    }

    @Override
    public String version() {
      return "names=test";
    }
  }

  @Test
  void whatNoModelCanReadIsSaidToWaitForIt() {
    keep(1, Language.FRENCH);
    keep(2, Language.ENGLISH);
    with().complete(FRENCH, store, false, english.terminal());

    assertThat(english.err())
        .contains("found in 1 posts", "await names: 2. The model", "./vigie fetch-models")
        .doesNotContain("--no-names");
  }

  @Test
  void whatHasAModelIsSaidApartFromWhatHasNone() {
    keep(1, Language.FRENCH);
    keep(2, Language.ENGLISH);
    with("--no-names").complete(FRENCH, store, false, english.terminal());

    assertThat(english.err())
        .contains("await names: 1. ./vigie start finds", "await names: 2. The model");
  }

  @Test
  void aModelThatFailedIsSaidSo() {
    keep(3, Language.FRENCH);
    Set<Language> both = Set.of(Language.FRENCH, Language.ENGLISH);
    with().complete(new Failing(both), store, false, english.terminal());

    assertThat(english.err())
        .contains("await names: 3. The model", "VIGIE_HEAP")
        .doesNotContain("--no-names");
  }

  @Test
  void aStoreThatFailsIsSaidAndEndsNothing() {
    MentionStore away =
        (MentionStore)
            Proxy.newProxyInstance(
                MentionStore.class.getClassLoader(),
                new Class<?>[] {MentionStore.class},
                (_, _, _) -> {
                  throw new StoreException("nobody answers");
                });
    with().complete(FRENCH, away, false, english.terminal());
    with().complete(ABSENT, away, true, english.terminal());

    assertThat(english.err()).contains("nobody answers", "./vigie start");
  }

  @Test
  void onRequestOrWhenTimeIsOverTheyWait() {
    keep(3, Language.FRENCH);
    with("--no-names").complete(FRENCH, store, false, english.terminal());
    assertThat(english.err()).contains("await names: 3.", "./vigie start");
    RecordedTerminal french = RecordedTerminal.french();
    with("--names-within", "0").complete(FRENCH, store, false, french.terminal());

    assertThat(french.err()).contains("en attente de noms : 3.", "./vigie start");
    assertThat(waiting()).isEqualTo(3);
  }

  @Test
  void aRunningApplicationFindsThem() {
    keep(3, Language.FRENCH);
    with().complete(FRENCH, store, true, english.terminal());

    assertThat(waiting()).isEqualTo(3);
    assertThat(english.err()).contains("The running application finds them");
  }

  @Test
  void withoutModelsTheRemedyIsNamed() {
    with().complete(ABSENT, store, false, english.terminal());
    assertThat(english.err()).contains("were not looked for", "./vigie fetch-models");
    RecordedTerminal quiet = RecordedTerminal.english();
    with("--no-names").complete(ABSENT, store, false, quiet.terminal());
    assertThat(quiet.err()).isEmpty();

    keep(1_200, Language.FRENCH);
    RecordedTerminal french = RecordedTerminal.french();
    with().complete(ABSENT, store, false, french.terminal());
    assertThat(french.err()).contains("en attente de noms : ≥ 1000.", "./vigie fetch-models");
  }
}
