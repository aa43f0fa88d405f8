package org.vigie.app.web;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.vigie.console.ConsoleConfiguration;
import org.vigie.domain.account.Accounts;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.MentionSeries;

/** The console with the application's health beside it. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ConsoleConfiguration.class, HubEndpoint.class})
class ConsoleApplication {
  /** Health is public and says UP or DOWN only; monitors have no account. */
  @Bean
  @Order(0)
  SecurityFilterChain healthChain(HttpSecurity http) {
    return http.securityMatcher("/actuator/health")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(csrf -> csrf.disable())
        .build();
  }

  @Bean
  HealthIndicator storeHealth(MentionSeries series) {
    return () -> {
      series.count(MentionFilter.ANY.between(java.time.Instant.EPOCH, java.time.Instant.EPOCH));
      return Health.up().build();
    };
  }

  @Bean
  HealthIndicator stateHealth(Accounts accounts) {
    return () -> {
      boolean firstRun = accounts.isEmpty();
      return Health.up().withDetail("firstRun", firstRun).build();
    };
  }
}
