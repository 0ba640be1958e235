package io.levier.common.journey;

import java.util.ArrayList;
import java.util.List;

/**
 * How a process is meant to go.
 *
 * @param start activities a case may begin with
 * @param moves what may follow what
 * @param end activities a finished case may end with; none where any will do
 * @param mandatory activities every finished case has
 * @param precedences what may only come after what, however much lies between
 */
public record ProcessModel(
        List<String> start, List<Move> moves, List<String> end, List<String> mandatory, List<Precedence> precedences) {

    public ProcessModel {
        start = List.copyOf(start);
        moves = List.copyOf(moves);
        end = List.copyOf(end);
        mandatory = List.copyOf(mandatory);
        precedences = List.copyOf(precedences);
    }

    /**
     * An activity that is only in order once another has been: a case may do without both.
     *
     * @param first has to have been before
     * @param then only after that
     */
    public record Precedence(String first, String then) {}

    /**
     * What may follow an activity.
     *
     * @param to empty after an activity that is always the last
     */
    public record Move(String from, List<String> to) {

        public Move {
            to = List.copyOf(to);
        }
    }

    /** Every activity the model speaks of, once. */
    public List<String> activities() {
        List<String> all = new ArrayList<>(start);
        moves.forEach(move -> {
            all.add(move.from());
            all.addAll(move.to());
        });
        all.addAll(end);
        all.addAll(mandatory);
        precedences.forEach(precedence -> all.addAll(List.of(precedence.first(), precedence.then())));
        return all.stream().distinct().toList();
    }
}
