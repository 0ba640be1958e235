package io.levier.common.report.page;

import io.levier.common.report.driver.ClosedLoop;
import io.levier.common.report.driver.ClosedLoop.Counts;
import io.levier.common.report.driver.ClosedLoop.Cut;
import io.levier.common.report.driver.ClosedLoop.Queue;
import io.levier.common.report.driver.Conduct;
import io.levier.common.report.driver.KeyFigure;
import io.levier.common.report.driver.KeyFigure.Direction;
import io.levier.common.report.driver.Measure;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.Ranged;
import io.levier.common.report.driver.Returns;
import io.levier.common.report.driver.Returns.Evidence;
import io.levier.common.report.driver.Returns.Side;
import io.levier.common.report.driver.ScoreAndGrowth;
import io.levier.common.report.driver.ScoreCard;
import io.levier.common.report.driver.ScoreCard.Verdict;
import io.levier.common.report.driver.ServiceGaps;
import io.levier.common.report.driver.ServiceGaps.Gap;
import io.levier.common.report.driver.ServiceGaps.Kind;
import io.levier.common.report.driver.ServiceGaps.Level;
import io.levier.common.report.driver.ServiceGaps.Step;
import io.levier.common.report.driver.ServiceGaps.Way;
import io.levier.common.report.driver.Significance;
import io.levier.common.report.driver.Status;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Period;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What the sample reports say of how service is run: gaps, targets, follow-up and returns. */
final class SampleConduct {
    private static final Bilingual DELIVERY = new Bilingual("Delivery", "Livraison");
    private static final Bilingual COURTESY = new Bilingual("Courtesy", "Courtoisie");

    private SampleConduct() {}

    static Conduct full() {
        return of(new Bilingual("After-sales", "Service après-vente"));
    }

    /** The same with returns that may be a loss. */
    static Conduct withOpenReturns() {
        return of(
                new Bilingual("After-sales", "Service après-vente"),
                new Ranged(31_750, Optional.of(new Interval(-14_100, 77_600))));
    }

    /** The same with one name that somebody else wrote. */
    static Conduct of(Bilingual name) {
        return of(name, new Ranged(31_750, Optional.of(new Interval(14_100, 49_900))));
    }

    private static Conduct of(Bilingual name, Ranged benefit) {
        return new Conduct(
                Part.of(gaps(name)),
                Part.of(cards(name)),
                Part.of(loop(name)),
                Part.of(returns(name, benefit)),
                Part.of(growth(name)));
    }

    private static List<ScoreAndGrowth> growth(Bilingual name) {
        return List.of(
                new ScoreAndGrowth(
                        name,
                        -1,
                        new Ranged(0.02, Optional.of(new Interval(-0.1, 0.14))),
                        OptionalDouble.of(0.741),
                        44),
                new ScoreAndGrowth(
                        name, 2, new Ranged(0.21, Optional.of(new Interval(0.08, 0.34))), OptionalDouble.of(0.002), 44),
                new ScoreAndGrowth(
                        DELIVERY, 2, new Ranged(0.4, Optional.of(new Interval(-0.6, 1.4))), OptionalDouble.empty(), 5));
    }

    private static ServiceGaps gaps(Bilingual name) {
        return new ServiceGaps(
                SampleScores.HALF_YEAR,
                List.of(
                        gap(Kind.KNOWLEDGE, Optional.empty(), Optional.empty(), Unit.INDEX, -2.1, 1.4),
                        gap(Kind.DESIGN, Optional.empty(), Optional.empty(), Unit.INDEX, 3.2, 2.8),
                        gap(Kind.IMPLEMENTATION, Optional.empty(), Optional.empty(), Unit.PERCENT, -7.3, 0.6),
                        gap(Kind.SATISFACTION, Optional.empty(), Optional.empty(), Unit.INDEX, -4.6, 1.1),
                        gap(Kind.SATISFACTION, Optional.empty(), Optional.of(DELIVERY), Unit.INDEX, -12.4, 2.2),
                        gap(Kind.SATISFACTION, Optional.empty(), Optional.of(COURTESY), Unit.INDEX, 0.8, 1.9),
                        new Gap(
                                Kind.IMPLEMENTATION,
                                Optional.of(name),
                                Optional.empty(),
                                Unit.PERCENT,
                                Measure.lowBase(-9.5, new Interval(-21, 0), 21),
                                false),
                        new Gap(
                                Kind.KNOWLEDGE,
                                Optional.of(name),
                                Optional.empty(),
                                Unit.number(1),
                                new Measure(
                                        Status.OK,
                                        OptionalDouble.of(-1.7),
                                        Optional.empty(),
                                        OptionalLong.of(3),
                                        Optional.empty()),
                                true),
                        new Gap(
                                Kind.SATISFACTION,
                                Optional.of(name),
                                Optional.empty(),
                                Unit.INDEX,
                                Measure.suppressed(),
                                false)),
                List.of(new Way(
                        DELIVERY,
                        List.of(
                                new Step(Level.EXPECTED, Level.PROMISED, 88.2, 90.1, 1.9),
                                new Step(Level.PROMISED, Level.DELIVERED, 90.1, 79.4, -10.7),
                                new Step(Level.DELIVERED, Level.PERCEIVED, 79.4, 75.8, -3.6)),
                        false)));
    }

