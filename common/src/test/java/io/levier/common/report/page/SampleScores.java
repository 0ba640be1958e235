package io.levier.common.report.page;

import io.levier.common.report.driver.AnswerCount;
import io.levier.common.report.driver.Change;
import io.levier.common.report.driver.Groups;
import io.levier.common.report.driver.KeyFigure;
import io.levier.common.report.driver.KeyFigure.Direction;
import io.levier.common.report.driver.Measure;
import io.levier.common.report.driver.MonthTrend;
import io.levier.common.report.driver.Notice;
import io.levier.common.report.driver.Notice.Amount;
import io.levier.common.report.driver.Respondents;
import io.levier.common.report.driver.ResponseGap;
import io.levier.common.report.driver.SegmentCut;
import io.levier.common.report.driver.SegmentCut.Segment;
import io.levier.common.report.driver.Significance;
import io.levier.common.report.driver.TrendPoint;
import io.levier.common.report.driver.Warning;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Period;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Score, respondents, trend and segments of the sample reports. */
final class SampleScores {

    static final Period HALF_YEAR = Period.range(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));

    private static final Period HALF_YEAR_BEFORE = Period.range(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 12, 31));

    static Change change(double difference, double margin, Significance significance, double detectable) {
        return new Change(
                difference,
                Optional.of(Interval.around(difference, margin)),
                significance,
                OptionalDouble.of(detectable),
                HALF_YEAR_BEFORE);
    }

    static List<KeyFigure> keyFigures() {
        return List.of(
                new KeyFigure(
                        new Bilingual("Satisfaction rate (CSAT)", "Taux de satisfaction (CSAT)"),
                        Unit.PERCENT,
                        Measure.of(78.3, new Interval(77.1, 79.5), 4_655),
                        Optional.of(change(2.1, 1.7, Significance.UP, 2.4)),
                        Direction.HIGHER_IS_BETTER),
                new KeyFigure(
                        new Bilingual("Customer Effort Score", "Score d’effort client"),
                        Unit.RATING,
                        Measure.lowBase(5.62, new Interval(4.9, 6.3), 21),
                        Optional.empty(),
                        Direction.HIGHER_IS_BETTER),
                new KeyFigure(
                        new Bilingual("Response rate", "Taux de réponse"),
                        Unit.PERCENT,
                        Measure.of(21.6, new Interval(21.1, 22.1), 22_268),
                        Optional.of(change(-1.4, 0.8, Significance.DOWN, 1.1)),
                        Direction.HIGHER_IS_BETTER),
                new KeyFigure(
                        new Bilingual("Retention rate", "Taux de rétention"),
                        Unit.PERCENT,
                        Measure.of(99.96, new Interval(99.91, 99.98), 31_090),
                        Optional.of(change(0.03, 0.05, Significance.FLAT, 0.07)),
                        Direction.HIGHER_IS_BETTER),
                new KeyFigure(
                        new Bilingual("Repeat revenue share", "Part des ventes hors nouveaux clients"),
                        Unit.PERCENT,
                        Measure.census(61.2, 58_114),
                        Optional.of(new Change(
                                2.2,
                                Optional.empty(),
                                Significance.NOT_TESTED,
                                OptionalDouble.empty(),
                                HALF_YEAR_BEFORE)),
                        Direction.NEITHER),
                new KeyFigure(
                        new Bilingual("Revenue", "Chiffre d’affaires"),
                        Unit.money("EUR"),
                        Measure.census(4_318_276.4, 58_114),
                        Optional.empty(),
                        Direction.HIGHER_IS_BETTER),
                new KeyFigure(
                        new Bilingual("First-contact resolution", "Résolution au premier contact"),
                        Unit.PERCENT,
                        Measure.notComputable(new Bilingual(
                                "The table of contacts was not given.", "La table des contacts n’a pas été fournie.")),
                        Optional.empty(),
                        Direction.HIGHER_IS_BETTER),
                new KeyFigure(
                        new Bilingual("Complaint rate", "Taux de réclamation"),
                        Unit.PERCENT,
                        Measure.suppressed(),
                        Optional.empty(),
                        Direction.LOWER_IS_BETTER));
    }

    static Respondents respondents() {
        return new Respondents(
                OptionalLong.of(23_104),
                OptionalLong.of(22_268),
                4_812,
                4_391,
                Measure.of(21.6, new Interval(21.1, 22.1), 22_268),
                Measure.of(14.1, new Interval(13.7, 14.5), 31_090),
                Measure.of(18.9, new Interval(18.0, 19.8), 31_090),
                List.of(
                        new AnswerCount(new Bilingual("French", "français"), 3_977),
                        new AnswerCount(new Bilingual("English", "anglais"), 835)),
                List.of(
                        new AnswerCount(new Bilingual("E-mail", "courriel"), 4_102),
                        new AnswerCount(new Bilingual("Text message", "SMS"), 710)),
                List.of(
                        gap(ResponseGap.Field.REVENUE, 412, 355, 57, OptionalDouble.of(0.012)),
                        gap(ResponseGap.Field.CHURN, 2.9, 3.4, -0.5, OptionalDouble.of(0.61)),
                        gap(ResponseGap.Field.TENURE, 803, 788, 15, OptionalDouble.empty()),
                        gap(ResponseGap.Field.CONTACTS, 0.21, 0.24, -0.03, OptionalDouble.of(0.44))),
                List.of(
                        Notice.of(Warning.MODE_DIFFERENCE, Amount.difference("difference", 4.3, Unit.POINTS)),
                        Notice.of(
                                Warning.SURVEY_BEFORE_EVENT,
                                Amount.of("answers", 57, Unit.COUNT),
                                Amount.of("share", 1.2, Unit.PERCENT))));
    }

    private static ResponseGap gap(
            ResponseGap.Field field, double respondents, double others, double gap, OptionalDouble p) {
        return new ResponseGap(
                Period.month(2026, 2),
                field,
                respondents,
                others,
                gap,
                "EUR",
                Optional.of(Interval.around(gap, Math.abs(gap) * 0.8)),
                p);
    }

    static List<TrendPoint> months() {
        double[] values = {28.1, 27.4, 30.6, 29.0, 31.9, 0, 30.2, 33.3, 31.1, 34.6, 32.0, 33.4};
        List<TrendPoint> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            LocalDate first = LocalDate.of(2025, 7, 1).plusMonths(i);
            Period month = Period.month(first.getYear(), first.getMonthValue());
            Interval interval = Interval.around(values[i], 5.2 + 0.3 * (i % 4));
            Measure measure = switch (i) {
                case 5 -> Measure.suppressed();
                case 1 -> Measure.lowBase(values[i], Interval.around(values[i], 17), 24);
                case 11 -> Measure.provisional(values[i], interval, 402);
                default -> Measure.of(values[i], interval, 380 + 11 * i);
            };
            points.add(new TrendPoint(month, measure));
        }
        return points;
    }

    static List<SegmentCut> segments() {
        return List.of(
                new SegmentCut(
                        new Bilingual("Region", "Région"),
                        List.of(
                                segment("Île-de-France", 36.1, 4.0, 1_480, Significance.UP, 17, 29.9),
                                segment("Auvergne-Rhône-Alpes", 31.0, 4.9, 1_012, Significance.FLAT, 19.5, 30),
                                segment("Nouvelle-Aquitaine", 24.2, 5.6, 801, Significance.DOWN, 24, 27.8),
                                segment("Bretagne", 33.8, 6.1, 655, Significance.FLAT, 18, 30.2),
                                new Segment(
                                        Bilingual.same("Corse"),
                                        Measure.lowBase(41.7, new Interval(9.0, 66.1), 24),
                                        Optional.of(new Groups(16.7, 25, 58.3)),
                                        Significance.NOT_TESTED),
                                new Segment(
                                        Bilingual.same("Mayotte"),
                                        Measure.suppressed(),
                                        Optional.empty(),
                                        Significance.NOT_TESTED))),
                new SegmentCut(
                        new Bilingual("Channel of purchase", "Canal d’achat"),
                        List.of(
                                segment("Web", 28.0, 3.2, 2_510, Significance.DOWN, 21.6, 28.8),
                                segment("Shop", 37.9, 3.6, 2_302, Significance.UP, 15.9, 30.3))));
    }

    private static Segment segment(
            String name, double nps, double margin, long n, Significance verdict, double low, double middle) {
        Bilingual label = name.equals("Shop") ? new Bilingual("Shop", "Magasin") : Bilingual.same(name);
        return new Segment(
                label,
                Measure.of(nps, Interval.around(nps, margin), n),
                Optional.of(new Groups(low, middle, 100 - low - middle)),
                verdict);
    }

    static List<TrendPoint> quarters() {
        double[] values = {74.2, 77.9, 78.1, 75.3};
        List<TrendPoint> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            points.add(new TrendPoint(
                    Period.quarter(2017, i + 1),
                    Measure.of(values[i], Interval.around(values[i], 1.4), 3_600 + 40L * i)));
        }
        return points;
    }

    private SampleScores() {}

    /** One that rises, one that falls, and one that is not told to do either. */
    static List<MonthTrend> monthTrends() {
        return List.of(
                monthTrend("NPS", Unit.POINTS, Direction.HIGHER_IS_BETTER, 0.31, 0.004, Significance.UP),
                monthTrend("Churn rate", Unit.PERCENT, Direction.LOWER_IS_BETTER, -0.04, 0.02, Significance.DOWN),
                monthTrend("Effort", Unit.RATING, Direction.HIGHER_IS_BETTER, 0.002, 0.61, Significance.FLAT));
    }

    private static MonthTrend monthTrend(
            String name, Unit unit, Direction direction, double slope, double p, Significance verdict) {
        return new MonthTrend(
                Bilingual.same(name), unit, direction, 36, Period.month(2026, 6), slope, p, verdict, true);
    }
}
