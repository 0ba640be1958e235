package io.levier.common.survival;

import io.levier.common.stats.LeaveOutErrors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Leaving period by period: {@code g(h) = Σ level effects + xβ} for the chance h that who is there when a period begins
 * leaves within it. The levels (the period, how long somebody has been there) are told apart freely, so that β compares
 * customers of the same period and the same length of stay.
 *
 * <p>Counts of customers alike are all it needs. Errors come from leaving out one bucket of customers after the other, so
 * that the periods of one customer count as what they are.
 *
 * @param link g
 * @param coefficients β
 * @param errors of the coefficients, from leaving out buckets; NaN where that cannot be told
 * @param modelErrors the same if all periods were of different customers and the model held
 * @param logLikelihood of the counts used, without the constant
 */
public record DiscreteHazard(
        Link link, List<Double> coefficients, List<Double> errors, List<Double> modelErrors, double logLikelihood) {
    public DiscreteHazard {
        coefficients = List.copyOf(coefficients);
        errors = List.copyOf(errors);
        modelErrors = List.copyOf(modelErrors);
    }

    /** How a chance and what moves it go together. */
    public enum Link {
        /** {@code exp(β)} multiplies the odds of leaving within a period. */
        LOGIT {
            @Override
            double stay(double eta) {
                return 1 / (1 + Math.exp(eta));
            }

            @Override
            double slope(double eta) {
                double stay = stay(eta);
                return stay * (1 - stay);
            }
        },
        /** {@code exp(β)} multiplies the rate of leaving at any time within a period, as Cox's model has it. */
        CLOGLOG {
            @Override
            double stay(double eta) {
                return Math.exp(-Math.exp(eta));
            }

            @Override
            double slope(double eta) {
                return Math.exp(eta - Math.exp(eta));
            }
        };

        /** Chance of being there after the period. */
        abstract double stay(double eta);

        /** By how much the chance of leaving grows with eta. */
        abstract double slope(double eta);
    }

    /**
     * Customers alike in a period.
     *
     * @param bucket of customers, from 0 on; all periods of a customer are in one
     * @param levels one of each factor, such as the period and the length of stay
     * @param x what is compared
     * @param atRisk how many were there when the period began
     * @param events how many of them left within it
     */
    public record Count(int bucket, List<Integer> levels, List<Double> x, long atRisk, long events) {
        private static final Comparator<Count> ORDER = Comparator.comparing(
                        Count::levels, (one, other) -> Arrays.compare(integers(one), integers(other)))
                .thenComparing(Count::x, (one, other) -> Arrays.compare(doubles(one), doubles(other)))
                .thenComparing(Count::bucket)
                .thenComparing(Count::atRisk)
                .thenComparing(Count::events);

        public Count {
            levels = List.copyOf(levels);
            x = List.copyOf(x);
            if (events < 0 || events > atRisk) {
                throw new IllegalArgumentException(events + " of " + atRisk + " customers left");
            }
        }

        private static int[] integers(List<Integer> numbers) {
            return numbers.stream().mapToInt(Integer::intValue).toArray();
        }

        private static double[] doubles(List<Double> numbers) {
            return numbers.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    /**
     * Fits β.
     *
     * @param unordered counts with as many levels and numbers each
     * @return empty where nobody left, or where the counts do not tell one coefficient from another
     */
    public static Optional<DiscreteHazard> of(List<Count> unordered, Link link) {
        // Sums of doubles depend on their order, and rows of a cluster come in any.
        List<Count> counts = unordered.stream().sorted(Count.ORDER).toList();
        Optional<HazardFit> all = HazardFit.of(counts, link);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        int buckets = counts.stream().mapToInt(Count::bucket).max().orElse(-1) + 1;
        List<double[]> without = IntStream.range(0, buckets)
                .filter(bucket -> counts.stream().anyMatch(count -> count.bucket() == bucket))
                .parallel()
                .mapToObj(bucket -> HazardFit.of(
                        counts.stream()
                                .filter(count -> count.bucket() != bucket)
                                .toList(),
                        link))
                .map(fit -> fit.map(HazardFit::coefficients).orElseGet(() -> new double[0]))
                .toList();
        return all.map(fit -> fit.with(errors(without, fit.coefficients().length)));
    }

    private static List<Double> errors(List<double[]> without, int coefficients) {
        List<Double> errors = new ArrayList<>();
        for (int j = 0; j < coefficients; j++) {
            int column = j;
            double[] values = without.stream()
                    .mapToDouble(b -> b.length == 0 ? Double.NaN : b[column])
                    .toArray();
            errors.add(Math.sqrt(LeaveOutErrors.covariance(values, values)));
        }
        return errors;
    }

    /** How many times as likely (by the link) leaving is with one more of a number. */
    public double ratio(int number) {
        return Math.exp(coefficients.get(number));
    }
}
