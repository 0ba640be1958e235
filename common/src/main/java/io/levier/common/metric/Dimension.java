package io.levier.common.metric;

import java.util.Optional;

/**
 * A cut: every metric whose fact table has the column is also published per value of it.
 *
 * @param id as it stands in {@code segment_set}
 * @param column column of the fact tables
 * @param question the question whose chosen option is the value, when the column holds options by question
 * @param maximumCardinality more values than this are refused: a cut is for reading
 */
public record Dimension(String id, String column, Optional<String> question, Label label, int maximumCardinality) {

    /** The value of a row in SQL. */
    public String expression() {
        return question.map(name -> column + "['" + name + "']").orElse(column);
    }
}
