package io.levier.common.report.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.report.driver.Behaviour;
import io.levier.common.report.driver.Behaviour.SalesPeriod;
import io.levier.common.report.driver.Change;
import io.levier.common.report.driver.Churn;
import io.levier.common.report.driver.DriverReport;
import io.levier.common.report.driver.GroupOutcomes;
import io.levier.common.report.driver.GroupOutcomes.Apart;
import io.levier.common.report.driver.GroupOutcomes.Group;
import io.levier.common.report.driver.GroupOutcomes.GroupOutcome;
import io.levier.common.report.driver.Lifetimes;
import io.levier.common.report.driver.Lifetimes.Stays;
import io.levier.common.report.driver.MainScore;
import io.levier.common.report.driver.Measure;
import io.levier.common.report.driver.Notice;
import io.levier.common.report.driver.Notice.Amount;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.RatingScale;
import io.levier.common.report.driver.ReportHeader;
import io.levier.common.report.driver.ScoreKind;
import io.levier.common.report.driver.SegmentCut;
import io.levier.common.report.driver.SegmentCut.Segment;
import io.levier.common.report.driver.Significance;
import io.levier.common.report.driver.Trend;
import io.levier.common.report.driver.TrendPoint;
import io.levier.common.report.driver.Warning;
import io.levier.common.report.driver.WhatChanged;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Period;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import io.levier.common.report.words.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Reports in which every part is there and nearly every number is missing. */
class SparseReportTest {
    private static final Bilingual REASON = new Bilingual("There is no data.", "Il n’y a pas de données.");
    private static final Measure NONE = Measure.notComputable(REASON);

    /** Every warning there is, each with its numbers. */
    private static List<Notice> allWarnings() {
        return Arrays.stream(Warning.values())
                .map(w -> new Notice(
                        w.severity(),
                        Optional.of(w),
                        w.isNamed() ? Optional.of(Bilingual.same("a thing")) : Optional.empty(),
                        w.amounts().stream()
                                .map(name -> Amount.of(name, 7, Unit.COUNT))
                                .toList()))
                .toList();
    }

    private static DriverReport sparse() {
        DriverReport full = SampleReports.full();
        Period may = Period.month(2026, 5);
        ReportHeader header = full.header();
        Change change = new Change(2, Optional.empty(), Significance.UP, OptionalDouble.empty(), Period.month(2026, 4));
        return new DriverReport(
                new ReportHeader(
                        header.company(), may, header.dataAsOf(), header.zone(), header.runId(), allWarnings()),
                new MainScore(
                        ScoreKind.CSAT_INDEX,
                        Optional.of(new RatingScale(1, 7, RatingScale.Best.HIGHEST)),
                        Measure.lowBase(64, new Interval(40, 88), 9),
                        Optional.of(change),
                        Optional.empty(),
                        OptionalDouble.empty()),
                List.of(),
                full.respondents(),
                Part.of(new Trend(
                        List.of(new TrendPoint(may, Measure.suppressed())), Optional.empty(), List.of(), List.of())),
                full.ranking(),
                full.priorities(),
                full.simulation(),
                full.views(),
                full.levers(),
                Part.of(List.of(new SegmentCut(
                        Bilingual.same("Region"),
                        List.of(new Segment(
                                Bilingual.same("North"),
                                Measure.suppressed(),
                                Optional.empty(),
                                Significance.NOT_TESTED))))),
                Part.of(new Behaviour(
                        "EUR",
                        Part.of(List.of(new SalesPeriod(
                                may,
                                OptionalDouble.empty(),
                                OptionalLong.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.empty()))),
                        Part.of(List.of(new TrendPoint(may, NONE))),
                        Part.of(new GroupOutcomes(
                                12,
                                Optional.empty(),
                                List.of(new GroupOutcome(Group.HIGH, NONE, NONE, NONE)),
                                Apart.UNKNOWN)))),
                Part.of(new Lifetimes(
                        Part.of(new Stays(
                                3, OptionalDouble.empty(), Optional.empty(), List.of(), List.of(), Optional.empty())),
                        Part.missing(REASON))),
                Part.of(new WhatChanged(Optional.empty(), List.of(change), List.of(), List.of(), Optional.empty())),
                full.surroundings(),
                SampleConduct.withOpenReturns(),
                Part.of(new Churn(
                        REASON,
                        30,
                        "EUR",
                        new Churn.Quality(REASON, 0, 0, NONE, NONE, REASON, NONE, NONE),
                        List.of(new Churn.RiskBand(
                                Bilingual.same("All"), 4, 0.2, OptionalDouble.of(0.2), OptionalDouble.empty())),
                        List.of(),
                        List.of(),
                        NONE,
                        List.of(),
                        List.of(),
                        List.of())),
                SampleHistory.noWork(REASON),
                Part.of(List.of()),
                full.dataQuality(),
                full.crosstabs(),
                full.provenance());
    }

    /** From a loss to a gain: nobody may read it as either. */
    @Test
    void aReturnThatMayBeALossIsNotEstablished() {
        String said = PageText.read(PageText.of(DriverReportPage.render(sparse(), Language.ENGLISH))
                        .section("returns"))
                .replace('\u00A0', ' ');
        assertTrue(
                said.contains(
                        "Initiatives begun: €12,400 spent; what they return within 24 months of the start of each is"
                                + " not established: €31,750 [−14,100; 77,600]. €18,300 of it is proven."),
                said);
        assertFalse(said.contains("expected back"), said);
    }

    @Test
    void missingNumbersLeaveNoHoleAndNoPlaceholder() {
        for (Language language : Language.values()) {
            String html = DriverReportPage.render(sparse(), language);
            String text = PageText.of(html).read();
            for (String wrong : List.of("NaN", "Infinity", "null", "Optional", "{", "}")) {
                assertFalse(text.contains(wrong), wrong);
            }
            assertFalse(html.contains("NaN"));
        }
    }

    @Test
    void itSaysWhatIsMissing() {
        PageText page = PageText.of(DriverReportPage.render(sparse(), Language.ENGLISH));
        String churn = PageText.read(page.section("churn")).replace('\u00A0', ' ');
        assertTrue(churn.contains("fewer than 1 in 100 such customers left in the back-test."), churn);
        assertTrue(churn.contains("Revenue at risk is not given. There is no data."));
        assertTrue(churn.contains("The model could not be compared with a simple rule."));
        assertTrue(PageText.read(page.section("actions")).contains("The figures support no action at present."));
        assertTrue(PageText.read(page.section("segments")).contains("not shown, fewer than 10 customers"));
    }

    @Test
    void aScoreOnALowBaseIsGivenNoArrow() {
        PageText page = PageText.of(DriverReportPage.render(sparse(), Language.ENGLISH));
        assertFalse(PageText.read(page.section("answer")).contains("▲"));
        assertTrue(PageText.read(page.section("trend")).contains("No change against an earlier period was computed."));
    }
}
