package org.vigie.console.language;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;
import org.vigie.console.ConsoleSettings;
import org.vigie.console.Watch;

/**
 * Finds the reader's language: what the address asks for, then what was chosen before, then what
 * the browser prefers, then the team's own. A choice in the address is remembered.
 */
@Component("localeResolver")
class ReaderLanguage implements LocaleResolver, HandlerInterceptor {
  private static final String PARAMETER = "language";
  private static final String COOKIE = "vigie-language";
  private static final int ONE_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

  private final UiLanguage teamLanguage;
  private final boolean secure;

  ReaderLanguage(Watch watch, ConsoleSettings settings) {
    teamLanguage = UiLanguage.of(watch.language());
    secure = settings.isSecure();
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return asked(request)
        .or(() -> remembered(request))
        .or(() -> preferred(request))
        .orElse(teamLanguage)
        .locale();
  }

  private static Optional<UiLanguage> asked(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter(PARAMETER)).flatMap(UiLanguage::of);
  }

  private static Optional<UiLanguage> remembered(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
        .map(Cookie::getValue)
        .flatMap(UiLanguage::of);
  }

  private static Optional<UiLanguage> preferred(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return Optional.empty();
    }
    return java.util.Collections.list(request.getLocales()).stream()
        .flatMap(locale -> UiLanguage.of(locale.getLanguage()).stream())
        .findFirst();
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("the language is chosen in the address");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    asked(request).ifPresent(language -> response.addCookie(remember(language)));
    return true;
  }

  private Cookie remember(UiLanguage language) {
    Cookie cookie = new Cookie(COOKIE, language.code());
    cookie.setPath("/");
    cookie.setMaxAge(ONE_YEAR_IN_SECONDS);
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
