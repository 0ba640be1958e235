package io.levier.jobs.drivers;

import static io.levier.jobs.drivers.ImportanceRows.addNumbers;

import io.levier.common.drivers.Dominance;
import io.levier.common.drivers.DriverDifference;
import io.levier.common.drivers.DriverEffect;
import io.levier.common.drivers.DriverImportance;
import io.levier.common.drivers.Mediation;
import io.levier.common.drivers.PenaltyReward;
import io.levier.common.drivers.Threshold;
import io.levier.common.stats.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** What is known of a model beside its rankings, as rows of the driver tables without the run id. */
final class StudyRows {

    private StudyRows() {}

    static List<Row> comparisons(DriverOutcome outcome) {
        List<Row> rows = new ArrayList<>();
        for (Comparison comparison : outcome.study().comparisons()) {
            for (DriverDifference driver : comparison.drivers()) {
                List<@Nullable Object> cells = new ArrayList<>(List.of(
                        outcome.model().id(),
                        comparison.kind().name().toLowerCase(Locale.ROOT),
                        comparison.subject(),
                        comparison.reference(),
                        driver.name()));
                addNumbers(
                        cells,
                        100 * driver.share(),
                        100 * driver.shareError(),
                        100 * driver.shareInterval().low(),
                        100 * driver.shareInterval().high(),
                        driver.sharePValue(),
                        driver.shareAdjustedPValue());
                boolean isSlope = comparison.hasOneUnit();
                addNumbers(
                        cells,
                        isSlope ? driver.slope() : Double.NaN,
                        isSlope ? driver.slopeError() : Double.NaN,
                        isSlope ? driver.slopePValue() : Double.NaN,
                        isSlope ? driver.slopeAdjustedPValue() : Double.NaN);
                rows.add(RowFactory.create(cells.toArray()));
            }
        }
        return rows;
    }

    static List<Row> asymmetry(DriverOutcome outcome) {
        return outcome.study().asymmetry().stream()
                .flatMap(found -> found.drivers().stream())
                .map(driver -> asymmetry(outcome, driver))
                .toList();
    }

    private static Row asymmetry(DriverOutcome outcome, PenaltyReward.Driver driver) {
        DriverTerm.Tails tails = outcome.terms().drivers().stream()
                .filter(term -> term.player().name().equals(driver.name()))
                .flatMap(term -> term.tails().stream())
                .findFirst()
                .orElseThrow();
        List<@Nullable Object> cells = new ArrayList<>(List.of(
                outcome.model().id(), driver.name(), driver.low(), driver.high(), tails.lowUpTo(), tails.highFrom()));
        addNumbers(
                cells,
                driver.penalty(),
                driver.penaltyInterval().low(),
                driver.penaltyInterval().high(),
                driver.reward(),
                driver.rewardInterval().low(),
                driver.rewardInterval().high(),
                driver.asymmetry(),
                driver.asymmetryError(),
                driver.asymmetryP());
        cells.add(driver.kind().name().toLowerCase(Locale.ROOT));
        return RowFactory.create(cells.toArray());
    }

    static List<Row> mediation(DriverOutcome outcome) {
        List<Row> rows = new ArrayList<>();
        outcome.study().chains().forEach((behaviour, chain) -> {
            for (Mediation.Path path : chain.paths()) {
                List<@Nullable Object> cells =
                        new ArrayList<>(List.of(outcome.model().id(), behaviour, path.name()));
                addNumbers(
                        cells,
                        path.toScore(),
                        path.toScoreInterval().low(),
                        path.toScoreInterval().high(),
                        chain.scoreEffect(),
                        chain.scoreEffectInterval().low(),
                        chain.scoreEffectInterval().high(),
                        path.indirect(),
                        path.indirectInterval().low(),
                        path.indirectInterval().high(),
                        path.indirectP(),
                        path.direct(),
                        path.directInterval().low(),
                        path.directInterval().high(),
                        path.total(),
                        path.mediated());
                rows.add(RowFactory.create(cells.toArray()));
            }
        });
        return rows;
    }

