package org.vigie.app.config.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.app.config.bind.DataSize;
import org.vigie.app.config.bind.Default;
import org.vigie.app.config.bind.Doc;
import org.vigie.app.config.bind.Range;

/**
 * How sources are read.
 *
 * @param contact web or mail address that sites are told in the User-Agent, to reach the team
 * @param tick time between two looks for sources that are due
 * @param parallel how many hosts are read at the same time
 * @param connectTimeout how long a connection may take
 * @param totalTimeout how long one answer may take as a whole
 * @param maxBody how large an answer may be, after decompression
 * @param hostDelay least time between two requests to one host
 * @param allowPrivateNetworks private networks that may be read, such as 10.1.0.0/16; all others
 *     are refused
 * @param logDays how many days of decisions the crawl log keeps
 * @param logSize how large the crawl log may be on the disk
 * @param publicUrl address at which hubs reach the console, to be told of news at once; null to ask
 *     only
 */
public record CrawlerSettings(
    @Doc("Web or mail address that sites are told in the User-Agent, to reach the team.")
        @Nullable Contact contact,
    @Doc("Time between two looks for sources that are due.")
        @Range(min = "1s", max = "10m")
        @Default("10s")
        Duration tick,
    @Doc("How many hosts are read at the same time.") @Range(min = "1", max = "1024") @Default("32")
        int parallel,
    @Doc("How long a connection may take.") @Range(min = "1s", max = "2m") @Default("10s")
        Duration connectTimeout,
    @Doc("How long one answer may take as a whole.") @Range(min = "1s", max = "10m") @Default("60s")
        Duration totalTimeout,
    @Doc("How large an answer may be, after decompression.")
        @Range(min = "64KiB", max = "256MiB")
        @Default("10MiB")
        DataSize maxBody,
    @Doc("Least time between two requests to one host.")
        @Range(min = "0s", max = "1h")
        @Default("1s")
        Duration hostDelay,
    @Doc("Private networks that may be read, such as 10.1.0.0/16; all others are refused.")
        List<NetworkRange> allowPrivateNetworks,
    @Doc("How many days of decisions the crawl log keeps.")
        @Range(min = "1", max = "3650")
        @Default("90")
        int logDays,
    @Doc("How large the crawl log may be on the disk.")
        @Range(min = "1MiB", max = "1024GiB")
        @Default("1GiB")
        DataSize logSize,
    @Doc("Address at which WebSub hubs reach the console, to be told of news at once.")
        @Nullable URI publicUrl) {
  /** Copies the lists. */
  public CrawlerSettings {
    allowPrivateNetworks = List.copyOf(allowPrivateNetworks);
  }
}
