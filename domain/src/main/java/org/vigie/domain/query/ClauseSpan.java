package org.vigie.domain.query;

import org.jspecify.annotations.Nullable;
import org.vigie.domain.mention.TextSpan;

/**
 * What satisfies a part of a query in a post.
 *
 * @param clause where the part is written in the query
 * @param field "title" or "text"; for an attribute its name, such as "lang"
 * @param span the words; null for an attribute
 */
public record ClauseSpan(ClausePlace clause, String field, @Nullable TextSpan span) {}
