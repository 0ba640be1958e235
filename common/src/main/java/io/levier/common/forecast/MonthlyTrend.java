package io.levier.common.forecast;

import io.levier.common.stats.MannKendall;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.FDistribution;

/**
 * Whether the months of a metric rise or fall one after the other, once their seasons are taken away. Two things make a test
 * of their order overconfident, and widen its variance: months that go together, as those of a sum over a year do (Yue and
 * Wang 2004), and seasons that were told from the same months.
 *
 * @param months how many in a row it was told from
 * @param isAdjusted whether there were seasons to take away
 * @param test the test of what is left
 * @param inflation how many times its usual variance it has
 */
public record MonthlyTrend(int months, boolean isAdjusted, MannKendall test, double inflation) {
    /** Months in a row below which nothing is told. */
    public static final int FEWEST = 12;

    /** What was longer ago says little of where a metric goes. */
    private static final int MOST = 36;

    private static final int YEAR = 12;
    private static final double LEVEL = 0.05;
    private static final double CLOSEST = 0.95;

    /** The values of the last months in a row up to the last one, three years of them at most. */
    public static double[] lastRun(List<Observation> observations, LocalDate last) {
        Map<LocalDate, Double> known = new TreeMap<>();
        observations.forEach(one -> known.put(one.start(), one.value()));
        int months = 0;
        while (months < MOST && known.containsKey(last.minusMonths(months))) {
            months++;
        }
        double[] values = new double[months];
        for (int i = 0; i < months; i++) {
            values[months - 1 - i] = known.getOrDefault(last.minusMonths(i), Double.NaN);
        }
        return values;
    }

    /** Tests so many values in a row, {@link #FEWEST} at least. */
    public static MonthlyTrend of(double[] values) {
        if (values.length < FEWEST) {
            throw new IllegalArgumentException(values.length + " months are too few for a trend");
        }
        double[] adjusted = values.length < 2 * YEAR ? values : withoutSeasons(values);
        boolean isAdjusted = adjusted != values;
        MannKendall test = MannKendall.of(adjusted);
        double lost = isAdjusted ? values.length / (double) (values.length - YEAR) : 1;
        return new MonthlyTrend(values.length, isAdjusted, test, lost * inflation(without(adjusted, test.slope())));
    }

    /** How often chance alone would order months like this. */
    public double pValue() {
        return test.pValue(inflation);
    }

    /** The values less what each month of the year adds to them; the values themselves where none adds anything. */
    private static double[] withoutSeasons(double[] values) {
        int n = values.length;
        double[] level = without(values, slopeOfLikeMonths(values));
        double mean = Arrays.stream(level).average().orElseThrow();
        double[] season = new double[YEAR];
        double between = 0;
        double within = 0;
        for (int month = 0; month < YEAR; month++) {
            int years = (n - month + YEAR - 1) / YEAR;
            for (int t = month; t < n; t += YEAR) {
                season[month] += level[t] / years;
            }
            between += years * (season[month] - mean) * (season[month] - mean);
            for (int t = month; t < n; t += YEAR) {
                within += (level[t] - season[month]) * (level[t] - season[month]);
            }
        }
        if (!isBeyondChance(between / (YEAR - 1), within / (n - YEAR - 1), n)) {
            return values;
        }
        double[] left = new double[n];
        for (int t = 0; t < n; t++) {
            left[t] = values[t] - season[t % YEAR] + mean;
        }
        return left;
    }

    /** Analysis of variance by month of the year; the slope has cost a degree of freedom. */
    private static boolean isBeyondChance(double between, double within, int n) {
        if (within <= 0) {
            return between > 0;
        }
        return 1 - new FDistribution(null, YEAR - 1, n - YEAR - 1).cumulativeProbability(between / within) < LEVEL;
    }

    /** The median change of a month between like months of different years: seasons do not touch it (Hirsch 1982). */
    private static double slopeOfLikeMonths(double[] values) {
        double[] slopes = new double[values.length * values.length];
        int pairs = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i + YEAR; j < values.length; j += YEAR) {
                slopes[pairs++] = (values[j] - values[i]) / (j - i);
            }
        }
        double[] sorted = Arrays.copyOf(slopes, pairs);
        Arrays.sort(sorted);
        return (sorted[(pairs - 1) / 2] + sorted[pairs / 2]) / 2;
    }

    private static double[] without(double[] values, double slope) {
        double[] left = new double[values.length];
        for (int t = 0; t < values.length; t++) {
            left[t] = values[t] - slope * t;
        }
        return left;
    }

    /**
     * How many times as much a mean varies when each value keeps a share of the one before it. The share a short series
     * shows around its own line is too small by about (2 + 4 · share) / n (Kendall 1954).
     */
    private static double inflation(double[] values) {
        int n = values.length;
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = 0;
        double products = 0;
        for (int t = 0; t < n; t++) {
            squares += (values[t] - mean) * (values[t] - mean);
            products += t == 0 ? 0 : (values[t] - mean) * (values[t - 1] - mean);
        }
        if (squares == 0) {
            return 1;
        }
        double kept = Math.max(0, Math.min(CLOSEST, (n * products / squares + 2) / (n - 4)));
        return (1 + kept) / (1 - kept) - 2.0 / n * kept * (1 - Math.pow(kept, n)) / ((1 - kept) * (1 - kept));
    }
}
