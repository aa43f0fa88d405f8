package org.vigie.app.config.settings;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.vigie.app.config.bind.Default;
import org.vigie.app.config.bind.Doc;
import org.vigie.app.config.bind.Matches;
import org.vigie.app.config.bind.Range;

/**
 * The web console.
 *
 * @param port TCP port of the console; 0 takes any free one
 * @param address address that the console listens on; 0.0.0.0 opens it to the network
 * @param publicUrl address of the console as its readers reach it, for the links in mails
 */
public record ConsoleSettings(
    @Doc("TCP port of the console; 0 takes any free one.")
        @Range(min = "0", max = "65535")
        @Default("8080")
        int port,
    @Doc("Address that the console listens on; 0.0.0.0 opens it to the network.")
        @Default("127.0.0.1")
        @Matches("[0-9A-Za-z.:-]+")
        String address,
    @Doc("Address of the console as its readers reach it, for the links in mails.")
        @Nullable URI publicUrl) {}
