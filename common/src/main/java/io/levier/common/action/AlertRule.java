package io.levier.common.action;

import java.util.List;
import java.util.Optional;

/**
 * When a customer is to be followed up, by whom and how soon.
 *
 * @param id name of the file it stands in
 * @param alertKind as in {@code action_case}
 * @param conditions all of which must hold
 * @param priority 1 is dealt with first
 * @param owner who is in charge where nothing names one
 * @param days signals older than this raise nothing any more
 */
public record AlertRule(
        String id,
        String alertKind,
        Signal of,
        List<Condition> conditions,
        int priority,
        String owner,
        OwnerBy ownerBy,
        String audience,
        boolean needsConsent,
        int withinHours,
        int closeWithinHours,
        int days) {

    public AlertRule {
        conditions = List.copyOf(conditions);
    }

    /** The answer it looks at, where it looks at one: that is what raises its alerts. */
    public Optional<SignalColumn> score() {
        return conditions.stream()
                .map(Condition::column)
                .filter(SignalColumn::isScore)
                .findFirst();
    }

    /** What names who is in charge. */
    public enum OwnerBy {
        /** The rule itself. */
        RULE,
        STORE,
        TEAM,
        /** The owner of the customer's account. */
        ACCOUNT
    }
}
