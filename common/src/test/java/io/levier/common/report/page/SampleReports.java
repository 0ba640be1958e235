package io.levier.common.report.page;

import io.levier.common.report.driver.ActionItem;
import io.levier.common.report.driver.ActionItem.Confidence;
import io.levier.common.report.driver.AnswerCount;
import io.levier.common.report.driver.Behaviour;
import io.levier.common.report.driver.Behaviour.Group;
import io.levier.common.report.driver.Behaviour.GroupRevenue;
import io.levier.common.report.driver.Behaviour.SalesPeriod;
import io.levier.common.report.driver.Change;
import io.levier.common.report.driver.Churn;
import io.levier.common.report.driver.DataQuality;
import io.levier.common.report.driver.DataQuality.TableLoad;
import io.levier.common.report.driver.Driver;
import io.levier.common.report.driver.DriverRanking;
import io.levier.common.report.driver.DriverRanking.JohnsonCheck;
import io.levier.common.report.driver.DriverRanking.TopThree;
import io.levier.common.report.driver.DriverReport;
import io.levier.common.report.driver.Effect;
import io.levier.common.report.driver.Groups;
import io.levier.common.report.driver.Importance;
import io.levier.common.report.driver.Importance.Standing;
import io.levier.common.report.driver.KeyFigure;
import io.levier.common.report.driver.KeyFigure.Direction;
import io.levier.common.report.driver.MainScore;
import io.levier.common.report.driver.Measure;
import io.levier.common.report.driver.Notice;
import io.levier.common.report.driver.Notice.Amount;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.PriorityMap;
import io.levier.common.report.driver.PriorityMap.CutRule;
import io.levier.common.report.driver.PriorityMap.Performance;
import io.levier.common.report.driver.Provenance;
import io.levier.common.report.driver.ReportHeader;
import io.levier.common.report.driver.Respondents;
import io.levier.common.report.driver.ScoreKind;
import io.levier.common.report.driver.SegmentCut;
import io.levier.common.report.driver.SegmentCut.Segment;
import io.levier.common.report.driver.Significance;
import io.levier.common.report.driver.Simulation;
import io.levier.common.report.driver.Simulation.Gain;
import io.levier.common.report.driver.Simulation.Scenario;
import io.levier.common.report.driver.Trend;
import io.levier.common.report.driver.TrendPoint;
import io.levier.common.report.driver.Warning;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Period;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Reports with made-up figures that hang together: a full one, one about satisfaction with gaps, and an empty one. */
final class SampleReports {
    private static final Period HALF_YEAR = Period.range(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));
    private static final Period HALF_YEAR_BEFORE = Period.range(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 12, 31));
    private static final Provenance PROVENANCE = new Provenance(
            "levier write-report --from 2026-01-01 --to 2026-06-30 --language en,fr --run-id 2026-07-02T06-14-09Z-7f3a",
            List.of(
                    new Provenance.Run("compute-metrics", "2026-07-02T05-40-12Z-a1c9"),
                    new Provenance.Run("rank-drivers", "2026-07-02T05-58-31Z-44be"),
                    new Provenance.Run("score-churn", "2026-07-02T06-07-55Z-90d2")),
            List.of(
                    new Provenance.Version("levier", "0.1.0"),
                    new Provenance.Version("metric definitions", "sha256:5b1f…"),
                    new Provenance.Version("Spark", "4.1.0"),
                    new Provenance.Version("Delta", "4.4.0")),
            new Provenance.Rules(95, 30, 10));

    private SampleReports() {}

    /** Everything there, about the NPS. */
    static DriverReport full() {
        return new DriverReport(
                new ReportHeader(
                        "Maison Delorme",
                        HALF_YEAR,
                        Instant.parse("2026-06-30T21:59:59Z"),
                        ZoneId.of("Europe/Paris"),
                        "2026-07-02T06-14-09Z-7f3a",
                        List.of(Notice.of(Warning.MADE_UP_DATA))),
                new MainScore(
                        ScoreKind.NPS,
                        0,
                        10,
                        Measure.of(32.4, new Interval(29.9, 34.8), 4_812),
                        Optional.of(change(1.7, 3.4, Significance.FLAT, 4.9)),
                        Optional.of(Groups.ofCounts(911, 1431, 2470)),
                        OptionalDouble.of(40)),
                keyFigures(),
                Part.of(respondents()),
                Part.of(new Trend(months(), Optional.of(new Trend.MixEffect(0.4, 1.3)), List.of())),
                Part.of(ranking()),
                Part.of(priorities()),
                Part.of(simulation()),
                Part.of(segments()),
                Part.of(behaviour()),
                Part.of(churn()),
                Part.of(actions()),
                Part.of(dataQuality()),
                PROVENANCE);
    }

    private static Change change(double difference, double margin, Significance significance, double detectable) {
        return new Change(
                difference,
                Optional.of(Interval.around(difference, margin)),
                significance,
                OptionalDouble.of(detectable),
                HALF_YEAR_BEFORE);
    }

    private static List<KeyFigure> keyFigures() {
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

    private static Respondents respondents() {
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
                        Notice.of(Warning.MODE_DIFFERENCE, Amount.difference("difference", 4.3, Unit.POINTS)),
                        Notice.of(
                                Warning.SURVEY_BEFORE_EVENT,
                                Amount.of("answers", 57, Unit.COUNT),
                                Amount.of("share", 1.2, Unit.PERCENT))));
    }

    private static List<TrendPoint> months() {
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

    private static Driver rated(
            String id, String english, String french, double percent, double margin, int[] ranks, Standing standing) {
        double beta = percent / 7.1;
        boolean told = standing == Standing.ABOVE_NOISE;
        return Driver.rated(
                id,
                new Bilingual(english, french),
                new Importance(
                        percent,
                        Optional.of(new Interval(Math.max(0, percent - margin), percent + margin)),
                        ranks[0],
                        ranks[1],
                        ranks[2],
                        standing),
                new Effect(
                        beta,
                        Optional.of(Interval.around(beta, told ? 0.28 * beta : 1.2)),
                        told ? 0.0004 : 0.41,
                        id.equals("reply") ? Effect.Sign.CONTRADICTED : Effect.Sign.CONSISTENT));
    }

    private static DriverRanking ranking() {
        return new DriverRanking(
                4_430,
                4_061,
                52.3,
                Optional.of(new Interval(50.1, 54.4)),
                OptionalDouble.of(51.6),
                List.of(
                        rated(
                                "delivery",
                                "Delivery on the promised day",
                                "Livraison au jour promis",
                                34.2,
                                4.1,
                                new int[] {1, 1, 1},
                                Standing.ABOVE_NOISE),
                        rated(
                                "advice",
                                "Advice in the shop",
                                "Conseil en magasin",
                                20.4,
                                3.3,
                                new int[] {2, 2, 3},
                                Standing.ABOVE_NOISE),
                        rated(
                                "price",
                                "Value for money",
                                "Rapport qualité-prix",
                                16.9,
                                3.0,
                                new int[] {3, 2, 4},
                                Standing.ABOVE_NOISE),
                        rated(
                                "returns",
                                "Ease of returning goods",
                                "Facilité des retours",
                                13.1,
                                2.8,
                                new int[] {4, 3, 4},
                                Standing.ABOVE_NOISE),
                        rated(
                                "site",
                                "Website: finding what one is looking for",
                                "Site : trouver ce que l’on cherche",
                                7.5,
                                2.2,
                                new int[] {5, 5, 6},
                                Standing.ABOVE_NOISE),
                        rated(
                                "reply",
                                "Speed of reply",
                                "Rapidité de réponse",
                                5.3,
                                1.9,
                                new int[] {6, 5, 7},
                                Standing.ABOVE_NOISE),
                        rated(
                                "parcel",
                                "State of the parcel",
                                "État du colis",
                                1.6,
                                1.0,
                                new int[] {7, 6, 8},
                                Standing.LITTLE_VARIATION),
                        rated(
                                "range",
                                "Choice of products",
                                "Choix de produits",
                                1.0,
                                0.9,
                                new int[] {8, 7, 8},
                                Standing.NOISE)),
                Optional.of(new JohnsonCheck(2.4, TopThree.SAME)),
                List.of(
                        Notice.of(
                                Warning.HALO,
                                Amount.of("correlation", 0.41, Unit.number(2)),
                                Amount.of("share", 48.7, Unit.PERCENT)),
                        Notice.about(new Bilingual("Speed of reply", "Rapidité de réponse"), Warning.SUPPRESSOR)));
    }

    private static PriorityMap priorities() {
        return new PriorityMap(
                12.5,
                CutRule.EQUAL_SHARE,
                71.8,
                CutRule.MEAN,
                List.of(
                        performance("delivery", 62.4, 1.1),
                        performance("advice", 79.3, 0.9),
                        performance("price", 66.0, 1.0),
                        performance("returns", 71.5, 1.4),
                        performance("site", 69.9, 1.0),
                        performance("reply", 68.8, 1.2),
                        performance("parcel", 88.9, 0.6),
                        performance("range", 74.6, 0.9)));
    }

    private static Performance performance(String driver, double mean, double margin) {
        return new Performance(driver, mean, Optional.of(Interval.around(mean, margin)));
    }

    private static Simulation simulation() {
        return new Simulation(
                Scenario.ONE_POINT_HIGHER,
                List.of(
                        gain("delivery", 4.6, 1.2, 4_077),
                        gain("advice", 2.6, 0.8, 3_405),
                        gain("price", 2.3, 0.8, 3_980),
                        gain("returns", 1.7, 0.7, 3_811),
                        gain("site", 1.0, 0.6, 3_902),
                        gain("reply", 0.7, 0.6, 3_950),
                        gain("parcel", 0.1, 0.5, 2_011),
                        gain("range", -0.1, 0.5, 3_608)),
                OptionalDouble.of(0.7));
    }

    private static Gain gain(String driver, double gain, double margin, long respondents) {
        return new Gain(driver, gain, Interval.around(gain, margin), OptionalLong.of(respondents));
    }

    private static List<SegmentCut> segments() {
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

    private static Behaviour behaviour() {
        double[] revenue = {
            612_400, 588_030, 640_120, 702_900, 811_040, 1_204_500, 655_210, 630_480, 702_330, 745_900, 771_215, 813_141
        };
        double[] repeat = {55.2, 56.0, 55.8, 57.1, 56.4, 49.9, 58.8, 59.9, 60.4, 60.1, 61.7, 61.2};
        List<SalesPeriod> sales = new ArrayList<>();
        List<TrendPoint> retention = new ArrayList<>();
        for (int i = 0; i < revenue.length; i++) {
            LocalDate first = LocalDate.of(2025, 7, 1).plusMonths(i);
            Period month = Period.month(first.getYear(), first.getMonthValue());
            sales.add(new SalesPeriod(
                    month,
                    OptionalDouble.of(revenue[i]),
                    OptionalLong.of(Math.round(revenue[i] / 74.3)),
                    OptionalDouble.of(repeat[i]),
                    OptionalDouble.of(repeat[i] - 6.2)));
            double rate = 96.1 + 0.18 * i - 0.4 * (i % 3);
            retention.add(new TrendPoint(month, Measure.of(rate, Interval.around(rate, 0.7), 28_000 + 250L * i)));
        }
        Bilingual span = new Bilingual("in the 12 months after the answer", "dans les 12 mois après la réponse");
        return new Behaviour(
                "EUR",
                Part.of(sales),
                Part.of(retention),
                Part.of(List.of(
                        new GroupRevenue(Group.HIGH, Measure.of(212.4, new Interval(203.8, 221), 2_470), span),
                        new GroupRevenue(Group.MIDDLE, Measure.of(171.9, new Interval(162.3, 181.5), 1_431), span),
                        new GroupRevenue(Group.LOW, Measure.of(140.2, new Interval(129.7, 150.7), 911), span))));
    }

    private static Churn churn() {
        List<Churn.CalibrationBin> bins = new ArrayList<>();
        double[] predicted = {1.1, 2.3, 3.6, 5.2, 7.4, 10.1, 14.2, 20.3, 29.8, 48.6};
        double[] observed = {0.9, 2.6, 3.3, 5.6, 7.0, 10.9, 13.3, 21.4, 28.1, 50.2};
        for (int i = 0; i < predicted.length; i++) {
            bins.add(new Churn.CalibrationBin(
                    predicted[i],
                    observed[i],
                    Optional.of(Interval.around(observed[i], 0.5 + observed[i] * 0.09)),
                    1_204));
        }
        return new Churn(
                new Bilingual(
                        "A customer has left who was active and placed no order within the horizon.",
                        "Est parti un client actif qui n’a passé aucune commande dans l’horizon."),
                90,
                "EUR",
                new Churn.Quality(
                        new Bilingual("Logistic regression", "Régression logistique"),
                        14.2,
                        12_040,
                        Measure.of(0.813, new Interval(0.802, 0.824), 12_040),
                        Measure.of(0.741, new Interval(0.729, 0.753), 12_040),
                        new Bilingual("days since the last order alone", "jours depuis la dernière commande seuls"),
                        Measure.of(3.54, new Interval(3.31, 3.77), 1_204),
                        Measure.of(1.03, new Interval(0.97, 1.09), 12_040)),
                List.of(
                        new Churn.RiskBand(
                                new Bilingual("High risk", "Risque élevé"),
                                1_830,
                                38.4,
                                OptionalDouble.of(39.6),
                                OptionalDouble.of(61_200)),
                        new Churn.RiskBand(
                                new Bilingual("Medium risk", "Risque moyen"),
                                6_204,
                                16.2,
                                OptionalDouble.of(15.8),
                                OptionalDouble.of(74_850)),
                        new Churn.RiskBand(
                                new Bilingual("Low risk", "Risque faible"),
                                23_056,
                                3.1,
                                OptionalDouble.of(3.0),
                                OptionalDouble.of(50_310))),
                List.of(
                        new Churn.Cohort(
                                new Bilingual("Detractors", "Détracteurs"),
                                Measure.of(27.3, new Interval(24.5, 30.3), 911)),
                        new Churn.Cohort(
                                new Bilingual(
                                        "First purchase in the last six months", "Premier achat récent (six mois)"),
                                Measure.of(22.8, new Interval(21.7, 23.9), 5_630)),
                        new Churn.Cohort(
                                new Bilingual("Corporate gifts", "Cadeaux d’entreprise"),
                                Measure.lowBase(31, new Interval(16, 51), 26))),
                List.of(
                        new Churn.Reason(
                                new Bilingual("Late delivery in the last 90 days", "Livraison en retard (90 jours)"),
                                OptionalDouble.of(2.31),
                                Optional.of(new Interval(2.02, 2.64)),
                                1_122),
                        new Churn.Reason(
                                new Bilingual(
                                        "Longer gap than usual since the last order",
                                        "Délai inhabituel depuis la dernière commande"),
                                OptionalDouble.of(1.94),
                                Optional.of(new Interval(1.77, 2.13)),
                                1_034),
                        new Churn.Reason(
                                new Bilingual("Unsolved complaint", "Réclamation non résolue"),
                                OptionalDouble.of(1.71),
                                Optional.of(new Interval(1.39, 2.10)),
                                412)),
                Measure.of(186_360, new Interval(179_900, 193_400), 31_090),
                bins,
                List.of(3.54, 2.02, 1.33, 0.95, 0.71, 0.52, 0.38, 0.26, 0.18, 0.11),
                List.of(
                        Notice.about(
                                new Bilingual("Date of the closing letter", "La date de la lettre de clôture"),
                                Warning.LEAKING_FEATURE,
                                Amount.of("auc", 0.984, Unit.number(3))),
                        Notice.of(Warning.OPEN_WINDOWS, Amount.of("customers", 2_204, Unit.COUNT))));
    }

    private static List<ActionItem> actions() {
        return List.of(
                new ActionItem(
                        new Bilingual("Delivery on the promised day", "Livraison au jour promis"),
                        Optional.of(new Bilingual(
                                "promise a day the carrier keeps in 95% of cases.",
                                "promettre un jour que le transporteur tient dans 95\u202F% des cas.")),
                        OptionalDouble.of(4.6),
                        Optional.of(new Interval(3.4, 5.8)),
                        OptionalLong.of(4_077),
                        Confidence.HIGH),
                new ActionItem(
                        new Bilingual("Value for money", "Rapport qualité-prix"),
                        Optional.empty(),
                        OptionalDouble.of(2.3),
                        Optional.of(new Interval(1.5, 3.1)),
                        OptionalLong.of(3_980),
                        Confidence.MEDIUM),
                new ActionItem(
                        new Bilingual("Speed of reply", "Rapidité de réponse"),
                        Optional.of(new Bilingual("confirm receipt at once.", "accuser réception aussitôt.")),
                        OptionalDouble.of(0.7),
                        Optional.of(new Interval(-0.1, 1.5)),
                        OptionalLong.empty(),
                        Confidence.LOW));
    }

    private static DataQuality dataQuality() {
        return new DataQuality(
                List.of(
                        new TableLoad("customer", 31_802, 31_090, 12, 700),
                        new TableLoad("order_header", 58_431, 58_114, 288, 29),
                        new TableLoad("survey_answer", 61_220, 59_903, 1_317, 0)),
                List.of(
                        Notice.about(
                                Bilingual.same("survey_answer"),
                                Warning.MANY_QUARANTINED,
                                Amount.of("share", 2.2, Unit.PERCENT)),
                        Notice.of(Warning.LATE_FACTS, Amount.of("rows", 41, Unit.COUNT))));
    }

    /** About satisfaction on a scale from 1 to 5, with drivers from operations: no ratings, so no priorities or gains. */
    static DriverReport satisfaction() {
        DriverReport full = full();
        Bilingual noRatings = new Bilingual(
                "The drivers are measured in operations and not rated, so they have no performance on a rating scale.",
                "Les facteurs sont mesurés dans les opérations et non notés : ils n’ont pas de performance sur une échelle de notes.");
        return new DriverReport(
                new ReportHeader(
                        "Marketplace",
                        Period.year(2017),
                        Instant.parse("2018-01-01T02:00:00Z"),
                        ZoneId.of("America/Sao_Paulo"),
                        "2026-07-02T06-14-09Z-7f3a",
                        List.of()),
                new MainScore(
                        ScoreKind.CSAT_TOP_BOX,
                        1,
                        5,
                        Measure.of(76.8, new Interval(76.1, 77.5), 14_944),
                        Optional.empty(),
                        Optional.of(Groups.ofCounts(2_179, 1_281, 11_484)),
                        OptionalDouble.empty()),
                List.of(),
                full.respondents(),
                full.trend()
                        .content()
                        .map(t -> Part.of(new Trend(quarters(), Optional.empty(), List.of())))
                        .orElseThrow(),
                Part.of(operationalRanking()),
                Part.missing(noRatings),
                Part.missing(noRatings),
                Part.missing(new Bilingual("No dimension was asked for.", "Aucune dimension n’a été demandée.")),
                Part.of(new Behaviour(
                        "BRL",
                        full.behaviour().content().orElseThrow().sales(),
                        Part.missing(new Bilingual(
                                "Most customers bought once; a retention rate would say little.",
                                "La plupart des clients n’ont acheté qu’une fois ; un taux de rétention dirait peu.")),
                        full.behaviour().content().orElseThrow().byGroup())),
                Part.missing(
                        new Bilingual("No churn model was trained.", "Aucun modèle d’attrition n’a été entraîné.")),
                Part.missing(
                        new Bilingual("No action list was asked for.", "Aucune liste d’actions n’a été demandée.")),
                full.dataQuality(),
                PROVENANCE);
    }

    private static List<TrendPoint> quarters() {
        double[] values = {74.2, 77.9, 78.1, 75.3};
        List<TrendPoint> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            points.add(new TrendPoint(
                    Period.quarter(2017, i + 1),
                    Measure.of(values[i], Interval.around(values[i], 1.4), 3_600 + 40L * i)));
        }
        return points;
    }

    private static DriverRanking operationalRanking() {
        return new DriverRanking(
                14_201,
                14_166,
                17.4,
                Optional.of(new Interval(16.2, 18.7)),
                OptionalDouble.empty(),
                List.of(
                        Driver.operational(
                                "delay",
                                new Bilingual("Delivery delay", "Retard de livraison"),
                                new Bilingual("day", "jour"),
                                new Importance(
                                        88.7, Optional.of(new Interval(85.9, 91.4)), 1, 1, 1, Standing.ABOVE_NOISE),
                                new Effect(-3.12, Optional.of(new Interval(-3.41, -2.83)), 0.0000002)),
                        Driver.operational(
                                "freight",
                                new Bilingual("Freight share of the price", "Part du port dans le prix"),
                                new Bilingual("percentage point", "point de pourcentage"),
                                new Importance(
                                        11.3, Optional.of(new Interval(8.6, 14.1)), 2, 2, 2, Standing.ABOVE_NOISE),
                                new Effect(-0.04, Optional.of(new Interval(-0.07, -0.01)), 0.012))),
                Optional.of(new JohnsonCheck(0.04, TopThree.SAME)),
                List.of(Notice.of(Warning.LITTLE_EXPLAINED, Amount.of("share", 17.4, Unit.PERCENT))));
    }

    /** Nothing could be made but the score, and that is not computable either. */
    static DriverReport empty() {
        Bilingual reason = new Bilingual("The table of answers is empty.", "La table des réponses est vide.");
        return new DriverReport(
                new ReportHeader("Acme", Period.month(2026, 1), Instant.EPOCH, ZoneId.of("UTC"), "run-1", List.of()),
                new MainScore(
                        ScoreKind.CSAT_INDEX,
                        1,
                        7,
                        Measure.notComputable(reason),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalDouble.empty()),
                List.of(),
                Part.missing(reason),
                Part.missing(reason),
                Part.missing(reason),
                Part.missing(reason),
                Part.missing(reason),
                Part.missing(reason),
                Part.missing(reason),
                Part.missing(reason),
                Part.missing(reason),
                Part.missing(reason),
                PROVENANCE);
    }
}
