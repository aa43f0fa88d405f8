package org.vigie.app.config.settings;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.app.config.bind.Parsed;
import org.vigie.app.config.bind.ScalarType;
import org.vigie.app.config.bind.ScalarType.Form;
import org.vigie.app.config.bind.ScalarTypes;
import org.vigie.app.config.bind.ShapeReader;
import org.vigie.app.config.problem.ConfigProblem.Argument;
import org.vigie.domain.Identifiers;
import org.vigie.domain.alert.RuleId;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.TopicId;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.query.QueryParser;
import org.vigie.domain.query.QuerySyntaxException;

/** How the values of the configuration files are written. */
public final class SettingsTypes {
  private static final Form WEB_ADDRESS = new Form("string", "[Hh][Tt][Tt][Pp][Ss]?://.+", "uri");
  private static final Pattern PASSWORD = Pattern.compile("//[^/?#]*@");
  private static final Form IDENTIFIER = Form.text(Identifiers.FORM);

  private static final ScalarTypes ALL =
      new ScalarTypes(
          List.of(
              new ScalarType<>(URI.class, WEB_ADDRESS, text -> address(text, CanonicalUrl::uri)),
              new ScalarType<>(CanonicalUrl.class, WEB_ADDRESS, text -> address(text, url -> url)),
              ScalarType.of(SourceId.class, IDENTIFIER, "identifier", SourceId::new),
              ScalarType.of(EntityId.class, IDENTIFIER, "identifier", EntityId::new),
              ScalarType.of(RuleId.class, IDENTIFIER, "identifier", RuleId::new),
              ScalarType.of(TopicId.class, IDENTIFIER, "identifier", TopicId::new),
              ScalarType.of(
                  ParentTopic.class,
                  IDENTIFIER,
                  "identifier",
                  text -> new ParentTopic(new TopicId(text))),
              ScalarType.of(Language.class, Form.text(Language.FORM), "language", Language::new),
              ScalarType.of(
                  MailAddress.class, Form.text(MailAddress.FORM), "mail-address", MailAddress::new),
              ScalarType.of(Contact.class, Form.text(Contact.FORM), "contact", Contact::new),
              ScalarType.of(
                  NetworkRange.class, Form.text(NetworkRange.FORM), "network", NetworkRange::parse),
              new ScalarType<>(WrittenQuery.class, Form.text(), SettingsTypes::query),
              new ScalarType<>(WrittenSelector.class, Form.text(), SettingsTypes::selector)));

  private SettingsTypes() {}

  /**
   * Returns the reader of the shapes of this package's records.
   *
   * @return a reader that knows every type that they use
   */
  public static ShapeReader shapes() {
    return new ShapeReader(ALL);
  }

  /** Reads a web address; one with a password is refused, and shown without it. */
  private static <T> Parsed<T> address(String text, Function<CanonicalUrl, T> as) {
    Matcher password = PASSWORD.matcher(text);
    String shown = password.replaceFirst("//***@");
    Optional<CanonicalUrl> url = shown.equals(text) ? CanonicalUrl.parse(text) : Optional.empty();
    return url.<Parsed<T>>map(found -> new Parsed.Value<>(as.apply(found)))
        .orElseGet(() -> new Parsed.Refused<>("url", List.of(new Argument.Word(shown)), 1));
  }

  private static Parsed<WrittenQuery> query(String text) {
    try {
      return new Parsed.Value<>(new WrittenQuery(text, QueryParser.parse(text)));
    } catch (QuerySyntaxException e) {
      return new Parsed.Refused<>("query", List.of(new Argument.QueryFault(e)), e.column());
    }
  }

  private static Parsed<WrittenSelector> selector(String text) {
    try {
      return new Parsed.Value<>(new WrittenSelector(text));
    } catch (IllegalArgumentException e) {
      Argument why = new Argument.Word(String.valueOf(e.getMessage()));
      return new Parsed.Refused<>("selector", List.of(new Argument.Word(text), why), 1);
    }
  }
}
