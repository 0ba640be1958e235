package io.levier.jobs.retention;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Who was contacted, beside whom. */
enum ContactArms {
    /** The scope names those drawn to stay without: they alone are compared with. */
    DECLARED("declared", "inner"),
    /** All others are compared with, as if each of them might have been drawn. */
    EVERYBODY("everybody", "left");

    private final String label;
    private final String join;

    ContactArms(String label, String join) {
        this.label = label;
        this.join = join;
    }

    static ContactArms of(boolean isControlNamed) {
        return isControlNamed ? DECLARED : EVERYBODY;
    }

    /** As the table names it. */
    String label() {
        return label;
    }

    /**
     * The customers of both arms.
     *
     * @param known as {@link TrainingRows} has them
     * @param contacts of the initiative, with is_control
     * @return the rows with {@link UpliftStudy#IS_TREATED} last
     */
    Dataset<Row> of(Dataset<Row> known, Dataset<Row> contacts) {
        List<Column> columns = new ArrayList<>();
        for (String name : known.columns()) {
            columns.add(col("`" + name + "`"));
        }
        columns.add(coalesce(col("is_contacted"), lit(false)).as(UpliftStudy.IS_TREATED));
        return known.join(
                        contacts.select(col("person_id"), not(col("is_control")).as("is_contacted")),
                        new String[] {"person_id"},
                        join)
                .select(columns.toArray(Column[]::new));
    }
}
