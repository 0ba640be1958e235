package io.levier.jobs.ingest;

import static org.apache.spark.sql.functions.col;

import io.levier.common.config.DriftRules;
import io.levier.common.config.RawFile;
import io.levier.common.problem.BrokenContract;
import io.levier.common.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.IntegralType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The files of one export read together: columns may have come from one file to the next, and be of two types where that is
 * accepted. Numbers are then read as the wider of the two, and what has the same text in every notation as text.
 */
final class ParquetFiles {
    /** The rest depends on notation or zone: read as text, 1.125 is a thousand and more where a comma parts the decimals. */
    private static final Set<DataType> PLAIN =
            Set.of(DataTypes.StringType, DataTypes.BooleanType, DataTypes.DateType, DataTypes.TimestampNTZType);

    private final SparkSession spark;
    private final RawFile raw;
    private final Map<StructType, List<FileFacts>> bySchema = new LinkedHashMap<>();
    private final Map<String, Set<DataType>> typesByColumn = new TreeMap<>();

    private ParquetFiles(SparkSession spark, RawFile raw) {
        this.spark = spark;
        this.raw = raw;
    }

    /**
     * The rows of files.
     *
     * @throws BrokenContract naming every column of two types that may not be, or that no reading fits
     */
    static Dataset<Row> read(SparkSession spark, RawFile raw, List<FileFacts> files, DriftRules drift) {
        if (files.size() == 1) {
            return spark.read().parquet(Exports.paths(files));
        }
        ParquetFiles parquet = new ParquetFiles(spark, raw);
        files.forEach(parquet::look);
        return parquet.rows(files, drift);
    }

    private void look(FileFacts file) {
        StructType schema = spark.read().parquet(file.path()).schema();
        bySchema.computeIfAbsent(schema, alike -> new ArrayList<>()).add(file);
        for (StructField column : schema.fields()) {
            typesByColumn
                    .computeIfAbsent(column.name().toLowerCase(Locale.ROOT), name -> new HashSet<>())
                    .add(column.dataType());
        }
    }

    private Dataset<Row> rows(List<FileFacts> files, DriftRules drift) {
        Map<String, Set<DataType>> mixed = new TreeMap<>(typesByColumn);
        mixed.values().removeIf(types -> types.size() == 1);
        List<Problem> problems = mixed.entrySet().stream()
                .flatMap(column -> objection(column.getKey(), column.getValue(), drift).stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new BrokenContract(problems);
        }
        if (mixed.isEmpty()) {
            return spark.read().option("mergeSchema", true).parquet(Exports.paths(files));
        }
        mixed.values().removeIf(ParquetFiles::areNumbers);
        return bySchema.values().stream()
                .map(alike -> asText(spark.read().parquet(Exports.paths(alike)), mixed.keySet()))
                .reduce((first, second) -> first.unionByName(second, true))
                .orElseThrow();
    }

    private Optional<Problem> objection(String column, Set<DataType> types, DriftRules drift) {
        Set<String> names = new TreeSet<>();
        types.forEach(type -> names.add(type.simpleString()));
        String what = raw.path() + " has the column \"" + column + "\" as " + String.join(" and as ", names)
                + " in different files";
        if (!drift.retyped().contains(column)) {
            return Optional.of(new Problem(
                    what, "write all files with one type, or accept it with \"retyped-columns: [" + column + "]\""));
        }
        return areNumbers(types) || types.stream().allMatch(ParquetFiles::isPlain)
                ? Optional.empty()
                : Optional.of(new Problem(what + ", and nothing reads both", "write all files with one type"));
    }

    private static boolean areNumbers(Set<DataType> types) {
        return types.stream().allMatch(NumericType.class::isInstance);
    }

    private static boolean isPlain(DataType type) {
        return PLAIN.contains(type) || type instanceof IntegralType;
    }

    private static Dataset<Row> asText(Dataset<Row> rows, Set<String> columns) {
        Dataset<Row> read = rows;
        for (String name : rows.columns()) {
            if (columns.contains(name.toLowerCase(Locale.ROOT))) {
                read = read.withColumn(name, col("`" + name + "`").cast(DataTypes.StringType));
            }
        }
        return read;
    }
}
