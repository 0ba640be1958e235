package io.levier.common.report.page;

import io.levier.common.report.driver.Change;
import io.levier.common.report.driver.Crosstab;
import io.levier.common.report.driver.Crosstab.Cell;
import io.levier.common.report.driver.Lifetimes;
import io.levier.common.report.driver.Lifetimes.Cut;
import io.levier.common.report.driver.Lifetimes.Group;
import io.levier.common.report.driver.Lifetimes.Stays;
import io.levier.common.report.driver.Lifetimes.Step;
import io.levier.common.report.driver.Lifetimes.Worth;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.RetentionWork;
import io.levier.common.report.driver.RetentionWork.Campaign;
import io.levier.common.report.driver.RetentionWork.RiskTheme;
import io.levier.common.report.driver.RetentionWork.Trial;
import io.levier.common.report.driver.ShareDifference;
import io.levier.common.report.driver.Significance;
import io.levier.common.report.driver.SinceReport;
import io.levier.common.report.driver.SinceReport.Kind;
import io.levier.common.report.driver.SinceReport.Pair;
import io.levier.common.report.driver.SinceReport.Told;
import io.levier.common.report.driver.Status;
import io.levier.common.report.driver.Trend.MixEffect;
import io.levier.common.report.driver.WhatChanged;
import io.levier.common.report.driver.WhatChanged.CoefficientDifference;
import io.levier.common.report.driver.WhatChanged.Division;
import io.levier.common.report.driver.WhatChanged.DriverChange;
import io.levier.common.report.driver.WhatChanged.SegmentChange;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Period;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What the sample reports say of earlier periods, of the time customers stay, and of crosstabs. */
final class SampleHistory {
    private static final Period BEFORE = Period.quarter(2026, 1);

    private SampleHistory() {}

