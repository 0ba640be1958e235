package io.levier.jobs.roi;

import io.levier.common.config.Publication;
import io.levier.common.config.RoiSettings;
import java.time.ZoneId;
import java.util.List;

/**
 * What returns depend on.
 *
 * @param margin share of net revenue that is earned
 * @param npsModels driver models of the Net Promoter Score
 */
record RoiJobSettings(
        RoiSettings roi,
        double margin,
        List<String> npsModels,
        Publication publication,
        String currency,
        ZoneId zone) {}
