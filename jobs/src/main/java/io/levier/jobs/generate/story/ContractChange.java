package io.levier.jobs.generate.story;

/**
 * Something that happened to a contract.
 *
 * @param feeCents change of the monthly fee, cents without tax
 */
public record ContractChange(long at, Kind kind, long feeCents) {
    /** What happened. */
    public enum Kind {
        NEW,
        REACTIVATION,
        EXPANSION,
        CONTRACTION,
        PRICE,
        CHURN
    }
}
