package org.vigie.console.search;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vigie.console.language.Words;
import org.vigie.domain.query.ParsedQuery;
import org.vigie.domain.query.QueryKnowledge;
import org.vigie.domain.query.QueryShares;

/** Looks for what is doubtful in a search, with what the store knows of its words. */
@Component
class SearchDoubts {
  private final QueryKnowledge cut;
  private final QueryShares shares;

  SearchDoubts(QueryKnowledge cut, QueryShares shares) {
    this.cut = cut;
    this.shares = shares;
  }

  List<SearchWarning> about(ParsedQuery query, Words words) {
    return SearchWarning.of(query, shares.about(List.of(query), cut), words);
  }
}
