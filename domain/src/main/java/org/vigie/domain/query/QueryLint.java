package org.vigie.domain.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.vigie.domain.query.Query.AttributeField;

/**
 * Looks for what is legal in a query and hardly meant: parts that cannot match, parts that match
 * nearly every post, and parts that cost much.
 */
public final class QueryLint {
  /** From this share of all posts on, a word is said to be frequent. */
  public static final double FREQUENT = 0.2;

  /** So many alternatives are worth a warning. */
  public static final int MANY_PARTS = 500;

  private static final int SURE_FUZZY_LETTERS = 6;
  private static final int SURE_REGEX_LETTERS = 3;
  private static final int PERCENT = 100;

  /** A question may end within quotes; a sign inside a word was meant as a pattern. */
  private static final Pattern QUOTED_PATTERN =
      Pattern.compile("[\\p{L}\\p{N}]\\*|\\*[\\p{L}\\p{N}]|[\\p{L}\\p{N}]\\?[\\p{L}\\p{N}]");

  private final ParsedQuery query;
  private final QueryKnowledge knowledge;
  private final List<QueryWarning> warnings = new ArrayList<>();

  private boolean besideNear;
  private boolean excluded;
  private UnaryOperator<Query> scoped = UnaryOperator.identity();

  private QueryLint(ParsedQuery query, QueryKnowledge knowledge) {
    this.query = query;
    this.knowledge = knowledge;
  }

  /**
   * Checks a query with nothing but its text.
   *
   * @param query the query
   * @return the warnings in the order of the text; empty when there is nothing to say
   */
  public static List<QueryWarning> check(ParsedQuery query) {
    return check(query, QueryKnowledge.NONE);
  }

  /**
   * Checks a query.
   *
   * @param query the query
   * @param knowledge what is known of words and posts
   * @return the warnings in the order of the text; empty when there is nothing to say
   */
  public static List<QueryWarning> check(ParsedQuery query, QueryKnowledge knowledge) {
    QueryLint lint = new QueryLint(query, knowledge);
    lint.whole(query.tree());
    return lint.warnings.stream()
        .distinct()
        .sorted(Comparator.comparingInt(warning -> warning.place().start()))
        .toList();
  }

  private void whole(Query tree) {
    if (!query.text().isBlank()) {
      alternative(tree);
      part(tree);
    }
  }

  /** A whole query, or one of several alternatives, that says only what is not meant. */
  private void alternative(Query part) {
    if (part instanceof Query.All) {
      warn(part, "lint.everything");
    } else if (onlyExcludes(part)) {
      warn(part, "lint.only-exclusions");
    }
  }

  private static boolean onlyExcludes(Query part) {
    return switch (part) {
      case Query.Not(Query inner) -> !(inner instanceof Query.Not);
      case Query.And and -> and.parts().stream().allMatch(QueryLint::onlyExcludes);
      default -> false;
    };
  }

  private void part(Query part) {
    switch (part) {
      case Query.And and -> {
        contradictions(and);
        and.parts().forEach(this::part);
      }
      case Query.Or or -> {
        if (or.parts().size() > MANY_PARTS) {
          warn(or, "lint.many-parts", String.valueOf(or.parts().size()));
        }
        or.parts().forEach(this::alternative);
        or.parts().forEach(this::part);
      }
      case Query.Not not -> {
        if (not.part() instanceof Query.All) {
          warn(not, "lint.nothing");
        }
        excluded = !excluded;
        part(not.part());
        excluded = !excluded;
      }
      case Query.Near near -> near(near);
      case Query.Scoped scoped ->
          within(scoped.part(), inner -> new Query.Scoped(scoped.field(), inner));
      case Query.Exact exact -> within(exact.part(), Query.Exact::new);
      case Query.Term term -> word(term, term.text());
      case Query.Phrase phrase -> phrase(phrase);
      case Query.Wildcard wildcard -> wildcard(wildcard);
      case Query.Fuzzy fuzzy -> fuzzy(fuzzy);
      case Query.Regex regex -> regex(regex);
      case Query.Attribute attribute -> attribute(attribute);
      case Query.Published published -> warnIf(Contradictions.isEmpty(published), published);
      case Query.Followers followers -> warnIf(Contradictions.isEmpty(followers), followers);
      case Query.All _ -> {}
    }
  }

