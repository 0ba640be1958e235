package io.levier.common.report.page;

import io.levier.common.report.driver.Asymmetry;
import io.levier.common.report.driver.Asymmetry.Kind;
import io.levier.common.report.driver.Asymmetry.Side;
import io.levier.common.report.driver.DriverViews;
import io.levier.common.report.driver.Part;
import io.levier.common.report.value.Interval;
import io.levier.common.report.words.Bilingual;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the sample reports know of the drivers beyond their order. */
final class SampleViews {

    private SampleViews() {}

    static DriverViews full() {
        return new DriverViews(Part.of(asymmetries()));
    }

    static DriverViews missing(Bilingual reason) {
        return new DriverViews(Part.missing(reason));
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
