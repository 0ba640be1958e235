package io.levier.common.drivers;

import io.levier.common.stats.CovarianceRoot;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What rows with missing values are expected to sum to, means and covariances being given: the E step of
 * {@link MissingAnswers}. Where few values are missing they are regressed by means of the inverse of all covariances,
 * which costs a system of the missing columns; else by a system of the known ones.
 */
final class ExpectedMoments {

    /** An inverse of covariances that leave less of a variance than this would cost digits. */
    private static final double WELL_CONDITIONED = 1e-6;

    private final MeansAndCovariances given;
    private final Optional<double[][]> precision;
    private final double[] first;
    private final double[][] second;
    private double weight;

    ExpectedMoments(MeansAndCovariances given) {
        this.given = given;
        int size = given.size();
        this.first = new double[size];
        this.second = new double[size][size];
        CovarianceRoot root = given.root(IntStream.range(0, size).toArray());
        this.precision = root.smallestRest() > WELL_CONDITIONED ? Optional.of(root.inverse()) : Optional.empty();
    }

    /** Rows that know the same columns: {@code o} are known, {@code u} are not. */
    static final class Rows {
        private final int[] o;
        private final int[] u;
        private final double weight;
        private final double[] mean;
        private final double[][] covariance;

        Rows(MissingAnswers.Pattern pattern) {
            Gram gram = pattern.gram();
            this.o = places(pattern, true);
            this.u = places(pattern, false);
            this.weight = gram.sumW();
            this.mean = new double[o.length];
            this.covariance = new double[o.length][o.length];
            for (int i = 0; i < o.length; i++) {
                mean[i] = gram.mean(o[i] + 1);
                for (int j = i; j < o.length; j++) {
                    covariance[i][j] = gram.covariance(o[i] + 1, o[j] + 1);
                    covariance[j][i] = covariance[i][j];
                }
            }
        }

        private static int[] places(MissingAnswers.Pattern pattern, boolean isKnown) {
            return IntStream.range(0, pattern.gram().size() - 1)
                    .filter(i -> pattern.known().get(i + 1) == isKnown)
                    .toArray();
        }
    }

    /** Adds rows, about the given means so that nothing cancels. */
    void add(Rows rows) {
        int[] o = rows.o;
        double w = rows.weight;
        weight += w;
        double[] off = new double[o.length];
        for (int i = 0; i < o.length; i++) {
            off[i] = rows.mean[i] - given.mean(o[i]);
            first[o[i]] += w * off[i];
        }
        double[][] products = new double[o.length][o.length];
        for (int i = 0; i < o.length; i++) {
            for (int j = i; j < o.length; j++) {
                products[i][j] = w * (rows.covariance[i][j] + off[i] * off[j]);
                products[j][i] = products[i][j];
                second[o[i]][o[j]] += products[i][j];
            }
        }
        if (rows.u.length > 0) {
            fill(rows, off, products);
        }
    }

    /** Unknown values by regression on the known ones, and the scatter they have about it. */
    private void fill(Rows rows, double[] off, double[][] products) {
        int[] o = rows.o;
        int[] u = rows.u;
        boolean isSmall = precision.isPresent() && u.length <= o.length;
        double[][] left = new double[u.length][u.length];
        double[][] b =
                isSmall ? byPrecision(precision.orElseThrow(), u, o, left) : byCovariance(given.root(o), u, o, left);
        double[][] cross = new double[u.length][o.length];
        for (int i = 0; i < u.length; i++) {
            for (int k = 0; k < o.length; k++) {
                double factor = b[i][k];
                first[u[i]] += rows.weight * factor * off[k];
                double[] row = products[k];
                for (int j = 0; j < o.length; j++) {
                    cross[i][j] += factor * row[j];
                }
            }
            for (int j = 0; j < o.length; j++) {
                second[Math.min(u[i], o[j])][Math.max(u[i], o[j])] += cross[i][j];
            }
        }
        for (int i = 0; i < u.length; i++) {
            for (int j = i; j < u.length; j++) {
                double sum = rows.weight * left[i][j];
                for (int k = 0; k < o.length; k++) {
                    sum += cross[i][k] * b[j][k];
                }
                second[u[i]][u[j]] += sum;
            }
        }
    }

    /** {@code B = −Λ_uu⁻¹ Λ_uo}, and what it leaves: {@code Λ_uu⁻¹}. */
    private static double[][] byPrecision(double[][] precision, int[] u, int[] o, double[][] left) {
        double[][] inverse =
                CovarianceRoot.of(precision, u, MeansAndCovariances.LEAST_REST).inverse();
        double[][] b = new double[u.length][o.length];
        for (int i = 0; i < u.length; i++) {
            for (int k = 0; k < u.length; k++) {
                double factor = inverse[i][k];
                left[i][k] = factor;
                double[] row = precision[u[k]];
                for (int j = 0; j < o.length; j++) {
                    b[i][j] -= factor * row[o[j]];
                }
            }
        }
        return b;
    }

    /** {@code B = Σ_uo Σ_oo⁻¹}, and what it leaves: {@code Σ_uu − B Σ_ou}. */
    private double[][] byCovariance(CovarianceRoot known, int[] u, int[] o, double[][] left) {
        double[][] b = new double[u.length][o.length];
        for (int i = 0; i < u.length; i++) {
            for (int j = 0; j < o.length; j++) {
                b[i][j] = given.covariance(u[i], o[j]);
            }
            known.solve(b[i]);
            for (int k = 0; k < u.length; k++) {
                left[i][k] = given.covariance(u[i], u[k]);
                for (int j = 0; j < o.length; j++) {
                    left[i][k] -= b[i][j] * given.covariance(o[j], u[k]);
                }
            }
        }
        return b;
    }

    /** Means and covariances of the rows added: the M step. */
    MeansAndCovariances most() {
        int size = given.size();
        double[] mean = new double[size];
        double[][] covariance = new double[size][size];
        for (int i = 0; i < size; i++) {
            mean[i] = given.mean(i) + first[i] / weight;
            for (int j = i; j < size; j++) {
                covariance[i][j] = second[i][j] / weight - first[i] / weight * (first[j] / weight);
                covariance[j][i] = covariance[i][j];
            }
        }
        return new MeansAndCovariances(mean, covariance);
    }
}
