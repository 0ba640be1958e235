package io.levier.common.table;

/**
 * The last column of every input table: what an export knows beyond the contract, where its source says {@code new-columns:
 * keep}, or whatever a mapping puts there. One JSON object, its names in alphabetical order; null when there is nothing.
 */
public final class Extra {
    public static final String NAME = "extra";

    private Extra() {}

    /** Nobody declared what is in it, so it is taken for the words of persons, also in a table that leads to nobody. */
    public static Field personal() {
        return Field.optional(
                        NAME,
                        FieldType.STRING,
                        "What the export has beyond the contract, a JSON object, where new-columns says keep",
                        "Colonnes supplémentaires")
                .personal(Privacy.TEXT);
    }
}
