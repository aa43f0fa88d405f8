package org.vigie.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Brings a reader who must sign in first to the page that was wanted. */
final class WantedPage {
  private static final String LOGIN = "/login";

  private WantedPage() {}

  /** Remembers whole pages only: not pictures, not parts that a script asked for. */
  @SuppressWarnings("NullAway") // Spring's guide says null for no mark in the address
  static RequestCache cache() {
    HttpSessionRequestCache cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(WantedPage::isPage);
    cache.setMatchingRequestParameterName(null);
    return cache;
  }

  private static boolean isPage(HttpServletRequest request) {
    String accepted = request.getHeader("Accept");
    return request.getMethod().equals("GET")
        && accepted != null
        && accepted.contains("text/html")
        && !isPart(request)
        && !"iframe".equals(request.getHeader("Sec-Fetch-Dest"));
  }

  private static boolean isPart(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null;
  }

  /** A script that asks for a part must reload the page, not show the login form inside it. */
  static AuthenticationEntryPoint entryPoint() {
    AuthenticationEntryPoint toLogin = new LoginUrlAuthenticationEntryPoint(LOGIN);
    return (request, response, exception) -> start(toLogin, request, response, exception);
  }

  private static void start(
      AuthenticationEntryPoint toLogin,
      HttpServletRequest request,
      HttpServletResponse response,
      AuthenticationException exception)
      throws IOException, jakarta.servlet.ServletException {
    if (isPart(request)) {
      response.setHeader("HX-Refresh", "true");
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
    } else {
      toLogin.commence(request, response, exception);
    }
  }
}
