package io.levier.jobs.journey;

import io.levier.common.journey.Journey;
import io.levier.common.journey.ProcessModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One case gone through event by event, as a person with a pencil would: the other way to what the queries say. */
record WalkedCase(String key, String customer, List<Event> events, List<Event> steps, Journey journey, long asOf) {

    /** @param at seconds */
    record Event(
            String caseKey,
            String customer,
            long at,
            String activity,
            String tie,
            @Nullable String agent,
            @Nullable String team) {}

    static WalkedCase of(List<Event> given, Journey journey, long asOf) {
        List<Event> events = given.stream()
                .sorted(Comparator.comparing(Event::at)
                        .thenComparing(event -> place(journey, event))
                        .thenComparing(Event::activity)
                        .thenComparing(Event::tie))
                .toList();
        List<Event> steps = new ArrayList<>();
        for (Event event : events) {
            boolean goesOn = journey.repeats() == Journey.Repeats.ONE
                    && !steps.isEmpty()
                    && steps.get(steps.size() - 1).activity().equals(event.activity());
            if (!goesOn) {
                steps.add(event);
            }
        }
        return new WalkedCase(events.get(0).caseKey(), events.get(0).customer(), events, steps, journey, asOf);
    }

    private static int place(Journey journey, Event event) {
        int place = journey.activities().indexOf(event.activity());
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private Event last() {
        return steps.get(steps.size() - 1);
    }

    boolean isComplete() {
        long silence = asOf - events.get(events.size() - 1).at();
        return journey.ends().contains(last().activity())
                || (journey.idleHours() > 0 && silence > journey.idleHours() * 3600L);
    }

    String path() {
        String all =
                steps.stream().limit(journey.longest()).map(Event::activity).collect(Collectors.joining(" > "));
        return steps.size() > journey.longest() ? all + " > +" + (steps.size() - journey.longest()) : all;
    }

    /** From, to and the seconds between, the way in and the way out included. */
    List<String> moves() {
        List<String> moves = new ArrayList<>(List.of("(start) " + steps.get(0).activity()));
        for (int i = 1; i < steps.size(); i++) {
            moves.add(steps.get(i - 1).activity() + " " + steps.get(i).activity() + " "
                    + (steps.get(i).at() - steps.get(i - 1).at()));
        }
        if (isComplete()) {
            moves.add(last().activity() + " (end)");
        }
        return moves;
    }

    private List<String> hands(Function<Event, @Nullable String> whose) {
        List<String> hands = new ArrayList<>();
        for (Event event : events) {
            String name = whose.apply(event);
            if (name != null && (hands.isEmpty() || !hands.get(hands.size() - 1).equals(name))) {
                hands.add(name);
            }
        }
        return hands;
    }

    private static boolean goesBack(List<String> hands) {
        for (int i = 2; i < hands.size(); i++) {
            if (hands.get(i).equals(hands.get(i - 2))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Integer handoffs(List<String> hands) {
        return hands.isEmpty() ? null : hands.size() - 1;
    }

    /** Wrong start, wrong steps, unknown activities, wrong end, missing activities. */
    private List<Integer> violations(ProcessModel model) {
        int[] found = new int[5];
        Set<String> known = new HashSet<>(model.activities());
        for (int i = 0; i < steps.size(); i++) {
            String to = steps.get(i).activity();
            if (!known.contains(to)) {
                found[2]++;
            } else if (i == 0) {
                found[0] += model.start().contains(to) ? 0 : 1;
            } else if (known.contains(steps.get(i - 1).activity())) {
                String from = steps.get(i - 1).activity();
                boolean allowed = model.moves().stream()
                        .anyMatch(move -> move.from().equals(from) && move.to().contains(to));
                found[1] += allowed ? 0 : 1;
            }
        }
        if (isComplete()) {
            found[3] = model.end().isEmpty() || model.end().contains(last().activity()) ? 0 : 1;
            Set<String> there = steps.stream().map(Event::activity).collect(Collectors.toSet());
            found[4] = (int) model.mandatory().stream()
                    .filter(activity -> !there.contains(activity))
                    .count();
        }
        return List.of(found[0], found[1], found[2], found[3], found[4]);
    }

    /** The columns of {@link #COLUMNS} in one line. */
    String told() {
        Set<String> activities = steps.stream().map(Event::activity).collect(Collectors.toSet());
        List<@Nullable Object> cells = new ArrayList<>(List.of(key, isComplete(), steps.size(), activities.size()));
        cells.add(isComplete() ? last().at() - events.get(0).at() : null);
        cells.add(steps.size() - activities.size());
        cells.add(goesBack(hands(Event::agent)));
        cells.add(goesBack(hands(Event::team)));
        cells.add(handoffs(hands(Event::agent)));
        cells.add(handoffs(hands(Event::team)));
        if (journey.model().isPresent()) {
            ProcessModel model = journey.model().orElseThrow();
            List<Integer> violations = violations(model);
            int sum = violations.stream().mapToInt(Integer::intValue).sum();
            int rules = steps.size() + (isComplete() ? 1 + model.mandatory().size() : 0);
            cells.add(sum == 0);
            cells.add(String.format(Locale.ROOT, "%.9f", 1 - (double) sum / rules));
            cells.addAll(violations);
        } else {
            for (int i = 0; i < 7; i++) {
                cells.add(null);
            }
        }
        return cells.stream().map(Objects::toString).collect(Collectors.joining(" "));
    }

    static final List<String> COLUMNS = List.of(
            "case_key",
            "is_complete",
            "n_steps",
            "n_activities",
            "throughput_s",
            "n_rework",
            "has_agent_pingpong",
            "has_team_pingpong",
            "n_agent_handoffs",
            "n_team_handoffs",
            "fits",
            "format_string('%.9f', fitness)",
            "n_wrong_start",
            "n_wrong_step",
            "n_unknown_activity",
            "n_wrong_end",
            "n_missing_activity");

    /** The seconds after the first step at which each step of a funnel was reached, as far as the case got. */
    List<Long> funnel(List<String> wanted, long withinSeconds) {
        List<Long> reached = new ArrayList<>();
        long first = 0;
        for (Event step : steps) {
            if (reached.size() < wanted.size() && step.activity().equals(wanted.get(reached.size()))) {
                first = reached.isEmpty() ? step.at() : first;
                if (step.at() - first <= withinSeconds) {
                    reached.add(step.at() - first);
                }
            }
        }
        return reached;
    }

    /** When the first step of the funnel was taken; never where it was not. */
    long beginOf(String activity) {
        return steps.stream()
                .filter(step -> step.activity().equals(activity))
                .mapToLong(Event::at)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }
}
