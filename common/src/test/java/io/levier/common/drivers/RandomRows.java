package io.levier.common.drivers;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Made-up ratings: related drivers, an outcome, several answers per customer, always the same for one seed. */
final class RandomRows {

    private RandomRows() {}

    /** Drivers x1.. rated 1 to 10 around a common impression, and an outcome y that each moves less than the one before. */
    static Rows of(int drivers, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] values = new double[count][drivers + 1];
        double[] weights = new double[count];
        int[] customers = new int[count];
        for (int row = 0; row < count; row++) {
            double impression = random.nextDouble(-2, 2);
            double outcome = 10 + random.nextDouble(-3, 3);
            for (int j = 0; j < drivers; j++) {
                values[row][j] = Math.rint(Math.min(10, Math.max(1, 5.5 + impression + random.nextDouble(-4, 4))));
                outcome += values[row][j] / (j + 1);
            }
            values[row][drivers] = Math.rint(outcome);
            weights[row] = random.nextInt(1, 400) / 100.0;
            customers[row] = random.nextInt(1 + count / 3);
        }
        return new Rows(
                Stream.concat(IntStream.rangeClosed(1, drivers).mapToObj(j -> "x" + j), Stream.of("y"))
                        .toList(),
                values,
                weights,
                customers);
    }
}
