package io.levier.jobs.retention;

import io.levier.common.config.CampaignSettings;

/**
 * What scoring depends on.
 *
 * @param margin share of net revenue that is earned
 */
record ScoreSettings(ChurnJobSettings churn, CampaignSettings campaign, double margin) {}
