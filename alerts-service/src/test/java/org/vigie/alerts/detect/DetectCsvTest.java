package org.vigie.alerts.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectCsvTest {

  @Test
  void writesTheRowsBackWithTheirJudgement() throws IOException {
    String out = run("timestamp,value\n2026-11-19 10:00:00,3\n2026-11-19 11:00:00,4\n");

    assertThat(out.lines().toList())
        .hasSize(3)
        .first()
        .isEqualTo("timestamp,value,expected,p_value,score,alert");
    assertThat(out.lines().toList().get(2))
        .matches("2026-11-19 11:00:00,4,[0-9.]+,[0-9.e+-]+,0\\.000000,false");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-19T10:00:00Z, 2026-11-19T11:00:00Z",
    "2026-11-19T10:00:00+01:00, 2026-11-19T11:00:00+01:00",
    "2026-11-19T10:00, 2026-11-19T11:00",
    "2026-11-19 10:00:00.000000, 2026-11-19 11:00:00.000000",
    "2026-11-19, 2026-11-20",
  })
  void readsEveryFormOfTime(String first, String second) throws IOException {
    String out = run(first + ",1\n" + second + ",2\n");

    assertThat(out).contains("\n" + first + ",1,").contains("\n" + second + ",2,");
  }

  @Test
  void anEmptySeriesGivesTheHeaderAlone() throws IOException {
    assertThat(run("")).isEqualTo("timestamp,value,expected,p_value,score,alert\n");
    assertThat(run("timestamp,value\n2026-11-19T10:00Z,1\n").lines()).hasSize(2);
  }

  @Test
  void missingRowsAreTolerated() throws IOException {
    String out = run("2026-11-19T10:00Z,1\n2026-11-19T11:00Z,1\n\n2026-11-19T15:00Z,1\n");

    assertThat(out.lines()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-19T10:00Z,1;2026-11-19T10:00Z,2|line 2: 2026-11-19T10:00Z does not come after",
        "2026-11-19T10:00Z,1;2026-11-19T11:00Z,2;2026-11-19T11:30Z,2|line 3: 2026-11-19T11:30Z"
            + " comes PT30M after the row before; the step is PT1H",
        "2026-11-19T10:00Z,1;yesterday,2|line 2: \"yesterday\" is not an ISO 8601 time",
        "2026-11-19T10:00Z,many|line 1: \"many\" is not a number",
        "2026-11-19T10:00Z,NaN|line 1: \"NaN\" is not finite",
        "2026-11-19T10:00Z|line 1: \"2026-11-19T10:00Z\" is not timestamp,value",
      })
  void saysWhichLineIsWrong(String rows, String message) {
    assertThatThrownBy(() -> run(rows.replace(';', '\n')))
        .isInstanceOf(DetectException.class)
        .hasMessageStartingWith(message);
  }

  private static String run(String in) throws IOException {
    StringWriter out = new StringWriter();
    new DetectCsv(ZoneOffset.UTC, FalseAlarmBudget.DEFAULT).run(new StringReader(in), out);
    return out.toString();
  }
}
