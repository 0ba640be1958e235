package io.levier.common.config;

import io.levier.common.journey.EventLog;
import io.levier.common.journey.Funnel;
import io.levier.common.journey.Journey;
import io.levier.common.journey.ProcessModel;
import io.levier.common.journey.ProcessModel.Move;
import io.levier.common.journey.ProcessModel.Precedence;
import io.levier.common.metric.Label;
import io.levier.common.problem.Suggestion;
import io.levier.common.table.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Reads {@code journeys/<id>.yaml}. */
final class JourneyReader {
    private static final int MOST_STEPS = 10;
    private static final int MOST_HOURS = 24 * 366;

    private JourneyReader() {}

    static List<Journey> read(SortedMap<String, YamlMap> files) {
        List<Journey> journeys = new ArrayList<>();
        files.forEach((path, map) -> {
            if (!map.flag("off", "leaves this journey out, also when a base has it")) {
                journey(path.substring(path.lastIndexOf('/') + 1), map).ifPresent(journeys::add);
                map.finish();
            }
        });
        return journeys;
    }

    private static Optional<Journey> journey(String id, YamlMap map) {
        Optional<EventLog> log = log(map);
        Label label = DefinitionReader.label(map);
        List<String> activities = map.texts(
                "activities",
                "",
                "activities in the order in which steps of one instant are taken; of a visit all there are");
        List<String> ends = map.texts("ends", "", "activities that finish a case");
        List<String> errors = errors(map, log);
        int idleHours = map.integer(
                "idle-hours", 0, 0, MOST_HOURS, "hours of silence that finish a case, too; 0 when it does not");
        Journey.Repeats repeats = map.oneOf(
                "repeats",
                Journey.Repeats.ONE,
                Journey.Repeats.class,
                "an activity said again straight away is one step going on, or each time a step");
        int longest = map.integer(
                "longest",
                50,
                2,
                1_000,
                "steps of a variant told one by one; of longer ones the number of the rest counts");
        if (ends.isEmpty() && idleHours == 0) {
            map.complain("no case of \"" + id + "\" would ever be finished", "name \"ends:\", or \"idle-hours:\"");
        }
        Optional<ProcessModel> model = model(map, ends);
        Optional<Funnel> funnel = funnel(map, log);
        if (log.isEmpty()) {
            return Optional.empty();
        }
        requireKnown(
                map,
                log.get(),
                known(log.get(), activities, ends, model),
                Stream.of(
                        activities.stream(),
                        ends.stream(),
                        errors.stream(),
                        model.stream().flatMap(of -> of.activities().stream()),
                        funnel.stream().flatMap(of -> of.steps().stream())));
        return Optional.of(new Journey(
                id,
                log.get(),
                label,
                activities.isEmpty() ? log.get().activities() : activities,
                repeats,
                ends,
                errors,
                idleHours,
                longest,
                model,
                funnel));
    }

    private static Optional<EventLog> log(YamlMap map) {
        String of = map.requiredText("of", "where the steps stand: " + String.join(", ", EventLog.labels()));
        Optional<EventLog> log = EventLog.byLabel(of);
        if (log.isEmpty()) {
            map.complainAbout("of", "\"" + of + "\" is no event log", Suggestion.didYouMean(of, EventLog.labels()));
        }
        return log;
    }

    private static List<String> errors(YamlMap map, Optional<EventLog> log) {
        List<String> errors = map.texts(
                "errors",
                "",
                "of a visit: activities that tell somebody that something went wrong, counted in customer_period");
        if (!errors.isEmpty() && log.filter(known -> known != EventLog.VISIT).isPresent()) {
            map.complainAbout(
                    "errors", "errors " + errors + " of what is no visit are counted nowhere", "leave out \"errors:\"");
        }
        return errors;
    }

