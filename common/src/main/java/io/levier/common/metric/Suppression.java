package io.levier.common.metric;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which cells of a metric are not shown: those of few customers or agents, and as many others as it takes that none of
 * them is what remains of a sum once the shown ones are taken off. Sums are those of a period over the values of a cut (or
 * over one of several cuts), and those of a segment over the periods a longer one consists of. Of every sum that hides
 * something at least two members are hidden, and its hidden parts together are not few.
 */
public final class Suppression {
    /** Longer periods and the shorter ones they may consist of, the longest of these first. */
    private static final Map<String, List<String>> PARTS = Map.of(
            "year", List.of("quarter", "month"),
            "quarter", List.of("month"),
            "month", List.of("day"),
            "week", List.of("day"));

    private static final Comparator<Member> SMALLEST_FIRST = Comparator.comparingLong(
                    (Member member) -> member.cell.customers())
            .thenComparing(member -> member.cell.period())
            .thenComparing(member -> member.cell.start())
            .thenComparing(member -> String.join(Dimension.ACROSS, member.cell.cuts()))
            .thenComparing(member -> String.join(Dimension.ACROSS, member.cell.values()));

    private final int few;
    private final List<Member> members = new ArrayList<>();

    /** What is hidden next to a small cell may depend on what was hidden before: so cells are gone through by size. */
    private final List<Member> inOrder = new ArrayList<>();

    private final Map<List<Object>, Member> byPlace = new HashMap<>();
    private final Map<List<Object>, List<Member>> bySegment = new HashMap<>();

    private Suppression(List<PublishedCell> cells, int few) {
        this.few = few;
        for (PublishedCell cell : cells) {
            Member member = new Member(cell);
            members.add(member);
            inOrder.add(member);
            byPlace.put(place(cell.period(), cell.start(), cell.cuts(), cell.values()), member);
            bySegment
                    .computeIfAbsent(segment(cell.period(), cell), key -> new ArrayList<>())
                    .add(member);
        }
        inOrder.sort(SMALLEST_FIRST);
    }

    private static final class Member {
        private final PublishedCell cell;
        private final List<Sum> sums = new ArrayList<>();
        private boolean isHidden;

        private Member(PublishedCell cell) {
            this.cell = cell;
        }
    }

    /** Which sum a cell is part of: the place of the whole, and the cuts it is divided by. */
    private record Part(List<Object> whole, List<String> cuts) {}

    /** A cell and the cells that add up to it. */
    private record Sum(Member whole, List<Member> parts) {}

    /**
     * Whether each cell is hidden.
     *
     * @param cells all cells of one metric that have a base, each place once
     * @param few a base of fewer customers is not shown
     */
    public static boolean[] hidden(List<PublishedCell> cells, int few) {
        Suppression suppression = new Suppression(cells, few);
        suppression.findSums();
        suppression.hide();
        boolean[] hidden = new boolean[cells.size()];
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = suppression.members.get(i).isHidden;
        }
        return hidden;
    }

    private static List<Object> place(String period, Object start, List<String> cuts, List<String> values) {
        return List.of(period, start, cuts, values);
    }

    private void findSums() {
        Set<List<String>> published =
                members.stream().map(member -> member.cell.cuts()).collect(Collectors.toSet());
        Map<Part, List<Member>> groups = new LinkedHashMap<>();
        for (Member member : inOrder) {
            PublishedCell cell = member.cell;
            for (List<Integer> kept : wholes(cell.cuts(), published)) {
                List<Object> whole = place(cell.period(), cell.start(), at(cell.cuts(), kept), at(cell.values(), kept));
                groups.computeIfAbsent(new Part(whole, cell.cuts()), key -> new ArrayList<>())
                        .add(member);
            }
        }
        groups.forEach((part, parts) -> link(byPlace.get(part.whole()), parts));
        inOrder.forEach(this::findSumOverTime);
    }

    /** The places of the cuts that remain in the sums a combination of cuts is part of: all but one of them, else none. */
    private static List<List<Integer>> wholes(List<String> cuts, Set<List<String>> published) {
        if (cuts.isEmpty()) {
            return List.of();
        }
        List<List<Integer>> wholes = new ArrayList<>();
        for (int out = 0; out < cuts.size(); out++) {
            List<Integer> kept = new ArrayList<>();
            for (int i = 0; i < cuts.size(); i++) {
                if (i != out) {
                    kept.add(i);
                }
            }
            if (published.contains(at(cuts, kept))) {
                wholes.add(kept);
            }
        }
        return wholes.isEmpty() ? List.of(List.of()) : wholes;
    }

    private static List<String> at(List<String> all, List<Integer> places) {
        return places.stream().map(all::get).toList();
    }

    private void findSumOverTime(Member whole) {
        PublishedCell cell = whole.cell;
        for (String shorter : PARTS.getOrDefault(cell.period(), List.of())) {
            List<Member> parts = bySegment.getOrDefault(segment(shorter, cell), List.of()).stream()
                    .filter(part -> !part.cell.start().isBefore(cell.start())
                            && !part.cell.end().isAfter(cell.end()))
                    .toList();
            if (!parts.isEmpty()) {
                link(whole, parts);
                return;
            }
        }
    }

    private static List<Object> segment(String period, PublishedCell cell) {
        return List.of(period, cell.cuts(), cell.values());
    }

    private static void link(@Nullable Member whole, List<Member> parts) {
        if (whole != null) {
            Sum sum = new Sum(whole, List.copyOf(parts));
            whole.sums.add(sum);
            parts.forEach(part -> part.sums.add(sum));
        }
    }

    private void hide() {
        Deque<Member> fresh = new ArrayDeque<>();
        inOrder.stream()
                .filter(member -> member.cell.customers() < few || member.cell.hasFewAgents())
                .forEach(member -> {
                    member.isHidden = true;
                    fresh.add(member);
                });
        while (!fresh.isEmpty()) {
            for (Sum sum : fresh.remove().sums) {
                protect(sum, fresh);
            }
        }
    }

    /**
     * Hides more of a sum until nothing hidden can be told from what is shown. All agents together are the company: what
     * tells of it is shown, although a company of few agents is told of with it.
     */
    private void protect(Sum sum, Deque<Member> fresh) {
        while (isOpen(sum) && !isOfFewAgentsOnly(sum)) {
            Member next = sum.parts.stream()
                    .filter(part -> !part.isHidden)
                    .min(SMALLEST_FIRST)
                    .orElse(sum.whole);
            next.isHidden = true;
            fresh.add(next);
        }
    }

    private static boolean isOfFewAgentsOnly(Sum sum) {
        return sum.whole.cell.cuts().isEmpty() && sum.parts.stream().allMatch(part -> part.cell.hasFewAgents());
    }

    private boolean isOpen(Sum sum) {
        long hidden = sum.parts.stream().filter(part -> part.isHidden).count();
        if (sum.whole.isHidden) {
            return hidden == 0;
        }
        long customers = sum.parts.stream()
                .filter(part -> part.isHidden)
                .mapToLong(part -> part.cell.customers())
                .sum();
        return hidden == 1 || (hidden > 1 && customers < few);
    }
}
