package io.levier.common.model;

import java.util.List;

/**
 * Area under the ROC curve of cases that come in clusters, like the same customers at several cut-offs. The error treats
 * clusters, not cases, as independent (Obuchowski 1997, in its influence form): a cluster weighs by how far the
 * {@linkplain Placements placements} of its cases lie from the mean.
 */
public final class ClusterAuc {

    /**
     * The cases of one cluster.
     *
     * @param positives how many are positive
     * @param negatives how many are not
     * @param won sum of the placements of the positives
     * @param lost sum of the placements of the negatives
     */
    public record Cluster(long positives, long negatives, long won, long lost) {}

    private final double auc;
    private final double[] influences;

    private ClusterAuc(double auc, double[] influences) {
        this.auc = auc;
        this.influences = influences;
    }

    /** NaN all over unless there are cases of both classes. */
    public static ClusterAuc of(List<Cluster> clusters) {
        double positives = clusters.stream().mapToLong(Cluster::positives).sum();
        double negatives = clusters.stream().mapToLong(Cluster::negatives).sum();
        double won = clusters.stream().mapToLong(Cluster::won).sum();
        double auc = won / (2 * positives * negatives);
        double[] influences = clusters.stream()
                .mapToDouble(c -> (c.won() / (2 * negatives) - c.positives() * auc) / positives
                        + (c.lost() / (2 * positives) - c.negatives() * auc) / negatives)
                .toArray();
        return new ClusterAuc(auc, influences);
    }

    public double auc() {
        return auc;
    }

    /** Standard error over independent clusters. */
    public double error() {
        return norm(influences);
    }

    /**
     * Standard error of {@code auc() - other.auc()} where both score the same cases.
     *
     * @throws IllegalArgumentException when the other one has not as many clusters; they must be the same, in order
     */
    public double errorOfGainOver(ClusterAuc other) {
        if (other.influences.length != influences.length) {
            throw new IllegalArgumentException("areas over " + influences.length + " and " + other.influences.length
                    + " clusters cannot be compared: both must score the same cases");
        }
        double[] gains = new double[influences.length];
        for (int i = 0; i < gains.length; i++) {
            gains[i] = influences[i] - other.influences[i];
        }
        return norm(gains);
    }

    private static double norm(double[] influences) {
        double sum = 0;
        for (double influence : influences) {
            sum += influence * influence;
        }
        return Math.sqrt(sum * influences.length / (influences.length - 1.0));
    }
}
