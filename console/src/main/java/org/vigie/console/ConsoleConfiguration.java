package org.vigie.console;

import java.nio.charset.StandardCharsets;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The console as a Spring configuration. Whoever imports it provides as beans: {@link Watch},
 * {@link ConsoleSettings}, {@link IncidentActions}, a {@link java.time.InstantSource}, and the
 * ports {@code MentionStore}, {@code MentionSeries}, {@code StoryArchive}, {@code Corrections},
 * {@code NameReport}, {@code Incidents}, {@code Outbox}, {@code Digests}, {@code Accounts}, {@code
 * SourceStates}, {@code SourceEvents}, {@code CrawlLog}, {@code QueryKnowledge}, {@code
 * QueryShares} and {@code QueryExplanations}.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class ConsoleConfiguration {
  /**
   * Makes the words of the console.
   *
   * @return French and English messages, whatever the language of the machine
   */
  @Bean
  MessageSource messageSource() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("org/vigie/console/messages");
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
    return messages;
  }
}
