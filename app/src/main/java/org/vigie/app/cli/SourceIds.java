package org.vigie.app.cli;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigie.domain.Identifiers;
import org.vigie.domain.Sha256;
import org.vigie.domain.post.CanonicalUrl;

/**
 * Makes identifiers of sources: of the name, else of the host; where that is taken, with the first
 * digits of a hash of the address, so that the order of a list changes nothing. Used by one thread.
 */
final class SourceIds {
  private static final int LONGEST = 60;
  private static final int HASH_BYTES = 3;
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
  private static final Pattern EDGES = Pattern.compile("^-+|-+$");
  private static final Pattern FORM = Pattern.compile(Identifiers.FORM);

  private final Set<String> taken;

  SourceIds(Set<String> taken) {
    this.taken = new HashSet<>(taken);
  }

  String next(SourceDraft draft) {
    String base = base(draft);
    String stem = base.length() > LONGEST ? base.substring(0, LONGEST) : base;
    String id = base;
    String hash = Sha256.hex(32, draft.url().toString().getBytes(StandardCharsets.UTF_8));
    for (int digits = 2 * HASH_BYTES; !taken.add(id) && digits <= hash.length(); digits++) {
      id = stem + "-" + hash.substring(0, digits);
    }
    return id;
  }

  private static String base(SourceDraft draft) {
    if (draft.id() != null && FORM.matcher(draft.id()).matches()) {
      return draft.id();
    }
    String name = words(draft.name());
    return name.isEmpty() ? host(draft.url()) : name;
  }

  private static String host(CanonicalUrl url) {
    String host = words(url.host().startsWith("www.") ? url.host().substring(4) : url.host());
    return host.isEmpty() ? "source" : host;
  }

  private static String words(String text) {
    String plain =
        ACCENTS
            .matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
            .replaceAll("");
    String joined = EDGES.matcher(OTHER.matcher(plain).replaceAll("-")).replaceAll("");
    if (joined.length() <= LONGEST) {
      return joined;
    }
    int cut = joined.lastIndexOf('-', LONGEST);
    return joined.substring(0, cut > LONGEST / 2 ? cut : LONGEST);
  }
}
