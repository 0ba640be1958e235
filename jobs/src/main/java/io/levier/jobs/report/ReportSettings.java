package io.levier.jobs.report;

import io.levier.common.config.DriverModel;
import io.levier.common.config.DriverTaxonomy;
import io.levier.common.config.Publication;
import io.levier.common.metric.Dimension;
import io.levier.common.report.words.Bilingual;
import io.levier.common.report.words.Language;
import io.levier.common.time.PeriodType;
import java.time.ZoneId;
import java.util.List;

/**
 * What a report depends on besides the tables.
 *
 * @param languages one file is written for each
 * @param periodType length of the periods the report speaks of
 * @param directory where the files go
 */
record ReportSettings(
        String company,
        ZoneId zone,
        String currency,
        List<Language> languages,
        PeriodType periodType,
        Publication publication,
        List<Dimension> dimensions,
        DriverTaxonomy taxonomy,
        List<DriverModel> models,
        String directory) {

    ReportSettings {
        languages = List.copyOf(languages);
        dimensions = List.copyOf(dimensions);
        models = List.copyOf(models);
    }

    /** Name of a driver, from the model that measured it or from the taxonomy. */
    Bilingual driverName(DriverModel model, String driverId) {
        return model.columns().stream()
                .filter(column -> column.id().equals(driverId))
                .findFirst()
                .map(column -> new Bilingual(column.label().en(), column.label().fr()))
                .orElseGet(() -> new Bilingual(
                        taxonomy.label(driverId).en(), taxonomy.label(driverId).fr()));
    }
}
