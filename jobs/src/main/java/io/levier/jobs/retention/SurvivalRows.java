package io.levier.jobs.retention;

import io.levier.common.config.Publication;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.MultipleTests;
import io.levier.common.stats.Rounding;
import io.levier.common.survival.HazardBand;
import io.levier.common.survival.LifeTable;
import io.levier.common.survival.LogRank;
import io.levier.common.survival.RestrictedMean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** A study of survival as rows of its tables, without the run id. */
final class SurvivalRows {
    /** Means are of the first year where the data reach that far. */
    private static final long YEAR = 365;

    private final SurvivalStudy study;
    private final Confidence confidence;
    private final SortedMap<LifeTables.Group, GroupCurve> curves = new TreeMap<>();

    SurvivalRows(SurvivalStudy study, Publication publication) {
        this.study = study;
        this.confidence = new Confidence(publication.level());
        study.tables()
                .forEach((group, table) -> GroupCurve.of(table, publication.minBase(), publication.kAnonymity())
                        .ifPresent(curve -> curves.put(group, curve)));
    }

    List<Row> curves() {
        List<Row> rows = new ArrayList<>();
        curves.forEach((group, curve) -> curve.times().forEach(time -> {
            Interval interval = curve.curve().interval(time, confidence);
            rows.add(RowFactory.create(
                    group.set(),
                    group.key(),
                    Math.toIntExact(time),
                    curve.curve().atRisk(time),
                    curve.events(time),
                    Rounding.published(curve.curve().survival(time)),
                    Rounding.published(curve.curve().error(time)),
                    Rounding.published(interval.low()),
                    Rounding.published(interval.high())));
        }));
        return rows;
    }

    List<Row> groups() {
        List<Row> rows = new ArrayList<>();
        TreeSet<LifeTables.Group> all = new TreeSet<>(study.tables().keySet());
        all.addAll(study.hidden());
        for (LifeTables.Group group : all) {
            LifeTable table = study.tables().get(group);
            rows.add(table == null ? suppressed(group) : row(group, table));
        }
        return rows;
    }

    private static Row suppressed(LifeTables.Group group) {
        @Nullable Object[] cells = new @Nullable Object[19];
        cells[0] = group.set();
        cells[1] = group.key();
        cells[2] = "suppressed";
        return RowFactory.create(cells);
    }

    private Row row(LifeTables.Group group, LifeTable table) {
        long horizon = horizon(group.set());
        Optional<GroupCurve> curve = Optional.ofNullable(curves.get(group));
        Interval median = curve.map(c -> c.curve().medianInterval(confidence)).orElse(Interval.UNKNOWN);
        Optional<RestrictedMean> mean = curve.filter(c -> horizon > c.from() && c.until() >= horizon)
                .map(c -> c.curve().restrictedMean(horizon));
        Interval ofMean = mean.map(m -> m.interval(confidence)).orElse(Interval.UNKNOWN);
        Optional<Double> expected = study.expected(group);
        return RowFactory.create(
                group.set(),
                group.key(),
                curve.isPresent() ? "ok" : "low_base",
                table.customers(),
                table.events(),
                entries(table),
                curve.map(c -> Math.toIntExact(c.from())).orElse(null),
                curve.map(c -> Rounding.published(c.curve().median())).orElse(null),
                Rounding.published(median.low()),
                Rounding.published(median.high()),
                mean.map(m -> Math.toIntExact(m.horizon())).orElse(null),
                mean.map(m -> Rounding.published(m.mean())).orElse(null),
                Rounding.published(ofMean.low()),
                Rounding.published(ofMean.high()),
                expected.map(Rounding::published).orElse(null),
                expected.map(e -> Rounding.published(table.events() / e)).orElse(null),
                Rounding.published(ratio(group, 0)),
                Rounding.published(ratio(group, -confidence.z())),
                Rounding.published(ratio(group, confidence.z())));
    }

    /** How many times as long as the largest group of its set a group stays, so many errors off; NaN where unknown. */
    private double ratio(LifeTables.Group group, double errors) {
        SurvivalStudy.Regression regression = study.regressions().get(group.set());
        if (regression == null) {
            return Double.NaN;
        }
        int place = regression.groups().indexOf(group);
        return place == 0
                ? 1
                : Math.exp(regression.fitted().coefficients().get(place)
                        + errors * regression.fitted().errors().get(place));
    }

    private static long entries(LifeTable table) {
        long entries = 0;
        for (int i = 0; i < table.size(); i++) {
            entries += table.entries(i);
        }
        return entries;
    }

    /** A year, or as many whole steps as the curves of all groups of a set have: means over less cannot be compared. */
    private long horizon(String set) {
        return curves.entrySet().stream()
                .filter(entry -> entry.getKey().set().equals(set))
                .mapToLong(entry -> Math.min(YEAR, entry.getValue().until() / GroupCurve.STEP * GroupCurve.STEP))
                .min()
                .orElse(0);
    }

    List<Row> comparisons() {
        List<Map.Entry<String, LogRank>> tests = List.copyOf(study.comparisons().entrySet());
        double[] adjusted = MultipleTests.BENJAMINI_HOCHBERG.adjust(
                tests.stream().mapToDouble(test -> test.getValue().pValue()).toArray());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            LogRank test = tests.get(i).getValue();
            rows.add(RowFactory.create(
                    tests.get(i).getKey(),
                    test.observed().size(),
                    Math.round(test.observed().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum()),
                    Rounding.published(test.chiSquare()),
                    test.degreesOfFreedom(),
                    Rounding.published(test.pValue()),
                    Rounding.published(adjusted[i]),
                    shape(tests.get(i).getKey())));
        }
        return rows;
    }

    private @Nullable Double shape(String set) {
        SurvivalStudy.Regression regression = study.regressions().get(set);
        return regression == null
                ? null
                : Rounding.published(1 / regression.fitted().scale());
    }

    List<Row> hazards() {
        List<Row> rows = new ArrayList<>();
        curves.forEach((group, curve) -> {
            for (HazardBand band : curve.bands()) {
                Interval interval = band.interval(confidence);
                rows.add(RowFactory.create(
                        group.set(),
                        group.key(),
                        Math.toIntExact(band.after()),
                        Math.toIntExact(band.until()),
                        band.atRisk(),
                        band.events(),
                        Rounding.published(band.hazard()),
                        Rounding.published(interval.low()),
                        Rounding.published(interval.high()),
                        Rounding.published(1 - Math.pow(1 - band.hazard(), GroupCurve.STEP))));
            }
        });
        return rows;
    }
}
