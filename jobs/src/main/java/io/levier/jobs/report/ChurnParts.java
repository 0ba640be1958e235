package io.levier.jobs.report;

import io.levier.common.report.driver.Churn;
import io.levier.common.report.driver.Churn.CalibrationBin;
import io.levier.common.report.driver.Churn.Quality;
import io.levier.common.report.driver.Churn.Reason;
import io.levier.common.report.driver.Churn.RiskBand;
import io.levier.common.report.driver.Measure;
import io.levier.common.report.driver.Notice;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.Status;
import io.levier.common.report.driver.Warning;
import io.levier.common.report.words.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Who may leave, from the churn tables.
 *
 * @param models rows of {@code churn_model}
 * @param bands rows of {@code report/churn_band.sql}
 * @param reasons rows of {@code report/churn_reason.sql}
 * @param calibration rows of {@code churn_calibration}, the highest risk first
 */
record ChurnParts(
        ReportSettings settings, List<Row> models, List<Row> bands, List<Row> reasons, List<Row> calibration) {
    private static final Map<String, Bilingual> BANDS = Map.of(
            "high", new Bilingual("High: twice the average and more", "Élevé : deux fois la moyenne et plus"),
            "medium", new Bilingual("Medium: average to twice", "Moyen : de la moyenne au double"),
            "low", new Bilingual("Low: below the average", "Faible : sous la moyenne"));

    private static final Bilingual NO_SCORES =
            new Bilingual("No revenue is expected of them.", "Aucun chiffre d’affaires n’en est attendu.");

    Part<Churn> part() {
        Optional<Row> found = models.stream()
                .filter(row -> row.getAs("auc") != null && !"refused".equals(row.<String>getAs("status")))
                .findFirst();
        return found.map(model -> Part.of(churn(model)))
                .orElseGet(() -> Part.missing(
                        new Bilingual("No churn model was trained.", "Aucun modèle d’attrition n’a été entraîné.")));
    }

    private Churn churn(Row model) {
        int horizon = model.<Integer>getAs("horizon_d");
        double base = model.<Double>getAs("base_rate");
        return new Churn(
                definition(model.getAs("form"), horizon),
                horizon,
                settings.currency(),
                quality(model),
                bands.stream().map(ChurnParts::band).toList(),
                List.of(),
                reasons.stream()
                        .map(row -> new Reason(
                                FeatureNames.of(row.getString(0)),
                                OptionalDouble.empty(),
                                Optional.empty(),
                                row.getLong(1)))
                        .toList(),
                atRisk(),
                bins(),
                calibration.stream()
                        .map(row -> base > 0 ? row.<Double>getAs("observed") / base : 1)
                        .toList(),
                notices(model));
    }

    private static Bilingual definition(String form, int horizon) {
        return form.equals("non-contractual")
                ? new Bilingual(
                        "A customer counts as having left who buys nothing within " + horizon + " days.",
                        "Un client est compté comme parti s’il n’achète rien dans les " + horizon + " jours.")
                : new Bilingual(
                        "A customer counts as having left whose contract ends within " + horizon + " days.",
                        "Un client est compté comme parti si son contrat prend fin dans les " + horizon + " jours.");
    }

    private static Quality quality(Row model) {
        long tested = model.<Long>getAs("n_test");
        String rule = model.getAs("baseline_rule");
        return new Quality(
                new Bilingual(
                        "logistic regression on binned features", "régression logistique sur variables découpées"),
                100 * model.<Double>getAs("base_rate"),
                tested,
                new Measure(
                        Status.OK,
                        MetricRow.optional(model.getAs("auc")),
                        MetricRow.interval(model.getAs("auc_lo"), model.getAs("auc_hi")),
                        OptionalLong.of(tested),
                        Optional.empty()),
                census(model.getAs("baseline_auc"), tested),
                ruleName(rule),
                census(model.getAs("lift_decile1"), tested),
                census(model.getAs("calib_slope"), tested));
    }

    private static Bilingual ruleName(@Nullable String rule) {
        String feature = rule == null ? "" : rule.substring(rule.lastIndexOf(' ') + 1);
        Bilingual name = FeatureNames.of(feature.isEmpty() ? "rule" : feature);
        return new Bilingual(
                "rate by tenths of “" + name.english() + "”", "taux par dixièmes de « " + name.french() + " »");
    }

    private static Measure census(@Nullable Double value, long base) {
        return value == null || !Double.isFinite(value)
                ? Measure.notComputable(new Bilingual("It could not be computed.", "Il n’a pas pu être calculé."))
                : Measure.census(value, base);
    }

    private static RiskBand band(Row row) {
        return new RiskBand(
                BANDS.getOrDefault(row.getString(0), Bilingual.same(row.getString(0))),
                row.getLong(1),
                100 * row.getDouble(2),
                OptionalDouble.empty(),
                MetricRow.optional(row.getAs(3)));
    }

    private Measure atRisk() {
        double sum = 0;
        long customers = 0;
        boolean isKnown = false;
        for (Row row : bands) {
            customers += row.getLong(1);
            if (!row.isNullAt(3)) {
                sum += row.getDouble(3);
                isKnown = true;
            }
        }
        return isKnown ? Measure.census(sum, customers) : Measure.notComputable(NO_SCORES);
    }

    private List<CalibrationBin> bins() {
        return calibration.stream()
                .filter(row -> row.<Long>getAs("n") >= settings.publication().kAnonymity())
                .map(row -> new CalibrationBin(
                        100 * row.<Double>getAs("mean_predicted"),
                        100 * row.<Double>getAs("observed"),
                        Optional.empty(),
                        row.<Long>getAs("n")))
                .toList();
    }

    private static List<Notice> notices(Row model) {
        List<Notice> notices = new ArrayList<>();
        if ("random_folds".equals(model.<String>getAs("validation"))) {
            notices.add(Notice.of(Warning.RANDOM_SPLIT));
        }
        @Nullable Double auc = model.getAs("auc");
        @Nullable Double rule = model.getAs("baseline_auc");
        if (auc != null && rule != null && auc <= rule) {
            notices.add(Notice.sentence(
                    Warning.Severity.CAUTION,
                    new Bilingual(
                            "The model ranks customers no better than the simple rule: do not use its scores.",
                            "Le modèle ne classe pas mieux les clients que la règle simple : n’utilisez pas ses"
                                    + " scores.")));
        }
        return notices;
    }
}
