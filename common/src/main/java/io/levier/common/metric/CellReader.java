package io.levier.common.metric;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Difference;
import io.levier.common.stats.PairedRatioMoments;
import io.levier.common.stats.RatioMoments;
import io.levier.common.stats.Tally;
import io.levier.common.stats.WideSums;
import java.math.BigInteger;
import java.util.Optional;

/** What the sums of cells say of each metric of a layout, in natural units. */
public final class CellReader {
    private final CellLayout layout;
    private final Confidence confidence;

    public CellReader(CellLayout layout, Confidence confidence) {
        this.layout = layout;
        this.confidence = confidence;
    }

    /** The sums of a metric; of a quantile only its rows and customers. */
    public CellSums sums(int metric, CellState cell) {
        CellLayout.Reading at = layout.reading(metric);
        return new CellSums(moments(at, cell), sum(cell, at.part()), sum(cell, at.ww()));
    }

    /** The value of a metric with its uncertainty, {@link Estimate#NONE} on an empty base. */
    public Estimate estimate(int metric, CellState cell) {
        CellLayout.Reading at = layout.reading(metric);
        if (layout.metrics().get(metric) instanceof Quantile quantile) {
            return quantile(quantile, at, cell);
        }
        CellSums sums = sums(metric, cell);
        // A base below zero, such as a growth that is none, has no share of it.
        return sums.moments().rows() == 0 || sums.moments().sumX() <= 0
                ? Estimate.NONE
                : ((SummedMetric) layout.metrics().get(metric)).estimate(sums, confidence);
    }

    private Estimate quantile(Quantile quantile, CellLayout.Reading at, CellState cell) {
        Tally values = cell.tally(at.tally());
        if (at.lasting() >= 0) {
            return quantile.estimate(values, cell.tally(at.lasting()), confidence);
        }
        return values.size() == 0 ? Estimate.NONE : quantile.estimate(values, confidence);
    }

    /**
     * How a cell differs from the same cell of another period, in the unit of the metric; empty for what has no sampling
     * error and where a base is empty.
     */
    public Optional<Difference> change(int metric, CellState cell, CellState then, Partner partner) {
        CellLayout.Reading at = layout.reading(metric);
        return at.pair() < 0
                ? Optional.empty()
                : difference(metric, cell, partner, moments(at, cell), moments(at, then));
    }

    /**
     * How a segment differs from all the others of its period, in the unit of the metric; empty where it is everybody, and
     * where customers counted once stand on both sides.
     *
     * @param total the cell of all rows of the period
     */
    public Optional<Difference> againstRest(int metric, CellState cell, CellState total) {
        CellLayout.Reading at = layout.reading(metric);
        if (at.pair() < 0) {
            return Optional.empty();
        }
        WideSums shared = cell.cross(Partner.REST);
        int cross = at.pair() * CellState.CROSS_SUMS;
        BigInteger inBoth = shared.value(cross);
        if (at.isOnce() && inBoth.signum() != 0) {
            return Optional.empty();
        }
        RatioMoments rest = new RatioMoments(
                Math.round(natural(less(total, cell, at.n()))),
                Math.round(natural(less(total, cell, at.customers()))) + inBoth.longValueExact(),
                natural(less(total, cell, at.x())),
                natural(less(total, cell, at.y())),
                squared(less(total, cell, at.xx()).subtract(twice(shared.value(cross + 1)))),
                squared(less(total, cell, at.xy())
                        .subtract(shared.value(cross + 2))
                        .subtract(shared.value(cross + 3))),
                squared(less(total, cell, at.yy()).subtract(twice(shared.value(cross + 4)))));
        return difference(metric, cell, Partner.REST, moments(at, cell), rest);
    }

    private Optional<Difference> difference(
            int metric, CellState cell, Partner partner, RatioMoments own, RatioMoments other) {
        if (own.rows() == 0 || other.rows() == 0 || own.sumX() <= 0 || other.sumX() <= 0) {
            return Optional.empty();
        }
        WideSums shared = cell.cross(partner);
        int cross = layout.reading(metric).pair() * CellState.CROSS_SUMS;
        long inBoth = shared.value(cross).longValueExact();
        Difference ratio = new PairedRatioMoments(
                        own.clusters() + other.clusters() - inBoth,
                        own,
                        other,
                        squared(shared.value(cross + 1)),
                        squared(shared.value(cross + 2)),
                        squared(shared.value(cross + 3)),
                        squared(shared.value(cross + 4)))
                .difference();
        double scale = ((SummedMetric) layout.metrics().get(metric)).scale();
        return Optional.of(new Difference(scale * ratio.value(), scale * scale * ratio.variance()));
    }

    private static RatioMoments moments(CellLayout.Reading at, CellState cell) {
        return new RatioMoments(
                Math.round(sum(cell, at.n())),
                Math.round(sum(cell, at.customers())),
                sum(cell, at.x()),
                sum(cell, at.y()),
                sum(cell, at.xx()) / CellLayout.STEPS,
                sum(cell, at.xy()) / CellLayout.STEPS,
                sum(cell, at.yy()) / CellLayout.STEPS);
    }

    private static double sum(CellState cell, int term) {
        return term < 0 ? 0 : natural(cell.sums().value(term));
    }

    private static BigInteger less(CellState total, CellState cell, int term) {
        return total.sums().value(term).subtract(cell.sums().value(term));
    }

    private static BigInteger twice(BigInteger number) {
        return number.shiftLeft(1);
    }

    private static double natural(BigInteger steps) {
        return steps.doubleValue() / CellLayout.STEPS;
    }

    private static double squared(BigInteger steps) {
        return natural(steps) / CellLayout.STEPS;
    }
}
