package io.levier.jobs.retention;

import java.util.List;
import org.apache.spark.sql.Row;

/**
 * Every customer is scored by what has not seen them: one score per fold of customers, learned on the other folds.
 *
 * @param byFold in the order of the folds
 */
record HeldOut(List<RowScore> byFold) implements RowScore {

    HeldOut {
        byFold = List.copyOf(byFold);
    }

    @Override
    public double of(Row row) {
        return byFold.get((int) (row.getLong(TrainingRows.FOLD) % byFold.size()))
                .of(row);
    }
}
