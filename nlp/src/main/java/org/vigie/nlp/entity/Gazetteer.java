package org.vigie.nlp.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.entity.EntityKind;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.mention.NameKind;
import org.vigie.nlp.match.NameLocator;
import org.vigie.nlp.match.TextWords;

/** The watched entities as names that are known for what they are. */
final class Gazetteer {
  private final NameLocator locator = new NameLocator();
  private final Map<String, List<Known>> byFirstWord = new HashMap<>();

  /** A spelling of a watched entity. */
  private record Known(List<String> words, WatchedEntity entity) {}

  Gazetteer(List<WatchedEntity> watched) {
    for (WatchedEntity entity : watched) {
      if (entity.kind() != EntityKind.CATEGORY) {
        for (List<String> words : locator.spellings(entity).names()) {
          byFirstWord
              .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
              .add(new Known(words, entity));
        }
      }
    }
  }

  List<FoundName> find(String text) {
    if (byFirstWord.isEmpty()) {
      return List.of();
    }
    TextWords words = locator.read(text);
    List<FoundName> found = new ArrayList<>();
    int at = 0;
    while (at < words.words().size()) {
      Known known = longestAt(words, at);
      int length = known == null ? 1 : known.words().size();
      if (known != null) {
        WatchedEntity entity = known.entity();
        found.add(new FoundName(entity.name(), kind(entity.kind()), words.place(at, at + length)));
      }
      at += length;
    }
    return found;
  }

  private @Nullable Known longestAt(TextWords words, int at) {
    Known longest = null;
    for (Known known : byFirstWord.getOrDefault(words.words().get(at), List.of())) {
      boolean longer = longest == null || known.words().size() > longest.words().size();
      if (longer && words.standAt(at, known.words())) {
        longest = known;
      }
    }
    return longest;
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
