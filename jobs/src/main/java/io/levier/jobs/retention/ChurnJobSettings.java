package io.levier.jobs.retention;

import io.levier.common.config.CampaignSettings;
import io.levier.common.config.ChurnSettings;
import io.levier.common.config.Publication;
import io.levier.common.config.Retention;
import io.levier.common.config.SuiteConfig;
import java.time.ZoneId;

/** What training and scoring depend on. */
record ChurnJobSettings(
        ChurnSettings churn, Retention retention, Publication publication, CampaignSettings campaign, ZoneId zone) {

    static ChurnJobSettings of(SuiteConfig suite) {
        return new ChurnJobSettings(
                suite.churn(), suite.retention(), suite.publication(), suite.campaign(), suite.zone());
    }
}
