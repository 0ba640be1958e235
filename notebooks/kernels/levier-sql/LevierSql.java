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
 * {@code %warehouse DIRECTORY} or {@code %file QUERY.sql}, seen from the notebook. kernel.json starts this file as it is.
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
        return table(text.startsWith(FILE) ? read(text.substring(FILE.length()).strip()) : text);
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new IllegalArgumentException("the file " + file + " cannot be read, seen from the notebook", e);
        }
    }

    private DisplayData table(String sql) {
        Dataset<Row> result = new Sql(spark).ask(sql, warehouse, WarehouseViews.Personal.MASKED);
        StructField[] fields = result.schema().fields();
        Column[] texts = new Column[fields.length];
        Arrays.setAll(texts, i -> functions.col("c" + i).cast("string"));
        String[] names = new String[fields.length];
        Arrays.setAll(names, i -> "c" + i);
        List<Row> rows = result.toDF(names).select(texts).takeAsList(MOST_ROWS + 1);
        DisplayData display = new DisplayData();
        display.putHTML(html(fields, rows));
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
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
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
