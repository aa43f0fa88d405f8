package org.vigie.domain.query;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vigie.domain.Identifiers;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.Language;

/** Brings the value of an attribute to its one form. */
final class AttributeValue {
  private static final Pattern LANGUAGE = Pattern.compile(Language.FORM);
  private static final Pattern IDENTIFIER = Pattern.compile(Identifiers.FORM);
  private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");

  private AttributeValue() {}

  /** The value as the syntax tree holds it; empty when it cannot be one of the field. */
  static Optional<String> of(Query.AttributeField field, String written) {
    String lower = written.strip().toLowerCase(Locale.ROOT);
    return switch (field) {
      case AUTHOR -> written.isBlank() ? Optional.empty() : Optional.of(written);
      case SITE -> host(lower);
      case LANG -> when(LANGUAGE.matcher(lower).matches(), lower);
      case SENTIMENT -> SentimentLabel.ofKey(lower).map(SentimentLabel::key);
      case SOURCE, ENTITY, TOPIC -> when(IDENTIFIER.matcher(lower).matches(), lower);
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

  private static Optional<String> when(boolean valid, String value) {
    return valid ? Optional.of(value) : Optional.empty();
  }
}
