package org.vigie.nlp.match;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.post.AuthorName;
import org.vigie.domain.post.AuthorPseudonym;
import org.vigie.domain.query.ClauseSpan;
import org.vigie.domain.query.ParsedQuery;
import org.vigie.domain.query.Query;
import org.vigie.domain.query.QueryExplanations;

/** Explains posts that are kept: their author is a pseudonym, and analysis has spoken. */
public final class KeptPostExplanations implements QueryExplanations {
  private final Function<AuthorName, AuthorPseudonym> pseudonyms;

  /**
   * Makes it.
   *
   * @param pseudonyms turns the name of {@code author:"Name"} into what is stored
   */
  public KeptPostExplanations(Function<AuthorName, AuthorPseudonym> pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  @Override
  public Optional<List<ClauseSpan>> explain(ParsedQuery query, AnalysedPost post) {
    try (QueryExplainer explainer =
        new QueryExplainer(query, attribute -> matches(attribute, post))) {
      return explainer.explain(PostInLanguage.of(post.post(), post.language()));
    }
  }

  private boolean matches(Query.Attribute attribute, AnalysedPost post) {
    String value = attribute.value();
    return switch (attribute.field()) {
      case AUTHOR -> pseudonyms.apply(new AuthorName(value)).equals(post.author());
      case SENTIMENT -> post.sentiment().label().key().equals(value);
      case ENTITY -> post.mentions().stream().anyMatch(one -> one.entity().value().equals(value));
      case TOPIC -> post.topics().stream().anyMatch(topic -> topic.value().equals(value));
      case STORY -> post.story() != null && post.story().story().value().equals(value);
      case SITE, URL, LANG, SOURCE, COUNTRY ->
          throw new IllegalArgumentException(attribute.field() + " is known before analysis");
    };
  }
}
