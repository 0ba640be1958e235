package io.levier.common.action;

import java.util.List;

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
