package org.vigie.domain.query;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vigie.domain.Identifiers;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.Country;
import org.vigie.domain.post.Language;
import org.vigie.domain.query.Query.AttributeField;

/** Brings the value of an attribute to its one form. */
final class AttributeValue {
  private static final Pattern LANGUAGE = Pattern.compile(Language.FORM);
  private static final Pattern IDENTIFIER = Pattern.compile(Identifiers.FORM);
  private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");
  private static final Pattern BEFORE_HOST =
      Pattern.compile("^(?:https?://)?(?:www\\.)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern URL = Pattern.compile("[!-~]{1,200}");
  private static final int MIN_URL_LETTERS = 3;
  private static final int MOST_STARS = 5;

  private AttributeValue() {}

  /** The attribute of a name in any case; empty when there is none. */
  static Optional<AttributeField> field(String name) {
    for (AttributeField attribute : AttributeField.values()) {
      if (attribute.name().equalsIgnoreCase(name)) {
        return Optional.of(attribute);
      }
    }
    return Optional.empty();
  }

  /** The value as the syntax tree holds it; empty when it cannot be one of the field. */
  static Optional<String> of(AttributeField field, String written) {
    String lower = written.strip().toLowerCase(Locale.ROOT);
    return switch (field) {
      case AUTHOR -> written.isBlank() ? Optional.empty() : Optional.of(written);
      case SITE -> host(lower);
      case URL -> url(written.strip());
      case LANG -> when(LANGUAGE.matcher(lower).matches(), lower);
      case COUNTRY -> Country.ofCode(lower).map(Country::code);
      case SENTIMENT -> SentimentLabel.ofKey(lower).map(SentimentLabel::key);
      case SOURCE, ENTITY, TOPIC, STORY -> when(IDENTIFIER.matcher(lower).matches(), lower);
    };
  }

  private static Optional<String> host(String name) {
    try {
      String ascii = IDN.toASCII(name).toLowerCase(Locale.ROOT);
      return when(HOST.matcher(ascii).matches(), ascii);
    } catch (IllegalArgumentException notAHost) {
      return Optional.empty();
    }
  }

  /** Without what stands before the host; capitals count from the path on. */
  private static Optional<String> url(String written) {
    String value = BEFORE_HOST.matcher(written).replaceFirst("");
    int path = value.indexOf('/');
    String host = path < 0 ? value : value.substring(0, path);
    String form = host.toLowerCase(Locale.ROOT) + value.substring(host.length());
    long letters = form.chars().filter(Character::isLetterOrDigit).count();
    long stars = form.chars().filter(c -> c == '*').count();
    boolean bounded = letters >= MIN_URL_LETTERS && stars <= MOST_STARS;
    return when(bounded && URL.matcher(form).matches(), form);
  }

  private static Optional<String> when(boolean valid, String value) {
    return valid ? Optional.of(value) : Optional.empty();
  }
}
