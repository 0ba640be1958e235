package io.levier.jobs.privacy;

import io.levier.common.config.KeepPeriods;

/**
 * What is kept how long.
 *
 * @param isTrial whether old rows are counted and left where they are
 */
record RetentionSettings(KeepPeriods keep, boolean isTrial) {}
