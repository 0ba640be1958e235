package io.levier.common.drivers;

import io.levier.common.drivers.GramColumn.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Which columns explain which outcome, and where they stand in the Gram matrix of {@link #columns()}: the constant, the
 * controls, the columns of the players one after another, the outcome, then the probe if there is one; of the headrooms
 * after them only means are kept.
 *
 * @param controls always in the model, before any player
 * @param players who share the rest of what is explained
 * @param probe the noise column, alone or none
 */
public record Design(List<String> controls, List<Player> players, String outcome, List<String> probe) {

    public Design {
        controls = List.copyOf(controls);
        players = List.copyOf(players);
        probe = List.copyOf(probe);
        if (players.isEmpty()) {
            throw new IllegalArgumentException("outcome " + outcome + " needs at least one driver to explain it");
        }
    }

    /** All drivers and controls of a layout, explaining one of its outcomes. */
    public static Design of(GramLayout layout, String outcome) {
        if (!layout.names(Role.OUTCOME).contains(outcome)) {
            throw new IllegalArgumentException(
                    "no outcome " + outcome + " in the layout, which has " + layout.names(Role.OUTCOME));
        }
        return new Design(layout.names(Role.CONTROL), layout.players(), outcome, layout.names(Role.PROBE));
    }

    /** Columns of the Gram matrix this design reads. */
    public List<String> columns() {
        List<String> columns = new ArrayList<>();
        columns.add(GramColumn.ONE.name());
        columns.addAll(controls);
        players.forEach(p -> columns.addAll(p.columns()));
        columns.add(outcome);
        columns.addAll(probe);
        return columns;
    }

    /** Columns of which only the mean is read, in the order of their players. */
    public List<String> headrooms() {
        return players.stream().flatMap(player -> player.headrooms().stream()).toList();
    }

    /** Number of controls and driver columns together. */
    public int predictors() {
        return controls.size()
                + players.stream().mapToInt(p -> p.columns().size()).sum();
    }

    /** Number of columns of each player. */
    public int[] playerSizes() {
        return players.stream().mapToInt(p -> p.columns().size()).toArray();
    }

    /** Place of the first column of a player among the predictors. */
    public int firstPredictor(int player) {
        int first = controls.size();
        for (Player before : players.subList(0, player)) {
            first += before.columns().size();
        }
        return first;
    }

    /**
     * Places among the predictors that say something of their own: all but the dummies beside a rating it does not apply
     * to, which are often alike because whole groups of services do not apply.
     */
    public int[] substantive() {
        List<Integer> places = new ArrayList<>();
        for (int control = 0; control < controls.size(); control++) {
            places.add(control);
        }
        for (int j = 0; j < players.size(); j++) {
            for (int column = 0; column < substantive(players.get(j)); column++) {
                places.add(firstPredictor(j) + column);
            }
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int substantive(Player player) {
        return player.hasStep() ? 1 : player.columns().size();
    }

    /** Number of columns of the players before one that say something of their own. */
    int substantiveBefore(int player) {
        return players.subList(0, player).stream().mapToInt(Design::substantive).sum();
    }

    /** Correlations of the predictors and, last, the outcome. */
    public Correlation correlation(Gram gram) {
        return Correlation.of(gram, 1, predictors() + 1);
    }

    /** Correlations of the predictors, the outcome and, last, the probe. */
    public Correlation correlationWithProbe(Gram gram) {
        return Correlation.of(gram, 1, predictors() + 1 + probe.size());
    }
}
