package io.levier.common.drivers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Means and covariances of rows with missing values by maximum likelihood for normal data (EM; Little and Rubin 2002,
 * ch. 11), from the moments of each pattern of missing values alone: no row is read twice. Unlike complete rows it does
 * not suppose that who answers everything answers like everybody, only that what is missing depends on what is known.
 */
public final class MissingAnswers implements PatternEstimate {

    private static final int MOST_STEPS = 500;
    private static final double SMALLEST_CHANGE = 1e-8;
    private static final double CHANGE_OF_REPLICATES = 1e-5;

    /** A leap from such a step ends ten times closer at least, as {@link #CHANGE_OF_REPLICATES} does without leaps. */
    private static final double CHANGE_BEFORE_LEAPS = 1e-3;

    /**
     * Rows that know the same columns.
     *
     * @param known places in the Gram matrix, the constant being 0
     * @param gram of these rows about the origin of all; unknown columns hold any values
     */
    record Pattern(BitSet known, Gram gram) {}

    private final List<Pattern> patterns;
    private final List<ExpectedMoments.Rows> rows;
    private final Optional<NewtonLeap> leap;
    private MeansAndCovariances estimate;
    private int steps;
    private boolean converged;

    private MissingAnswers(List<Pattern> patterns) {
        this.patterns = patterns;
        this.rows = patterns.stream().map(ExpectedMoments.Rows::new).toList();
        this.estimate = start(patterns);
        settle(SMALLEST_CHANGE);
        this.leap = NewtonLeap.at(estimate, this::step);
    }

    private MissingAnswers(List<Pattern> patterns, MissingAnswers like) {
        this.patterns = patterns;
        this.rows = patterns.stream().map(ExpectedMoments.Rows::new).toList();
        this.estimate = like.estimate;
        this.leap = like.leap;
        leap.ifPresent(this::close);
        settle(CHANGE_OF_REPLICATES);
    }

    /**
     * Estimates from moments per pattern.
     *
     * @param moments one element per pattern, all of one layout
     * @param known per pattern the places of {@code columns} it knows
     * @param columns the constant first, then the columns to estimate
     */
    public static MissingAnswers of(List<Moments> moments, List<BitSet> known, List<String> columns) {
        Moments all = moments.get(0).copy();
        moments.subList(1, moments.size()).forEach(all::merge);
        GramFrame frame = GramFrame.around(all, columns, List.of());
        List<Pattern> patterns = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            if (moments.get(i).rows() > 0) {
                patterns.add(new Pattern(known.get(i), Gram.about(frame, moments.get(i))));
            }
        }
        return of(patterns);
    }

    static MissingAnswers of(List<Pattern> patterns) {
        return new MissingAnswers(patterns);
    }

    /**
     * The same of slightly other rows, such as all but a bucket, from where these ended, to about 10⁻⁴ of correlations: far
     * below what leaving out a bucket changes.
     */
    @Override
    public MissingAnswers again(List<Pattern> others) {
        return new MissingAnswers(others, this);
    }

    /** Means and variances of the known values, without correlation. */
    private static MeansAndCovariances start(List<Pattern> patterns) {
        int size = patterns.get(0).gram().size() - 1;
        double[] mean = new double[size];
        double[][] covariance = new double[size][size];
        for (int i = 0; i < size; i++) {
            double weight = 0;
            double sum = 0;
            double squares = 0;
            for (Pattern pattern : patterns) {
                if (pattern.known().get(i + 1)) {
                    Gram gram = pattern.gram();
                    double own = gram.mean(i + 1);
                    weight += gram.sumW();
                    sum += gram.sumW() * own;
                    squares += gram.sumW() * (gram.covariance(i + 1, i + 1) + own * own);
                }
            }
            if (weight == 0) {
                throw new IllegalArgumentException("column " + (i + 1) + " is known in no row");
            }
            mean[i] = sum / weight;
            covariance[i][i] = squares / weight - mean[i] * mean[i];
        }
        return new MeansAndCovariances(mean, covariance);
    }

    /** Two steps and a leap where they lead to, again and again: many gaps make single steps short. */
    private void settle(double smallestChange) {
        while (!converged && steps < MOST_STEPS) {
            MeansAndCovariances from = estimate;
            MeansAndCovariances one = go(from, smallestChange);
            if (!converged && steps < MOST_STEPS) {
                MeansAndCovariances two = go(one, smallestChange);
                estimate = converged ? two : from.leap(one, two);
            }
        }
    }

    private MeansAndCovariances go(MeansAndCovariances from, double smallestChange) {
        estimate = step(from);
        steps++;
        converged = from.largestChange(estimate) < smallestChange;
        return estimate;
    }

    /** A step and a leap to its end, as long as that at least halves what steps still change. */
    private void close(NewtonLeap leap) {
        double last = Double.POSITIVE_INFINITY;
        double change = Double.MAX_VALUE;
        while (!converged && change <= last / 2) {
            MeansAndCovariances from = estimate;
            MeansAndCovariances to = go(from, CHANGE_BEFORE_LEAPS);
            last = change;
            change = from.largestChange(to);
            estimate = leap.along(from, to).orElse(to);
        }
    }

    private MeansAndCovariances step(MeansAndCovariances from) {
        ExpectedMoments expected = new ExpectedMoments(from);
        rows.forEach(expected::add);
        return expected.most();
    }

    /** Estimated means, deviations and correlations of all columns but the constant. */
    @Override
    public Correlation correlation() {
        long number =
                patterns.stream().mapToLong(pattern -> pattern.gram().rows()).sum();
        double weight =
                patterns.stream().mapToDouble(pattern -> pattern.gram().sumW()).sum();
        return estimate.correlation(number, weight);
    }

    /** Whether correlations had settled to 10⁻⁸ within 500 steps. */
    @Override
    public boolean isSettled() {
        return converged;
    }

    /** Estimates of one table never contradict each other. */
    @Override
    public boolean isRepaired() {
        return false;
    }

    public int steps() {
        return steps;
    }
}
