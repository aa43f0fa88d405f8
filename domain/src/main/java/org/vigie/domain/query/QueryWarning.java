package org.vigie.domain.query;

/**
 * Something doubtful in a query that can be read: a part that never matches, that matches nearly
 * everything, or that is costly. {@link QueryMessages#explain(QueryWarning, java.util.Locale)} says
 * it to a person.
 *
 * @param place where it stands
 * @param messageKey the key of the explanation, such as "lint.contradiction"
 * @param found the part as it is written
 * @param other the part that it meets, or a number; empty when there is none
 */
public record QueryWarning(ClausePlace place, String messageKey, String found, String other) {}
