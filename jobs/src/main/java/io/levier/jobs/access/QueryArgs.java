package io.levier.jobs.access;

import com.beust.jcommander.Parameter;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.WarehouseViews;

/** Options of {@code query}. */
public final class QueryArgs extends JobArgs {
    @Parameter(names = "--sql", description = "A SELECT over the tables of the warehouse, by their names")
    private String sql = "";

    @Parameter(names = "--file", description = "A file with the SELECT instead")
    private String file = "";

    @Parameter(names = "--format", description = "text, csv or json")
    private Format format = Format.TEXT;

    @Parameter(names = "--rows", description = "Most rows to print")
    private int rows = 1000;

    @Parameter(names = "--personal", description = "Show names, addresses and words of persons instead of ***")
    private boolean personal;

    /** How rows are printed. */
    public enum Format {
        TEXT,
        CSV,
        JSON
    }

    public String sql() {
        return sql;
    }

    public String file() {
        return file;
    }

    public Format format() {
        return format;
    }

    public int rows() {
        return rows;
    }

    public WarehouseViews.Personal personal() {
        return personal ? WarehouseViews.Personal.SHOWN : WarehouseViews.Personal.MASKED;
    }
}
