package org.vigie.alerts.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.domain.alert.Notification;
import org.vigie.domain.alert.Notifier;
import org.vigie.domain.alert.Receiver;
import org.vigie.domain.post.Language;
import org.vigie.testkit.InMemoryOutbox;

class SmtpNotifierTest {
  private static final Instant NOW = Instant.parse("2026-11-19T14:00:00Z");
  private static final UUID ID = UUID.fromString("5f0c3f4e-6a0b-4f7e-9d52-0c2f6b7f1a11");

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void deliversTextAndHtmlWithAccents() throws Exception {
    Notifier.Outcome outcome =
        notifier(null).send(mail("Alerte : « Éolienne » – 1\u00a0234 mentions"));

    assertThat(outcome).isEqualTo(new Notifier.Sent());
    MimeMessage received = server.getReceivedMessages()[0];
    assertThat(received.getSubject()).isEqualTo("Alerte : « Éolienne » – 1\u00a0234 mentions");
    assertThat(received.getMessageID()).isEqualTo("<" + ID + "@vigie.example>");
    assertThat(received.getSentDate()).isEqualTo(NOW);
    assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    MimeMultipart parts = (MimeMultipart) received.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Détails à lire");
    assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Détails à lire</p>");
    assertThat(parts.getBodyPart(1).getContentType()).containsIgnoringCase("utf-8");
  }

