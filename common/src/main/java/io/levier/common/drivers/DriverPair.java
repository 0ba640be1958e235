package io.levier.common.drivers;

/**
 * Two drivers of one column each.
 *
 * @param r their correlation over the answers of the analysis
 */
public record DriverPair(String first, String second, double r) {}
