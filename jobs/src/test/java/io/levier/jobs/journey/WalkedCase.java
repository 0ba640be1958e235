package io.levier.jobs.journey;

import io.levier.common.journey.Journey;
import io.levier.common.journey.ProcessModel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
record WalkedCase(
        String key, String customer, List<Event> events, List<Event> steps, Journey journey, long asOf, boolean isCut) {

    /** @param at seconds */
    record Event(
            String caseKey,
            String customer,
            long at,
            String activity,
            String tie,
            @Nullable String agent,
            @Nullable String team) {}

    /**
     * Walks a case through.
     *
     * @param begin when the log begins, seconds
     * @param opened when the case was, as far as anybody knows
     */
    static WalkedCase of(List<Event> given, Journey journey, long asOf, long begin, @Nullable Long opened) {
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
        boolean asMeant = journey.model().stream()
                .anyMatch(model -> model.start().contains(steps.get(0).activity()));
        boolean mayGoBack = opened == null ? events.get(0).at() < begin + journey.idleHours() * 3600L : opened < begin;
        return new WalkedCase(
                events.get(0).caseKey(), events.get(0).customer(), events, steps, journey, asOf, mayGoBack && !asMeant);
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

    boolean isWhole() {
        return isComplete() && !isCut;
    }

    boolean fits() {
        return journey.model().isPresent() && broken().isEmpty();
    }

    boolean isHanded() {
        return !hands(Event::agent).isEmpty() || !hands(Event::team).isEmpty();
    }

    boolean isSentBack() {
        return goesBack(hands(Event::agent)) || goesBack(hands(Event::team));
    }

    boolean isReworked() {
        return activities().size() < steps.size();
    }

    Set<String> activities() {
        return steps.stream().map(Event::activity).collect(Collectors.toSet());
    }

    long throughput() {
        return last().at() - events.get(0).at();
    }

    LocalDate endedOn(ZoneId zone) {
        return Instant.ofEpochSecond(events.get(events.size() - 1).at())
                .atZone(zone)
                .toLocalDate();
    }

    String path() {
        String all =
                steps.stream().limit(journey.longest()).map(Event::activity).collect(Collectors.joining(" > "));
        return steps.size() > journey.longest() ? all + " > +" + (steps.size() - journey.longest()) : all;
    }

    /** From, to and the seconds between, the way in and the way out included. */
    List<String> moves() {
        List<String> moves = new ArrayList<>(
                List.of((isCut ? "(cut) " : "(start) ") + steps.get(0).activity()));
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

    /** Every breach of the model as kind, from and to; empty without a model. */
    List<String> broken() {
        List<String> broken = new ArrayList<>();
        journey.model().ifPresent(model -> {
            Set<String> known = new HashSet<>(model.activities());
            String before = isCut ? "" : "(start)";
            for (Event step : steps) {
                String to = step.activity();
                if (!known.contains(to)) {
                    broken.add("unknown_activity (any) " + to);
                } else if (before.equals("(start)")) {
                    if (!model.start().contains(to)) {
                        broken.add("wrong_start (start) " + to);
                    }
                } else if (known.contains(before) && !isAllowed(model, before, to)) {
                    broken.add("wrong_step " + before + " " + to);
                }
                before = to;
            }
            if (isComplete() && !model.end().isEmpty() && !model.end().contains(last().activity())) {
                broken.add("wrong_end " + last().activity() + " (end)");
            }
            if (!isCut) {
                broken.addAll(lacking(model));
            }
        });
        return broken;
    }

    private static boolean isAllowed(ProcessModel model, String from, String to) {
        return model.moves().stream()
                .anyMatch(move -> move.from().equals(from) && move.to().contains(to));
    }

    /** What should have been: activities every finished case has, and those that should have come first. */
    private List<String> lacking(ProcessModel model) {
        List<String> lacking = new ArrayList<>();
        if (isComplete()) {
            model.mandatory().stream()
                    .filter(activity -> !activities().contains(activity))
                    .forEach(activity -> lacking.add("missing_activity (any) " + activity));
        }
        List<String> way = steps.stream().map(Event::activity).toList();
        for (ProcessModel.Precedence order : model.precedences()) {
            int then = way.indexOf(order.then());
            if (then >= 0 && !way.subList(0, then).contains(order.first())) {
                lacking.add("wrong_order " + order.first() + " " + order.then());
            }
        }
        return lacking;
    }

    /** The columns of {@link #COLUMNS} in one line. */
    String told() {
        List<@Nullable Object> cells = new ArrayList<>(
                List.of(key, isComplete(), isCut, steps.size(), activities().size()));
        cells.add(isWhole() ? throughput() : null);
        cells.add(steps.size() - activities().size());
        cells.add(goesBack(hands(Event::agent)));
        cells.add(goesBack(hands(Event::team)));
        cells.add(handoffs(hands(Event::agent)));
        cells.add(handoffs(hands(Event::team)));
        if (journey.model().isPresent()) {
            ProcessModel model = journey.model().orElseThrow();
            List<String> broken = broken();
            long orders = isCut
                    ? 0
                    : model.precedences().stream()
                            .filter(order -> activities().contains(order.then()))
                            .count();
            long rules = steps.size()
                    + orders
                    + (isComplete() ? 1 + (isCut ? 0 : model.mandatory().size()) : 0);
            cells.add(broken.isEmpty());
            cells.add(String.format(Locale.ROOT, "%.9f", 1 - (double) broken.size() / rules));
            KINDS.forEach(kind -> cells.add(
                    broken.stream().filter(rule -> rule.startsWith(kind + " ")).count()));
        } else {
            for (int i = 0; i < 2 + KINDS.size(); i++) {
                cells.add(null);
            }
        }
        return cells.stream().map(Objects::toString).collect(Collectors.joining(" "));
    }

    static final List<String> KINDS =
            List.of("wrong_start", "wrong_step", "unknown_activity", "wrong_end", "missing_activity", "wrong_order");

    static final List<String> COLUMNS = List.of(
            "case_key",
            "is_complete",
            "is_cut",
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
            "n_missing_activity",
            "n_wrong_order");

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
