package io.levier.jobs.drivers;

import static io.levier.jobs.drivers.ImportanceRows.addNumbers;

import io.levier.common.config.DriverModel;
import io.levier.common.drivers.DriverFit;
import io.levier.common.drivers.DriverImportance;
import io.levier.common.drivers.DriverWarning;
import io.levier.common.drivers.SlopesApart;
import io.levier.common.drivers.WithinCustomers;
import io.levier.common.stats.Interval;
import io.levier.common.stats.Rounding;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Results of a driver analysis as rows of the driver tables, without the run id. */
final class DriverRows {
    private DriverRows() {}

    static List<Row> runs(DriverOutcome outcome) {
        return outcome.study().rankings().stream()
                .map(ranking -> run(outcome, ranking))
                .toList();
    }

    private static Row run(DriverOutcome outcome, Ranking ranking) {
        DriverModel model = outcome.model();
        @Nullable DriverFit fit = ranking.result().fit();
        boolean isMain = ranking.isMain();
        List<String> warnings = warnings(outcome, ranking);
        List<@Nullable Object> cells = new ArrayList<>(List.of(
                model.id(),
                ranking.outcome(),
                ranking.segmentSet(),
                ranking.segmentKey(),
                isMain,
                "ols",
                model.block().name().toLowerCase(Locale.ROOT),
                OutcomeColumns.timing(ranking.outcome()).code()));
        cells.add(OutcomeColumns.timing(ranking.outcome()) == GramSet.Timing.AFTER ? outcome.horizonDays() : null);
        cells.addAll(List.of(
                Date.valueOf(outcome.from()),
                Date.valueOf(outcome.to()),
                fit == null ? "refused" : warnings.isEmpty() ? "ok" : "warned",
                ranking.rows(),
                ranking.persons()));
        cells.add(isMain ? outcome.answers() - ranking.rows() : null);
        cells.add(outcome.terms().drivers().size());
        addNumbers(
                cells,
                fit == null ? Double.NaN : fit.rSquared(),
                fit == null ? Double.NaN : fit.controlsRSquared(),
                fit == null ? Double.NaN : fit.explained().low(),
                fit == null ? Double.NaN : fit.explained().high(),
                fit == null ? Double.NaN : fit.adjustedRSquared(),
                fit == null ? Double.NaN : fit.outOfBucketRSquared(),
                fit == null ? Double.NaN : fit.largestVif(),
                fit == null ? Double.NaN : fit.conditioning().kappa(),
                fit == null ? Double.NaN : fit.conditioning().firstFactorShare(),
                fit == null ? Double.NaN : fit.conditioning().meanCorrelation(),
                isMain ? 100 * outcome.study().straightLiners() : Double.NaN,
                isMain ? outcome.study().within().map(WithinCustomers::rSquared).orElse(Double.NaN) : Double.NaN);
        cells.add(isMain ? outcome.study().repeated() : null);
        addNumbers(
                cells,
                fit == null ? Double.NaN : fit.noiseP95(),
                fit == null ? Double.NaN : 100 * fit.shareGap(),
                fit == null ? Double.NaN : fit.rankTau(),
                isMain ? outcome.stated().rankCorrelation(outcome.result().drivers()) : Double.NaN);
        cells.add(policy(model, ranking));
        addNumbers(cells, isMain ? 100 * outcome.gaps() : Double.NaN);
        cells.add(fit == null ? null : fit.psdRepaired());
        cells.addAll(List.of(
                isMain && outcome.errors() != null ? outcome.errors().type() : "jackknife of customer buckets",
                fit == null ? 0 : fit.buckets(),
                isMain ? model.replicates() : ModelStudy.FEW_DRAWS,
                model.seed(),
                AnswerVectors.SALT,
                model.adjustment().name().toLowerCase(Locale.ROOT)));
        @Nullable SlopesApart apart = outcome.study().apart().get(ranking.segmentSet());
        addNumbers(cells, apart == null ? Double.NaN : apart.wald());
        cells.add(apart == null ? null : apart.differences());
        addNumbers(cells, apart == null ? Double.NaN : apart.pValue());
        cells.add(warnings.toArray());
        return RowFactory.create(cells.toArray());
    }

    /** Outcomes that only some answers have are explained by complete answers, whatever is done about the others. */
    private static String policy(DriverModel model, Ranking ranking) {
        boolean isOfAll = OutcomeColumns.of(model).stream()
                .anyMatch(outcome -> outcome.name().equals(ranking.outcome()));
        DriverModel.Missing policy =
                model.missing().usesGaps() && !isOfAll ? DriverModel.Missing.COMPLETE : model.missing();
        return policy.name().toLowerCase(Locale.ROOT);
    }

    static List<String> warnings(DriverOutcome outcome, Ranking ranking) {
        return raised(outcome, ranking).stream().map(DriverWarning::code).toList();
    }

    static List<DriverWarning> raised(DriverOutcome outcome, Ranking ranking) {
        List<DriverWarning> raised = new ArrayList<>(ranking.result().warnings());
        if (ranking.isMain()) {
            raised.addAll(outcome.study().warnings());
        }
        return raised;
    }

    /** Performance with its place in the map: above or below the mean importance and the mean performance. */
    static List<Row> performance(DriverOutcome outcome) {
        List<Row> rated = outcome.performance();
        if (outcome.result().isRefused() || rated.isEmpty()) {
            return List.of();
        }
        double x = rated.stream().mapToDouble(row -> row.getDouble(3)).average().orElse(Double.NaN);
        double y = 100.0 / outcome.result().drivers().size();
        List<Row> rows = new ArrayList<>();
        for (Row row : rated) {
            Optional<DriverImportance> driver = outcome.result().drivers().stream()
                    .filter(one -> one.name().equals(row.getString(0)))
                    .findFirst();
            StatedImportance.Stated stated = outcome.stated().byDriver().get(row.getString(0));
            rows.add(RowFactory.create(
                    outcome.model().id(),
                    row.get(0),
                    row.get(1),
                    row.get(2),
                    row.get(3),
                    row.get(4),
                    row.get(5),
                    driver.map(one -> quadrant(row, one, x, y)).orElse(null),
                    Rounding.published(x),
                    Rounding.published(y),
                    stated == null ? null : Rounding.published(stated.mean()),
                    stated == null ? null : stated.answers()));
        }
        return rows;
    }

    /** Between the fields where an interval crosses a line: nobody knows on which side it is. */
    private static String quadrant(Row rated, DriverImportance driver, double x, double y) {
        Interval share = driver.shareInterval();
        boolean isBetween = rated.isNullAt(4)
                || (rated.getDouble(4) < x && rated.getDouble(5) > x)
                || (100 * share.low() < y && 100 * share.high() > y);
        if (isBetween) {
            return "between";
        }
        boolean isRatedLow = rated.getDouble(3) < x;
        if (100 * driver.share() >= y) {
            return isRatedLow ? "fix" : "keep";
        }
        return isRatedLow ? "watch" : "low";
    }
}
