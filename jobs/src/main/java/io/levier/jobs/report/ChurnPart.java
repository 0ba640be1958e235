package io.levier.jobs.report;

import io.levier.common.config.Retention;
import io.levier.common.report.driver.Churn;
import io.levier.common.report.driver.Churn.CalibrationBin;
import io.levier.common.report.driver.Churn.Cohort;
import io.levier.common.report.driver.Churn.Quality;
import io.levier.common.report.driver.Churn.RiskBand;
import io.levier.common.report.driver.Measure;
import io.levier.common.report.driver.Part;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Period;
import io.levier.common.report.words.Bilingual;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Wilson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Who may leave, why, and how far that can be believed, of the last trained model and its scores. */
final class ChurnPart {
    private static final int REASONS = 10;

    private static final int COHORTS = 20;

    private final Findings findings;
    private final ReportContent content;
    private final int fewest;
    private final FeatureLabels labels;

    ChurnPart(Findings findings, ReportContent content) {
        this.findings = findings;
        this.content = content;
        this.fewest = content.publication().kAnonymity();
        this.labels = new FeatureLabels(findings.rows(Question.CHURN_FACTOR), fewest);
    }

    Part<Churn> part() {
        Optional<Cells> model = findings.first(Question.CHURN_MODEL);
        if (model.isEmpty()) {
            return Part.missing(ReportTexts.of("reason.no-churn-model"));
        }
        if (model.get().text("status").equals("refused")) {
            return Part.missing(ReportTexts.of("reason.churn-refused"));
        }
        List<Cells> bins = bins();
        boolean isTold = !ChurnNotices.isChance(model.get());
        return Part.of(new Churn(
                definition(),
                (int) model.get().countOrNone("horizon_d"),
                content.currency(),
                quality(model.get()),
                isTold ? bands(bins) : List.of(),
                isTold ? cohorts() : List.of(),
                isTold ? reasons() : List.of(),
                revenueAtRisk(),
                bins.stream().map(this::calibration).toList(),
                lifts(bins),
                ChurnNotices.of(model.get(), labels)));
    }

    private Bilingual definition() {
        Retention retention = content.retention();
        Bilingual left = left(retention);
        Optional<Bilingual> asOf = findings.rows(Question.CHURN_BAND).stream()
                .findFirst()
                .map(row -> ReportTexts.period(Period.day(row.day("as_of").minusDays(1))));
        return asOf.map(day -> ReportTexts.of("churn.scored-on", left, day)).orElse(left);
    }

    private static Bilingual left(Retention retention) {
        if (retention.form() != Retention.Form.CONTRACTUAL) {
            return ReportTexts.of("churn.left-purchases");
        }
        return retention.graceDays() == 0
                ? ReportTexts.of("churn.left-contract-at-once")
                : ReportTexts.of("churn.left-contract", ReportTexts.count(retention.graceDays()));
    }

    private Quality quality(Cells model) {
        long cases = model.countOrNone("n_test");
        Measure auc = model.interval("auc_lo", "auc_hi")
                .map(interval -> Measure.of(model.numberOr("auc", 0), interval, cases))
                .orElseGet(() -> count(model.number("auc"), cases));
        return new Quality(
                ReportTexts.label("churn.algorithm", model.text("algorithm")),
                100 * model.numberOr("base_rate", 0),
                cases,
                auc,
                count(model.number("baseline_auc"), cases),
                baseline(model.textIfAny("baseline_rule").orElse("")),
                count(model.number("lift_decile1"), cases),
                count(model.number("calib_slope"), cases));
    }

    private Bilingual baseline(String rule) {
        String known = "rate by tenths of ";
        return rule.startsWith(known)
                ? ReportTexts.of("churn.baseline", labels.of(rule.substring(known.length())))
                : ReportTexts.of("churn.no-baseline");
    }

    /** A figure the tables give without an interval. */
    private static Measure count(OptionalDouble value, long cases) {
        return value.isPresent()
                ? Measure.census(value.getAsDouble(), cases)
                : Measure.notComputable(ReportTexts.of("reason.not-computed"));
    }

    /** Tenths of predicted risk, the lowest first; none at all when one holds too few customers to be shown. */
    private List<Cells> bins() {
        List<Cells> bins = findings.rows(Question.CHURN_CALIBRATION).stream()
                .sorted(Comparator.comparingDouble(row -> row.numberOr("mean_predicted", 0)))
                .toList();
        return bins.stream().anyMatch(row -> row.countOrNone("n") < fewest) ? List.of() : bins;
    }

