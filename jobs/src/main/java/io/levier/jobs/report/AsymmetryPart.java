package io.levier.jobs.report;

import io.levier.common.report.driver.Asymmetry;
import io.levier.common.report.driver.Asymmetry.Kind;
import io.levier.common.report.driver.Asymmetry.Side;
import io.levier.common.report.driver.Driver;
import io.levier.common.report.driver.DriverRanking;
import io.levier.common.report.driver.Part;
import java.util.List;

/** What low and high ratings of each driver go with, of the drivers customers rate. */
final class AsymmetryPart {
    private AsymmetryPart() {}

    static Part<List<Asymmetry>> of(Part<DriverRanking> ranking, List<Cells> rows) {
        if (ranking.content().isEmpty()) {
            return ranking.reason().<Part<List<Asymmetry>>>map(Part::missing).orElseThrow();
        }
        List<Driver> rated = ranking.content().get().drivers().stream()
                .filter(driver -> driver.kind() == Driver.Kind.RATED)
                .toList();
        if (rated.isEmpty()) {
            return Part.missing(ReportTexts.of("reason.not-rated"));
        }
        List<Asymmetry> told = rated.stream()
                .flatMap(driver -> rows.stream()
                        .filter(row -> row.text("driver_id").equals(driver.id()))
                        .map(AsymmetryPart::asymmetry))
                .toList();
        return told.isEmpty() ? Part.missing(ReportTexts.of("reason.no-asymmetry")) : Part.of(told);
    }

    private static Asymmetry asymmetry(Cells row) {
        return new Asymmetry(
                row.text("driver_id"),
                kind(row.text("kind")),
                new Side(
                        row.numberOr("low_up_to", 0),
                        row.countOrNone("n_low"),
                        row.number("penalty"),
                        row.interval("penalty_lo", "penalty_hi")),
                new Side(
                        row.numberOr("high_from", 0),
                        row.countOrNone("n_high"),
                        row.number("reward"),
                        row.interval("reward_lo", "reward_hi")));
    }

    /** Linear is what readers know as performance; neutral ones are those the answers do not decide. */
    private static Kind kind(String kind) {
        return switch (kind) {
            case "must_be" -> Kind.MUST_BE;
            case "linear" -> Kind.PERFORMANCE;
            case "delighter" -> Kind.ATTRACTIVE;
            case "unclassified" -> Kind.TOO_FEW;
            default -> Kind.UNDECIDED;
        };
    }
}
