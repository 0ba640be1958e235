package io.levier.jobs.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The peer an analyst would use on one machine, in this process and with as many threads as Spark has. */
public final class DuckDb {
    private DuckDb() {}

    /** A piece of work on an open connection. */
    @FunctionalInterface
    private interface Work<T> {
        T on(Statement statement) throws SQLException;
    }

    private static <T> T connected(Work<T> work) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set threads = 2");
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads all rows of a query and returns the first value of the last one.
     *
     * @throws IllegalStateException where there was none, or the query fails
     */
    public static String read(String query) {
        return connected(statement -> {
            try (ResultSet rows = statement.executeQuery(query)) {
                String first = "";
                while (rows.next()) {
                    first = rows.getString(1);
                }
                if (first.isEmpty()) {
                    throw new IllegalStateException("DuckDB found nothing");
                }
                return first;
            }
        });
    }

    /**
     * Writes the rows of a query to a Parquet file.
     *
     * @throws IllegalStateException where the query fails
     */
    public static void write(String query, String file) {
        connected(statement -> statement.execute("copy (" + query + ") to '" + file + "' (format parquet)"));
    }
}
