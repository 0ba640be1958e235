package io.levier.common.metric;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A cut: every metric whose fact table has the columns is also published per value of it, or, across several cuts, per
 * combination of their values.
 *
 * @param id as it stands in {@code segment_set}
 * @param parts what a value is made of, one for a plain cut
 * @param values what codes of the data are called in reports; one that is absent stands for itself
 * @param maximumCardinality more values than this are refused: a cut is for reading
 */
public record Dimension(
        String id, List<Part> parts, Label label, SortedMap<String, Label> values, int maximumCardinality) {
    /** The value of rows that have none. */
    public static final String UNKNOWN = "unknown";

    /** Stands between the values of a combination. */
    public static final String ACROSS = " × ";

    public Dimension {
        parts = List.copyOf(parts);
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** A plain cut by one column. */
    public static Dimension by(String id, String column, Label label, int maximumCardinality) {
        return new Dimension(
                id, List.of(new Part(id, column, Optional.empty())), label, new TreeMap<>(), maximumCardinality);
    }

    /**
     * One thing rows are told apart by.
     *
     * @param cut id of the plain cut it is
     * @param column column of the fact tables
     * @param question the question whose chosen option is the value, when the column holds options by question
     */
    public record Part(String cut, String column, Optional<String> question) {
        /** The value of a row in SQL. */
        public String expression() {
            return question.map(name -> column + "['" + name + "']").orElse(column);
        }
    }

    public boolean isPlain() {
        return parts.size() == 1;
    }

    /** The value of a row in SQL, a text that is never null. */
    public String sql() {
        return sql(parts.stream().map(Part::expression).toList());
    }

    /** The same of the expressions of its parts. */
    public static String sql(List<String> expressions) {
        List<String> texts = expressions.stream()
                .map(part -> "coalesce(cast(" + part + " as string), '" + UNKNOWN + "')")
                .toList();
        return texts.size() == 1 ? texts.get(0) : "concat_ws('" + ACROSS + "', " + String.join(", ", texts) + ")";
    }

    /** The plain cuts it is made of. */
    public List<String> cuts() {
        return parts.stream().map(Part::cut).toList();
    }

    /** Questions whose options it needs. */
    public List<String> questions() {
        return parts.stream().flatMap(part -> part.question().stream()).toList();
    }
}
