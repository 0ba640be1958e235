package io.levier.common.report.page;

import io.levier.common.report.driver.ActionItem;
import io.levier.common.report.driver.ActionItem.Confidence;
import io.levier.common.report.driver.CrossCheck;
import io.levier.common.report.driver.Driver;
import io.levier.common.report.driver.DriverRanking;
import io.levier.common.report.driver.DriverRanking.JohnsonCheck;
import io.levier.common.report.driver.DriverRanking.TopThree;
import io.levier.common.report.driver.Effect;
import io.levier.common.report.driver.Importance;
import io.levier.common.report.driver.Importance.Standing;
import io.levier.common.report.driver.LeverLink;
import io.levier.common.report.driver.Notice;
import io.levier.common.report.driver.Notice.Amount;
import io.levier.common.report.driver.PriorityMap;
import io.levier.common.report.driver.PriorityMap.CutRule;
import io.levier.common.report.driver.PriorityMap.Performance;
import io.levier.common.report.driver.Simulation;
import io.levier.common.report.driver.Simulation.Gain;
import io.levier.common.report.driver.Simulation.Scenario;
import io.levier.common.report.driver.Warning;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The driver parts of the sample reports. */
final class SampleDrivers {
    private static final Bilingual COST = new Bilingual("€60,000 a year", "60 000 € par an");

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

    static DriverRanking ranking() {
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
                                        Standing.ABOVE_NOISE)
                                .checkedBy(new CrossCheck(
                                        OptionalDouble.of(0.614),
                                        OptionalDouble.of(33.6),
                                        OptionalDouble.of(2.27),
                                        OptionalDouble.of(11.7),
                                        OptionalDouble.of(81.2))),
                        rated(
                                        "advice",
                                        "Advice in the shop",
                                        "Conseil en magasin",
                                        20.4,
                                        3.3,
                                        new int[] {2, 2, 3},
                                        Standing.ABOVE_NOISE)
                                .checkedBy(new CrossCheck(
                                        OptionalDouble.of(-0.005),
                                        OptionalDouble.empty(),
                                        OptionalDouble.of(11.9),
                                        OptionalDouble.of(28.3),
                                        OptionalDouble.empty())),
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
                        Notice.of(Warning.HALO, Amount.of("share", 48.7, Unit.PERCENT)),
                        Notice.about(new Bilingual("Speed of reply", "Rapidité de réponse"), Warning.SUPPRESSOR)));
    }

    static PriorityMap priorities() {
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

    static List<LeverLink> levers() {
        return List.of(
                new LeverLink(
                        "delivery",
                        new Bilingual("Days late", "Jours de retard"),
                        Optional.of(new Bilingual("day", "jour")),
                        -0.58,
                        Optional.of(new Interval(-0.64, -0.52)),
                        2_912,
                        Optional.of(new LeverLink.Limit(2, -1.4, Optional.of(new Interval(-1.6, -1.2)), 18))),
                new LeverLink(
                        "reply",
                        new Bilingual("Hours to the first reply", "Heures avant la première réponse"),
                        Optional.of(new Bilingual("hour", "heure")),
                        -0.04,
                        Optional.of(new Interval(-0.05, -0.03)),
                        1_204,
                        Optional.empty()),
                new LeverLink(
                        "price",
                        new Bilingual("Price rise", "Hausse de tarif"),
                        Optional.empty(),
                        -1.3,
                        Optional.of(new Interval(-1.7, -0.9)),
                        702,
                        Optional.empty()));
    }

    static Simulation simulation() {
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

    private static Gain gain(String driver, double gain, double margin, long answers) {
        return new Gain(
                driver,
                gain,
                Interval.around(gain, margin),
                OptionalLong.of(answers),
                driver.equals("delivery") ? Optional.of(COST) : Optional.empty());
    }

    static List<ActionItem> actions() {
        return List.of(
                new ActionItem(
                        new Bilingual("Delivery on the promised day", "Livraison au jour promis"),
                        Optional.of(new Bilingual(
                                "promise a day the carrier keeps in 95% of cases.",
                                "promettre un jour que le transporteur tient dans 95\u202F% des cas.")),
                        OptionalDouble.of(4.6),
                        Optional.of(new Interval(3.4, 5.8)),
                        OptionalLong.of(4_077),
                        OptionalDouble.of(8),
                        Confidence.HIGH,
                        Optional.of(COST),
                        Optional.of(Bilingual.same("logistics")),
                        Optional.of(LocalDate.of(2026, 9, 28))),
                new ActionItem(
                        new Bilingual("Value for money", "Rapport qualité-prix"),
                        Optional.empty(),
                        OptionalDouble.of(2.3),
                        Optional.of(new Interval(1.5, 3.1)),
                        OptionalLong.of(3_980),
                        OptionalDouble.empty(),
                        Confidence.MEDIUM,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2026, 9, 28))),
                new ActionItem(
                        new Bilingual("Speed of reply", "Rapidité de réponse"),
                        Optional.of(new Bilingual("confirm receipt at once.", "accuser réception aussitôt.")),
                        OptionalDouble.of(0.7),
                        Optional.of(new Interval(-0.1, 1.5)),
                        OptionalLong.empty(),
                        OptionalDouble.empty(),
                        Confidence.LOW,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    static DriverRanking operationalRanking() {
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

    private SampleDrivers() {}
}
