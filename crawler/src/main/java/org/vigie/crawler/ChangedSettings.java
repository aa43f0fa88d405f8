package org.vigie.crawler;

import java.time.Duration;
import java.util.List;

/** Settings that differ from others in some respects. Used by one thread. */
public final class ChangedSettings {
  private final CrawlerSettings base;
  private Duration connectTimeout;
  private Duration readTimeout;
  private Duration totalTimeout;
  private int maxBody;
  private int maxRedirects;
  private int parallel;
  private Duration hostDelay;
  private Duration longestWait;
  private Duration lease;
  private List<String> allowPrivateNetworks;

  ChangedSettings(CrawlerSettings base) {
    this.base = base;
    this.connectTimeout = base.connectTimeout();
    this.readTimeout = base.readTimeout();
    this.totalTimeout = base.totalTimeout();
    this.maxBody = base.maxBody();
    this.maxRedirects = base.maxRedirects();
    this.parallel = base.parallel();
    this.hostDelay = base.hostDelay();
    this.longestWait = base.longestWait();
    this.lease = base.lease();
    this.allowPrivateNetworks = base.allowPrivateNetworks();
  }

  /**
   * Changes one of them.
   *
   * @param value how long opening a connection may take
   * @return this
   */
  public ChangedSettings connectTimeout(Duration value) {
    this.connectTimeout = value;
    return this;
  }

  /**
   * Changes one of them.
   *
   * @param value how long a server may be silent
   * @return this
   */
  public ChangedSettings readTimeout(Duration value) {
    this.readTimeout = value;
    return this;
  }

  /**
   * Changes one of them.
   *
   * @param value how long one request may take in all
   * @return this
   */
  public ChangedSettings totalTimeout(Duration value) {
    this.totalTimeout = value;
    return this;
  }

  /**
   * Changes one of them.
   *
   * @param value the largest body that is read, in bytes after decompression
   * @return this
   */
  public ChangedSettings maxBody(int value) {
    this.maxBody = value;
    return this;
  }

  /**
   * Changes one of them.
   *
   * @param value how many redirects are followed
   * @return this
   */
  public ChangedSettings maxRedirects(int value) {
    this.maxRedirects = value;
    return this;
  }

  /**
   * Changes one of them.
   *
   * @param value how many sources are parsed and delivered at the same time
   * @return this
   */
  public ChangedSettings parallel(int value) {
    this.parallel = value;
    return this;
  }

  /**
   * Changes one of them.
   *
   * @param value the least time between two requests to one host
   * @return this
   */
  public ChangedSettings hostDelay(Duration value) {
    this.hostDelay = value;
    return this;
  }

  /**
   * Changes one of them.
   *
   * @param value how long a source may wait for its turn before it is put off
   * @return this
   */
  public ChangedSettings longestWait(Duration value) {
    this.longestWait = value;
    return this;
  }

  /**
   * Changes one of them.
   *
   * @param value how long a claim on a source holds when the process dies
   * @return this
   */
  public ChangedSettings lease(Duration value) {
    this.lease = value;
    return this;
  }

  /**
   * Changes one of them.
   *
   * @param value ranges in CIDR form that may be reached although not public
   * @return this
   */
  public ChangedSettings allowPrivateNetworks(List<String> value) {
    this.allowPrivateNetworks = value;
    return this;
  }

  /**
   * Returns the changed settings.
   *
   * @return settings that are what they were in all other respects
   */
  public CrawlerSettings settings() {
    return new CrawlerSettings(
        base.userAgent(),
        connectTimeout,
        readTimeout,
        totalTimeout,
        maxBody,
        maxRedirects,
        parallel,
        hostDelay,
        longestWait,
        base.robotsLifetime(),
        lease,
        allowPrivateNetworks);
  }
}
