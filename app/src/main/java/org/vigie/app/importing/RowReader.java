package org.vigie.app.importing;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rows of a CSV or JSON Lines file, one after the other, in bounded memory. */
final class RowReader {
  private static final int SAMPLE = 1 << 20;
  private static final JsonMapper JSON = new JsonMapper();

  /** Receives what is read. */
  interface Sink {
    /**
     * Receives a row.
     *
     * @param row the row
     */
    void row(Row row);

    /**
     * Receives a line that cannot be read.
     *
     * @param line its number, from 1
     * @param text the line
     */
    void unreadable(long line, String text);
  }

  private RowReader() {}

  static void read(Path file, Sink sink, Consumer<Long> bytesRead) {
    try (CountingInputStream in = new CountingInputStream(Files.newInputStream(file), bytesRead);
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, charset(file)))) {
      skipByteOrderMark(reader);
      if (isJsonLines(file)) {
        readJsonLines(reader, sink);
      } else {
        readCsv(reader, sink);
      }
    } catch (IOException | CsvParseException e) {
      throw ImportException.unreadable(file.toString(), String.valueOf(e.getMessage()));
    }
  }

  /** Tells by its name whether a file holds JSON lines. */
  static boolean isJsonLines(Path file) {
    return file.getFileName()
        .toString()
        .toLowerCase(Locale.ROOT)
        .matches(".*\\.(jsonl|ndjson|json)");
  }

  /** Spreadsheets of French offices still write windows-1252. */
  private static Charset charset(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] sample = in.readNBytes(SAMPLE);
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(sample, 0, wholeCharacters(sample)));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException e) {
      return Charset.forName("windows-1252");
    }
  }

  /** The sample may end within a character: up to three bytes of it are left out. */
  private static int wholeCharacters(byte[] sample) {
    int end = sample.length;
    if (end < SAMPLE) {
      return end;
    }
    while (end > sample.length - 4 && (sample[end - 1] & 0xC0) == 0x80) {
      end--;
    }
    return (sample[end - 1] & 0x80) == 0 ? end : end - 1;
  }

  private static void skipByteOrderMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
  }

  private static void readCsv(BufferedReader reader, Sink sink) throws IOException {
    char separator = separator(reader);
    try (CsvReader<NamedCsvRecord> csv = csv(reader, separator);
        CloseableIterator<NamedCsvRecord> rows = csv.iterator()) {
      while (rows.hasNext()) {
        NamedCsvRecord row = rows.next();
        sink.row(new Row(row.getStartingLineNumber(), row.getFieldsAsMap()));
      }
    }
  }

  private static CsvReader<NamedCsvRecord> csv(Reader reader, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofNamedCsvRecord(reader);
  }

  private static char separator(BufferedReader reader) throws IOException {
    reader.mark(SAMPLE);
    String header = String.valueOf(reader.readLine());
    reader.reset();
    char best = ',';
    for (char candidate : new char[] {';', '\t', '|'}) {
      if (count(header, candidate) > count(header, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private static void readJsonLines(BufferedReader reader, Sink sink) throws IOException {
    long number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      Map<String, String> values = object(line);
      if (values.isEmpty()) {
        sink.unreadable(number, line);
        continue;
      }
      sink.row(new Row(number, values));
    }
  }

  private static Map<String, String> object(String line) {
    Map<String, String> values = new LinkedHashMap<>();
    try {
      JsonNode node = JSON.readTree(line);
      node.propertyStream()
          .filter(property -> property.getValue().isValueNode() && !property.getValue().isNull())
          .forEach(property -> values.put(property.getKey(), property.getValue().asString()));
    } catch (JacksonException e) {
      values.clear();
    }
    return values;
  }
}
