package io.levier.jobs.retention;

/**
 * What scoring depends on.
 *
 * @param margin share of net revenue that is earned
 */
record ScoreSettings(ChurnJobSettings churn, double margin) {}
