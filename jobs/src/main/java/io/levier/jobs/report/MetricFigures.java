package io.levier.jobs.report;

import io.levier.common.report.driver.Measure;
import io.levier.common.report.driver.ScoreKind;
import io.levier.common.report.value.Period;
import io.levier.common.report.words.Bilingual;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The metric values a report may speak of: totals of all periods, and the cuts of the last one.
 *
 * @param grain length of the periods
 */
record MetricFigures(List<MetricRow> rows, Period.Grain grain) {
    private static final String TOTAL = "total";

    MetricFigures {
        rows = rows.stream()
                .sorted(Comparator.comparing(MetricRow::metricId)
                        .thenComparing(MetricRow::start)
                        .thenComparing(MetricRow::set)
                        .thenComparing(MetricRow::key))
                .toList();
    }

    /** NPS where customers were asked whether they recommend; else satisfaction; nothing where they were not asked. */
    Optional<ScoreKind> scoreKind() {
        if (lastShown("nps").isPresent()) {
            return Optional.of(ScoreKind.NPS);
        }
        return lastShown("csat_t2b").map(row -> ScoreKind.CSAT_TOP_BOX);
    }

    static String metricOf(ScoreKind kind) {
        return switch (kind) {
            case NPS -> "nps";
            case CSAT_TOP_BOX -> "csat_t2b";
            case CSAT_INDEX -> "csat_index";
        };
    }

    /** The last period for which a metric has a value. */
    Optional<MetricRow> lastShown(String metricId) {
        return totals(metricId).stream().filter(MetricRow::isShown).reduce((earlier, later) -> later);
    }

    List<MetricRow> totals(String metricId) {
        return rows.stream()
                .filter(row -> row.metricId().equals(metricId) && row.set().equals(TOTAL))
                .toList();
    }

    Optional<MetricRow> total(String metricId, Period period) {
        return totals(metricId).stream()
                .filter(row -> row.start().equals(period.start()))
                .findFirst();
    }

    List<MetricRow> cut(String metricId, String set, Period period) {
        return rows.stream()
                .filter(row -> row.metricId().equals(metricId)
                        && row.set().equals(set)
                        && row.start().equals(period.start()))
                .toList();
    }

    Measure measure(String metricId, Period period) {
        return total(metricId, period)
                .map(MetricRow::measure)
                .orElseGet(() -> Measure.notComputable(new Bilingual(
                        "The tables it is computed from are not there.",
                        "Les tables dont il est issu n’existent pas.")));
    }
}
