package io.levier.common.table;

/** The floor of the house a table stands on. */
public enum Layer {
    /** The input contract: what a company's exports are mapped to. */
    INPUT,
    /** Who is who, facts keyed by person, the customer-period dataset and its labels. */
    CURATED,
    /** Metrics, drivers, scores: what analysts and reports read. */
    DERIVED,
    /** Runs, writes and quality results of the suite itself. */
    OPS
}
