package org.vigie.app.config.settings;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.vigie.app.config.bind.Default;
import org.vigie.app.config.bind.Doc;
import org.vigie.app.config.bind.Range;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.SourceKind;

/**
 * A place that is read.
 *
 * @param id its identifier; never change it: the posts that were read carry it
 * @param name its name for people
 * @param url where it is read
 * @param kind how it is read
 * @param interval time between two readings
 * @param language language of posts that do not say theirs, as an ISO 639 code
 * @param enabled whether it is read
 */
public record SourceEntry(
    @Doc("Its identifier; never change it: the posts that were read carry it.") SourceId id,
    @Doc("Its name for people.") String name,
    @Doc("Where it is read.") CanonicalUrl url,
    @Doc("How it is read.") @Default("feed") SourceKind kind,
    @Doc("Time between two readings.") @Range(min = "1m", max = "24h") @Default("15m")
        Duration interval,
    @Doc("Language of posts that do not say theirs, as an ISO 639 code.")
        @Nullable Language language,
    @Doc("Whether it is read.") @Default("true") boolean enabled) {}
