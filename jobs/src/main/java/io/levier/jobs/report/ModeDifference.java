package io.levier.jobs.report;

import io.levier.common.report.driver.Notice;
import io.levier.common.report.driver.Notice.Amount;
import io.levier.common.report.driver.Warning;
import io.levier.common.report.value.Unit;
import io.levier.common.stats.Confidence;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether answers that were collected in different ways recommend differently: then a change in how they are collected would
 * look like a change of the score. The two ways furthest apart are compared, at a level that pays for having chosen them
 * (Bonferroni); customers count once, however often they answered.
 */
final class ModeDifference {
    private static final int PERCENT = 100;

    /** The score of one way. */
    private record Mode(double score, double variance) {
        static Mode of(Cells row) {
            double n = row.countOrNone("scored");
            double promoters = row.countOrNone("promoters") / n;
            double detractors = row.countOrNone("detractors") / n;
            double mean = promoters - detractors;
            double spread = promoters + detractors - mean * mean;
            // Customers of a way may have answered other questions only.
            double independent = Math.min(n, (double) row.countOrNone("customers"));
            return new Mode(PERCENT * mean, PERCENT * PERCENT * spread / independent);
        }
    }

    private ModeDifference() {}

    /**
     * @param rows answers by way of collecting them
     * @param fewest customers without whom a way is not told
     */
    static Optional<Notice> of(List<Cells> rows, int fewest) {
        List<Mode> modes = rows.stream()
                .filter(row -> row.textIfAny("value").isPresent())
                .filter(row -> row.countOrNone("customers") >= fewest && row.countOrNone("scored") >= fewest)
                .map(Mode::of)
                .sorted(Comparator.comparingDouble(Mode::score))
                .toList();
        if (modes.size() < 2) {
            return Optional.empty();
        }
        Mode least = modes.get(0);
        Mode most = modes.get(modes.size() - 1);
        double pairs = modes.size() * (modes.size() - 1) / 2.0;
        double z = new Confidence(1 - Confidence.P95.alpha() / pairs).z();
        double difference = most.score() - least.score();
        return difference > z * Math.sqrt(most.variance() + least.variance())
                ? Optional.of(
                        Notice.of(Warning.MODE_DIFFERENCE, Amount.difference("difference", difference, Unit.POINTS)))
                : Optional.empty();
    }
}
