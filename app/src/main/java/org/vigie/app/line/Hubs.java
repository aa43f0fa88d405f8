package org.vigie.app.line;

import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.vigie.app.config.VigieConfig;
import org.vigie.crawler.fetch.FormPost;
import org.vigie.crawler.websub.HubVoice;
import org.vigie.crawler.websub.SubscribedStates;
import org.vigie.crawler.websub.Subscriber;
import org.vigie.domain.source.HubSubscriptions;
import org.vigie.domain.source.SourceStates;

/** What takes part in hearing hubs, when the configuration says where they reach us. */
public final class Hubs implements AutoCloseable {
  /** The path below which hubs are heard. */
  private static final String PATH = "websub/";

  private static final int WORD_BYTES = 32;

  private final FormPost post;
  private final SubscribedStates states;
  private final HubVoice voice;
  private final Subscriber subscriber;

  private Hubs(VigieConfig config, URI publicUrl, Stores stores, Place place) {
    HubSubscriptions subscriptions = stores.state().hubs();
    this.post = new FormPost(CrawlerSetup.of(config.settings().crawler()), place.clock());
    this.states = new SubscribedStates(stores.state().sources(), subscriptions, place.clock());
    this.voice = new HubVoice(subscriptions, states, place.clock());
    this.subscriber =
        new Subscriber(
            callback(publicUrl),
            config.sources(),
            new Subscriber.Ports(states, subscriptions, place.clock(), Hubs::randomWord),
            post);
  }

  /**
   * Opens it.
   *
   * @param config the configuration
   * @param stores the open stores; stay the caller's to close
   * @param place where and when the line runs
   * @return the open hubs; null when the configuration names no address for them
   */
  public static @Nullable Hubs open(VigieConfig config, Stores stores, Place place) {
    URI publicUrl = config.settings().crawler().publicUrl();
    return publicUrl == null ? null : new Hubs(config, publicUrl, stores, place);
  }

  static URI callback(URI publicUrl) {
    String base = publicUrl.toString();
    return URI.create((base.endsWith("/") ? base : base + "/") + PATH);
  }

  private static String randomWord() {
    byte[] random = new byte[WORD_BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  /**
   * Returns the source states as the crawler is to use them.
   *
   * @return states that know of notices
   */
  public SourceStates states() {
    return states;
  }

  /**
   * Returns who hears hubs.
   *
   * @return hears them
   */
  public HubVoice voice() {
    return voice;
  }

  /**
   * Returns who asks hubs.
   *
   * @return asks them
   */
  public Subscriber subscriber() {
    return subscriber;
  }

  @Override
  public void close() {
    post.close();
  }
}
