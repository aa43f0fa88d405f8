package org.vigie.nlp.entity;

import java.util.ArrayList;
import java.util.List;
import org.vigie.domain.entity.EntityKind;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.nlp.match.NameLocator;
import org.vigie.nlp.text.CharRange;

/** The watched entities as names that are known for what they are. */
final class Gazetteer {
  private final NameLocator locator = new NameLocator();
  private final List<WatchedEntity> watched;

  Gazetteer(List<WatchedEntity> watched) {
    this.watched = watched.stream().filter(entity -> entity.kind() != EntityKind.CATEGORY).toList();
  }

  List<FoundName> find(String text) {
    List<FoundName> found = new ArrayList<>();
    for (WatchedEntity entity : watched) {
      List<String> spellings = new ArrayList<>(entity.aliases());
      spellings.add(entity.name());
      for (CharRange place : locator.find(text, spellings)) {
        found.add(new FoundName(entity.name(), kind(entity.kind()), place));
      }
    }
    return found;
  }

  private static NameKind kind(EntityKind kind) {
    return switch (kind) {
      case BRAND, COMPETITOR -> NameKind.ORGANISATION;
      case PERSON -> NameKind.PERSON;
      case PRODUCT -> NameKind.PRODUCT;
      case CATEGORY -> NameKind.OTHER;
    };
  }
}
