package org.vigie.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.Mention;
import org.vigie.domain.mention.Name;
import org.vigie.domain.mention.NameKind;
import org.vigie.domain.mention.Rejection;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.mention.StoryMark;
import org.vigie.domain.mention.TextSpan;
import org.vigie.domain.mention.TopicId;
import org.vigie.domain.post.AuthorFacts;
import org.vigie.domain.post.AuthorName;
import org.vigie.domain.post.AuthorPseudonym;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Country;
import org.vigie.domain.post.Engagement;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.PostId;
import org.vigie.domain.post.Provenance;
import org.vigie.domain.post.RobotsVerdict;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.post.ThreadRef;

/** Builds posts for tests; whatever a test does not say has a plain default. */
public final class Posts {
  private String nativeId = "1";
  private String source = "blog";
  private @Nullable String url;
  private String title = "";
  private String text = "Ouvaton répond toujours.";
  private @Nullable String author;
  private AuthorFacts authorFacts = AuthorFacts.UNKNOWN;
  private @Nullable ThreadRef thread;
  private Instant published = Instant.parse("2026-11-18T09:30:00Z");
  private @Nullable Instant updated;
  private Language language = Language.FRENCH;
  private Sentiment sentiment = Sentiment.UNKNOWN;
  private @Nullable AuthorPseudonym pseudonym;
  private final List<Mention> mentions = new ArrayList<>();
  private final List<TopicId> topics = new ArrayList<>();
  private final List<Name> names = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private final List<String> models = new ArrayList<>(List.of("test=1"));

  private @Nullable StoryMark story;

  private Posts() {}

  /**
   * Starts a post.
   *
   * @param nativeId its identifier at its source
   * @return a builder
   */
  public static Posts post(String nativeId) {
    Posts posts = new Posts();
    posts.nativeId = nativeId;
    return posts;
  }

  /**
   * Makes a sentiment that is quite sure.
   *
   * @param label the class
   * @return polarity -0.8, 0 or 0.8, confidence 0.9; of unknown all 0
   */
  public static Sentiment sentiment(SentimentLabel label) {
    return switch (label) {
      case NEGATIVE -> new Sentiment(label, -0.8, 0.9);
      case NEUTRAL -> new Sentiment(label, 0, 0.9);
      case POSITIVE -> new Sentiment(label, 0.8, 0.9);
      case UNKNOWN -> Sentiment.UNKNOWN;
    };
  }

  /**
   * Sets the source.
   *
   * @param value its identifier
   * @return this
   */
  public Posts source(String value) {
    source = value;
    return this;
  }

  /**
   * Sets the address.
   *
   * @param value an absolute address
   * @return this
   */
  public Posts url(String value) {
    url = value;
    return this;
  }

  /**
   * Sets the title.
   *
   * @param value the title
   * @return this
   */
  public Posts title(String value) {
    title = value;
    return this;
  }

  /**
   * Sets the text.
   *
   * @param value the text
   * @return this
   */
  public Posts text(String value) {
    text = value;
    return this;
  }

  /**
   * Sets the author's name, and a pseudonym made from it.
   *
   * @param value the name
   * @return this
   */
  public Posts author(String value) {
    author = value;
    pseudonym = pseudonymOf(new AuthorName(value));
    return this;
  }

  /**
   * Sets what is known of the author beside the name.
   *
   * @param followers how many follow the author; null when unknown
   * @param country a code of two letters; null when unknown
   * @return this
   */
  public Posts authorFacts(@Nullable Long followers, @Nullable String country) {
    authorFacts = new AuthorFacts(followers, country == null ? null : new Country(country));
    return this;
  }

  /**
   * Makes the pseudonym that this builder gives an author.
   *
   * @param name the author's name
   * @return a stand-in for the keyed hash
   */
  public static AuthorPseudonym pseudonymOf(AuthorName name) {
    return new AuthorPseudonym(
        String.format(java.util.Locale.ROOT, "%08x", name.value().hashCode()));
  }

  /**
   * Sets the thread.
   *
   * @param id the thread's identifier
   * @param threadTitle its title
   * @param parent the native id of the post that this one answers; null for the first
   * @return this
   */
  public Posts thread(String id, @Nullable String threadTitle, @Nullable String parent) {
    thread = new ThreadRef(id, threadTitle, parent);
    return this;
  }

  /**
   * Sets the time of publication.
   *
   * @param value in ISO 8601
   * @return this
   */
  public Posts published(String value) {
    return published(Instant.parse(value));
  }

  /**
   * Sets the time of publication.
   *
   * @param value the time
   * @return this
   */
  public Posts published(Instant value) {
    published = value;
    return this;
  }

