package io.levier.jobs.ingest;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.input_file_name;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring_index;

import io.levier.common.config.RawFile;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Which of the files read at once a row stood in. Files are in the order of their names: the last one is the newest. */
final class DeliveryOrder {
    /** The place of the file of a row among the files read now; equal where it cannot be told. */
    static final String PLACE = "__place";

    private static final String FILE = "__file";

    private DeliveryOrder() {}

    /** The rows with the place of their file, as they come from its export or through the mapping of their source. */
    static Dataset<Row> withPlace(Dataset<Row> mapped, Intake intake) {
        List<RawFile> exports = intake.source().files();
        List<FileFacts> files = intake.files(exports.get(0));
        boolean isTold = exports.size() == 1
                && files.size() > 1
                && (intake.source().sql().isEmpty() || isOfOneReading(mapped));
        if (!isTold) {
            return withoutOrder(mapped);
        }
        List<Row> places = new ArrayList<>();
        for (FileFacts file : files) {
            places.add(RowFactory.create(nameOf(file), places.size()));
        }
        StructType columns = new StructType().add(FILE, DataTypes.StringType).add(PLACE, DataTypes.IntegerType);
        Dataset<Row> known = mapped.sparkSession().createDataFrame(places, columns);
        return mapped.withColumn(FILE, substring_index(input_file_name(), "/", -1))
                .join(broadcast(known), new String[] {FILE}, "left")
                .withColumn(PLACE, coalesce(col(PLACE), lit(0)))
                .drop(FILE);
    }

    /** Rows of which nothing tells the order. */
    static Dataset<Row> withoutOrder(Dataset<Row> rows) {
        return rows.withColumn(PLACE, lit(0));
    }

    /** A mapping that reads its export twice joins rows of several files: no file is theirs. */
    private static boolean isOfOneReading(Dataset<Row> mapped) {
        return ((org.apache.spark.sql.classic.Dataset<Row>) mapped)
                        .queryExecution()
                        .analyzed()
                        .collectLeaves()
                        .size()
                == 1;
    }

    /** The name as the engine writes it, with what is no letter of an address encoded. */
    private static String nameOf(FileFacts file) {
        String path = new Path(file.path()).toUri().getRawPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
