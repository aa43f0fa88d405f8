package org.vigie.crawler.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlPiecesTest {

  private static List<Piece> pieces(String text) {
    try {
      XmlPieces reader = new XmlPieces(new StringReader(text));
      List<Piece> all = new ArrayList<>();
      for (Piece piece = reader.next(); piece != null; piece = reader.next()) {
        all.add(piece);
      }
      return all;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String shown(String text) {
    StringBuilder out = new StringBuilder();
    for (Piece piece : pieces(text)) {
      out.append(
          switch (piece) {
            case Piece.Start start -> "<" + start.name() + (start.empty() ? "/>" : ">");
            case Piece.End end -> "</" + end.name() + ">";
            case Piece.Text words -> words.text();
          });
    }
    return out.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <a>x</a>                                   | <a>x</a>
          <?xml version="1.0"?><!-- a ---><n:A />    | <a/>
          <a>1 & 2 &amp; 3 &eacute; &#233;</a>       | <a>1 & 2 & 3 é é</a>
          <a><![CDATA[<b> & ]] ]]]></a>              | <a><b> & ]] ]</a>
          <a><![CDATA[never closed                   | <a>never closed
          <!DOCTYPE a [<!ENTITY x "<b>">]><a>&x;</a> | <a>&x;</a>
          <!DOCTYPE a [<!-- don't -->]><a>y</a>      | <a>y</a>
          <a>1 < 2</a>                               | <a>1 < 2</a>
          <a t="x > y">z</a>                         | <a>z</a>
          </b><a>open                                | </b><a>open
          <![if x]><a/>                              | <a/>
          """)
  void readsWhatIsWrittenAndWhatIsMeant(String written, String read) {
    assertThat(shown(written)).isEqualTo(read);
  }

  @Test
  void attributesAreFoundInEveryForm() {
    Piece.Start start =
        (Piece.Start)
            pieces(
                    "<!-- two\nlines -->\n<x:o  xmlUrl = 'a?b=1&c=2' text=\"L&#39;&eacute;t&eacute; > 1\" n=5 />")
                .get(1);

    assertThat(start.attribute("xmlurl")).isEqualTo("a?b=1&c=2");
    assertThat(start.attribute("text")).isEqualTo("L'été > 1");
    assertThat(start.attribute("n")).isEqualTo("5");
    assertThat(start.attribute("absent")).isEmpty();
    assertThat(start.line()).isEqualTo(3);
    assertThat(start.empty()).isTrue();
  }

  @Test
  void aDeclaredBombIsNeverExpanded() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY b0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY b%d \"&b%d;&b%d;\">".formatted(i, i - 1, i - 1));
    }
    bomb.append("<!ENTITY out SYSTEM \"file:///etc/passwd\">]><a>&b29;&out;</a>");

    assertThat(shown(bomb.toString())).isEqualTo("<a>&b29;&out;</a>");
  }

  @Test
  void longTextsAndTagsAreCut() {
    String text = "y".repeat(1_000_000);

    assertThat(shown("<a>" + text + "</a>").length()).isLessThan(70_000);
    assertThat(pieces("<a t=\"" + text + "\"><b/>").getLast())
        .isInstanceOfSatisfying(Piece.Start.class, b -> assertThat(b.name()).isEqualTo("b"));
  }

  @Property(tries = 300)
  void anyTextComesToAnEnd(
      @ForAll
          @StringLength(max = 60)
          @Chars({'<', '>', '&', ';', '"', '\'', '!', '-', '[', ']', '/', '?', '=', ' '})
          @CharRange(from = 'a', to = 'f')
          String text) {
    assertThat(pieces(text).size()).isLessThanOrEqualTo(text.length());
  }
}
