package org.vigie.app.config.settings;

import org.jspecify.annotations.Nullable;
import org.vigie.app.config.bind.Doc;
import org.vigie.app.config.bind.Matches;
import org.vigie.app.config.bind.Secret;

/**
 * The database of cursors, incidents and accounts.
 *
 * @param url JDBC address of a PostgreSQL database; left out, a file database in the data folder
 * @param username user name at the database
 * @param password password at the database
 */
public record StateSettings(
    @Doc("JDBC address of a PostgreSQL database; left out, a file database in the data folder.")
        @Matches("jdbc:(postgresql|h2):.+")
        @Nullable String url,
    @Doc("User name at the database.") @Nullable String username,
    @Doc("Password at the database.") @Nullable Secret password) {}
