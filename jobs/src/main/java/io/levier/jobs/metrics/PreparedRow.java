package io.levier.jobs.metrics;

import io.levier.common.metric.CellLayout;
import io.levier.common.metric.RowValues;
import org.apache.spark.sql.Row;

/** A row as {@link CellSumming} prepares it, seen for one of its windows. One object looks at all rows of a partition. */
final class PreparedRow implements RowValues {
    private final RowShape shape;
    private final int conditions;
    private final int[][] columnOfCondition;
    private final int[][] columnOfNumber;
    private final long[] words;
    private Row row = Row.empty();
    private int window;

    PreparedRow(CellLayout layout, RowShape shape, int windows) {
        this.shape = shape;
        this.conditions = layout.conditions().size();
        this.columnOfCondition = new int[windows][conditions];
        this.columnOfNumber = new int[windows][layout.numbers().size()];
        int last = 0;
        for (int at = 0; at < windows; at++) {
            for (int i = 0; i < conditions; i++) {
                columnOfCondition[at][i] = shape.columnOfCondition(i, at);
                last = Math.max(last, columnOfCondition[at][i]);
            }
            for (int i = 0; i < columnOfNumber[at].length; i++) {
                columnOfNumber[at][i] = shape.columnOfNumber(i, at);
            }
        }
        this.words = new long[last + 1];
    }

    void look(Row prepared, int at) {
        row = prepared;
        window = at;
        for (int i = 0; i < conditions; i++) {
            int column = columnOfCondition[window][i];
            words[column] = row.getLong(column);
        }
    }

    @Override
    public boolean holds(int condition) {
        return (words[columnOfCondition[window][condition]] >>> shape.bitOf(condition) & 1) == 1;
    }

    @Override
    public long number(int number) {
        return row.getLong(columnOfNumber[window][number]);
    }
}
