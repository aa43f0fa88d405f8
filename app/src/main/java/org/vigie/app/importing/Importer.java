package org.vigie.app.importing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.VigieException;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.Pipe;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends the posts of a file down the line in batches. Sending the same file again changes nothing.
 * What cannot be imported is kept, with its line and reason, in a file of its own.
 */
public final class Importer {
  private static final int BATCH = 500;
  private static final int IN_FLIGHT = 3;
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * What to import.
   *
   * @param file a CSV or JSON Lines file
   * @param source the source that the posts belong to
   * @param mapping "field=column" pairs; may be empty
   * @param zone the zone of dates that name none
   * @param rejects where rejected rows are written; made only when there are any
   */
  public record Request(
      Path file, SourceId source, List<String> mapping, ZoneId zone, Path rejects) {
    /** Copies the list. */
    public Request {
      mapping = List.copyOf(mapping);
    }
  }

  /**
   * What became of a file.
   *
   * @param accepted how many posts the store acknowledged
   * @param rejected how many rows were no posts
   */
  public record Result(long accepted, long rejected) {}

  /** Hears of progress. */
  @FunctionalInterface
  public interface Progress {
    /**
     * Hears of progress.
     *
     * @param bytes bytes read so far
     * @param posts posts acknowledged so far
     */
    void at(long bytes, long posts);
  }

  private final Pipe pipe;

  /**
   * Makes an importer.
   *
   * @param pipe where posts go
   */
  public Importer(Pipe pipe) {
    this.pipe = pipe;
  }

  /**
   * Names the source of a file when the user names none.
   *
   * @param file the file
   * @return "import-" and the file's name with its ending, made an identifier
   */
  public static SourceId sourceOf(Path file) {
    String plain =
        Normalizer.normalize(file.getFileName().toString(), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    String name = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return new SourceId("import-" + name.substring(0, Math.min(80, name.length())));
  }

  /**
   * Imports a file.
   *
   * @param request what to import
   * @param now the time of reading, kept in each post's provenance
   * @param progress hears of progress
   * @return what became of it
   * @throws ImportException when the file cannot be read at all
   * @throws VigieException when the store did not acknowledge; import the file again
   */
  public Result run(Request request, Instant now, Progress progress) {
    try (Run run = new Run(request, now, progress)) {
      RowReader.read(request.file(), run, run::read);
      return run.finish();
    }
  }

  /** One import under way; used by one thread. */
  private final class Run implements RowReader.Sink, AutoCloseable {
    private final RowToPost rows;
    private final Path rejects;
    private final Progress progress;
    private final ExecutorService workers = Executors.newFixedThreadPool(IN_FLIGHT);
    private final List<Future<Integer>> running = new ArrayList<>();
    private List<Post> batch = new ArrayList<>(BATCH);
    private long accepted;
    private long rejected;
    private long bytes;
    private @Nullable BufferedWriter rejectWriter;

    Run(Request request, Instant now, Progress progress) {
      this.rows =
          new RowToPost(
              request.source(),
              request.file().getFileName().toString(),
              request.mapping(),
              request.zone(),
              now);
      this.rejects = request.rejects();
      this.progress = progress;
    }

    void read(long count) {
      bytes = count;
    }

    @Override
    public void row(Row row) {
      switch (convert(row)) {
        case RowToPost.Accepted accepted -> add(accepted.post());
        case RowToPost.Rejected no ->
            reject(row.line(), no.reason().name(), row.values().toString());
      }
    }

    /** The shape of the first row is the file's: when it does not fit, nothing will. */
    private RowToPost.Outcome convert(Row row) {
      try {
        return rows.convert(row);
      } catch (ImportException e) {
        if (accepted + rejected + batch.size() + running.size() == 0) {
          throw e;
        }
        return new RowToPost.Rejected(RowToPost.Reason.DATE);
      }
    }

    @Override
    public void unreadable(long line, String text) {
      reject(line, "UNREADABLE", text);
    }

    private void add(Post post) {
      batch.add(post);
      if (batch.size() == BATCH) {
        send();
      }
    }

    private void send() {
      List<Post> full = batch;
      batch = new ArrayList<>(BATCH);
      running.add(
          workers.submit(() -> {
            pipe.deliver(full);
            return full.size();
          }));
      while (running.size() > IN_FLIGHT) {
        settle();
      }
    }

    private void settle() {
      try {
        accepted += running.removeFirst().get();
        progress.at(bytes, accepted);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw ImportException.unreadable("import", "interrupted");
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException failure
            ? failure
            : new IllegalStateException("import failed", e.getCause());
      }
    }

    private void reject(long line, String reason, String content) {
      rejected++;
      try {
        if (rejectWriter == null) {
          rejectWriter = Files.newBufferedWriter(rejects);
        }
        rejectWriter.write(
            JSON.writeValueAsString(
                JSON.createObjectNode()
                    .put("line", line)
                    .put("reason", reason.toLowerCase(Locale.ROOT))
                    .put("content", content)));
        rejectWriter.newLine();
      } catch (IOException e) {
        throw new UncheckedIOException("write rejected rows to \"" + rejects + "\" failed", e);
      }
    }

    Result finish() {
      if (!batch.isEmpty()) {
        send();
      }
      while (!running.isEmpty()) {
        settle();
      }
      return new Result(accepted, rejected);
    }

    @Override
    public void close() {
      workers.shutdownNow();
      try {
        if (rejectWriter != null) {
          rejectWriter.close();
        }
      } catch (IOException e) {
        throw new UncheckedIOException("close \"" + rejects + "\" failed", e);
      }
    }
  }
}
