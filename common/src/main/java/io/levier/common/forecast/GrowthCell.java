package io.levier.common.forecast;

/**
 * Score and revenue of a segment in a quarter.
 *
 * @param quarter counted from any one on
 * @param score NaN when nobody was asked
 * @param scoreError standard error of the score
 * @param answers behind it
 * @param revenue NaN when not known
 */
public record GrowthCell(String unit, int quarter, double score, double scoreError, double answers, double revenue) {}
