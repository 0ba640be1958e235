package io.levier.common.drivers;

import io.levier.common.stats.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Themes of drivers by importance ({@link ThemeImportance}), with intervals and firmness of rank over bootstrap draws. */
public final class ThemeRanking {

    private static final int TOP = 3;

    private final List<Theme> themes;

    private ThemeRanking(List<Theme> themes) {
        this.themes = themes;
    }

    /**
     * One theme.
     *
     * @param raw part of R², the sum of its drivers'
     * @param share of what all drivers explain beyond the controls, 0..1
     */
    public record Theme(String name, double raw, double share, Interval shareInterval, RankStability rank) {}

    /** Whether there is more to say than about the drivers alone: two themes or more, one of them of several drivers. */
    public static boolean isOfUse(List<String> themeOf) {
        long count = themeOf.stream().distinct().count();
        return count >= 2 && count <= ThemeImportance.MOST_THEMES && count < themeOf.size();
    }

    /**
     * Ranks themes.
     *
     * @param themeOf name of the theme of each player of the design
     */
    public static ThemeRanking of(BucketGrams grams, Design design, List<String> themeOf, DriverSettings settings) {
        List<String> names = themeOf.stream().distinct().sorted().toList();
        int[] places = themeOf.stream().mapToInt(names::indexOf).toArray();
        double[] raw = raw(grams.total(), design, places);
        double[] shares = shares(raw);
        int count = names.size();
        BucketBootstrap draws = BucketBootstrap.of(grams, settings.draws(), settings.seed(), gram -> {
            double[] drawn = shares(raw(gram, design, places));
            int[] ranks = ImportanceDraws.places(drawn, names);
            double[] all = Arrays.copyOf(drawn, 2 * count);
            for (int theme = 0; theme < count; theme++) {
                all[count + theme] = ranks[theme];
            }
            return all;
        });
        int[] ranks = ImportanceDraws.places(shares, names);
        List<Theme> themes = new ArrayList<>();
        for (int theme = 0; theme < count; theme++) {
            int rank = count + theme;
            themes.add(new Theme(
                    names.get(theme),
                    raw[theme],
                    shares[theme],
                    draws.interval(theme, settings.confidence()),
                    new RankStability(
                            ranks[theme],
                            (int) draws.quantile(rank, 0.05),
                            (int) draws.quantile(rank, 0.95),
                            draws.share(all -> all[rank] == 1),
                            draws.share(all -> all[rank] <= TOP))));
        }
        return new ThemeRanking(themes);
    }

    private static double[] raw(Gram gram, Design design, int[] themeOf) {
        return ThemeImportance.ofThemes(
                design.correlation(gram), design.controls().size(), design.playerSizes(), themeOf);
    }

    private static double[] shares(double[] raw) {
        double all = Arrays.stream(raw).sum();
        return IntStream.range(0, raw.length).mapToDouble(i -> raw[i] / all).toArray();
    }

    /** In alphabetical order. */
    public List<Theme> themes() {
        return themes;
    }
}
