package io.levier.common.config;

/**
 * How customers without a contract are valued.
 *
 * @param horizonDays days ahead whose purchases count
 * @param minimumCustomers fewer buyers than this and no model is fitted
 * @param margin share of net revenue that is earned; 1 values customers by revenue
 */
public record ValueSettings(int horizonDays, int minimumCustomers, double margin) {}
