package io.levier.common.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/** k-means by cosine, begun with comments drawn the likelier the farther they are from those drawn before. */
final class SphericalMeans {
    private static final int MOST_ROUNDS = 30;

    private final double[][] centres;
    private final double closeness;

    private SphericalMeans(double[][] centres, double closeness) {
        this.centres = centres;
        this.closeness = closeness;
    }

    /** At most so many clusters of texts, each with a word; fewer where some would be empty. */
    static SphericalMeans of(List<SparseText> texts, int wanted, int width, SplittableRandom random) {
        double[][] centres = start(texts, wanted, width, random);
        double before = -1;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[][] sums = new double[centres.length][width];
            double closeness = 0;
            for (SparseText text : texts) {
                OptionalInt nearest = text.nearest(centres);
                if (nearest.isPresent()) {
                    text.addTo(sums[nearest.getAsInt()]);
                    closeness += text.closeness(centres[nearest.getAsInt()]);
                }
            }
            centres = normed(sums);
            if (closeness <= before + 1e-9) {
                return new SphericalMeans(centres, closeness);
            }
            before = closeness;
        }
        return new SphericalMeans(centres, before);
    }

    private static double[][] start(List<SparseText> texts, int wanted, int width, SplittableRandom random) {
        double[] far = new double[texts.size()];
        Arrays.fill(far, 1);
        List<double[]> centres = new ArrayList<>();
        while (centres.size() < wanted) {
            double all = 0;
            for (double distance : far) {
                all += distance;
            }
            double left = random.nextDouble() * all;
            int drawn = 0;
            while (drawn < far.length - 1 && left >= far[drawn]) {
                left -= far[drawn];
                drawn++;
            }
            double[] centre = new double[width];
            texts.get(drawn).addTo(centre);
            centres.add(centre);
            for (int i = 0; i < far.length; i++) {
                far[i] = Math.min(far[i], Math.max(0, 1 - texts.get(i).closeness(centre)));
            }
        }
        return centres.toArray(double[][]::new);
    }

    private static double[][] normed(double[][] sums) {
        List<double[]> centres = new ArrayList<>();
        for (double[] sum : sums) {
            double squares = 0;
            for (double value : sum) {
                squares += value * value;
            }
            if (squares > 0) {
                double length = Math.sqrt(squares);
                for (int i = 0; i < sum.length; i++) {
                    sum[i] /= length;
                }
                centres.add(sum);
            }
        }
        return centres.toArray(double[][]::new);
    }

    int size() {
        return centres.length;
    }

    double[] centre(int cluster) {
        return centres[cluster];
    }

    double[][] centres() {
        return centres;
    }

    /** Sum of the cosines of all texts with the centres they are nearest to. */
    double closeness() {
        return closeness;
    }
}