    private static Gap gap(
            Kind kind, Optional<Bilingual> place, Optional<Bilingual> driver, Unit unit, double size, double margin) {
        return new Gap(kind, place, driver, unit, Measure.of(size, Interval.around(size, margin), 640), false);
    }

    static List<ScoreCard> cards(Bilingual name) {
        KeyFigure score = new KeyFigure(
                Bilingual.same("NPS"),
                Unit.POINTS,
                Measure.of(32.4, new Interval(29.9, 34.8), 4_812),
                Optional.empty(),
                Direction.HIGHER_IS_BETTER);
        KeyFigure hours = new KeyFigure(
                new Bilingual("First response time", "Délai de première réponse"),
                Unit.HOURS,
                Measure.of(5.4, new Interval(4.8, 6), 812),
                Optional.of(SampleScores.change(-1.2, 0.5, Significance.DOWN, 0.7)),
                Direction.LOWER_IS_BETTER);
        KeyFigure unknown = new KeyFigure(
                new Bilingual("Churn rate", "Taux d’attrition"),
                Unit.PERCENT,
                Measure.notComputable(
                        new Bilingual("Nothing tells it of this part.", "Rien ne le dit pour cette partie.")),
                Optional.empty(),
                Direction.LOWER_IS_BETTER);
        return List.of(
                new ScoreCard(
                        Optional.empty(),
                        Optional.of(Bilingual.same("management")),
                        List.of(
                                line(
                                        ScoreCard.Side.CUSTOMER,
                                        score,
                                        OptionalDouble.of(40),
                                        Optional.of(Verdict.MISSED)),
                                line(
                                        ScoreCard.Side.OPERATIONAL,
                                        hours,
                                        OptionalDouble.of(6),
                                        Optional.of(Verdict.UNDECIDED)))),
                new ScoreCard(
                        Optional.of(name),
                        Optional.of(name),
                        List.of(
                                line(ScoreCard.Side.CUSTOMER, score, OptionalDouble.of(25), Optional.of(Verdict.MET)),
                                new ScoreCard.Line(
                                        ScoreCard.Side.COMMERCIAL,
                                        unknown,
                                        Optional.empty(),
                                        OptionalDouble.empty(),
                                        Optional.empty()))));
    }

    private static ScoreCard.Line line(
            ScoreCard.Side side, KeyFigure figure, OptionalDouble target, Optional<Verdict> verdict) {
        return new ScoreCard.Line(side, figure, Optional.of(Period.quarter(2026, 2)), target, verdict);
    }

    private static ClosedLoop loop(Bilingual name) {
        Bilingual service = new Bilingual("Service", "Service client");
        return new ClosedLoop(
                "EUR",
                List.of(
                        new Queue(service, Cut.ALL, service, Optional.of(counts())),
                        new Queue(service, Cut.KIND, new Bilingual("Detractors", "Détracteurs"), Optional.of(counts())),
                        new Queue(service, Cut.KIND, new Bilingual("Complaints", "Réclamations"), Optional.empty()),
                        new Queue(service, Cut.OWNER, name, Optional.of(counts())),
                        new Queue(service, Cut.THEME, DELIVERY, Optional.of(counts()))),
                List.of(
                        new ClosedLoop.Recovery(
                                ClosedLoop.Question.RECOMMENDATION,
                                Measure.of(0.84, new Interval(0.31, 1.37), 212),
                                OptionalDouble.of(2.31),
                                OptionalDouble.of(1.47),
                                508),
                        new ClosedLoop.Recovery(
                                ClosedLoop.Question.EASE,
                                Measure.suppressed(),
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                0)));
    }

    private static Counts counts() {
        return new Counts(401, 440, 40, 50, 30, 300, 210, 240, 150, OptionalDouble.of(31.5), OptionalDouble.of(48_200));
    }

    private static Returns returns(Bilingual name, Ranged benefit) {
        Returns.Balance balance = new Returns.Balance(
                OptionalDouble.of(12_400),
                Optional.of(benefit),
                OptionalDouble.of(18_300),
                Optional.of(new Ranged(156, Optional.of(new Interval(13.7, 302)))),
                OptionalDouble.of(47.6),
                Optional.of(new Ranged(17_900, Optional.of(new Interval(1_200, 34_600)))),
                OptionalInt.of(7),
                OptionalDouble.of(98.1),
                Optional.of(Evidence.ASSUMPTION));
        return new Returns(
                "EUR",
                24,
                Optional.of(balance),
                Optional.empty(),
                List.of(
                        new Returns.Result(name, false, Part.of(balance)),
                        new Returns.Result(
                                new Bilingual("Clearer invoices", "Factures plus claires"),
                                true,
                                Part.missing(new Bilingual(
                                        "Nobody says what is expected of it.",
                                        "Personne ne dit ce qui en est attendu.")))),
                List.of(
                        new Returns.Entry(
                                name,
                                Side.COST,
                                new Bilingual("Training", "Formation"),
                                new Ranged(12_400, Optional.empty()),
                                Optional.empty(),
                                false,
                                OptionalLong.empty()),
                        new Returns.Entry(
                                name,
                                Side.BENEFIT,
                                new Bilingual("Customers kept", "Clients conservés"),
                                new Ranged(31_750, Optional.of(new Interval(14_100, 49_900))),
                                Optional.of(Evidence.COMPARED),
                                true,
                                OptionalLong.of(8_310))));
    }
}
