package org.vigie.nlp.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigie.domain.mention.NameKind;
import org.vigie.nlp.entity.NameWords.Section;
import org.vigie.nlp.text.CharRange;

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

  /** A line break, or a mark that ends a sentence, within what should be a name. */
  private static final Pattern SCRAP = Pattern.compile("[\\r\\n!?…;\"«»“”]|[jJ]['’]\\p{L}");

  /** How verbs, participles and adverbs end in French and English. */
  private static final Pattern INFLECTED =
      Pattern.compile("\\p{L}+(?:ons|ez|er|ir|é|ée|és|ées|ant|ment|tion|ed|ly)");

  private static final Pattern PROPER =
      Pattern.compile("^(?:\\p{Ll}{1,2}['’])?[\\p{Lu}\\p{N}]|\\p{Ll}\\p{Lu}|\\d");

  private final NameWords known;

  Plausibility(NameWords known) {
    this.known = known;
  }

  /** The names of one text with the kinds that they plausibly have. */
  List<FoundName> of(String text, List<FoundName> tagged) {
    List<FoundName> names = tagged.stream().map(this::withoutGreeting).toList();
    List<Surroundings> around =
        names.stream().map(name -> Surroundings.of(text, name.place())).toList();
    Set<String> surnames = surnames(names, around);
    List<FoundName> judged = new ArrayList<>(names.size());
    for (int i = 0; i < names.size(); i++) {
      FoundName name = names.get(i);
      if (!isName(name, around.get(i), surnames)) {
        continue;
      }
      NameKind kind = kind(name.kind(), around.get(i), surnames);
      judged.add(new FoundName(name.name(), kind, name.place()));
    }
    return judged;
  }

  /** "Bonjour Mado" is a greeting and a name. */
  private FoundName withoutGreeting(FoundName name) {
    int space = name.name().indexOf(' ');
    if (space < 0 || !known.has(Section.ORDINARY, name.name().substring(0, space))) {
      return name;
    }
    String rest = name.name().substring(space).stripLeading();
    CharRange place = new CharRange(name.place().end() - rest.length(), name.place().end());
    return new FoundName(rest, name.kind(), place);
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

  /** Scraps of sentences, ordinary words, and what is capitalised only because it comes first. */
  private boolean isName(FoundName found, Surroundings name, Set<String> surnames) {
    if (SCRAP.matcher(found.name()).find() || name.words().stream().noneMatch(this::isProper)) {
      return false;
    }
    if (!name.words().stream().allMatch(word -> isProper(word) || isJoint(word))) {
      return false;
    }
    boolean ordinary = !name.followed() || INFLECTED.matcher(name.first()).matches();
    boolean first = ordinary && name.isSingle() && name.opening();
    return !first
        || isKnownPlace(name)
        || hasFirstName(name)
        || surnames.contains(name.first())
        || speaksForOrganisation(name)
        || isProduct(name)
        || known.has(Section.SPEECH, name.after())
        || BRANDED.matcher(name.first()).matches();
  }

  private boolean isProper(String word) {
    return PROPER.matcher(word).find() && !known.has(Section.ORDINARY, word);
  }

  private boolean isJoint(String word) {
    return known.has(Section.PARTICLES, word) || PROPER.matcher(word).find();
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