    private static Optional<ProcessModel> model(YamlMap map, List<String> ends) {
        boolean isThere = map.has("model");
        YamlMap model = map.map("model");
        List<String> start = model.texts("start", "", "activities a case may begin with");
        List<String> mandatory = model.texts("mandatory", "", "activities every finished case must have");
        List<Move> moves = new ArrayList<>();
        for (YamlMap move : model.maps("moves")) {
            moves.add(new Move(
                    move.requiredText("from", "an activity"), move.texts("to", "", "activities that may follow it")));
            move.finish();
        }
        List<Precedence> precedences = precedences(model);
        model.finish();
        if (isThere && (start.isEmpty() || moves.isEmpty())) {
            model.complain(
                    "\"model\" has " + start.size() + " activities to begin with and " + moves.size() + " moves",
                    "name at least one of each: what a case begins with, and what may follow it");
        }
        Set<String> seen = new HashSet<>();
        moves.stream()
                .map(Move::from)
                .filter(from -> !seen.add(from))
                .forEach(from -> model.complain(
                        "moves from \"" + from + "\" are there twice", "list all that may follow in one \"to:\""));
        return isThere ? Optional.of(new ProcessModel(start, moves, ends, mandatory, precedences)) : Optional.empty();
    }

    private static List<Precedence> precedences(YamlMap model) {
        List<Precedence> precedences = new ArrayList<>();
        for (YamlMap order : model.maps("order")) {
            Precedence precedence = new Precedence(
                    order.requiredText("first", "an activity that has to come before"),
                    order.requiredText("then", "the activity that may only come after it"));
            order.finish();
            if (!precedence.first().isEmpty() && precedence.first().equals(precedence.then())) {
                order.complain(
                        "\"" + precedence.first() + "\" is to come before itself", "name two different activities");
            } else if (precedences.contains(precedence)) {
                order.complain(
                        "\"" + precedence.first() + "\" before \"" + precedence.then() + "\" is there twice",
                        "say it once");
            }
            precedences.add(precedence);
        }
        return precedences;
    }

    private static Optional<Funnel> funnel(YamlMap map, Optional<EventLog> log) {
        boolean isThere = map.has("funnel");
        YamlMap funnel = map.map("funnel");
        List<String> steps = funnel.texts("steps", "", "activities in the order they are counted");
        int within = funnel.integer(
                "within-hours", 24, 1, MOST_HOURS, "a step later than this after the first one is not reached");
        List<String> cuts = funnel.texts(
                "cuts", "", "columns of ticket, contact or session; each of their values has a funnel of its own");
        funnel.finish();
        if (isThere
                && (steps.size() < 2
                        || steps.size() > MOST_STEPS
                        || Set.copyOf(steps).size() < steps.size())) {
            funnel.complainAbout(
                    "steps", "a funnel of steps " + steps, "name two to " + MOST_STEPS + " different activities");
        }
        log.ifPresent(known -> {
            List<String> columns =
                    known.cases().fields().stream().map(Field::name).toList();
            cuts.stream()
                    .filter(cut -> !columns.contains(cut))
                    .forEach(cut -> funnel.complainAbout(
                            "cuts",
                            "\"" + cut + "\" is no column of " + known.cases(),
                            Suggestion.didYouMean(cut, columns)));
        });
        return isThere ? Optional.of(new Funnel(steps, within, cuts)) : Optional.empty();
    }

    /** Known is what the log has; where companies name activities themselves, what the file lists, or moves begin with. */
    private static Collection<String> known(
            EventLog log, List<String> activities, List<String> ends, Optional<ProcessModel> model) {
        List<String> listed = log.activities().isEmpty() ? activities : log.activities();
        return !listed.isEmpty()
                ? listed
                : Stream.concat(
                                model.stream()
                                        .flatMap(of -> of.moves().stream())
                                        .map(Move::from),
                                ends.stream())
                        .distinct()
                        .toList();
    }

    private static void requireKnown(
            YamlMap map, EventLog log, Collection<String> known, Stream<Stream<String>> named) {
        if (known.isEmpty()) {
            return;
        }
        named.flatMap(stream -> stream)
                .distinct()
                .filter(activity -> !known.contains(activity))
                .forEach(activity -> map.complain(
                        "names \"" + activity + "\", which is no activity of " + log.label(),
                        Suggestion.didYouMean(activity, known)));
    }
}
