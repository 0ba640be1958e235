package io.levier.jobs.access;

import io.levier.common.csv.Csv;
import io.levier.jobs.platform.AlignedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;

/** Rows as a person, a spreadsheet or a program reads them. */
final class ResultText {

    private ResultText() {}

    static String of(Dataset<Row> result, QueryArgs.Format format) {
        return switch (format) {
            case TEXT -> aligned(result);
            case CSV -> csv(result);
            case JSON -> String.join("\n", result.toJSON().collectAsList()) + "\n";
        };
    }

    /** One line for each column that holds something, row by row. */
    static String lines(Dataset<Row> result) {
        StringBuilder text = new StringBuilder();
        for (String[] row : cells(result, "")) {
            for (int i = 0; i < row.length; i++) {
                if (!row[i].isEmpty()) {
                    text.append(String.format(Locale.ROOT, "  %-16s %s%n", result.columns()[i], row[i]));
                }
            }
        }
        return text.toString();
    }

    /** Every cell as SQL would cast it to text: lists and maps included. */
    private static List<String[]> cells(Dataset<Row> result, String whenNull) {
        StructField[] fields = result.schema().fields();
        Column[] texts = new Column[fields.length];
        for (int i = 0; i < fields.length; i++) {
            // By position: a result may have two columns of one name.
            texts[i] = functions.col("c" + i).cast("string");
        }
        String[] names = new String[fields.length];
        Arrays.setAll(names, i -> "c" + i);
        List<String[]> rows = new ArrayList<>();
        for (Row row : result.toDF(names).select(texts).collectAsList()) {
            String[] line = new String[fields.length];
            Arrays.setAll(line, i -> row.isNullAt(i) ? whenNull : row.getString(i));
            rows.add(line);
        }
        return rows;
    }

    private static String aligned(Dataset<Row> result) {
        StructField[] fields = result.schema().fields();
        List<String[]> rows = cells(result, "·");
        List<Integer> numbers = IntStream.range(0, fields.length)
                .filter(i -> isNumber(fields[i].dataType()))
                .boxed()
                .toList();
        List<List<String>> lines = rows.stream().map(Arrays::asList).toList();
        return AlignedText.of(List.of(result.columns()), lines, numbers)
                + ("(" + rows.size() + (rows.size() == 1 ? " row)\n" : " rows)\n"));
    }

    private static boolean isNumber(DataType type) {
        return type instanceof NumericType;
    }

    private static String csv(Dataset<Row> result) {
        StringBuilder text =
                new StringBuilder(csvLine(result.columns(), result.schema().fields(), true));
        for (String[] row : cells(result, "")) {
            text.append(csvLine(row, result.schema().fields(), false));
        }
        return text.toString();
    }

    private static String csvLine(String[] cells, StructField[] fields, boolean isHeader) {
        List<String> line = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            boolean isText = isHeader || !isNumber(fields[i].dataType());
            line.add(isText ? Csv.text(cells[i]) : Csv.number(cells[i]));
        }
        return Csv.line(line);
    }
}
