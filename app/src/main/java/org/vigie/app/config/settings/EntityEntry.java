package org.vigie.app.config.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.app.config.bind.Doc;
import org.vigie.app.config.bind.Range;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.entity.EntityKind;

/**
 * A brand, competitor, product, person or category that is watched.
 *
 * @param id its identifier; never change it: the mentions that were found carry it
 * @param name its name for people; also what is searched when there is no query
 * @param kind what it is
 * @param aliases other spellings that are searched when there is no query
 * @param query what is searched instead of the name and its aliases
 * @param context words of which a post must also have one, for a name that means other things too
 * @param ambiguous those of the name and the aliases that need a context word; empty for all
 * @param contextDistance how many words may stand between the name and its context word; null for
 *     anywhere in the post
 * @param exclusions queries of posts that are not meant
 */
public record EntityEntry(
    @Doc("Its identifier; never change it: the mentions that were found carry it.") EntityId id,
    @Doc("Its name for people; also what is searched when there is no query.") String name,
    @Doc("What it is.") EntityKind kind,
    @Doc("Other spellings that are searched when there is no query.") List<String> aliases,
    @Doc("What is searched instead of the name and its aliases.") @Nullable WrittenQuery query,
    @Doc("Words of which a post must also have one, for a name that means other things too.")
        List<String> context,
    @Doc("Those of the name and the aliases that need a context word; all when it is left out.")
        List<String> ambiguous,
    @Doc(
            "How many words may stand between the name and its context word; anywhere in the post"
                + " when it is left out.")
        @Range(min = "0", max = "1000")
        @Nullable Integer contextDistance,
    @Doc("Queries of posts that are not meant.") List<WrittenQuery> exclusions) {
  /** Copies the lists. */
  public EntityEntry {
    aliases = List.copyOf(aliases);
    context = List.copyOf(context);
    ambiguous = List.copyOf(ambiguous);
    exclusions = List.copyOf(exclusions);
  }
}
