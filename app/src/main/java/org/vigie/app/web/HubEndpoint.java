package org.vigie.app.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.vigie.crawler.websub.HubVoice;

/** Where hubs reach us: without an account, but at addresses that nobody can guess. */
@Configuration(proxyBeanMethods = false)
class HubEndpoint {
  /** Hubs have no account and no token of a form; what they say is signed instead. */
  @Bean
  @Order(1)
  SecurityFilterChain hubChain(HttpSecurity http) {
    return http.securityMatcher("/websub/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .build();
  }

  @Bean
  HubDoor hubDoor(ObjectProvider<HubVoice> voice) {
    return new HubDoor(voice.getIfAvailable());
  }
}
