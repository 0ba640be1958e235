package io.levier.jobs.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.derived.VerbatimQuote;
import io.levier.jobs.platform.Schemas;
import io.levier.jobs.platform.Warehouse;
import io.levier.jobs.testkit.OnSpark;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server, asked by the JDBC driver of Arrow Flight SQL as a BI tool would. */
@OnSpark
class ServeSqlTest {
    private static final String PASSWORD = "a long enough password";

    private static @Nullable SqlServer server;
    private static String path = "";

    @BeforeAll
    static void serve(SparkSession spark, @TempDir Path home) {
        Warehouse warehouse = Warehouse.at(home.toString(), spark.sparkContext().hadoopConfiguration());
        path = warehouse.pathOf(VerbatimQuote.TABLE);
        spark.createDataFrame(
                        List.of(RowFactory.create(
                                "delivery",
                                "promoter",
                                1,
                                "r1",
                                Date.valueOf("2026-05-04"),
                                "en",
                                "my own words",
                                0.5,
                                "by rule",
                                "run-1")),
                        Schemas.of(VerbatimQuote.TABLE))
                .write()
                .format("delta")
                .save(path);
        server = SqlServer.start(spark, warehouse, 0, PASSWORD);
    }

    @AfterAll
    static void end() {
        if (server != null) {
            server.close();
        }
    }

    private static Connection connect(String password) throws SQLException {
        int port = server == null ? 0 : server.port();
        Properties properties = new Properties();
        properties.setProperty("useEncryption", "false");
        properties.setProperty("user", SqlServer.USER);
        properties.setProperty("password", password);
        return DriverManager.getConnection("jdbc:arrow-flight-sql://127.0.0.1:" + port, properties);
    }

    /** Rows as text, cells between bars. */
    private static List<String> ask(String sql) throws SQLException {
        try (Connection connection = connect(PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(rows.getObject(i)));
                }
                lines.add(String.join("|", cells));
            }
            return lines;
        }
    }

    @Test
    void answersQueriesWithPersonalDataMasked() throws SQLException {
        assertEquals(
                List.of("delivery|1|2026-05-04|***|0.5"),
                ask("select topic, place, completed_on, text, closeness from verbatim_quote where place = 1"));
        assertEquals(
                List.of("1"),
                ask("with quotes as (select * from verbatim_quote) select count(*) from quotes"
                        + " where topic in (select topic from verbatim_quote where closeness > 0)"));
    }

    @Test
    void everyTypeArrivesAsItIs() throws SQLException {
        try (Connection connection = connect(PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select cast(-12.50 as decimal(18, 2)), true, cast(9000000000 as bigint), 'é😀 \u202E',"
                                + " timestamp '2026-07-01 00:00:00.123456', null, array('a', 'b'), 0.1d + 0.2d,"
                                + " cast(3 as smallint), 1 as same, 2 as same")) {
            assertTrue(row.next());
            assertEquals("-12.50", row.getBigDecimal(1).toPlainString());
            assertTrue(row.getBoolean(2));
            assertEquals(9_000_000_000L, row.getLong(3));
            assertEquals("é😀 \u202E", row.getString(4));
            assertEquals(
                    Instant.parse("2026-07-01T00:00:00.123Z").toEpochMilli(),
                    row.getTimestamp(5).getTime());
            assertEquals(null, row.getObject(6));
            assertEquals("[a, b]", row.getString(7));
            assertEquals(0.1 + 0.2, row.getDouble(8), 0);
            assertEquals(3, row.getInt(9));
            assertEquals(1, row.getInt(10));
            assertEquals(2, row.getInt(11));
            assertFalse(row.next());
        }
    }

    @Test
    void manyRowsArriveOnceEach() throws SQLException {
        List<String> rows = ask("select count(*), count(distinct id), sum(id) from (select id from range(5000))");
        assertEquals(List.of("5000|5000|12497500"), rows);
        assertEquals(
                5_000, ask("select id from range(5000)").stream().distinct().count());
        assertEquals(List.of(), ask("select id from range(0)"));
    }

    @Test
    void tellsToolsWhatThereIs() throws SQLException {
        try (Connection connection = connect(PASSWORD);
                ResultSet tables = connection.getMetaData().getTables(null, null, "verbatim%", null);
                ResultSet columns = connection.getMetaData().getColumns(null, null, "verbatim_quote", null)) {
            assertTrue(tables.next());
            assertEquals("verbatim_quote", tables.getString("TABLE_NAME"));
            assertFalse(tables.next());
            List<String> names = new ArrayList<>();
            while (columns.next()) {
                names.add(columns.getString("COLUMN_NAME"));
            }
            assertEquals(
                    VerbatimQuote.TABLE.fields().stream()
                            .map(field -> field.name())
                            .toList(),
                    names);
            assertTrue(connection.isReadOnly());
        }
    }

    /** Each of these would read past the mask, change something or start a program. */
    @Test
    void answersNothingButQueries() {
        for (String sql : List.of(
                "drop table verbatim_quote",
                "create view copy as select * from verbatim_quote",
                "insert into verbatim_quote select * from verbatim_quote",
                "delete from verbatim_quote",
                "set spark.sql.runSQLOnFiles=true",
                "select * from delta.`" + path + "`",
                "select * from parquet.`" + path + "`",
                "select reflect('java.lang.System', 'getProperty', 'user.home')",
                "select * from verbatim_quote where topic in (select java_method('java.lang.System', 'lineSeparator'))",
                "select system.builtin.reflect('java.lang.System', 'lineSeparator')",
                "select transform(topic) using 'cat' as (line) from verbatim_quote",
                "with x as (select transform(topic) using 'cat' as (line) from verbatim_quote) select * from x",
                "execute immediate 'drop table verbatim_quote'",
                "from verbatim_quote insert overwrite directory '/tmp/out' using csv select topic",
                "begin select 1; end",
                "cache table verbatim_quote",
                "add jar '/tmp/x.jar'",
                "select 1; drop table verbatim_quote")) {
            assertThrows(SQLException.class, () -> ask(sql), sql);
        }
    }

    @Test
    void saysWhatIsWrongWithAQuery() {
        SQLException unknown = assertThrows(SQLException.class, () -> ask("select topik from verbatim_quote"));
        assertTrue(String.valueOf(unknown.getMessage()).contains("topik"), unknown.getMessage());
        SQLException absent = assertThrows(SQLException.class, () -> ask("select * from metric_values"));
        assertTrue(
                String.valueOf(absent.getMessage()).contains("there is no table metric_values"), absent.getMessage());
        SQLException refused = assertThrows(SQLException.class, () -> ask("drop table verbatim_quote"));
        assertTrue(String.valueOf(refused.getMessage()).contains("only queries are answered"), refused.getMessage());
        SQLException late = assertThrows(SQLException.class, () -> ask("select 1 / (id - id) from range(3)"));
        assertTrue(String.valueOf(late.getMessage()).contains("DIVIDE_BY_ZERO"), late.getMessage());
    }

    @Test
    void letsInOnlyWhoKnowsThePassword() {
        for (String wrong : List.of("a wrong enough password", "", PASSWORD + " ")) {
            assertThrows(SQLException.class, () -> connect(wrong).close(), wrong);
        }
    }
}
