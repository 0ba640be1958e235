package io.levier.jobs.retention;

import io.levier.common.model.LogitSums;
import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import org.apache.spark.sql.Row;

/** Rows of one part, each as the places of its ones among the dummies, packed: a fit goes through them many times. */
final class LearningBlock implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int FIRST_ROWS = 1024;

    private final int dummies;
    private final int ofRow;
    private final BitSet leavers = new BitSet();
    private char[] ones;
    private int rows;

    private LearningBlock(FeatureBins bins) {
        this.dummies = bins.size();
        if (dummies > Character.MAX_VALUE) {
            throw new IllegalStateException(dummies + " bins are more than a model is fitted with");
        }
        this.ofRow = bins.bins().size();
        this.ones = new char[FIRST_ROWS * ofRow];
    }

    static LearningBlock of(Iterator<Row> rows, FeatureBins bins) {
        LearningBlock block = new LearningBlock(bins);
        while (rows.hasNext()) {
            Row row = rows.next();
            block.add(bins.dummies(row, TrainingRows.FIRST_FEATURE), row.getDouble(TrainingRows.LABEL) == 1);
        }
        block.ones = Arrays.copyOf(block.ones, block.rows * block.ofRow);
        return block;
    }

    private void add(int[] dummiesOfRow, boolean isLeaver) {
        int from = rows * ofRow;
        if (from == ones.length) {
            ones = Arrays.copyOf(ones, Math.max(2 * ones.length, ofRow));
        }
        for (int k = 0; k < ofRow; k++) {
            ones[from + k] = (char) dummiesOfRow[k];
        }
        leavers.set(rows, isLeaver);
        rows++;
    }

    LogitSums sums(double... parameters) {
        LogitSums sums = new LogitSums(dummies);
        int[] row = new int[ofRow];
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < ofRow; k++) {
                row[k] = ones[i * ofRow + k];
            }
            sums.add(row, leavers.get(i), parameters);
        }
        return sums;
    }
}
