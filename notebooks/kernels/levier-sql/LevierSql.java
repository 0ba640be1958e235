import io.levier.common.problem.UserProblem;
import io.levier.jobs.platform.Sessions;
import io.levier.jobs.platform.Sql;
import io.levier.jobs.platform.Warehouse;
import io.levier.jobs.platform.WarehouseViews;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.magic.MagicParser;
import org.dflib.jjava.jupyter.kernel.magic.MagicTranspiler;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;

/**
 * A Jupyter kernel whose cells are SQL over the tables of a warehouse, personal columns masked. Besides, a cell may say
 * {@code %warehouse DIRECTORY} or {@code %file QUERY.sql}, seen from the notebook; {@code %bars LABEL VALUE [LOW HIGH]} in
 * front of a query draws these columns above its table. kernel.json starts this file as it is.
 */
public final class LevierSql extends BaseKernel {
    private static final int MOST_ROWS = 500;

    /** One task reads the log of a small Delta table; nobody outside this machine is served. */
    private static final Map<String, String> SETTINGS = Map.of(
            "spark.ui.enabled", "false",
            "spark.sql.shuffle.partitions", "4",
            "spark.databricks.delta.snapshotPartitions", "1",
            "spark.driver.host", "127.0.0.1",
            "spark.driver.bindAddress", "127.0.0.1");

    private static final String WAREHOUSE = "%warehouse ";
    private static final String FILE = "%file ";
    private static final String BARS = "%bars ";

    private final SparkSession spark;
    private Warehouse warehouse;

    private LevierSql(SparkSession spark) {
        super(
                "levier-sql",
                "1",
                new LanguageInfo.Builder("sql").mimetype("text/x-sql").fileExtension(".sql").pygments("sql").build(),
                List.of(),
                null,
                new JupyterIO(StandardCharsets.UTF_8),
                new CommManager(),
                new Renderer(),
                new MagicParser("^%", "^%%", new MagicTranspiler()),
                new MagicsRegistry(),
                false,
                new StringStyler.Builder().build());
        this.spark = spark;
        this.warehouse = at("../demo/warehouse");
    }

    public static void main(String[] args) throws Exception {
        SparkSession spark = Sessions.open("local[*]", SETTINGS);
        JupyterConnection connection =
                new JupyterConnection(KernelConnectionProperties.parse(Files.readString(Path.of(args[0]))));
        new LevierSql(spark).becomeHandlerForConnection(connection);
        connection.connect();
        connection.waitUntilClose();
        spark.stop();
    }

    private Warehouse at(String directory) {
        return Warehouse.at(directory, spark.sparkContext().hadoopConfiguration());
    }

    @Override
    public Object evalRaw(String cell) {
        String text = cell.strip();
        if (text.startsWith(WAREHOUSE)) {
            String directory = text.substring(WAREHOUSE.length()).strip();
            if (!Files.isDirectory(Path.of(directory))) {
                throw new IllegalArgumentException("there is no directory " + directory + " seen from the notebook");
            }
            warehouse = at(directory);
            return "reading " + directory;
        }
        if (text.startsWith(BARS)) {
            String[] parts = text.split("\\R", 2);
            if (parts.length < 2) {
                throw new IllegalArgumentException("%bars stands on a line of its own, in front of a query");
            }
            return table(query(parts[1].strip()), List.of(parts[0].substring(BARS.length()).strip().split("\\s+")));
        }
        return table(query(text), List.of());
    }