    static List<Row> linkage(DriverOutcome outcome) {
        return outcome.study().levers().stream()
                .map(link -> linkage(outcome, link))
                .toList();
    }

    private static Row linkage(DriverOutcome outcome, LeverStudy.Link link) {
        DriverEffect effect = link.effect();
        List<@Nullable Object> cells = new ArrayList<>(List.of(
                outcome.model().id(),
                link.lever().id(),
                link.target(),
                link.target().equals(outcome.main().outcome()) ? "outcome" : "rating",
                link.answers()));
        addNumbers(
                cells,
                link.mean(),
                effect.slope(),
                effect.interval().low(),
                effect.interval().high(),
                effect.error(),
                effect.pValue(),
                link.adjustedP(),
                100 * link.result().share(),
                100 * link.result().shareInterval().low(),
                100 * link.result().shareInterval().high(),
                link.rSquared());
        Optional<LeverStudy.Beginning> beginning = link.beginning();
        Optional<Threshold> threshold = beginning.map(LeverStudy.Beginning::threshold);
        addNumbers(
                cells,
                beginning.map(LeverStudy.Beginning::limit).orElse(Double.NaN),
                threshold.map(Threshold::effect).orElse(Double.NaN),
                threshold.map(found -> found.interval().low()).orElse(Double.NaN),
                threshold.map(found -> found.interval().high()).orElse(Double.NaN),
                threshold.map(Threshold::pValue).orElse(Double.NaN),
                100 * beginning.map(LeverStudy.Beginning::beyond).orElse(Double.NaN));
        cells.add("before the answer");
        return RowFactory.create(cells.toArray());
    }

    static List<Row> robustness(DriverOutcome outcome) {
        List<Row> rows = new ArrayList<>();
        for (CategoryFit fit : outcome.categories().fits()) {
            for (CategoryFit.Term term : fit.terms()) {
                List<@Nullable Object> cells = new ArrayList<>(List.of(
                        outcome.model().id(), fit.outcome(), fit.family(), term.name(), term.driver(), fit.rows()));
                addNumbers(
                        cells,
                        term.coefficient(),
                        term.error(),
                        term.pValue(),
                        term.effect(),
                        term.effectInterval().low(),
                        term.effectInterval().high(),
                        term.linear(),
                        100 * term.share(),
                        fit.mcFadden());
                rows.add(RowFactory.create(cells.toArray()));
            }
        }
        return rows;
    }

    static List<Row> dominance(DriverOutcome outcome) {
        List<String> names =
                outcome.result().drivers().stream().map(DriverImportance::name).toList();
        List<Row> rows = new ArrayList<>();
        outcome.study().dominance().ifPresent((Dominance found) -> {
            for (int j = 0; j < names.size(); j++) {
                for (int other = 0; other < names.size(); other++) {
                    if (j != other) {
                        rows.add(RowFactory.create(
                                outcome.model().id(),
                                names.get(j),
                                names.get(other),
                                found.complete(j, other),
                                found.dominatesConditionally(j, other)));
                    }
                }
            }
        });
        return rows;
    }

    /** Each pair both ways round, so that the rows of a driver are all its correlations. */
    static List<Row> correlations(DriverOutcome outcome) {
        return Stream.ofNullable(outcome.result().fit())
                .flatMap(fit -> fit.pairs().stream())
                .flatMap(pair -> Stream.of(
                        correlation(outcome, pair.first(), pair.second(), pair.r()),
                        correlation(outcome, pair.second(), pair.first(), pair.r())))
                .toList();
    }

    private static Row correlation(DriverOutcome outcome, String driver, String other, double r) {
        return RowFactory.create(outcome.model().id(), driver, other, Rounding.published(r));
    }
}
