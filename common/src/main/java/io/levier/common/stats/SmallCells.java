package io.levier.common.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which parts of a whole must be hidden so that no small group can be seen, also not by subtracting the shown parts from
 * the total: the small ones, and the next smallest until at least two are hidden and together they are no longer few.
 * Of one sum it hides what the suppression of metrics does, which follows sums over several cuts and periods too.
 */
public final class SmallCells {

    private SmallCells() {}

    /**
     * Whether each part is hidden, in the order given.
     *
     * @param customers of the parts; an empty part, 0, tells of nobody and is never hidden
     * @param fewest customers a shown part has at least
     */
    public static List<Boolean> hidden(List<Long> customers, long fewest) {
        int[] bySize = IntStream.range(0, customers.size())
                .filter(i -> customers.get(i) > 0)
                .boxed()
                .sorted(Comparator.comparing(customers::get))
                .mapToInt(Integer::intValue)
                .toArray();
        Boolean[] hidden = new Boolean[customers.size()];
        Arrays.fill(hidden, false);
        if (bySize.length > 0 && customers.get(bySize[0]) < fewest) {
            long together = 0;
            for (int rank = 0; rank < bySize.length && (rank < 2 || together < fewest); rank++) {
                hidden[bySize[rank]] = true;
                together += customers.get(bySize[rank]);
            }
            for (int i : bySize) {
                hidden[i] |= customers.get(i) < fewest;
            }
        }
        return List.of(hidden);
    }
}
