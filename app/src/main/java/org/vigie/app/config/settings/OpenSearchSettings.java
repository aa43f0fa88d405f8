package org.vigie.app.config.settings;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vigie.app.config.bind.DataSize;
import org.vigie.app.config.bind.Default;
import org.vigie.app.config.bind.Doc;
import org.vigie.app.config.bind.Matches;
import org.vigie.app.config.bind.Range;
import org.vigie.app.config.bind.Secret;

/**
 * Where mentions are stored and searched.
 *
 * @param url address of an OpenSearch cluster; left out, Vigie starts its own node
 * @param username user name at the cluster
 * @param password password at the cluster
 * @param caFile PEM file with the certificate authority of the cluster, when it is not a public one
 * @param heap heap of the node that Vigie starts
 * @param indexPrefix first part of the name of each index
 */
public record OpenSearchSettings(
    @Doc("Address of an OpenSearch cluster; left out, Vigie starts its own node.")
        @Nullable URI url,
    @Doc("User name at the cluster.") @Nullable String username,
    @Doc("Password at the cluster.") @Nullable Secret password,
    @Doc("PEM file with the certificate authority of the cluster, when it is not a public one.")
        @Nullable Path caFile,
    @Doc("Heap of the node that Vigie starts.")
        @Range(min = "256MiB", max = "31GiB")
        @Default("512MiB")
        DataSize heap,
    @Doc("First part of the name of each index.") @Matches("[a-z][a-z0-9-]{0,39}") @Default("vigie")
        String indexPrefix) {}
