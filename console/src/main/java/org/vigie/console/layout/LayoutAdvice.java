package org.vigie.console.layout;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.vigie.console.ConsoleSettings;
import org.vigie.console.Watch;
import org.vigie.console.language.UiLanguage;
import org.vigie.console.language.Words;

/** Gives every page its frame and its words. */
@ControllerAdvice
class LayoutAdvice {
  private final Watch watch;
  private final ConsoleSettings settings;
  private final Assets assets;
  private final MessageSource messages;

  LayoutAdvice(Watch watch, ConsoleSettings settings, Assets assets, MessageSource messages) {
    this.watch = watch;
    this.settings = settings;
    this.assets = assets;
    this.messages = messages;
  }

  @ModelAttribute("words")
  Words words(Locale locale) {
    return new Words(messages, UiLanguage.of(locale), watch.zone());
  }

  @ModelAttribute("ui")
  Layout layout(HttpServletRequest request, Locale locale) {
    UiLanguage language = UiLanguage.of(locale);
    return new Layout(
        watch,
        language,
        request.getRemoteUser(),
        request.isUserInRole("ANALYST"),
        settings.mailsStayHere(),
        section(request),
        sameAddressIn(language.other(), request),
        assets);
  }

  private static String section(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = failed == null ? request.getRequestURI() : failed.toString();
    return Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).findFirst().orElse("");
  }

  /** A query alone is relative to this page, so no host can be smuggled into it. */
  private static String sameAddressIn(UiLanguage language, HttpServletRequest request) {
    boolean reading = request.getMethod().equals("GET") && request.getQueryString() != null;
    Map<String, String[]> given = reading ? request.getParameterMap() : Map.of();
    QueryString query = new QueryString();
    new TreeMap<>(given)
        .forEach((name, values) -> {
          if (!name.equals("language")) {
            Arrays.stream(values).forEach(value -> query.add(name, value));
          }
        });
    return query.add("language", language.code()).toString();
  }
}