    private static String query(String text) {
        return text.startsWith(FILE) ? read(text.substring(FILE.length()).strip()) : text;
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new IllegalArgumentException("the file " + file + " cannot be read, seen from the notebook", e);
        }
    }

    private DisplayData table(String sql, List<String> drawn) {
        Dataset<Row> result = new Sql(spark).ask(sql, warehouse, WarehouseViews.Personal.MASKED);
        StructField[] fields = result.schema().fields();
        Column[] texts = new Column[fields.length];
        Arrays.setAll(texts, i -> functions.col("c" + i).cast("string"));
        String[] names = new String[fields.length];
        Arrays.setAll(names, i -> "c" + i);
        List<Row> rows = result.toDF(names).select(texts).takeAsList(MOST_ROWS + 1);
        DisplayData display = new DisplayData();
        display.putHTML((drawn.isEmpty() ? "" : Bars.svg(fields, rows, drawn)) + html(fields, rows));
        display.putText(plain(fields, rows));
        return display;
    }

    private static String html(StructField[] fields, List<Row> rows) {
        StringBuilder text = new StringBuilder("<table><thead><tr>");
        for (StructField field : fields) {
            text.append("<th>").append(escaped(field.name())).append("</th>");
        }
        text.append("</tr></thead><tbody>");
        for (Row row : rows.subList(0, Math.min(rows.size(), MOST_ROWS))) {
            text.append("<tr>");
            for (int i = 0; i < fields.length; i++) {
                boolean isNumber = fields[i].dataType() instanceof NumericType;
                text.append("<td style=\"text-align:").append(isNumber ? "right" : "left").append("\">");
                text.append(escaped(cell(row, i))).append("</td>");
            }
            text.append("</tr>");
        }
        return text.append("</tbody></table><p>").append(told(rows)).append("</p>").toString();
    }

    private static String plain(StructField[] fields, List<Row> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(String.join("\t", Arrays.stream(fields).map(StructField::name).toList()));
        for (Row row : rows.subList(0, Math.min(rows.size(), MOST_ROWS))) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < fields.length; i++) {
                cells.add(cell(row, i));
            }
            lines.add(String.join("\t", cells));
        }
        lines.add(told(rows));
        return String.join("\n", lines);
    }

    private static String told(List<Row> rows) {
        return rows.size() > MOST_ROWS ? "the first " + MOST_ROWS + " rows" : rows.size() + " rows";
    }

    private static String cell(Row row, int i) {
        return row.isNullAt(i) ? "·" : row.getString(i);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("'", "&#39;");
    }

    /** A row of bars from zero, with whiskers where the columns of both bounds are named; the table below says the same. */
    private static final class Bars {
        private static final int ROW = 24;
        private static final int LABEL = 220;
        private static final int WIDE = 460;
        private static final int NUMBER = 90;

        static String svg(StructField[] fields, List<Row> rows, List<String> drawn) {
            if (drawn.size() != 2 && drawn.size() != 4) {
                throw new IllegalArgumentException("%bars names the columns LABEL VALUE, or LABEL VALUE LOW HIGH");
            }
            int[] at = drawn.stream().mapToInt(name -> column(fields, name)).toArray();
            List<Row> shown = rows.stream().filter(row -> !row.isNullAt(at[1])).limit(40).toList();
            double low = 0;
            double high = 0;
            for (Row row : shown) {
                for (int i = 1; i < at.length; i++) {
                    low = Math.min(low, number(row, at[i]));
                    high = Math.max(high, number(row, at[i]));
                }
            }
            double scale = high > low ? WIDE / (high - low) : 0;
            double zero = LABEL - low * scale;
            StringBuilder svg = new StringBuilder(String.format(
                    Locale.ROOT,
                    "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' font-family='sans-serif'"
                            + " font-size='13' role='img' aria-label='%s by %s, as in the table below'>",
                    LABEL + WIDE + NUMBER,
                    ROW * shown.size() + 4,
                    escaped(drawn.get(1)),
                    escaped(drawn.get(0))));
            int y = 2;
            for (Row row : shown) {
                double end = zero + number(row, at[1]) * scale;
                line(svg, "<text x='%d' y='%d' text-anchor='end'>%s</text>", LABEL - 8, y + 16, escaped(cell(row, at[0])));
                line(
                        svg,
                        "<rect x='%.1f' y='%d' width='%.1f' height='%d' fill='#6a93be'/>",
                        Math.min(zero, end),
                        y + 3,
                        Math.abs(end - zero),
                        ROW - 8);
                if (at.length == 4) {
                    line(
                            svg,
                            "<path d='M%.1f %dH%.1f' stroke='#1a2230' stroke-width='1.5'/>",
                            zero + number(row, at[2]) * scale,
                            y + ROW / 2 - 1,
                            zero + number(row, at[3]) * scale);
                }
                line(svg, "<text x='%d' y='%d'>%s</text>", LABEL + WIDE + 8, y + 16, escaped(cell(row, at[1])));
                y += ROW;
            }
            line(svg, "<path d='M%.1f 0V%d' stroke='#566072'/></svg>", zero, ROW * shown.size() + 4);
            return svg.toString();
        }

        private static void line(StringBuilder svg, String form, Object... values) {
            svg.append(String.format(Locale.ROOT, form, values));
        }

        private static int column(StructField[] fields, String name) {
            for (int i = 0; i < fields.length; i++) {
                if (fields[i].name().equals(name)) {
                    return i;
                }
            }
            throw new IllegalArgumentException("the query has no column " + name + " to draw");
        }

        private static double number(Row row, int i) {
            return row.isNullAt(i) ? 0 : Double.parseDouble(row.getString(i));
        }
    }

    /** What the writer of a query did wrong is told without a trace. */
    @Override
    public List<String> formatError(Throwable failure) {
        UserProblem problem = UserProblem.in(failure);
        if (problem != null) {
            return List.of(String.valueOf(problem.getMessage()));
        }
        return failure instanceof IllegalArgumentException ? List.of(failure.getMessage()) : super.formatError(failure);
    }

    @Override
    public DisplayData inspect(String code, int at, boolean extraDetail) {
        return new DisplayData("levier describe TABLE lists the columns of a table; so does jobs/TABLES.md");
    }

    @Override
    public ReplacementOptions complete(String code, int at) {
        return null;
    }

    @Override
    public String isComplete(String code) {
        return IS_COMPLETE_YES;
    }
}
