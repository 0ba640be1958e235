package io.levier.jobs.curate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import io.levier.common.table.input.OrderHeader;
import io.levier.jobs.platform.JobContext;
import java.util.List;
import java.util.Locale;

/** Orders in another currency than the reporting one cannot be added up; nobody must miss that they are missing. */
final class Currencies {

    private Currencies() {}

    static List<String> leftOut(JobContext context, CurateSettings settings) {
        if (!context.tables().exists(OrderHeader.TABLE)) {
            return List.of();
        }
        return context
                .tables()
                .read(OrderHeader.TABLE)
                .where(col(OrderHeader.CURRENCY.name()).notEqual(settings.currency()))
                .groupBy(OrderHeader.CURRENCY.name())
                .agg(count(lit(1)))
                .orderBy(OrderHeader.CURRENCY.name())
                .collectAsList()
                .stream()
                .map(row -> String.format(
                        Locale.ROOT,
                        "%,d orders in %s are left out: the reporting currency is %s",
                        row.getLong(1),
                        row.getString(0),
                        settings.currency()))
                .toList();
    }
}
