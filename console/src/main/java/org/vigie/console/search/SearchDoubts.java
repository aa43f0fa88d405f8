package org.vigie.console.search;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vigie.console.Watch;
import org.vigie.console.language.Words;
import org.vigie.domain.query.ExpectedNames;
import org.vigie.domain.query.ParsedQuery;
import org.vigie.domain.query.QueryKnowledge;
import org.vigie.domain.query.QueryShares;

/** Looks for what is doubtful in a search, with what the store knows of its words. */
@Component
class SearchDoubts {
  private final QueryKnowledge cut;
  private final QueryShares shares;
  private final List<String> watched;

  SearchDoubts(QueryKnowledge cut, QueryShares shares, Watch watch) {
    this.cut = cut;
    this.shares = shares;
    this.watched = watch.entities().stream().flatMap(one -> one.names().stream()).toList();
  }

  List<SearchWarning> about(ParsedQuery query, Words words) {
    QueryKnowledge known = ExpectedNames.of(shares.about(List.of(query), cut), watched);
    return SearchWarning.of(query, known, words);
  }
}
