package org.vigie.indexer.query;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Brings a pattern to the form of the stored words: a cluster folds words, but takes patterns as
 * they are. Latin letters lose their accents and ligatures come apart, as Lucene's ASCII folding
 * does it; other scripts keep theirs.
 */
final class FoldedPattern {
  /** Each word is what letters become, in ASCII, and then these letters. */
  private static final String FOLDED =
      """
      '’ 1¹ 2² 3³ Aᴀ aɐəɚᶏᶕẚₐₔⱥ aaꜳ AEᴁ aeæǣǽᴂ aoꜵ auꜷ avꜹꜻ ayꜽ Bʙᴃ bƀƃɓᵬᶀ Cʗᴄ cƈȼɕↄꜿ Dᴅᴆ
      dðđƌȡɖɗᵭᶁᶑꝺ dbȸ dzǆǳʣʥ Eᴇⱻ eǝɇɘɛɜɝɞʚᴈᶒᶓᶔₑⱸ Fꜰꟻ fƒᵮᶂẛꝼ ffﬀ ffiﬃ fflﬄ fiﬁ flﬂ Gǥǧɢʛ
      gɠɡᵷᵹᶃꝿ Hʜ hħɥɦʮʯⱨⱶ hvƕ Iɪᵻꟾ iıɨᴉᵢᵼᶖⁱ ijĳ Jᴊ jȷɉɟʄʝⱼ Kᴋ kƙʞᶄⱪꝁꝃꝅ Lʟᴌ lŀłƚȴɫɬɭᶅⱡꝇꝉꞁ
      ljǉ llỻ lsʪ lzʫ Mᴍꟽꟿ mɯɰɱᵯᶆ Nɴᴎ nŉŋƞȵɲɳᵰᶇⁿ njǌ Oᴏᴐ oøǿɔɵᴖᴗᶗₒⱺꝋꝍ OEɶ oeœᴔ ooꝏ OUᴕ
      ouȣ Pᴘ pƥᵱᵽᶈꝑꝓꝕꟼ qĸɋʠꝗꝙ qpȹ Rʀʁᴙᴚ rɍɼɽɾɿᵣᵲᵳᶉꝛꞃ Sꜱꞅ sſȿʂᵴᶊẜẝ ssß stﬆ Tᴛ tŧƫƭȶʇʈᵵⱦ
      tcʨ thþᵺꝧ tsʦ tzꜩ Uᴜᵾ uʉᵤᶙ ueᵫ Vᴠ vʋʌᵥᶌⱱⱴꝟ vyꝡ Wᴡ wƿʍⱳ xᶍₓ Yʏ yƴɏʎỿ Zᴢ zƶȝȥɀʐʑᵶᶎⱬꝣ
      """;

  private static final Pattern FULL_WIDTH = Pattern.compile("[\\x{FF01}-\\x{FF5E}]");

  private static final int FIRST_BEYOND_ASCII = 0x80;
  private static final Map<Integer, String> APART = apart();

  private FoldedPattern() {}

  private static Map<Integer, String> apart() {
    Map<Integer, String> apart = new HashMap<>();
    for (String word : FOLDED.strip().split("\\s+")) {
      String ascii =
          word.codePoints()
              .takeWhile(c -> c < FIRST_BEYOND_ASCII)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      word.codePoints().skip(ascii.length()).forEach(letter -> apart.put(letter, ascii));
    }
    return Map.copyOf(apart);
  }

  static String of(String pattern) {
    StringBuilder out = new StringBuilder();
    pattern.codePoints().map(Character::toLowerCase).forEach(c -> append(out, c));
    return out.toString();
  }

  private static void append(StringBuilder out, int letter) {
    String known = APART.get(letter);
    if (known != null) {
      out.append(known);
      return;
    }
    if (FULL_WIDTH.matcher(Character.toString(letter)).matches()) {
      out.append(Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD));
      return;
    }
    String parts = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
    int base = parts.codePointAt(0);
    out.appendCodePoint(base < FIRST_BEYOND_ASCII ? base : letter);
  }
}
