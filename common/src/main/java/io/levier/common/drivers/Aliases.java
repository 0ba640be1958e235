package io.levier.common.drivers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which players cannot be told apart: each exact combination names its parts, and the parts name it. */
final class Aliases {

    private Aliases() {}

    /** Names of players and controls, sorted, per player. */
    static List<List<String>> of(LeastSquares fit, Design design) {
        String[] owner = owners(design);
        List<Set<String>> names = new ArrayList<>();
        design.players().forEach(p -> names.add(new TreeSet<>()));
        List<String> players = design.players().stream().map(Player::name).toList();
        for (int aliased : design.substantive()) {
            for (int part : fit.aliasedWith(aliased)) {
                if (!owner[aliased].equals(owner[part])) {
                    note(names, players.indexOf(owner[aliased]), owner[part]);
                    note(names, players.indexOf(owner[part]), owner[aliased]);
                }
            }
        }
        return names.stream().map(List::copyOf).toList();
    }

    private static void note(List<Set<String>> names, int player, String other) {
        if (player >= 0) {
            names.get(player).add(other);
        }
    }

    /** Per predictor the player it belongs to, a control being its own. */
    private static String[] owners(Design design) {
        List<String> owners = new ArrayList<>(design.controls());
        design.players().forEach(p -> p.columns().forEach(c -> owners.add(p.name())));
        return owners.toArray(String[]::new);
    }
}
