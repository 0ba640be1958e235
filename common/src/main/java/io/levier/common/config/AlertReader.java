package io.levier.common.config;

import io.levier.common.action.AlertRule;
import io.levier.common.action.Condition;
import io.levier.common.action.Signal;
import io.levier.common.action.SignalColumn;
import io.levier.common.problem.Suggestion;
import io.levier.common.table.input.ActionCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Reads {@code alerts/<rule>.yaml}. */
final class AlertReader {
    private static final int MOST_HOURS = 24 * 366;

    private AlertReader() {}

    static List<AlertRule> read(SortedMap<String, YamlMap> files) {
        List<AlertRule> rules = new ArrayList<>();
        files.forEach((path, map) -> {
            if (!map.flag("off", "leaves this rule out, also when a base has it")) {
                rule(path.substring(path.lastIndexOf('/') + 1), map).ifPresent(rules::add);
                map.finish();
            }
        });
        return rules;
    }

    private static Optional<AlertRule> rule(String id, YamlMap map) {
        List<String> kinds = ActionCase.ALERT_KIND.allowed();
        String kind = map.requiredText("alert", "kind of alert, as in action_case: " + String.join(", ", kinds));
        if (!kind.isEmpty() && !kinds.contains(kind)) {
            map.complainAbout("alert", "\"" + kind + "\" is no kind of alert", Suggestion.didYouMean(kind, kinds));
        }
        String of = map.requiredText("of", "what raises it: " + String.join(", ", Signal.labels()));
        Optional<Signal> signal = Signal.byLabel(of);
        if (signal.isEmpty() && !of.isEmpty()) {
            map.complainAbout("of", "\"" + of + "\" raises no alert", Suggestion.didYouMean(of, Signal.labels()));
        }
        List<Condition> conditions = conditions(map.map("where"), signal);
        if (conditions.isEmpty() && signal.isPresent() && signal.get() != Signal.COMPLAINT) {
            map.complain(
                    "rule \"" + id + "\" asks nothing, so that every " + of + " would raise an alert",
                    "name a score below \"where:\", like \"ltr: ..6\"");
        }
        AlertRule.OwnerBy ownerBy = map.oneOf(
                "owner-by",
                AlertRule.OwnerBy.RULE,
                AlertRule.OwnerBy.class,
                "what names who is in charge: this rule, the store or team it happened at, or the owner of the account");
        String owner = map.requiredText("owner", "who is in charge, where nothing else names one");
        int priority = map.integer("priority", 3, 1, 5, "1 is dealt with first; of several rules the first one raises");
        int within = map.integer("within-hours", 48, 1, MOST_HOURS, "hours until the customer should be contacted");
        int close = map.integer("close-within-hours", 240, 1, MOST_HOURS, "hours until it should be closed");
        if (close < within) {
            map.complainAbout(
                    "close-within-hours",
                    "it should be closed after " + close + " hours, before the customer is contacted after " + within,
                    "give at least as many hours as within-hours");
        }
        String audience = map.text("audience", "service", "who reads the list it stands in");
        boolean needsConsent = map.parsed(
                "needs-consent",
                Boolean.TRUE,
                Spelling::trueOrFalse,
                "true or false",
                "only customers who agreed to be called back; who said nothing has not");
        int days = map.integer("days", 90, 1, 3660, "days before the knowledge limit; older signals raise nothing");
        return signal.map(known -> new AlertRule(
                id, kind, known, conditions, priority, owner, ownerBy, audience, needsConsent, within, close, days));
    }

    private static List<Condition> conditions(YamlMap where, Optional<Signal> signal) {
        List<Condition> conditions = new ArrayList<>();
        where.namedLists(
                        "what must hold of the score and the customer: a range of numbers like ..6, or texts; all of them")
                .forEach((name, values) ->
                        signal.flatMap(of -> condition(where, of, name, values)).ifPresent(conditions::add));
        where.finish();
        return conditions;
    }

    private static Optional<Condition> condition(YamlMap where, Signal of, String name, List<String> values) {
        Optional<SignalColumn> column = SignalColumn.byLabel(name).filter(known -> known.isOf(of));
        if (column.isEmpty()) {
            where.complainAbout(
                    name,
                    "\"" + name + "\" is not known of a signal of kind " + of.label(),
                    Suggestion.didYouMean(name, SignalColumn.labels(of)));
            return Optional.empty();
        }
        if (!column.get().isNumber()) {
            if (values.isEmpty()) {
                where.complainAbout(name, "\"" + name + "\" names no value", "list the values, like [premium, gold]");
            }
            return Optional.of(Condition.among(column.get(), values));
        }
        try {
            if (values.size() == 1) {
                return Optional.of(Condition.between(column.get(), values.get(0)));
            }
        } catch (IllegalArgumentException e) {
            // Told below, as any other thing that is no range.
        }
        where.complainAbout(
                name,
                "\"" + name + "\" is \"" + String.join(", ", values) + "\", not a range of numbers",
                "write it like ..6, 500.. or 0..6; both ends count");
        return Optional.empty();
    }
}
