package io.levier.common.table;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a row of an export can break. Its words stand in quarantine and in {@code dq_result}; whoever shows them to readers
 * translates them, so a new rule is a new constant here and never a text of its own.
 */
public enum ContractRule {
    REQUIRED("required"),
    /** With the declared type: a cell that is no such value. */
    TYPE("type", Limit.NAMED),
    ALLOWED("allowed values"),
    /** Systems write 1900 or 9999 where they know no date. */
    PLACEHOLDER("a placeholder, no date"),
    /** With the least value allowed. */
    MINIMUM("minimum", Limit.NAMED),
    /** With the largest value allowed. */
    MAXIMUM("maximum", Limit.NAMED),
    SCALE("outside the scale of its question"),
    CELLS("number of cells differs from the header"),
    JSON("no valid JSON object"),
    DUPLICATE("duplicate key, older version"),
    /** Not broken by the export: the person asked to be forgotten. */
    ERASED("person who was erased, left out");

    private enum Limit {
        NONE,
        NAMED
    }

    private final String words;
    private final Limit limit;

    ContractRule(String words) {
        this(words, Limit.NONE);
    }

    ContractRule(String words, Limit limit) {
        this.words = words;
        this.limit = limit;
    }

    /** The rule as it is written, without its limit. */
    public String words() {
        return words;
    }

    /** The rule as it is written, with its limit. */
    public String with(Object value) {
        return words + " " + value;
    }

    /** Whether a limit stands behind its words. */
    public boolean hasLimit() {
        return limit == Limit.NAMED;
    }

    /** The rule somebody wrote, whatever its limit; empty for words of nobody here. */
    public static Optional<ContractRule> of(String written) {
        return Arrays.stream(values())
                .filter(rule -> rule.hasLimit() ? written.startsWith(rule.words + " ") : written.equals(rule.words))
                .findFirst();
    }

    /** The limit in what was written of this rule. */
    public String limitOf(String written) {
        return written.substring(words.length() + 1);
    }
}