  /**
   * Sets the time of the last edit.
   *
   * @param value the time
   * @return this
   */
  public Posts updated(Instant value) {
    updated = value;
    return this;
  }

  /**
   * Sets the language that analysis finds.
   *
   * @param value the language
   * @return this
   */
  public Posts language(Language value) {
    language = value;
    return this;
  }

  /**
   * Sets the sentiment of the whole post.
   *
   * @param label the class
   * @return this
   */
  public Posts feeling(SentimentLabel label) {
    sentiment = sentiment(label);
    return this;
  }

  /**
   * Adds a mention; its spans are where the words stand in the text.
   *
   * @param entity who is mentioned
   * @param label the sentiment towards the entity
   * @param words the words that matched; null for none
   * @return this
   */
  public Posts mention(String entity, SentimentLabel label, @Nullable String words) {
    int at = words == null ? -1 : text.indexOf(words);
    List<TextSpan> spans =
        words == null || at < 0
            ? List.of()
            : List.of(new TextSpan(TextSpan.Part.TEXT, at, at + words.length()));
    mentions.add(new Mention(new EntityId(entity), spans, sentiment(label)));
    return this;
  }

  /**
   * Says which passage of the text decided the sentiment of the last mention.
   *
   * @param words the passage
   * @return this
   */
  public Posts because(String words) {
    Mention last = mentions.removeLast();
    int at = text.indexOf(words);
    TextSpan evidence = new TextSpan(TextSpan.Part.TEXT, at, at + words.length());
    mentions.add(new Mention(last.entity(), last.spans(), last.sentiment(), evidence));
    return this;
  }

  /**
   * Adds a rejected mention, whose relevance is 0.1.
   *
   * @param entity who is not meant
   * @param words the words that spoke against it
   * @return this
   */
  public Posts rejection(String entity, String... words) {
    Mention mention = new Mention(new EntityId(entity), List.of(), Sentiment.UNKNOWN);
    rejections.add(new Rejection(mention, 0.1, List.of(words)));
    return this;
  }

  /**
   * Says that names are still to be found.
   *
   * @return this
   */
  public Posts awaitingNames() {
    models.add(AnalysedPost.NAMES_PENDING);
    return this;
  }

  /**
   * Adds a topic.
   *
   * @param value its identifier
   * @return this
   */
  public Posts topic(String value) {
    topics.add(new TopicId(value));
    return this;
  }

  /**
   * Adds the name of an organisation that the text holds.
   *
   * @param value the name
   * @return this
   */
  public Posts name(String value) {
    return name(NameKind.ORGANISATION, value);
  }

  /**
   * Adds a name that the text holds.
   *
   * @param kind what it names
   * @param value the name
   * @return this
   */
  public Posts name(NameKind kind, String value) {
    names.add(new Name(kind, value));
    return this;
  }

  /**
   * Places the post in a story.
   *
   * @param first the native id, at the same source, of the post that began the story
   * @param copyOf the native id of the post of which it is a copy; null when it is none
   * @return this
   */
  public Posts story(String first, @Nullable String copyOf) {
    SourceId at = new SourceId(source);
    story = new StoryMark(PostId.of(at, first), copyOf == null ? null : PostId.of(at, copyOf));
    return this;
  }

  /**
   * Says that the text shows marks of irony, after {@link #feeling}.
   *
   * @return this
   */
  public Posts ironic() {
    sentiment =
        new Sentiment(sentiment.label(), sentiment.polarity(), sentiment.confidence() / 2, true);
    return this;
  }

  /**
   * Builds the post.
   *
   * @return the post
   */
  public Post build() {
    SourceId sourceId = new SourceId(source);
    String address = url == null ? "https://" + source + ".example.org/" + nativeId : url;
    return new Post(
        PostId.of(sourceId, nativeId),
        sourceId,
        nativeId,
        CanonicalUrl.parse(address).orElseThrow(),
        title,
        text,
        author == null ? null : new AuthorName(author),
        thread,
        published,
        updated,
        null,
        Engagement.UNKNOWN,
        new Provenance(
            "https://" + source + ".example.org/feed",
            published.plusSeconds(60),
            "feed",
            200,
            RobotsVerdict.ALLOWED,
            Integer.toHexString((title + text).hashCode())),
        authorFacts);
  }

  /**
   * Builds the post as analysis gives it.
   *
   * @return the analysed post
   */
  public AnalysedPost analysed() {
    return new AnalysedPost(
        build(),
        language,
        pseudonym,
        sentiment,
        mentions,
        rejections,
        topics,
        names,
        models,
        story);
  }
}
