package org.vigie.console.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.SessionTrackingMode;
import java.util.Set;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.vigie.console.ConsoleSettings;
import org.vigie.domain.account.Role;

/** Who may do what. Another chain for other paths, such as health checks, may come before it. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class ConsoleSecurity {
  /** Leaves room for chains of single paths before this one, which takes all that is left. */
  private static final int AFTER_SPECIAL_PATHS = 1_000;

  @Bean
  @Order(AFTER_SPECIAL_PATHS)
  SecurityFilterChain consoleChain(HttpSecurity http, AuthenticationProvider accounts) {
    return http.authenticationProvider(accounts)
        .authorizeHttpRequests(ConsoleSecurity::authorize)
        .formLogin(login -> login.loginPage("/login").failureHandler(new LoginFailure()))
        .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
        .requestCache(cache -> cache.requestCache(WantedPage.cache()))
        .exceptionHandling(handling -> handling.authenticationEntryPoint(WantedPage.entryPoint()))
        .headers(AnswerHeaders::set)
        .build();
  }

  private static void authorize(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests
        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
        .permitAll()
        .requestMatchers("/login", "/assets/**")
        .permitAll()
        .requestMatchers("/webjars/**")
        .denyAll()
        .requestMatchers(HttpMethod.POST, "/incidents/**", "/sources/**", "/mentions/**")
        .hasRole(Role.ANALYST.name())
        .anyRequest()
        .hasRole(Role.VIEWER.name());
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  ServletContextInitializer sessionCookie(ConsoleSettings settings) {
    return context -> {
      context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
      context.getSessionCookieConfig().setName("vigie-session");
      context.getSessionCookieConfig().setHttpOnly(true);
      context.getSessionCookieConfig().setSecure(settings.isSecure());
    };
  }

  @Bean
  CookieSameSiteSupplier cookiesStayOnThisSite() {
    return CookieSameSiteSupplier.ofLax();
  }
}
