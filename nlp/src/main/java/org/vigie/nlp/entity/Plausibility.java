package org.vigie.nlp.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigie.nlp.entity.NameWords.Section;

/**
 * Doubts what a model takes a name for. The models were trained on newspapers, where a capitalised
 * word that they do not know is mostly a person; in what customers write it is mostly a company. A
 * person wants a first name, a title, two capitalised words or a verb of speech.
 */
final class Plausibility {
  /** "15", "S24", "7e": what follows the name of a model of a device. */
  private static final Pattern MODEL = Pattern.compile("[A-Za-z]{0,2}\\d{1,3}[A-Za-z]{0,2}|Q");

  private static final Pattern BOX = Pattern.compile("\\p{Lu}\\p{L}{1,8}box", Pattern.UNICODE_CASE);
  private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}.*");
  private static final Pattern BRANDED = Pattern.compile("\\p{Lu}{2,}.*|\\p{L}\\p{Ll}+\\p{Lu}.*");

  private final NameWords known;

  Plausibility(NameWords known) {
    this.known = known;
  }

  /** The names of one text with the kinds that they plausibly have. */
  List<FoundName> of(String text, List<FoundName> names) {
    List<Surroundings> around =
        names.stream().map(name -> Surroundings.of(text, name.place())).toList();
    Set<String> surnames = surnames(names, around);
    List<FoundName> judged = new ArrayList<>(names.size());
    for (int i = 0; i < names.size(); i++) {
      FoundName name = names.get(i);
      NameKind kind = kind(name.kind(), around.get(i), surnames);
      judged.add(new FoundName(name.name(), kind, name.place()));
    }
    return judged;
  }

  /** "Dupont" is a person after "Marie Dupont" was one. */
  private Set<String> surnames(List<FoundName> names, List<Surroundings> around) {
    Set<String> surnames = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      Surroundings near = around.get(i);
      if (names.get(i).kind() == NameKind.PERSON && !near.isSingle() && hasFirstName(near)) {
        surnames.add(near.words().getLast());
      }
    }
    return surnames;
  }

  private NameKind kind(NameKind said, Surroundings name, Set<String> surnames) {
    if (isProduct(name)) {
      return NameKind.PRODUCT;
    }
    if (name.words().stream().anyMatch(word -> known.has(Section.ORGANISATION_WORDS, word))) {
      return NameKind.ORGANISATION;
    }
    return switch (said) {
      case PERSON -> person(name, surnames);
      case PLACE -> isKnownPlace(name) || !speaksForOrganisation(name) ? place(name) : said(name);
      case ORGANISATION -> organisation(name);
      case OTHER -> other(name);
      case PRODUCT -> NameKind.PRODUCT;
    };
  }

  private NameKind person(Surroundings name, Set<String> surnames) {
    if (isKnownPlace(name) && !isTitled(name) && known.has(Section.BEFORE_PLACE, name.before())) {
      return NameKind.PLACE;
    }
    if (isTitled(name) || hasFirstName(name) || surnames.contains(name.first())) {
      return NameKind.PERSON;
    }
    boolean capitalised =
        name.words().stream().allMatch(word -> CAPITALISED.matcher(word).matches());
    if (!name.isSingle() && capitalised && !speaksForOrganisation(name)) {
      return NameKind.PERSON;
    }
    if (name.isSingle() && known.has(Section.SPEECH, name.after())) {
      return NameKind.PERSON;
    }
    return said(name);
  }

  private NameKind place(Surroundings name) {
    return isTitled(name) ? NameKind.PERSON : NameKind.PLACE;
  }

  /** A capitalised word of which nothing is known: in what customers write, mostly a company. */
  private NameKind said(Surroundings name) {
    return isKnownPlace(name) && !speaksForOrganisation(name)
        ? NameKind.PLACE
        : NameKind.ORGANISATION;
  }

  private NameKind organisation(Surroundings name) {
    boolean place = isKnownPlace(name) && known.has(Section.BEFORE_PLACE, name.before());
    if (place) {
      return NameKind.PLACE;
    }
    boolean person = isTitled(name) || (!name.isSingle() && hasFirstName(name));
    return person && !BRANDED.matcher(name.first()).matches()
        ? NameKind.PERSON
        : NameKind.ORGANISATION;
  }

  private NameKind other(Surroundings name) {
    boolean branded = BRANDED.matcher(name.first()).matches();
    return speaksForOrganisation(name) || branded ? NameKind.ORGANISATION : NameKind.OTHER;
  }

  private boolean isProduct(Surroundings name) {
    boolean numbered = !name.isSingle() && MODEL.matcher(name.words().getLast()).matches();
    return numbered
        || BOX.matcher(name.first()).matches()
        || known.has(Section.BEFORE_PRODUCT, name.before())
        || known.has(Section.AFTER_PRODUCT, name.after());
  }

  private boolean isTitled(Surroundings name) {
    return known.has(Section.TITLES, name.before());
  }

  private boolean hasFirstName(Surroundings name) {
    String first = name.first();
    int hyphen = first.indexOf('-');
    return known.has(Section.FIRST_NAMES, hyphen > 0 ? first.substring(0, hyphen) : first);
  }

  private boolean isKnownPlace(Surroundings name) {
    return name.words().stream().anyMatch(word -> known.has(Section.PLACES, word));
  }

  private boolean speaksForOrganisation(Surroundings name) {
    return known.has(Section.BEFORE_ORGANISATION, name.before())
        || known.has(Section.AFTER_ORGANISATION, name.after());
  }
}
