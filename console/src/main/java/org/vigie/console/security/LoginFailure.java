package org.vigie.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Sends a reader who was not let in back to the form, with the reason but without any secret. */
final class LoginFailure implements AuthenticationFailureHandler {
  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
      throws IOException {
    String reason =
        exception instanceof TooManyAttemptsException wait
            ? "wait=" + Math.max(1, wait.remaining().toSeconds())
            : "error";
    response.sendRedirect(request.getContextPath() + "/login?" + reason);
  }
}
