package org.vigie.app.config.settings;

import org.vigie.domain.query.Query;

/**
 * A query as a person wrote it, with what it means.
 *
 * @param text as it is written
 * @param tree what it means
 */
public record WrittenQuery(String text, Query tree) {}