  private void within(Query inside, UnaryOperator<Query> scope) {
    UnaryOperator<Query> outer = scoped;
    scoped = part -> outer.apply(scope.apply(part));
    part(inside);
    scoped = outer;
  }

  private void contradictions(Query.And and) {
    for (Contradictions.Found found : Contradictions.in(and)) {
      warn(found.second(), found.messageKey(), written(found.first()));
    }
  }

  private void near(Query.Near near) {
    besideNear = true;
    part(near.left());
    part(near.right());
    besideNear = false;
    if (holdsNoWord(near.left()) || holdsNoWord(near.right())) {
      warn(near, "lint.near-nothing");
    }
  }

  private boolean holdsNoWord(Query side) {
    return switch (side) {
      case Query.Term term -> knowledge.holdsNoWord(term.text());
      case Query.Phrase phrase -> knowledge.holdsNoWord(phrase.text());
      case Query.Or or -> or.parts().stream().allMatch(this::holdsNoWord);
      default -> false;
    };
  }

  private void word(Query part, String text) {
    List<String> words = SureWords.words(text).stream().map(SureWords::folded).toList();
    if (knowledge.holdsNoWord(text)) {
      warn(part, "lint.no-word");
    } else if (besideNear) {
      // However common it is, a word narrows what stands near it.
      return;
    } else if (words.size() == 1 && isLetter(words.getFirst())) {
      warn(part, "lint.one-letter");
    } else if (words.size() == 1 && CommonWords.ALL.contains(words.getFirst())) {
      warn(part, "lint.common");
    } else {
      frequent(part);
    }
  }

  private void phrase(Query.Phrase phrase) {
    if (QUOTED_PATTERN.matcher(phrase.text()).find()) {
      warn(phrase, "lint.quoted-pattern");
    }
    word(phrase, phrase.text());
  }

  private static boolean isLetter(String word) {
    return word.codePointCount(0, word.length()) == 1
        && Character.isAlphabetic(word.codePointAt(0))
        && !Character.isIdeographic(word.codePointAt(0));
  }

  /** What is left out may well be frequent: it is left out because of that. */
  private void frequent(Query part) {
    if (excluded) {
      return;
    }
    double share = knowledge.share(scoped.apply(part)).orElse(0);
    if (share >= FREQUENT) {
      warn(part, "lint.frequent", String.format(Locale.ROOT, "%.0f", share * PERCENT));
    }
  }

  private void wildcard(Query.Wildcard wildcard) {
    if (Characters.isWildcard(wildcard.pattern().charAt(0))) {
      warn(wildcard, "lint.leading-wildcard");
    }
  }

  private void fuzzy(Query.Fuzzy fuzzy) {
    if (fuzzy.edits() > 1 && fuzzy.text().length() < SURE_FUZZY_LETTERS) {
      warn(fuzzy, "lint.wide-fuzzy");
    }
  }

  private void regex(Query.Regex regex) {
    if (Elision.begins(regex.pattern())) {
      warn(regex, "lint.elided-regex");
    }
    if (WordPattern.ofRegex(regex.pattern()).sureLetters() < SURE_REGEX_LETTERS) {
      warn(regex, "lint.wide-regex");
    }
  }

  private void attribute(Query.Attribute attribute) {
    if (attribute.field() == AttributeField.URL && attribute.value().startsWith("*")) {
      warn(attribute, "lint.leading-wildcard");
    }
  }

  private void warnIf(boolean empty, Query part) {
    if (empty) {
      warn(part, "lint.empty-range");
    }
  }

  private void warn(Query part, String key) {
    warn(part, key, "");
  }

  private void warn(Query part, String key, String other) {
    warnings.add(new QueryWarning(query.place(part), key, written(part), other));
  }

  private String written(Query part) {
    return query.place(part).in(query.text());
  }
}
