package io.levier.common.stats.crosstab;

/**
 * One cell or total as it may be published. Numbers that may not be shown, or do not exist, are NaN; counts that may not
 * be shown are −1.
 *
 * @param level what it is
 * @param row place of its row, that of the totals for a column or the table
 * @param column place of its column, that of the totals for a row or the table
 * @param count rows
 * @param customers customers with a row in it
 * @param effective rows of equal weight that would carry as much information (Kish)
 * @param weight Σw
 * @param rowShare share of its row, 0..1
 * @param columnShare share of its column, 0..1
 * @param standardError of {@code columnShare} by design
 * @param mean weighted mean of the averaged value
 * @param meanError its standard error by design, of column totals only
 * @param residual adjusted standardised residual
 * @param pValue of the residual
 * @param adjusted the same, over all tested cells of the table
 * @param letters columns it is significantly above; of a column total, in the mean
 */
public record CrosstabCell(
        Level level,
        int row,
        int column,
        long count,
        long customers,
        double effective,
        double weight,
        double rowShare,
        double columnShare,
        double standardError,
        double mean,
        double meanError,
        double residual,
        double pValue,
        double adjusted,
        String letters,
        Status status) {

    /** What a count that may not be shown is. */
    public static final long HIDDEN = -1;

    /** What is counted. */
    public enum Level {
        CELL,
        /** The total of a row. */
        ROW,
        /** The total of a column. */
        COLUMN,
        /** The total of all. */
        TABLE
    }

    /** Whether it may be read. */
    public enum Status {
        OK,
        /** Its base is small: shown, never tested. */
        LOW_BASE,
        /** Fewer customers than may be shown, or needed to keep such a cell unknown. */
        SUPPRESSED
    }

    /** A cell of which only its place is told. */
    static CrosstabCell hidden(Level level, int row, int column) {
        double no = Double.NaN;
        return new CrosstabCell(
                level, row, column, HIDDEN, HIDDEN, no, no, no, no, no, no, no, no, no, no, "", Status.SUPPRESSED);
    }
}
