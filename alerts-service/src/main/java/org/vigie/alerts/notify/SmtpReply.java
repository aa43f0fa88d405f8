package org.vigie.alerts.notify;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Reads from a failure what the mail server answered. */
final class SmtpReply {
  private static final int FIRST_PERMANENT = 500;

  /** "Authentication required": mends when the configuration does, the mail is not at fault. */
  private static final int AUTHENTICATION_REQUIRED = 530;

  private static final int LONGEST = 500;

  private SmtpReply() {}

  /**
   * Says whether the server refused this mail for good. A wrong password, a refused connection or
   * silence are faults of the set-up or of the moment: the mail is kept for later.
   */
  static boolean isPermanent(MessagingException failure) {
    if (failure instanceof AuthenticationFailedException) {
      return false;
    }
    return code(failure)
        .filter(code -> code >= FIRST_PERMANENT && code != AUTHENTICATION_REQUIRED)
        .isPresent();
  }

  /** Returns the code of the innermost answer; an outer one only sums up. */
  private static Optional<Integer> code(MessagingException failure) {
    Optional<Integer> inner =
        failure.getNextException() instanceof MessagingException next
            ? code(next)
            : Optional.empty();
    return inner.or(() -> ownCode(failure));
  }

  private static Optional<Integer> ownCode(MessagingException failure) {
    return switch (failure) {
      case SMTPAddressFailedException address -> Optional.of(address.getReturnCode());
      case SMTPSenderFailedException sender -> Optional.of(sender.getReturnCode());
      case SMTPSendFailedException send -> Optional.of(send.getReturnCode());
      default -> Optional.empty();
    };
  }

  /** Returns one line that says what went wrong. */
  static String describe(MessagingException failure) {
    @Nullable Exception cause = failure.getNextException();
    String text = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    if (cause != null && cause.getMessage() != null && !text.contains(cause.getMessage())) {
      text = text + ": " + cause.getMessage();
    }
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }
}
