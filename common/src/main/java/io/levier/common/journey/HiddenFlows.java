package io.levier.common.journey;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which flows of a process are not shown: those of few customers, and as many others as it takes that none of them is
 * what remains at an activity, where as much comes in as goes out. Of the flows of an activity that are hidden there are
 * at least two, and together they are not of few customers. A flow from an activity to itself changes no such sum.
 */
public final class HiddenFlows {
    private final List<Flow> flows;
    private final int few;
    private final boolean[] hidden;
    private final Map<List<String>, List<Integer>> byActivity = new HashMap<>();

    /**
     * What follows what.
     *
     * @param customers behind it
     */
    public record Flow(String process, String from, String to, long customers) {}

    private HiddenFlows(List<Flow> flows, int few) {
        this.flows = flows;
        this.few = few;
        this.hidden = new boolean[flows.size()];
    }

    /**
     * Whether each flow is hidden, in the order given.
     *
     * @param few fewer customers are not shown
     */
    public static boolean[] of(List<Flow> flows, int few) {
        HiddenFlows all = new HiddenFlows(flows, few);
        all.hide();
        return all.hidden;
    }

    private void hide() {
        List<Integer> smallestFirst = IntStream.range(0, flows.size())
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> flows.get(i).customers())
                        .thenComparing(i -> flows.get(i).process())
                        .thenComparing(i -> flows.get(i).from())
                        .thenComparing(i -> flows.get(i).to()))
                .toList();
        Deque<Integer> fresh = new ArrayDeque<>();
        for (int i : smallestFirst) {
            activities(i)
                    .forEach(activity -> byActivity
                            .computeIfAbsent(activity, any -> new ArrayList<>())
                            .add(i));
            if (flows.get(i).customers() < few) {
                hidden[i] = true;
                fresh.add(i);
            }
        }
        while (!fresh.isEmpty()) {
            for (List<String> activity : activities(fresh.remove())) {
                protect(byActivity.getOrDefault(activity, List.of()), fresh);
            }
        }
    }

    private List<List<String>> activities(int flow) {
        Flow one = flows.get(flow);
        return one.from().equals(one.to())
                ? List.of()
                : List.of(List.of(one.process(), one.from()), List.of(one.process(), one.to()));
    }

    private void protect(List<Integer> ofActivity, Deque<Integer> fresh) {
        for (int next : ofActivity) {
            long count = ofActivity.stream().filter(i -> hidden[i]).count();
            long customers = ofActivity.stream()
                    .filter(i -> hidden[i])
                    .mapToLong(i -> flows.get(i).customers())
                    .sum();
            if (count == 0 || (count > 1 && customers >= few)) {
                return;
            }
            if (!hidden[next]) {
                hidden[next] = true;
                fresh.add(next);
            }
        }
    }
}
