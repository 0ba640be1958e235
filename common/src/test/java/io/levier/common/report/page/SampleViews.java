package io.levier.common.report.page;

import io.levier.common.report.driver.Asymmetry;
import io.levier.common.report.driver.Asymmetry.Kind;
import io.levier.common.report.driver.Asymmetry.Side;
import io.levier.common.report.driver.DriverScale;
import io.levier.common.report.driver.DriverViews;
import io.levier.common.report.driver.LoyaltyList;
import io.levier.common.report.driver.LoyaltyList.Behaviour;
import io.levier.common.report.driver.LoyaltyList.Chain;
import io.levier.common.report.driver.LoyaltyList.Entry;
import io.levier.common.report.driver.LoyaltyList.Path;
import io.levier.common.report.driver.LoyaltyList.Silent;
import io.levier.common.report.driver.Overlap;
import io.levier.common.report.driver.Overlap.Pair;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.RatingScale;
import io.levier.common.report.driver.SegmentRanking;
import io.levier.common.report.driver.SegmentRanking.Heterogeneity;
import io.levier.common.report.driver.SegmentRanking.Segment;
import io.levier.common.report.driver.SegmentRanking.Share;
import io.levier.common.report.driver.ShareDifference;
import io.levier.common.report.driver.Simulation;
import io.levier.common.report.driver.Simulation.Gain;
import io.levier.common.report.driver.Simulation.Scenario;
import io.levier.common.report.driver.Theme;
import io.levier.common.report.value.Interval;
import io.levier.common.report.words.Bilingual;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What the sample reports know of the drivers beyond their order. */
final class SampleViews {

    private SampleViews() {}

    static DriverViews full() {
        return new DriverViews(
                List.of(
                        new DriverScale(
                                new RatingScale(0, 10, RatingScale.Best.HIGHEST),
                                List.of("delivery", "advice", "price", "returns", "site", "reply", "parcel")),
                        new DriverScale(new RatingScale(1, 4.5, RatingScale.Best.LOWEST), List.of("range"))),
                Optional.of(new Overlap(
                        0.412,
                        48.7,
                        List.of(new Pair("advice", "delivery", 0.384), new Pair("advice", "price", -0.127)))),
                Part.of(themes()),
                List.of(new Simulation(
                        Scenario.LOWEST_THIRD_TO_MEDIAN,
                        List.of(
                                new Gain(
                                        "delivery",
                                        3.1,
                                        Interval.around(3.1, 1.1),
                                        OptionalLong.empty(),
                                        Optional.empty()),
                                new Gain(
                                        "advice",
                                        1.2,
                                        Interval.around(1.2, 1.6),
                                        OptionalLong.empty(),
                                        Optional.empty())),
                        OptionalDouble.empty())),
                Part.of(asymmetries()),
                Part.of(segments()),
                Part.of(List.of(loyalty(Behaviour.STAYED), loyalty(Behaviour.SPENT))));
    }

    static DriverViews missing(Bilingual reason) {
        return new DriverViews(
                List.of(),
                Optional.empty(),
                Part.missing(reason),
                List.of(),
                Part.missing(reason),
                Part.missing(reason),
                Part.missing(reason));
    }

    private static List<Theme> themes() {
        return List.of(
                new Theme(
                        new Bilingual("Product and price", "Produit et prix"),
                        56.2,
                        Optional.of(new Interval(49.8, 62.9)),
                        1,
                        1,
                        1,
                        List.of("delivery", "price")),
                new Theme(
                        new Bilingual("Advice", "Conseil"),
                        43.8,
                        Optional.of(new Interval(37.1, 50.2)),
                        2,
                        2,
                        2,
                        List.of("advice", "returns")));
    }

    /** One dimension where segments differ, one where nothing is told, and one with a single segment. */
    private static List<SegmentRanking> segments() {
        Segment north = segment("North", 61.2, 20.1, List.of());
        Segment south = segment(
                "South",
                21.4,
                44.7,
                List.of(new ShareDifference("delivery", -39.8, Optional.of(new Interval(-51.3, -28.3)), 0.002)));
        return List.of(
                new SegmentRanking(
                        new Bilingual("Region", "Région"),
                        List.of(north, south),
                        List.of(Bilingual.same("East")),
                        List.of(new Heterogeneity("delivery", 0.003), new Heterogeneity("advice", 0.61))),
                new SegmentRanking(
                        new Bilingual("Channel", "Canal"),
                        List.of(north, segment("West", 58.2, 23.3, List.of())),
                        List.of(),
                        List.of()),
                new SegmentRanking(
                        new Bilingual("Country", "Pays"), List.of(north), List.of(Bilingual.same("BE")), List.of()));
    }

    private static Segment segment(String name, double delivery, double advice, List<ShareDifference> differences) {
        return new Segment(
                Bilingual.same(name),
                1_204,
                41.3,
                List.of(new Share("delivery", delivery), new Share("advice", advice), new Share("price", 8.9)),
                differences);
    }

    private static LoyaltyList loyalty(Behaviour behaviour) {
        boolean isStaying = behaviour == Behaviour.STAYED;
        return new LoyaltyList(
                behaviour,
                90,
                2_881,
                2_597,
                isStaying ? 6.2 : 0.04,
                isStaying ? 1.3 : 0,
                "EUR",
                List.of(
                        new Entry(
                                "price",
                                52.4,
                                Optional.of(new Interval(31.4, 66.2)),
                                isStaying,
                                Optional.of(new ShareDifference(
                                        "price",
                                        -35.5,
                                        Optional.of(new Interval(-49.4, -21.6)),
                                        isStaying ? 0.01 : 0.4))),
                        new Entry("advice", 9.3, Optional.empty(), false, Optional.empty())),
                Optional.of(new Chain(
                        isStaying ? 0.031 : 0.0002,
                        Optional.of(isStaying ? new Interval(0.011, 0.051) : new Interval(-0.001, 0.0014)),
                        List.of(new Path(
                                "price",
                                0.21,
                                Optional.of(new Interval(0.08, 0.34)),
                                isStaying ? 0.004 : 0.2,
                                -0.4,
                                Optional.of(new Interval(-1.1, 0.3)))))),
                isStaying
                        ? Optional.of(new Silent(93.4, 88.1, 5.3, Optional.of(new Interval(3.1, 7.5))))
                        : Optional.empty());
    }

    static List<Asymmetry> asymmetries() {
        return List.of(
                asymmetry("delivery", Kind.MUST_BE, -21.4, 3.1),
                asymmetry("advice", Kind.ATTRACTIVE, -2.2, 14.8),
                asymmetry("price", Kind.PERFORMANCE, -9.9, 10.4),
                asymmetry("returns", Kind.UNDECIDED, -4.1, 1.9),
                new Asymmetry(
                        "parcel",
                        Kind.TOO_FEW,
                        new Side(4, 12, OptionalDouble.empty(), Optional.empty()),
                        new Side(9, 3_903, OptionalDouble.empty(), Optional.empty())));
    }

    private static Asymmetry asymmetry(String driver, Kind kind, double low, double high) {
        return new Asymmetry(driver, kind, side(4, 612, low), side(9, 1_804, high));
    }

    private static Side side(double limit, long answers, double difference) {
        return new Side(limit, answers, OptionalDouble.of(difference), Optional.of(Interval.around(difference, 4.3)));
    }
}
