package io.levier.jobs.drivers;

import static org.apache.spark.sql.functions.col;

import io.levier.common.drivers.GramColumn;
import io.levier.common.drivers.GramLayout;
import io.levier.common.drivers.Moments;
import io.levier.common.table.derived.DriverGram;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A row of {@code driver_gram} as Spark's bean encoder wants it: hundreds of sums travel as two blocks of memory and not
 * as hundreds of objects.
 */
public final class GramLine {
    private String model = "";
    private String gramSet = "";
    private String[] segmentCell = {};
    private long missing;
    private LocalDate periodStart = LocalDate.EPOCH;
    private int bucket;
    private String[] columnNames = {};
    private double[] shifts = {};
    private double[] units = {};
    private long n;
    private long persons;
    private long[] total = {};
    private long[] totalHigh = {};

    static GramLine of(String model, int bucket, GramKey key, Moments moments, long persons) {
        GramLayout layout = moments.layout();
        GramLine line = new GramLine();
        line.model = model;
        line.gramSet = key.set().code();
        line.segmentCell = key.segments();
        line.missing = key.missing();
        line.periodStart = LocalDate.ofEpochDay(key.month());
        line.bucket = bucket;
        line.columnNames = layout.columns().stream().map(GramColumn::name).toArray(String[]::new);
        line.shifts = layout.columns().stream().mapToDouble(GramColumn::shift).toArray();
        line.units = layout.columns().stream().mapToDouble(GramColumn::unit).toArray();
        line.n = moments.rows();
        line.persons = persons;
        line.total = moments.lowSums();
        line.totalHigh = moments.highSums();
        return line;
    }

    /** The columns of the table, by the names it gives them. */
    static Dataset<Row> table(Dataset<GramLine> lines) {
        return lines.select(
                col("model"),
                col("gramSet").as(DriverGram.GRAM_SET.name()),
                col("segmentCell").as(DriverGram.SEGMENT_CELL.name()),
                col("missing"),
                col("periodStart").as(DriverGram.PERIOD_START.name()),
                col("bucket"),
                col("columnNames").as(DriverGram.COLUMN_NAMES.name()),
                col("shifts"),
                col("units"),
                col("n"),
                col("persons").as(DriverGram.N_PERSONS.name()),
                col("total"),
                col("totalHigh").as(DriverGram.TOTAL_HIGH.name()));
    }

    public String getModel() {
        return model;
    }

    public void setModel(String model) {
        this.model = model;
    }

    public String getGramSet() {
        return gramSet;
    }

    public void setGramSet(String gramSet) {
        this.gramSet = gramSet;
    }

    public String[] getSegmentCell() {
        return segmentCell;
    }

    public void setSegmentCell(String[] segmentCell) {
        this.segmentCell = segmentCell;
    }

    public long getMissing() {
        return missing;
    }

    public void setMissing(long missing) {
        this.missing = missing;
    }

    public LocalDate getPeriodStart() {
        return periodStart;
    }

    public void setPeriodStart(LocalDate periodStart) {
        this.periodStart = periodStart;
    }

    public int getBucket() {
        return bucket;
    }

    public void setBucket(int bucket) {
        this.bucket = bucket;
    }

    public String[] getColumnNames() {
        return columnNames;
    }

    public void setColumnNames(String[] columnNames) {
        this.columnNames = columnNames;
    }

    public double[] getShifts() {
        return shifts;
    }

    public void setShifts(double[] shifts) {
        this.shifts = shifts;
    }

    public double[] getUnits() {
        return units;
    }

    public void setUnits(double[] units) {
        this.units = units;
    }

    public long getN() {
        return n;
    }

    public void setN(long n) {
        this.n = n;
    }

    public long getPersons() {
        return persons;
    }

    public void setPersons(long persons) {
        this.persons = persons;
    }

    public long[] getTotal() {
        return total;
    }

    public void setTotal(long[] total) {
        this.total = total;
    }

    public long[] getTotalHigh() {
        return totalHigh;
    }

    public void setTotalHigh(long[] totalHigh) {
        this.totalHigh = totalHigh;
    }
}
