package org.vigie.indexer.mapping;

import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.SentimentLabel;

/** The names of the stored fields that searches and counts use; the form is posts-index.json. */
public final class Fields {
  /** The post's identifier. */
  public static final String ID = "id";

  /** The source's identifier. */
  public static final String SOURCE = "source";

  /** The address, when it has 1,024 characters or fewer. */
  public static final String URL = "url";

  /** The host of the address, and each domain above it. */
  public static final String SITE = "site";

  /** The end of the names of fields whose words keep their case and accents. */
  public static final String RAW = ".raw";

  /** The title, folded; {@code .fr} and {@code .en} hold its words by stem. */
  public static final String TITLE = "title";

  /** The text, folded; {@code .fr} and {@code .en} hold its words by stem. */
  public static final String TEXT = "text";

  /** The author's pseudonym. */
  public static final String AUTHOR = "author";

  /** How many follow the author. */
  public static final String FOLLOWERS = "followers";

  /** The author's country. */
  public static final String COUNTRY = "country";

  /** The language. */
  public static final String LANG = "lang";

  /** The time of publication. */
  public static final String PUBLISHED = "published";

  /** The label of the post's own sentiment. */
  public static final String SENTIMENT_LABEL = "sentiment.label";

  /** The identifiers of the mentioned entities. */
  public static final String ENTITIES = "entities";

  /** One value a mention: the entity, a colon and the label; see {@link #entitySentiment}. */
  public static final String ENTITY_SENTIMENT = "entitySentiment";

  /** The labels that the post's mentions have. */
  public static final String MENTION_SENTIMENT = "mentionSentiment";

  /** The identifiers of the entities whose mention was rejected. */
  public static final String REJECTED = "rejected";

  /** The versions of the models that spoke, and what is still to come. */
  public static final String MODELS = "models";

  /** The identifiers of the topics. */
  public static final String TOPICS = "topics";

  /** One value a name: its kind, a colon and its text. */
  public static final String NAMES = "namesByKind";

  /** The time of fetching. */
  public static final String FETCHED = "provenance.fetchedAt";

  /** The identifier of the post that began the story. */
  public static final String STORY = "story";

  /** The identifier of the post of which it is a copy; absent when it is none. */
  public static final String COPY_OF = "copy_of";

  private Fields() {}

  /**
   * Makes the value that stands for a mention in {@link #ENTITY_SENTIMENT}.
   *
   * @param entity who is mentioned
   * @param label the sentiment towards the entity
   * @return both, with a colon between, which no identifier holds
   */
  public static String entitySentiment(EntityId entity, SentimentLabel label) {
    return entity.value() + ":" + label.key();
  }
}
