package org.vigie.app.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.app.config.bind.Bound;
import org.vigie.app.config.settings.MailSettings;
import org.vigie.app.config.settings.MailTransport;
import org.vigie.app.config.settings.OpenSearchSettings;
import org.vigie.app.config.settings.SentimentChoice;
import org.vigie.app.config.settings.SentimentSettings;
import org.vigie.app.config.settings.StateSettings;
import org.vigie.app.config.settings.VigieSettings;

/** Checks the keys of vigie.yml that need each other. */
final class SettingsChecks {
  private final LoadedFile<VigieSettings> file;

  SettingsChecks(LoadedFile<VigieSettings> file) {
    this.file = file;
  }

  void run() {
    for (var mail : values(MailSettings.class)) {
      if (mail.value().transport() == MailTransport.SMTP) {
        needed(mail, "host", mail.value().host());
        needed(mail, "from", mail.value().from());
      }
      together(mail, mail.value().username(), mail.value().password());
    }
    for (var opensearch : values(OpenSearchSettings.class)) {
      together(opensearch, opensearch.value().username(), opensearch.value().password());
    }
    values(SentimentSettings.class).forEach(this::onnx);
    for (var state : values(StateSettings.class)) {
      together(state, state.value().username(), state.value().password());
    }
  }

  private <V> List<Bound.Value<V>> values(Class<V> type) {
    return file.bound().values(type);
  }

  private void onnx(Bound.Value<SentimentSettings> where) {
    Path folder = where.value().onnx();
    if (where.value().model() != SentimentChoice.ONNX) {
      return;
    }
    if (folder == null) {
      file.problems().error(where.position(), where.path().key("onnx"), "onnx-needs");
    } else if (!Files.isDirectory(folder)) {
      file.problems()
          .error(where.position(), where.path().key("onnx"), "onnx-no-folder", folder.toString());
    }
  }

  private void needed(Bound.Value<?> where, String key, @Nullable Object value) {
    if (value == null) {
      file.problems().error(where.position(), where.path().key(key), "smtp-needs", key);
    }
  }

  private void together(
      Bound.Value<?> where, @Nullable Object username, @Nullable Object password) {
    if ((username == null) != (password == null)) {
      file.problems().error(where.position(), where.path(), "together", "username", "password");
    }
  }
}
