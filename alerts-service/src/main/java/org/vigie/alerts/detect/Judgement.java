package org.vigie.alerts.detect;

/**
 * What a {@link Detector} says of one row.
 *
 * @param expected what the row was expected to be, in the unit of the series
 * @param pValue how probable a row at least this far from the expectation is when nothing happens,
 *     in [0, 1]
 * @param score how much news the row brings, in [0, 1]: 0.5 is where an alert begins, and rows that
 *     only continue an event that was already judged score 0
 * @param alert true when an event begins here, or becomes much stronger
 */
public record Judgement(double expected, double pValue, double score, boolean alert) {}
