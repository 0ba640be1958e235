package io.levier.common.drivers;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Shares, parts of R², places and the part of the probe, over bootstrap draws of customer buckets. */
final class ImportanceDraws {

    /** Shares closer than this are ties: the order of summation could otherwise decide a place. */
    private static final double TIE = 1e-10;

    private static final double NOISE_QUANTILE = 0.95;
    private static final int TOP = 3;

    private final int players;
    private final List<String> names;
    /** Place of each player by the shares themselves. */
    private final int[] ranks;

    private final BucketBootstrap draws;
    private final boolean probed;

    ImportanceDraws(BucketGrams grams, Design design, double[] shares, DriverSettings settings) {
        this.players = shares.length;
        this.names = design.players().stream().map(Player::name).toList();
        this.ranks = places(shares, names);
        this.probed = !design.probe().isEmpty();
        ImportanceSharing sharing =
                ImportanceSharing.inDraws(design, design.probe().size(), settings.seed());
        this.draws = BucketBootstrap.of(
                grams,
                settings.draws(),
                settings.seed(),
                gram -> statistics(sharing.importance(design.correlationWithProbe(gram))));
    }

    private double[] statistics(ShapleyImportance importance) {
        double[] all = new double[3 * players + 2];
        double[] drawn = importance.shares();
        System.arraycopy(drawn, 0, all, 0, players);
        System.arraycopy(importance.raw(), 0, all, players, players);
        int[] places = places(drawn, names);
        for (int j = 0; j < players; j++) {
            all[2 * players + j] = places[j];
        }
        all[3 * players] = importance.probe();
        boolean isOrdered = Arrays.stream(drawn).noneMatch(Double::isNaN);
        all[3 * players + 1] = isOrdered ? agreement(places, ranks) : Double.NaN;
        return all;
    }

    /** Pairs in the same order less pairs in opposite orders, as a part of all pairs (Kendall's τ); NaN without a pair. */
    private static double agreement(int[] places, int[] others) {
        int sum = 0;
        for (int j = 0; j < places.length; j++) {
            for (int k = 0; k < j; k++) {
                sum += Integer.signum(places[j] - places[k]) * Integer.signum(others[j] - others[k]);
            }
        }
        return 2.0 * sum / (places.length * (places.length - 1.0));
    }

    /** Places by falling share, ties by name; 1 is first. */
    static int[] places(double[] values, List<String> names) {
        int[] places = new int[values.length];
        List<Integer> order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(j -> -Math.rint(values[j] / TIE))
                        .thenComparing(names::get))
                .toList();
        for (int place = 0; place < places.length; place++) {
            places[order.get(place)] = place + 1;
        }
        return places;
    }

    Interval share(int player, Confidence confidence) {
        return draws.interval(player, confidence);
    }

    Interval raw(int player, Confidence confidence) {
        return draws.interval(players + player, confidence);
    }

    RankStability rank(int player) {
        int place = 2 * players + player;
        return new RankStability(
                ranks[player],
                (int) draws.quantile(place, 0.05),
                (int) draws.quantile(place, 0.95),
                draws.share(all -> all[place] == 1),
                draws.share(all -> all[place] <= TOP));
    }

    /** How far the order of a draw agrees with that of the shares: the mean of Kendall's τ over draws. */
    double rankTau() {
        return draws.mean(3 * players + 1);
    }

    /** Part of R² a noise column stays below in 95 % of draws; NaN without a probe. */
    double noise() {
        return probed ? draws.quantile(3 * players, NOISE_QUANTILE) : Double.NaN;
    }
}