    private CalibrationBin calibration(Cells bin) {
        double observed = bin.numberOr("observed", 0);
        long n = bin.countOrNone("n");
        io.levier.common.stats.Interval bounds = Wilson.interval(
                observed, (double) n, new Confidence(content.publication().level()));
        return new CalibrationBin(
                100 * bin.numberOr("mean_predicted", 0),
                100 * observed,
                Optional.of(new Interval(100 * bounds.low(), 100 * bounds.high())),
                n);
    }

    private static List<Double> lifts(List<Cells> bins) {
        double left = bins.stream().mapToDouble(ChurnPart::leavers).sum();
        double all = bins.stream().mapToLong(row -> row.countOrNone("n")).sum();
        if (!(left > 0)) {
            return List.of();
        }
        List<Double> lifts = new ArrayList<>();
        for (int i = bins.size() - 1; i >= 0; i--) {
            lifts.add(bins.get(i).numberOr("observed", 0) / (left / all));
        }
        return lifts;
    }

    private static double leavers(Cells bin) {
        return bin.numberOr("observed", 0) * bin.countOrNone("n");
    }

    /** Levels from the highest; one with too few customers is told together with the next. */
    private List<RiskBand> bands(List<Cells> bins) {
        List<RiskGroup> groups = RiskGroup.of(findings.rows(Question.CHURN_BAND), fewest);
        double mean = RiskGroup.meanRisk(groups);
        List<RiskBand> bands = new ArrayList<>();
        for (RiskGroup group : groups) {
            List<Cells> alike = bins.stream()
                    .filter(bin -> group.holds(bin.numberOr("mean_predicted", 0), mean))
                    .toList();
            long tested = alike.stream().mapToLong(row -> row.countOrNone("n")).sum();
            OptionalDouble observed = tested == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(
                            100 * alike.stream().mapToDouble(ChurnPart::leavers).sum() / tested);
            bands.add(new RiskBand(
                    group.label(), group.customers(), 100 * group.meanRisk(), observed, group.revenueAtRisk()));
        }
        return bands;
    }

    /** Kinds of customers, of every division that makes more than one kind. */
    private List<Cohort> cohorts() {
        List<Cells> rows = findings.rows(Question.CHURN_COHORT);
        Map<String, Long> values =
                rows.stream().collect(Collectors.groupingBy(row -> row.text("kind"), Collectors.counting()));
        return rows.stream()
                .filter(row -> row.countOrNone("customers") >= fewest && values.getOrDefault(row.text("kind"), 0L) > 1)
                .sorted(Comparator.comparing((Cells row) -> row.text("kind"))
                        .thenComparingDouble(row -> -row.numberOr("risk", 0) / row.countOrNone("customers"))
                        .thenComparing(row -> row.text("value")))
                .limit(COHORTS)
                .map(row -> {
                    long n = row.countOrNone("customers");
                    Bilingual label = ReportTexts.of(
                            "churn.cohort",
                            ReportTexts.label("cohort", row.text("kind")),
                            ValueLabels.of(row.text("kind"), row.text("value"), content.dimensions()));
                    return new Cohort(label, Measure.census(100 * row.numberOr("risk", 0) / n, n));
                })
                .toList();
    }

    private List<Churn.Reason> reasons() {
        return findings.rows(Question.CHURN_REASON).stream()
                .filter(row -> row.countOrNone("customers") >= fewest)
                .limit(REASONS)
                .map(row -> new Churn.Reason(
                        labels.asReason(row.text("reason")),
                        labels.oddsRatio(row.text("reason")),
                        Optional.empty(),
                        row.countOrNone("customers")))
                .toList();
    }

    private Measure revenueAtRisk() {
        List<Cells> rows = findings.rows(Question.CHURN_BAND);
        long customers =
                rows.stream().mapToLong(row -> row.countOrNone("customers")).sum();
        double expected = rows.stream()
                .mapToDouble(row -> row.numberOr("expected_revenue", 0))
                .sum();
        if (rows.isEmpty() || !(expected > 0)) {
            return Measure.notComputable(ReportTexts.of("reason.no-expected-revenue"));
        }
        double risk = rows.stream()
                .mapToDouble(row -> row.numberOr("revenue_at_risk", 0))
                .sum();
        return customers < fewest
                ? Measure.suppressed()
                : new Measure(
                        io.levier.common.report.driver.Status.OK,
                        OptionalDouble.of(risk),
                        Optional.empty(),
                        OptionalLong.of(customers),
                        Optional.empty());
    }
}
