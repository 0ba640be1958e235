package io.levier.common.report.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.report.driver.ActionItem.Confidence;
import io.levier.common.report.driver.Importance.Standing;
import io.levier.common.report.driver.Notice.Amount;
import io.levier.common.report.driver.PriorityMap.CutRule;
import io.levier.common.report.driver.PriorityMap.Field;
import io.levier.common.report.driver.PriorityMap.Performance;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Period;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class DriverReportRecordsTest {
    private static final Bilingual NAME = Bilingual.same("Price");
    private static final Effect EFFECT = new Effect(2, Optional.empty(), 0.01);

    private static String refusal(Executable executable) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, executable).getMessage());
    }

    private static Importance importance(double percent, int rank) {
        return new Importance(percent, Optional.empty(), rank, rank, rank, Standing.ABOVE_NOISE);
    }

    private static DriverRanking ranking(Driver... drivers) {
        return new DriverRanking(
                100, 90, 40, Optional.empty(), OptionalDouble.empty(), List.of(drivers), Optional.empty(), List.of());
    }

    @Test
    void aMeasureHasAValueExactlyWhenItIsShown() {
        assertEquals(
                "a measure with status OK has a value, but none was given",
                refusal(() -> new Measure(
                        Status.OK, OptionalDouble.empty(), Optional.empty(), OptionalLong.empty(), Optional.empty())));
        assertEquals(
                "a measure with status SUPPRESSED has no value, but one was given",
                refusal(() -> new Measure(
                        Status.SUPPRESSED,
                        OptionalDouble.of(1),
                        Optional.empty(),
                        OptionalLong.empty(),
                        Optional.empty())));
        assertFalse(Measure.lowBase(1, new Interval(0, 2), 5).isFirm());
        assertTrue(Measure.provisional(1, new Interval(0, 2), 5).isFirm());
    }

    @Test
    void sharesOfImportanceMakeUpTheWhole() {
        Driver half = Driver.rated("a", NAME, importance(50, 1), EFFECT);
        Driver less = Driver.rated("b", NAME, importance(40, 2), EFFECT);
        assertEquals("the shares of importance add up to 100 %, got 90.0", refusal(() -> ranking(half, less)));
        assertEquals(
                "driver a is ranked twice",
                refusal(() -> ranking(half, Driver.rated("a", NAME, importance(50, 2), EFFECT))));
    }

    @Test
    void driversAreKeptInTheOrderOfTheirRank() {
        DriverRanking ranking = ranking(
                Driver.rated("b", NAME, importance(40, 2), EFFECT), Driver.rated("a", NAME, importance(60, 1), EFFECT));
        assertEquals(
                List.of("a", "b"), ranking.drivers().stream().map(Driver::id).toList());
    }

    @Test
    void onlyOperationalDriversHaveAStep() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Driver(
                        "a",
                        NAME,
                        Driver.Kind.OPERATIONAL,
                        Optional.empty(),
                        importance(50, 1),
                        EFFECT,
                        OptionalLong.empty(),
                        CrossCheck.NONE));
    }

    @Test
    void directionsNeedASignificantAndConsistentSign() {
        assertTrue(EFFECT.isSigned());
        assertFalse(new Effect(2, Optional.empty(), 0.05).isSigned());
        assertFalse(new Effect(2, Optional.empty(), 0.01, Effect.Sign.CONTRADICTED).isSigned());
        assertTrue(new Effect(2, Optional.empty(), 0.01, Effect.Sign.CONTRADICTED).isToldFromZero());
    }

    @Test
    void groupsMakeUpTheWhole() {
        assertEquals(new Groups(20, 30, 50), Groups.ofCounts(2, 3, 5));
        assertThrows(IllegalArgumentException.class, () -> new Groups(20, 30, 49));
        assertThrows(IllegalArgumentException.class, () -> Groups.ofCounts(0, 0, 0));
    }

    @Test
    void theFieldFollowsFromTheCuts() {
        PriorityMap map = new PriorityMap(
                25, CutRule.EQUAL_SHARE, 70, CutRule.MEAN, List.of(new Performance("a", 60, Optional.empty())));
        Performance low = new Performance("a", 60, Optional.of(new Interval(50, 69)));
        Performance high = new Performance("a", 70, Optional.of(new Interval(69, 71)));
        assertEquals(Field.FIX, map.field(importance(30, 1), low));
        Performance surelyHigh = new Performance("a", 75, Optional.of(new Interval(71, 79)));
        assertEquals(Field.KEEP, map.field(importance(30, 1), surelyHigh));
        assertEquals(Field.WATCH, map.field(importance(20, 1), low));
        assertEquals(Field.LOW, map.field(importance(20, 1), surelyHigh));
        assertEquals(Field.BETWEEN, map.field(importance(20, 1), high));
        assertEquals(Field.LOW, map.nearest(importance(20, 1), high));
        assertTrue(map.isBetween(importance(30, 1), high));
        assertFalse(map.isBetween(importance(30, 1), low));
    }

    @Test
    void anUnsureGainIsNeverGivenConfidence() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new ActionItem(
                        NAME,
                        Optional.empty(),
                        OptionalDouble.of(2),
                        Optional.of(new Interval(-1, 5)),
                        OptionalLong.empty(),
                        OptionalDouble.empty(),
                        Confidence.HIGH,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void aChangeDoesNotContradictItsVerdict() {
        assertEquals(
                "a difference of -2.0 cannot be UP",
                refusal(() ->
                        new Change(-2, Optional.empty(), Significance.UP, OptionalDouble.empty(), Period.year(2025))));
    }

    @Test
    void moreRowsCannotComeOutThanWereRead() {
        assertEquals(
                "table customer: 8 accepted, 2 quarantined and 1 duplicate rows are more than the 10 read",
                refusal(() -> new DataQuality.TableLoad("customer", 10, 8, 2, 1)));
    }

    @Test
    void aScoreLiesOnItsScale() {
        assertEquals(
                "CSAT_INDEX lies between 0.0 and 100, got -3.0",
                refusal(() -> new MainScore(
                        ScoreKind.CSAT_INDEX,
                        Optional.of(new RatingScale(1, 5, RatingScale.Best.HIGHEST)),
                        Measure.of(-3, new Interval(-4, -2), 50),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalDouble.empty())));
    }

    @Test
    void aWarningCarriesExactlyItsNumbers() {
        assertEquals(
                "warning LOW_COVERAGE needs the numbers [share], got []",
                refusal(() -> Notice.of(Warning.LOW_COVERAGE)));
        assertEquals("warning SUPPRESSOR must say what it is about", refusal(() -> Notice.of(Warning.SUPPRESSOR)));
        assertEquals(
                "warning LOW_COVERAGE is about nothing in particular",
                refusal(() -> Notice.about(NAME, Warning.LOW_COVERAGE, Amount.of("share", 2, Unit.PERCENT))));
    }

    @Test
    void anEmptyPartIsAMissingPart() {
        assertEquals(
                "sales is empty: give the part as missing, with the reason",
                refusal(() -> new Behaviour("EUR", Part.of(List.of()), Part.missing(NAME), Part.missing(NAME))));
    }

    @Test
    void aScoreOnASmallBaseIsNotCompared() {
        Change change = new Change(2, Optional.empty(), Significance.UP, OptionalDouble.empty(), Period.year(2025));
        assertTrue(score(Measure.lowBase(30, new Interval(1, 59), 12), change)
                .firmChange()
                .isEmpty());
        assertTrue(score(Measure.of(30, new Interval(25, 35), 900), change)
                .firmChange()
                .isPresent());
    }

    private static MainScore score(Measure measure, Change change) {
        return new MainScore(
                ScoreKind.NPS,
                Optional.of(new RatingScale(0, 10, RatingScale.Best.HIGHEST)),
                measure,
                Optional.of(change),
                Optional.empty(),
                OptionalDouble.empty());
    }

    @Test
    void periodsOfATrendAreInOrder() {
        TrendPoint may = new TrendPoint(Period.month(2026, 5), Measure.suppressed());
        TrendPoint june = new TrendPoint(Period.month(2026, 6), Measure.suppressed());
        assertEquals(
                "the periods of a trend are in order, 2026-05-01 is not after 2026-06-01",
                refusal(() -> new Trend(List.of(june, may), Optional.empty(), List.of(), List.of())));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Period(Period.Grain.RANGE, LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 1)));
    }

    @Test
    void anIntervalThatTouchesZeroLeavesTheSignOpen() {
        assertTrue(new Interval(0.001, 2).excludesZero());
        assertFalse(new Interval(0, 2).excludesZero());
        assertTrue(new Interval(-2, -1).excludesZero());
        assertThrows(IllegalArgumentException.class, () -> new Interval(2, 1));
    }
}
