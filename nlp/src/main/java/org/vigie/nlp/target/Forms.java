package org.vigie.nlp.target;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.vigie.nlp.text.PostToken;

/** Words as patterns spell them. */
final class Forms {
  private static final Pattern MARKS = Pattern.compile("\\p{M}");

  private Forms() {}

  /** The words of a text without accents. */
  static String[] of(List<PostToken> tokens) {
    String[] forms = new String[tokens.size()];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = folded(tokens.get(i).form());
    }
    return forms;
  }

  private static String folded(String form) {
    for (int i = 0; i < form.length(); i++) {
      if (form.charAt(i) > 0x7f) {
        return MARKS.matcher(Normalizer.normalize(form, Normalizer.Form.NFD)).replaceAll("");
      }
    }
    return form;
  }
}
