package org.vigie.console.search;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vigie.domain.mention.Name;
import org.vigie.domain.mention.NameKind;
import org.vigie.domain.store.Facets;

/** The filters of names, one a kind: the most frequent names, and those that are chosen. */
final class NameFacets {
  /** The kinds that a reader can filter by; what is neither is in no list. */
  static final List<NameKind> KINDS =
      List.of(NameKind.ORGANISATION, NameKind.PERSON, NameKind.PLACE, NameKind.PRODUCT);

  private static final int SHOWN = 8;

  private NameFacets() {}

  static Facet of(NameKind kind, Map<Name, Long> found, Set<Name> chosen) {
    Predicate<Name> same = name -> name.kind() == kind;
    // Of a name beyond the most frequent it cannot be said how often it stands.
    boolean all = found.keySet().stream().filter(same).count() < Facets.NAMES_A_KIND;
    Set<Name> shown = new LinkedHashSet<>();
    found.keySet().stream().filter(same).limit(SHOWN).forEach(shown::add);
    chosen.stream().filter(same).forEach(shown::add);
    return new Facet(
        "name",
        "name." + kind.key(),
        shown.stream()
            .sorted(Comparator.comparingLong(name -> -found.getOrDefault(name, 0L)))
            .map(name ->
                new Facet.Choice(
                    name.key(),
                    name.text(),
                    all ? Long.valueOf(found.getOrDefault(name, 0L)) : found.get(name),
                    chosen.contains(name),
                    ""))
            .toList());
  }

  /**
   * The chosen names of the other kinds, which stay in force while those of one kind are counted.
   */
  static Set<Name> others(NameKind kind, Set<Name> chosen) {
    return chosen.stream().filter(name -> name.kind() != kind).collect(Collectors.toSet());
  }
}
