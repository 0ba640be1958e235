package io.levier.common.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Accelerated failure time with Weibull times (as R's survreg): {@code ln T = xβ + σW} with W of the smallest extreme
 * value. A coefficient multiplies times: {@code exp(β)} of 1.5 is staying half as long again. Late entries are allowed
 * for, since {@code L = Π f(t)^event·S(t)^censored / S(entry)} falls apart into exits and entries, which are counted apart.
 *
 * @param coefficients β, the intercept first
 * @param scale σ; 1/σ is the shape, below 1 customers leave less and less
 * @param errors standard errors of the coefficients
 * @param logLikelihood of the times themselves, not of their logarithms
 */
public record WeibullRegression(List<Double> coefficients, double scale, List<Double> errors, double logLikelihood) {
    private static final int MOST_STEPS = 100;
    private static final double GAIN = 1e-12;
    private static final double LARGEST_DAMPING = 1e12;

    public WeibullRegression {
        coefficients = List.copyOf(coefficients);
        errors = List.copyOf(errors);
    }

    /**
     * Customers alike at one time.
     *
     * @param time above 0
     * @param events how many left then
     * @param censored how many were last seen then
     * @param entries how many came into view then, having started before
     * @param x covariates, without the intercept
     */
    public record Count(double time, long events, long censored, long entries, List<Double> x) {
        public Count {
            x = List.copyOf(x);
            if (!(time > 0) || events < 0 || censored < 0 || entries < 0) {
                throw new IllegalArgumentException(events + " events, " + censored + " censored and " + entries
                        + " entries at time " + time + ": times lie above 0, counts do not lie below");
            }
        }
    }

    /**
     * Groups against the first one: coefficient g is the logarithm of how many times as long group g stays.
     *
     * @param groups two or more that share no customer
     */
    public static Optional<WeibullRegression> ofGroups(List<LifeTable> groups) {
        List<Count> counts = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            List<Double> x = new ArrayList<>();
            for (int other = 1; other < groups.size(); other++) {
                x.add(other == g ? 1.0 : 0.0);
            }
            LifeTable table = groups.get(g);
            for (int i = 0; i < table.size(); i++) {
                counts.add(new Count(
                        Math.max(0.5, (double) table.time(i)),
                        table.events(i),
                        table.exits(i) - table.events(i),
                        table.entries(i),
                        x));
            }
        }
        return of(counts);
    }

    /** The likeliest regression; empty without events, or where times do not tell one parameter from another. */
    public static Optional<WeibullRegression> of(List<Count> counts) {
        double events = (double) counts.stream().mapToLong(Count::events).sum();
        if (events == 0) {
            return Optional.empty();
        }
        double inView = counts.stream()
                .mapToDouble(c -> c.time() * (double) (c.events() + c.censored() - c.entries()))
                .sum();
        int p = counts.get(0).x().size() + 1;
        RealVector at = new ArrayRealVector(p + 1);
        at.setEntry(0, Math.log(Math.max(1e-9, inView / events)));
        Slope slope = Slope.at(counts, at);
        double damping = 1e-3;
        for (int step = 0; step < MOST_STEPS && damping < LARGEST_DAMPING; step++) {
            Optional<RealVector> move = slope.step(damping);
            Slope next = move.isPresent() ? Slope.at(counts, at.add(move.get())) : slope;
            if (move.isEmpty() || !(next.value >= slope.value)) {
                damping *= 10;
                continue;
            }
            boolean isThere = next.value - slope.value <= GAIN * Math.abs(next.value) && damping <= 1e-3;
            at = at.add(move.get());
            slope = next;
            damping = Math.max(1e-12, damping / 10);
            if (isThere) {
                return slope.fitted(at);
            }
        }
        return Optional.empty();
    }

    /** How many times as long as the first group a group stays, of {@link #ofGroups}; 1 for the first. */
    public double timeRatio(int group) {
        return group == 0 ? 1 : Math.exp(coefficients.get(group));
    }

    /** Value, gradient and curvature of the log-likelihood in (β, ln σ). */
    private static final class Slope {
        private final double value;
        private final RealVector gradient;
        private final RealMatrix curvature;

        private Slope(double value, RealVector gradient, RealMatrix curvature) {
            this.value = value;
            this.gradient = gradient;
            this.curvature = curvature;
        }

        private static Slope at(List<Count> counts, RealVector at) {
            int p = at.getDimension() - 1;
            double logScale = at.getEntry(p);
            double scale = Math.exp(logScale);
            double value = 0;
            double[] gradient = new double[p + 1];
            double[][] curvature = new double[p + 1][p + 1];
            double[] x = new double[p];
            x[0] = 1;
            for (Count count : counts) {
                double centre = at.getEntry(0);
                for (int j = 1; j < p; j++) {
                    x[j] = count.x().get(j - 1);
                    centre += at.getEntry(j) * x[j];
                }
                double logTime = Math.log(count.time());
                double z = (logTime - centre) / scale;
                double e = Math.exp(z);
                // Of n exits with d events d·z − n·e^z; of entries the reverse of what they had survived.
                double d = count.events();
                double n = count.events() + count.censored() - (double) count.entries();
                value += d * (z - logScale - logTime) - n * e;
                double inZ = d - n * e;
                for (int j = 0; j < p; j++) {
                    gradient[j] -= inZ * x[j] / scale;
                    for (int k = 0; k < p; k++) {
                        curvature[j][k] -= n * e * x[j] * x[k] / (scale * scale);
                    }
                    double mixed = (inZ - n * z * e) * x[j] / scale;
                    curvature[j][p] += mixed;
                    curvature[p][j] += mixed;
                }
                gradient[p] -= d + z * inZ;
                curvature[p][p] += z * inZ - n * z * z * e;
            }
            return new Slope(value, new ArrayRealVector(gradient), new Array2DRowRealMatrix(curvature));
        }

        /** Newton's step, shortened; empty where the function does not bend downwards even so. */
        private Optional<RealVector> step(double damping) {
            RealMatrix information = curvature.scalarMultiply(-1);
            for (int j = 0; j < information.getRowDimension(); j++) {
                information.addToEntry(j, j, damping * Math.max(1, Math.abs(information.getEntry(j, j))));
            }
            return inverted(information).map(inverse -> inverse.operate(gradient));
        }

        private Optional<WeibullRegression> fitted(RealVector at) {
            int p = at.getDimension() - 1;
            return inverted(curvature.scalarMultiply(-1)).map(variance -> {
                List<Double> coefficients = new ArrayList<>();
                List<Double> errors = new ArrayList<>();
                for (int j = 0; j < p; j++) {
                    coefficients.add(at.getEntry(j));
                    errors.add(Math.sqrt(variance.getEntry(j, j)));
                }
                return new WeibullRegression(coefficients, Math.exp(at.getEntry(p)), errors, value);
            });
        }

        private static Optional<RealMatrix> inverted(RealMatrix positive) {
            try {
                return Optional.of(new CholeskyDecomposition(positive, 1e-8, 1e-12)
                        .getSolver()
                        .getInverse());
            } catch (NonPositiveDefiniteMatrixException e) {
                return Optional.empty();
            }
        }
    }
}
