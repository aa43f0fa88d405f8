package org.vigie.nlp.match;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.TermWeightor;
import org.apache.lucene.search.QueryVisitor;
import org.vigie.domain.query.Query.AttributeField;
import org.vigie.nlp.language.FunctionWords;

/**
 * Weighs the words of queries, so that a query is tried only on posts that hold its rarest word. A
 * word is rare when it is no function word, when few queries hold it and when it is long. The order
 * decides the speed, never the result.
 */
final class RareTerms implements TermWeightor {
  private static final double FUNCTION_WORD = 0.01;
  private static final double ATTRIBUTE = 0.02;
  private static final int LONG = 12;

  private final Map<Term, Integer> uses;
  private final Set<String> functionWords;

  RareTerms(Collection<org.apache.lucene.search.Query> queries, QueryAnalyzer analyzer) {
    this.uses = uses(queries);
    this.functionWords = new HashSet<>();
    FunctionWords.all().forEach(word -> functionWords.addAll(analyzer.words(word)));
  }

  @Override
  public double applyAsDouble(Term term) {
    if (term.field().equals(PostFields.name(AttributeField.LANG))) {
      return FUNCTION_WORD;
    }
    if (isAttribute(term.field())) {
      return ATTRIBUTE;
    }
    if (functionWords.contains(term.text())) {
      return FUNCTION_WORD;
    }
    double length = (double) Math.min(LONG, term.bytes().length) / LONG;
    return length / (1 + Math.log(uses.getOrDefault(term, 1)));
  }

  private static boolean isAttribute(String field) {
    for (AttributeField attribute : AttributeField.values()) {
      if (PostFields.name(attribute).equals(field)) {
        return true;
      }
    }
    return false;
  }

  private static Map<Term, Integer> uses(Collection<org.apache.lucene.search.Query> queries) {
    Map<Term, Integer> uses = new HashMap<>();
    for (org.apache.lucene.search.Query query : queries) {
      Set<Term> terms = new HashSet<>();
      query.visit(QueryVisitor.termCollector(terms));
      terms.forEach(term -> uses.merge(term, 1, Integer::sum));
    }
    return uses;
  }
}
