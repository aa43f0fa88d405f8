package org.vigie.crawler.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the name in "name@example.org (Name)", "Name (name@example.org)" and the like. */
final class PersonNames {
  private static final int LONGEST = 300;
  private static final Pattern MAIL_AND_NAME = Pattern.compile("\\S+@\\S+\\s*\\(([^()]+)\\)");
  private static final Pattern NAME_AND_MAIL =
      Pattern.compile("([^()<>@]+?)\\s*[(<]\\s*[^\\s()<>]+@[^\\s()<>]+\\s*[)>]");

  private PersonNames() {}

  /** Names in one line, without those that are blank. */
  static String joined(Stream<? extends @Nullable String> names) {
    return names.filter(name -> name != null && !name.isBlank()).collect(Collectors.joining(", "));
  }

  static @Nullable String of(@Nullable String author) {
    if (author == null || author.length() > LONGEST) {
      return author == null ? null : author.substring(0, LONGEST);
    }
    for (Pattern form : new Pattern[] {MAIL_AND_NAME, NAME_AND_MAIL}) {
      Matcher matcher = form.matcher(author.strip());
      if (matcher.matches()) {
        return matcher.group(1).strip();
      }
    }
    return author.strip();
  }
}
