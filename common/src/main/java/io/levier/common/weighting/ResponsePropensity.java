package io.levier.common.weighting;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How likely customers were to answer, by what was known of them beforehand: the maximum likelihood of a logistic
 * regression on the levels of every field, by Newton's method over cells, so it does not depend on the order of customers.
 *
 * @param cells invited customers, sorted
 * @param design their levels as numbers
 * @param fitted probability to answer by cell
 * @param information inverse of the information: the covariance of the coefficients
 */
record ResponsePropensity(
        List<PropensityCell> cells, PropensityDesign design, List<Double> fitted, InformationMatrix information) {
    private static final int MOST_STEPS = 60;

    /** Where a level has no answer its coefficient runs off for ever, while the fit has long stopped improving. */
    private static final double TOLERANCE = 1e-10;

    ResponsePropensity {
        cells = List.copyOf(cells);
        fitted = List.copyOf(fitted);
    }

    /**
     * The fit.
     *
     * @return empty when nobody or everybody answered, or no fit is found
     */
    static Optional<ResponsePropensity> of(List<PropensityCell> all) {
        List<PropensityCell> cells = all.stream()
                .filter(cell -> cell.invited() > 0)
                .sorted(Comparator.comparing(cell -> String.join("\u0000", cell.levels())))
                .toList();
        long invited = cells.stream().mapToLong(PropensityCell::invited).sum();
        long answered = cells.stream().mapToLong(PropensityCell::answered).sum();
        if (answered == 0 || answered == invited) {
            return Optional.empty();
        }
        PropensityDesign design = PropensityDesign.of(cells);
        double[] coefficients = new double[design.size()];
        coefficients[0] = Math.log((double) answered / (invited - answered));
        double likelihood = likelihood(cells, design, coefficients);
        for (int step = 0; step < MOST_STEPS; step++) {
            Optional<InformationMatrix> information =
                    InformationMatrix.inverted(information(cells, design, coefficients));
            if (information.isEmpty()) {
                return Optional.empty();
            }
            double[] move = information.get().times(score(cells, design, coefficients));
            double[] next = moved(coefficients, move, 1);
            double better = likelihood(cells, design, next);
            // Newton's full step can overshoot.
            for (double part = 0.5; !(better >= likelihood - 1e-12) && part > 1e-6; part /= 2) {
                next = moved(coefficients, move, part);
                better = likelihood(cells, design, next);
            }
            boolean isDone = Math.abs(better - likelihood) <= TOLERANCE * Math.abs(likelihood);
            coefficients = next;
            likelihood = better;
            if (isDone) {
                return finished(cells, design, coefficients);
            }
        }
        return Optional.empty();
    }

    private static Optional<ResponsePropensity> finished(
            List<PropensityCell> cells, PropensityDesign design, double[] coefficients) {
        List<Double> fitted = design.rows().stream()
                .map(row -> probability(row, coefficients))
                .toList();
        return InformationMatrix.inverted(information(cells, design, coefficients))
                .map(inverse -> new ResponsePropensity(cells, design, fitted, inverse));
    }

    private static double[] moved(double[] from, double[] move, double part) {
        double[] to = from.clone();
        for (int j = 0; j < to.length; j++) {
            to[j] += part * move[j];
        }
        return to;
    }

    private static double logOdds(double[] row, double[] coefficients) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += row[j] * coefficients[j];
        }
        return sum;
    }

    private static double probability(double[] row, double[] coefficients) {
        return 1 / (1 + Math.exp(-logOdds(row, coefficients)));
    }

    private static double likelihood(List<PropensityCell> cells, PropensityDesign design, double[] coefficients) {
        double sum = 0;
        for (int c = 0; c < cells.size(); c++) {
            double odds = logOdds(design.rows().get(c), coefficients);
            // ln(1 + e^o) without overflow.
            double partition = Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds)));
            sum += cells.get(c).answered() * odds - cells.get(c).invited() * partition;
        }
        return sum;
    }

    private static double[] score(List<PropensityCell> cells, PropensityDesign design, double[] coefficients) {
        double[] score = new double[coefficients.length];
        for (int c = 0; c < cells.size(); c++) {
            double[] row = design.rows().get(c);
            double residual = cells.get(c).answered() - cells.get(c).invited() * probability(row, coefficients);
            for (int j = 0; j < row.length; j++) {
                score[j] += residual * row[j];
            }
        }
        return score;
    }

    private static double[][] information(List<PropensityCell> cells, PropensityDesign design, double[] coefficients) {
        double[][] sums = new double[coefficients.length][coefficients.length];
        for (int c = 0; c < cells.size(); c++) {
            double[] row = design.rows().get(c);
            double p = probability(row, coefficients);
            double weight = cells.get(c).invited() * p * (1 - p);
            for (int i = 0; i < row.length; i++) {
                for (int j = 0; j < row.length; j++) {
                    sums[i][j] += weight * row[i] * row[j];
                }
            }
        }
        return sums;
    }
}
