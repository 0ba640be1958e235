package io.levier.jobs.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.translate;
import static org.apache.spark.sql.functions.when;

import io.levier.common.config.DriftRules;
import io.levier.common.config.RawFile;
import io.levier.common.table.ContractRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Reads exports that have passed {@link Preflight}; every cell of a CSV or JSON file arrives as text. */
final class Exports {
    /** Why a row is not written as its format demands, null where it is; kept so that it can be quarantined. */
    static final String CORRUPT = "_corrupt_record";

    /** What Windows-1252 has where ISO-8859-1 has control characters, in order of code. */
    private static final String WINDOWS = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";

    private static final String CONTROLS = "\u0080\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008a\u008b\u008c"
            + "\u008e\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009a\u009b\u009c\u009e\u009f";

    private final SparkSession spark;
    private final Databases databases;

    Exports(SparkSession spark, Databases databases) {
        this.spark = spark;
        this.databases = databases;
    }

    /** The rows of files; one type of a column may stand beside another where the rules accept it. */
    Dataset<Row> read(RawFile raw, List<FileFacts> files, DriftRules drift) {
        return switch (raw.format()) {
            case PARQUET -> ParquetFiles.read(spark, raw, files, drift);
            case CSV -> readCsv(raw, files);
            case JSON -> readJson(files);
            case DELTA -> spark.read().format("delta").load(files.get(0).path());
            case JDBC -> databases.rows(files.get(0));
        };
    }

    /** The columns of an export in small letters, with their types; without one where every cell is text. */
    SortedMap<String, Optional<String>> columns(RawFile raw, List<FileFacts> files, DriftRules drift) {
        SortedMap<String, Optional<String>> columns = new TreeMap<>();
        if (raw.format() == RawFile.Format.CSV || raw.format() == RawFile.Format.JSON) {
            files.stream()
                    .flatMap(file -> file.header().stream())
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> columns.put(name.toLowerCase(Locale.ROOT), Optional.empty()));
        } else {
            columns.putAll(types(read(raw, files, drift).schema()));
        }
        return columns;
    }

    private static SortedMap<String, Optional<String>> types(StructType schema) {
        SortedMap<String, Optional<String>> types = new TreeMap<>();
        for (StructField column : schema.fields()) {
            types.put(
                    column.name().toLowerCase(Locale.ROOT),
                    Optional.of(column.dataType().simpleString()));
        }
        return types;
    }

    /** Files of one export may differ in their columns, and in the order of them; a column a file has not is unknown. */
    private Dataset<Row> readCsv(RawFile raw, List<FileFacts> files) {
        Map<List<String>, List<FileFacts>> byHeader = new LinkedHashMap<>();
        files.forEach(file -> byHeader.computeIfAbsent(file.header(), header -> new ArrayList<>())
                .add(file));
        return byHeader.values().stream()
                .map(alike -> readAlike(raw, alike))
                .reduce((first, second) -> first.unionByName(second, true))
                .orElseThrow(() -> new IllegalStateException("no file of " + raw.path() + " to read"));
    }

    private Dataset<Row> readAlike(RawFile raw, List<FileFacts> files) {
        String[] paths = paths(files);
        StructType schema = new StructType();
        List<String> header = files.get(0).header();
        for (int i = 0; i < header.size(); i++) {
            schema = schema.add(header.get(i).isEmpty() ? "_unnamed_" + i : header.get(i), DataTypes.StringType);
        }
        boolean isMultiLine = files.stream().anyMatch(FileFacts::isMultiLine);
        // Spark refuses windows-1252; read as its near relative the bytes stay, and are then named rightly.
        boolean isWindows = raw.encoding().equals("windows-1252");
        Dataset<Row> rows = spark.read()
                .schema(schema.add(CORRUPT, DataTypes.StringType))
                .option("header", true)
                .option("delimiter", String.valueOf(raw.delimiter()))
                .option("quote", String.valueOf(raw.quoting().quote()))
                .option("escape", String.valueOf(raw.quoting().escape()))
                .option("multiLine", isMultiLine)
                .option("encoding", isWindows ? "ISO-8859-1" : raw.encoding())
                .option("mode", "PERMISSIVE")
                .option("columnNameOfCorruptRecord", CORRUPT)
                .csv(paths);
        return because(isWindows ? named(rows) : rows, ContractRule.CELLS);
    }

    /** What stands under a key is text, be it a word, a number or an object of its own. */
    private Dataset<Row> readJson(List<FileFacts> files) {
        SortedSet<String> keys = new TreeSet<>();
        files.forEach(file -> keys.addAll(file.header()));
        StructType schema = new StructType();
        for (String key : keys) {
            schema = schema.add(key, DataTypes.StringType);
        }
        Dataset<Row> rows = spark.read()
                .schema(schema.add(CORRUPT, DataTypes.StringType))
                .option("mode", "PERMISSIVE")
                .option("columnNameOfCorruptRecord", CORRUPT)
                .json(paths(files));
        return because(rows, ContractRule.JSON);
    }

    static String[] paths(List<FileFacts> files) {
        return files.stream().map(FileFacts::path).toArray(String[]::new);
    }

    private static Dataset<Row> because(Dataset<Row> rows, ContractRule rule) {
        return rows.withColumn(CORRUPT, when(col(CORRUPT).isNotNull(), lit("row: " + rule.words())));
    }

    private static Dataset<Row> named(Dataset<Row> rows) {
        Column[] columns = new Column[rows.columns().length];
        for (int i = 0; i < columns.length; i++) {
            String name = rows.columns()[i];
            columns[i] = translate(col("`" + name + "`"), CONTROLS, WINDOWS).as(name);
        }
        return rows.select(columns);
    }
}
