package org.vigie.app.importing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of an imported file can hold, with the names by which it is known. */
public enum Field {
  /** The identifier that the file gives a post. */
  ID("id", "post_id", "mention_id", "guid", "tweetid", "tweet_id", "identifiant"),
  /** When it was published. */
  DATE(
      "date",
      "published",
      "published_at",
      "publication date",
      "created_at",
      "createdat",
      "timestamp",
      "time",
      "tweetdate",
      "tweet_date",
      "date de publication",
      "publié",
      "publié le"),
  /** Its body. */
  TEXT(
      "text",
      "content",
      "body",
      "message",
      "full text",
      "snippet",
      "tweettext",
      "tweet_text",
      "texte",
      "contenu",
      "extrait"),
  /** Its title. */
  TITLE("title", "headline", "titre"),
  /** Who published it. */
  AUTHOR("author", "username", "user", "screen_name", "from", "auteur"),
  /** Where a person can read it. */
  URL("url", "link", "permalink", "lien", "adresse"),
  /** Its language. */
  LANGUAGE("language", "lang", "langue"),
  /** How many follow the author. */
  FOLLOWERS("followers", "followers_count", "follower_count", "author followers", "abonnés"),
  /** The author's country, a code of two letters. */
  COUNTRY("country", "country_code", "countrycode", "pays"),
  /** Likes. */
  LIKES("likes", "favorites", "favourites", "like_count", "j'aime"),
  /** Shares. */
  SHARES("shares", "retweets", "reposts", "share_count", "partages"),
  /** Answers. */
  REPLIES("replies", "comments", "reply_count", "réponses", "commentaires"),
  /** Views. */
  VIEWS("views", "impressions", "view_count", "vues");

  // An unmodifiable list; its type just cannot say so.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> names;

  Field(String... names) {
    this.names = List.of(names);
  }

  /**
   * Returns the word for it in {@code --map}.
   *
   * @return the constant's name in lower case
   */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Finds the column that holds this field.
   *
   * @param columns the columns of the file
   * @return the first column with one of the known names, whatever its case
   */
  Optional<String> in(List<String> columns) {
    return names.stream()
        .flatMap(name -> columns.stream().filter(c -> c.strip().equalsIgnoreCase(name)))
        .findFirst();
  }

  static Optional<Field> ofKey(String key) {
    for (Field field : values()) {
      if (field.key().equals(key)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
