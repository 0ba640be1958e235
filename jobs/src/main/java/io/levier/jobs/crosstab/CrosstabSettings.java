package io.levier.jobs.crosstab;

import io.levier.common.config.Publication;
import io.levier.common.crosstab.Crosstab;
import java.time.ZoneId;
import java.util.List;

/** Which crosstabs are computed, and how they are published. */
record CrosstabSettings(List<Crosstab> crosstabs, Publication publication, ZoneId zone) {

    CrosstabSettings {
        crosstabs = List.copyOf(crosstabs);
    }
}
