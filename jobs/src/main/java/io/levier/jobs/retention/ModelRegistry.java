package io.levier.jobs.retention;

import static org.apache.spark.sql.functions.col;

import io.levier.common.table.Field;
import io.levier.common.table.derived.ChurnModel;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.Schemas;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * Models that were fitted: the one that scores is current, earlier ones stay, so that it can be told later how a score
 * came about. A model learned again of the same data in the same way takes the place of the one before.
 */
final class ModelRegistry {
    private static final List<Field> SAME = List.of(
            ChurnModel.ALGORITHM,
            ChurnModel.FORM,
            ChurnModel.HORIZON_D,
            ChurnModel.VALIDATION,
            ChurnModel.FEATURES,
            ChurnModel.REG_PARAM,
            ChurnModel.ELASTIC_NET,
            ChurnModel.CALIBRATION,
            ChurnModel.DATA_VERSIONS);

    private ModelRegistry() {}

    /** The rows of models that score. */
    static Dataset<Row> current(Dataset<Row> models) {
        return models.where(col(ChurnModel.IS_CURRENT.name()));
    }

    /**
     * Makes a model the current one.
     *
     * @param trained its row, without the run id
     */
    static void publish(JobContext context, Row trained) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (int i = 0; i < trained.size(); i++) {
            cells.add(trained.get(i));
        }
        cells.add(context.runId());
        // Read back, so that lists and maps are of the kinds those of the table are.
        Row row = rows(context, List.of(RowFactory.create(cells.toArray()))).first();
        write(context, with(earlier(context), row));
    }

    /** Leaves no model that scores. */
    static void retire(JobContext context) {
        write(context, retired(earlier(context)));
    }

    /** What the registry holds, nothing where an earlier version has written it. */
    private static List<Row> earlier(JobContext context) {
        return context.tables().fits(ChurnModel.TABLE)
                ? context.tables().readOrEmpty(ChurnModel.TABLE).collectAsList()
                : List.of();
    }

    private static Dataset<Row> rows(JobContext context, List<Row> rows) {
        return context.spark().createDataFrame(rows, Schemas.of(ChurnModel.TABLE));
    }

    private static void write(JobContext context, List<Row> rows) {
        context.tables().replaceAll(ChurnModel.TABLE, rows(context, rows));
    }

    /** The registry with another current model. */
    static List<Row> with(List<Row> earlier, Row trained) {
        List<Row> rows = new ArrayList<>(retired(earlier.stream()
                .filter(row -> SAME.stream()
                        .anyMatch(field -> !Objects.equals(row.getAs(field.name()), trained.getAs(field.name()))))
                .toList()));
        rows.add(trained);
        rows.sort(Comparator.comparing((Row row) -> row.getString(0)));
        return rows;
    }

    static List<Row> retired(List<Row> models) {
        int place = ChurnModel.TABLE.fields().indexOf(ChurnModel.IS_CURRENT);
        List<Row> rows = new ArrayList<>();
        for (Row model : models) {
            @Nullable Object[] cells = new @Nullable Object[model.size()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = i == place ? false : model.get(i);
            }
            rows.add(RowFactory.create(cells));
        }
        return rows;
    }
}