    static WhatChanged changes() {
        Bilingual region = new Bilingual("Region", "Région");
        return new WhatChanged(
                Optional.of(since()),
                List.of(
                        change(1.7, 3.4, Significance.FLAT, BEFORE),
                        change(6.2, 3.1, Significance.UP, Period.quarter(2025, 2))),
                List.of(
                        new SegmentChange(
                                region, new Bilingual("North", "Nord"), change(-8.4, 5.2, Significance.DOWN, BEFORE)),
                        new SegmentChange(
                                region, new Bilingual("South", "Sud"), change(2.2, 6.3, Significance.FLAT, BEFORE))),
                List.of(new Division(region, new MixEffect(0.4, 1.3))),
                Optional.of(new DriverChange(
                        Period.range(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30)),
                        Period.range(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)),
                        List.of(
                                new ShareDifference("delivery", 9.7, Optional.of(new Interval(3.1, 16.3)), 0.02),
                                new ShareDifference("advice", -2.1, Optional.of(new Interval(-8.7, 4.5)), 0.61)),
                        List.of(
                                new CoefficientDifference("delivery", 1.9, 0.03),
                                new CoefficientDifference("advice", -0.2, 0.84)))));
    }

    /** The score then and now, a driver that went up, one that is new, one that is gone, and two themes of risk. */
    private static SinceReport since() {
        return new SinceReport(
                BEFORE,
                List.of(
                        Pair.of(
                                Optional.of(told(Kind.SCORE, "nps", "NPS", Unit.POINTS, 0, 30.7, 2.5)),
                                Optional.of(told(Kind.SCORE, "nps", "NPS", Unit.POINTS, 0, 32.4, 2.4)),
                                Optional.of(Interval.around(1.7, 3.5))),
                        Pair.of(
                                Optional.of(told(Kind.DRIVER, "delivery", "Delivery", Unit.PERCENT, 2, 21.4, 4)),
                                Optional.of(told(Kind.DRIVER, "delivery", "Delivery", Unit.PERCENT, 1, 34.2, 3)),
                                Optional.of(Interval.around(12.8, 5))),
                        Pair.of(
                                Optional.empty(),
                                Optional.of(told(Kind.DRIVER, "advice", "Advice", Unit.PERCENT, 2, 21.1, 3)),
                                Optional.empty()),
                        Pair.of(
                                Optional.of(told(Kind.DRIVER, "packaging", "Packaging", Unit.PERCENT, 1, 24.4, 3)),
                                Optional.empty(),
                                Optional.empty()),
                        Pair.of(
                                Optional.of(told(Kind.RISK, "price", "Price", Unit.money("EUR"), 2, 30_200, 0)),
                                Optional.of(told(Kind.RISK, "price", "Price", Unit.money("EUR"), 1, 41_300, 0)),
                                Optional.empty()),
                        Pair.of(
                                Optional.of(told(Kind.RISK, "service", "Service", Unit.money("EUR"), 1, 35_100, 0)),
                                Optional.empty(),
                                Optional.empty())));
    }

    private static Told told(Kind kind, String subject, String name, Unit unit, int rank, double value, double margin) {
        return new Told(
                kind,
                subject,
                Bilingual.same(name),
                unit,
                rank == 0 ? OptionalInt.empty() : OptionalInt.of(rank),
                value,
                margin == 0 ? Optional.empty() : Optional.of(Interval.around(value, margin)),
                OptionalLong.of(4_812));
    }

    private static Change change(double difference, double margin, Significance significance, Period against) {
        return new Change(
                difference,
                Optional.of(Interval.around(difference, margin)),
                significance,
                OptionalDouble.of(4.9),
                against);
    }

    static List<Crosstab> crosstabs() {
        List<Crosstab.Column> columns = List.of(
                new Crosstab.Column(new Bilingual("North", "Nord"), "A", OptionalLong.of(1_204)),
                new Crosstab.Column(new Bilingual("South", "Sud"), "B", OptionalLong.of(903)),
                new Crosstab.Column(new Bilingual("Total", "Total"), "", OptionalLong.of(2_107)));
        Period period = Period.range(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 6, 30));
        Cell hidden = new Cell(OptionalDouble.empty(), Status.SUPPRESSED, "");
        return List.of(
                new Crosstab(
                        new Bilingual("Groups by region", "Groupes par région"),
                        period,
                        columns,
                        List.of(
                                new Crosstab.Row(
                                        new Bilingual("Promoters", "Promoteurs"),
                                        List.of(cell(51.4, "B"), cell(43.2, ""), cell(47.9, ""))),
                                new Crosstab.Row(
                                        new Bilingual("Others", "Autres"),
                                        List.of(cell(48.6, ""), cell(56.8, "A"), cell(52.1, "")))),
                        new Crosstab.Test(
                                OptionalDouble.of(0.004),
                                false,
                                OptionalDouble.of(0.08),
                                Optional.of(new Interval(0.03, 0.12)),
                                false)),
                new Crosstab(
                        new Bilingual("Departures by region", "Départs par région"),
                        period,
                        columns,
                        List.of(new Crosstab.Row(
                                new Bilingual("Left", "Partis"), List.of(hidden, hidden, cell(2.7, "")))),
                        new Crosstab.Test(OptionalDouble.of(1), true, OptionalDouble.empty(), Optional.empty(), true)));
    }

    private static Cell cell(double percent, String above) {
        return new Cell(OptionalDouble.of(percent), Status.OK, above);
    }

    static RetentionWork work() {
        return new RetentionWork(
                List.of(
                        new RiskTheme("price", new Bilingual("Price", "Prix"), 3_120, 41_300),
                        new RiskTheme("delivery", new Bilingual("Delivery", "Livraison"), 1_804, -2_210)),
                Part.of(new Campaign(681, 274, 19.3, 842, new Interval(624, 1_061), 227, 1_605, "EUR")),
                Part.of(List.of(
                        trial("Call before renewal", 6.1, new Interval(2.2, 10)),
                        trial("Letter", 0.4, new Interval(-3.5, 4.3)))));
    }

    static RetentionWork noWork(Bilingual reason) {
        return new RetentionWork(List.of(), Part.missing(reason), Part.missing(reason));
    }

    private static Trial trial(String name, double effect, Interval interval) {
        return new Trial(Bilingual.same(name), 90, 1_204, 1_198, 88.4, 88.4 - effect, effect, interval);
    }

    static Lifetimes lifetimes() {
        return new Lifetimes(
                Part.of(new Stays(
                        1_506,
                        OptionalDouble.of(459),
                        Optional.of(new Interval(395, 543)),
                        List.of(
                                new Step(90, 81.2, Optional.of(new Interval(79.1, 83.1))),
                                new Step(360, 55.3, Optional.of(new Interval(52.6, 57.9)))),
                        List.of(
                                new Cut(
                                        new Bilingual("Plan", "Formule"),
                                        OptionalDouble.of(0.0002),
                                        List.of(
                                                group("Annual", 646, OptionalDouble.empty(), 0.48),
                                                group("Monthly", 853, OptionalDouble.of(231), 1.51))),
                                new Cut(
                                        new Bilingual("Country", "Pays"),
                                        OptionalDouble.of(0.81),
                                        List.of(
                                                group("FR", 1_049, OptionalDouble.of(438), 1.02),
                                                group("BE", 155, OptionalDouble.of(518), 0.88)))),
                        Optional.of(new Lifetimes.ByScore(312, 0.91, new Interval(0.87, 0.95))))),
                Part.of(new Worth(365, 2_204, 3_107.4, OptionalDouble.of(184_200), 31.2, "EUR")));
    }

    private static Group group(String name, long customers, OptionalDouble median, double rate) {
        return new Group(Bilingual.same(name), customers, median, Optional.empty(), OptionalDouble.of(rate));
    }
}