  @Test
  void aSubjectCannotForgeAHeader() throws Exception {
    notifier(null).send(mail("Hello\u760d\u760aBcc: all@example.org"));

    MimeMessage received = server.getReceivedMessages()[0];
    assertThat(received.getHeader("Bcc")).isNull();
    assertThat(received.getSubject()).isEqualTo("Hello\u760d\u760aBcc: all@example.org");
    assertThatThrownBy(() -> mail("Hello\r\nBcc: all@example.org"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aServerThatIsDownIsTriedAgainAndLosesNothing() {
    InMemoryOutbox outbox = new InMemoryOutbox();
    outbox.add(List.of(mail("Alerte")));
    int port = server.getSmtp().getPort();
    OutboxDispatcher dispatcher =
        new OutboxDispatcher(outbox, new SmtpNotifier(settings(port, null)));
    server.stop();
    assertThat(dispatcher.dispatch(NOW)).isEqualTo(new OutboxDispatcher.Round(0, 1, 0));
    assertThat(outbox.find(ID).orElseThrow().lastError()).contains("127.0.0.1:" + port);

    GreenMail again = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
    again.start();
    try {
      assertThat(dispatcher.dispatch(NOW.plusSeconds(30)).sent()).isEqualTo(1);
      assertThat(again.getReceivedMessages()).hasSize(1);
    } finally {
      again.stop();
    }
  }

  @Test
  void aCrashBetweenSendingAndMarkingSendsUnderTheSameMessageId() throws Exception {
    InMemoryOutbox outbox = new InMemoryOutbox();
    outbox.add(List.of(mail("Alerte")));
    SmtpNotifier notifier = notifier(null);
    outbox.claimDue(10, NOW, Duration.ofMinutes(1)).forEach(e -> notifier.send(e.notification()));

    new OutboxDispatcher(outbox, notifier).dispatch(NOW.plusSeconds(60));

    assertThat(server.getReceivedMessages())
        .hasSize(2)
        .extracting(MimeMessage::getMessageID)
        .containsOnly("<" + ID + "@vigie.example>");
  }

  @Test
  void signsInAndNeverTellsThePassword() {
    server.setUser("vigie@vigie.example", "vigie", "correct horse");
    server.withConfiguration(new GreenMailConfiguration());
    SmtpSettings.Credentials right = new SmtpSettings.Credentials("vigie", "correct horse");
    SmtpSettings.Credentials wrong = new SmtpSettings.Credentials("vigie", "battery staple");

    assertThat(notifier(right).send(mail("Alerte"))).isEqualTo(new Notifier.Sent());
    Notifier.Outcome refused = notifier(wrong).send(mail("Alerte"));

    assertThat(refused).isInstanceOf(Notifier.TryLater.class);
    assertThat(refused.toString()).doesNotContain("battery");
    assertThat(wrong.toString()).doesNotContain("battery");
    assertThat(settings(25, wrong).toString()).doesNotContain("battery");
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 5.1.1 no such user, true",
    "RCPT, 450 4.2.1 mailbox busy, false",
    "MAIL, 553 5.1.8 sender refused, true",
    "MAIL, 530 5.7.0 sign in first, false",
    "DATA, 554 5.7.1 looks like spam, true",
    "DATA, 451 4.3.0 try again later, false",
    "EHLO, 421 4.3.2 closing, false",
  })
  void onlyAPermanentAnswerToThisMailEndsTheTries(String command, String reply, boolean refused)
      throws Exception {
    try (ScriptedServer scripted = new ScriptedServer(command, reply)) {
      Notifier.Outcome outcome =
          new SmtpNotifier(settings(scripted.port(), null)).send(mail("Alerte"));

      assertThat(outcome).isInstanceOf(refused ? Notifier.Refused.class : Notifier.TryLater.class);
      assertThat(outcome.toString()).contains(reply.substring(10));
    }
  }

  @Test
  void refusesASenderThatIsNoAddress() {
    SmtpSettings settings =
        new SmtpSettings(
            "127.0.0.1",
            25,
            SmtpSettings.Security.TLS,
            null,
            "nobody at all",
            Duration.ofSeconds(1));

    assertThatThrownBy(() -> new SmtpNotifier(settings)).hasMessageContaining("nobody at all");
  }

  @Test
  void withStarttlsNothingGoesOverAPlainConnection() {
    SmtpSettings settings =
        new SmtpSettings(
            "127.0.0.1",
            server.getSmtp().getPort(),
            SmtpSettings.Security.STARTTLS,
            null,
            "vigie@vigie.example",
            Duration.ofSeconds(5));

    assertThat(new SmtpNotifier(settings).send(mail("Alerte")))
        .isInstanceOf(Notifier.TryLater.class);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  private SmtpNotifier notifier(SmtpSettings.@Nullable Credentials credentials) {
    return new SmtpNotifier(settings(server.getSmtp().getPort(), credentials));
  }

  private static SmtpSettings settings(int port, SmtpSettings.@Nullable Credentials credentials) {
    return new SmtpSettings(
        "127.0.0.1",
        port,
        SmtpSettings.Security.NONE,
        credentials,
        "Vigie <vigie@vigie.example>",
        Duration.ofSeconds(5));
  }

  private static Notification mail(String subject) {
    return new Notification(
        ID,
        null,
        new Receiver("anne@example.org", Language.FRENCH),
        subject,
        "Détails à lire",
        "<p>Détails à lire</p>",
        NOW);
  }

  /** An SMTP server that says yes to everything but one command. */
  private static final class ScriptedServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

    ScriptedServer(String command, String reply) throws IOException {
      Thread.ofVirtual().start(() -> serve(command, reply));
    }

    int port() {
      return socket.getLocalPort();
    }

    private void serve(String command, String reply) {
      try (Socket client = socket.accept();
          InputStream in = client.getInputStream();
          OutputStream out = client.getOutputStream()) {
        say(out, "220 ready");
        boolean data = false;
        for (String line = read(in); !line.isEmpty(); line = read(in)) {
          if (data) {
            data = !line.equals(".");
            say(out, data ? "" : "250 ok");
          } else if (line.startsWith(command)) {
            say(out, reply);
          } else if (line.startsWith("HELO") && command.equals("EHLO")) {
            say(out, reply);
          } else if (line.startsWith("DATA")) {
            data = true;
            say(out, "354 go on");
          } else {
            say(out, line.startsWith("QUIT") ? "221 bye" : "250 ok");
          }
        }
      } catch (IOException e) {
        // The client hung up: the test looks at what it made of the answers.
        return;
      }
    }

    private static String read(InputStream in) throws IOException {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
        line.append((char) c);
      }
      return line.toString().strip();
    }

    private static void say(OutputStream out, String line) throws IOException {
      if (!line.isEmpty()) {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
