package org.vigie.app.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.vigie.app.config.VigieConfig;
import org.vigie.app.config.settings.StateSettings;
import org.vigie.app.state.ControlState;
import org.vigie.app.state.Database;
import org.vigie.indexer.OpenSearchStore;
import org.vigie.nlp.pseudonym.Pseudonymiser;

/** What every command that reads or writes needs: control state, pseudonyms and the store. */
public final class Stores implements AutoCloseable {
  private static final int KEY_BYTES = 32;

  private final Closers closers;
  private final ControlState state;
  private final Pseudonymiser pseudonyms;
  private final Cluster cluster;
  private final OpenSearchStore store;

  private Stores(VigieConfig config, Place place, boolean share, Closers closers) {
    this.closers = closers;
    this.state = closers.add(ControlState.open(database(config.settings().state(), place)));
    this.pseudonyms = new Pseudonymiser(key(state));
    this.cluster = closers.add(Cluster.open(config.settings().opensearch(), place, share));
    var settings = cluster.client(config.settings().opensearch());
    this.store =
        closers.add(
            share
                ? OpenSearchStore.openShared(settings, pseudonyms::of)
                : OpenSearchStore.open(settings, pseudonyms::of));
    if (!share && config.settings().state().url() == null) {
      // Nobody else uses this folder: whoever held a claim was killed.
      state.releaseClaims();
    }
  }

  /**
   * Opens them for a command that may run beside the application.
   *
   * @param config the configuration
   * @param place where the line runs
   * @return the open stores
   */
  public static Stores shared(VigieConfig config, Place place) {
    return open(config, place, true);
  }

  /**
   * Opens them for the application itself, which owns its data folder.
   *
   * @param config the configuration
   * @param place where the line runs
   * @return the open stores
   */
  public static Stores exclusive(VigieConfig config, Place place) {
    return open(config, place, false);
  }

  /**
   * Opens the control state alone, for a command that needs no post; it may run beside the
   * application.
   *
   * @param config the configuration
   * @param place where the line runs
   * @return the open state
   */
  public static ControlState state(VigieConfig config, Place place) {
    makeFolder(place);
    return ControlState.open(database(config.settings().state(), place));
  }

  private static Stores open(VigieConfig config, Place place, boolean share) {
    makeFolder(place);
    Closers closers = new Closers();
    try {
      return new Stores(config, place, share, closers);
    } catch (RuntimeException e) {
      closers.close();
      throw e;
    }
  }

  private static void makeFolder(Place place) {
    try {
      Files.createDirectories(place.data());
    } catch (IOException e) {
      throw new UncheckedIOException("make data folder \"" + place.data() + "\" failed", e);
    }
  }

  private static Database database(StateSettings settings, Place place) {
    String url = settings.url();
    var password = settings.password();
    return url == null
        ? Database.inFolder(place.data())
        : new Database(url, settings.username(), password == null ? null : password.reveal());
  }

  private static byte[] key(ControlState state) {
    String hex =
        state
            .settings()
            .getOrCreate(
                "pseudonym-key",
                () -> {
                  byte[] random = new byte[KEY_BYTES];
                  new SecureRandom().nextBytes(random);
                  return HexFormat.of().formatHex(random);
                });
    return HexFormat.of().parseHex(hex);
  }

  /**
   * Returns the control state.
   *
   * @return cursors, incidents, outbox, digests and accounts
   */
  public ControlState state() {
    return state;
  }

  /**
   * Returns the store.
   *
   * @return mentions and their counts
   */
  public OpenSearchStore store() {
    return store;
  }

  /**
   * Returns the pseudonyms of this installation.
   *
   * @return turns authors' names into what is stored
   */
  public Pseudonymiser pseudonyms() {
    return pseudonyms;
  }

  /**
   * Returns the address of the OpenSearch that is used.
   *
   * @return its address
   */
  public URI openSearch() {
    return cluster.url();
  }

  @Override
  public void close() {
    closers.close();
  }
}
