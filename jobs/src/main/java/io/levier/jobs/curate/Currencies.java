package io.levier.jobs.curate;

import io.levier.common.table.Table;
import io.levier.common.table.input.FxRate;
import io.levier.common.table.input.OrderHeader;
import io.levier.common.table.input.ServiceCost;
import io.levier.common.table.input.Subscription;
import io.levier.jobs.platform.JobContext;
import java.util.List;
import java.util.Locale;

/** Amounts in a foreign currency cannot be added up without a rate; nobody must miss that they are missing. */
final class Currencies {

    private static final List<Table> PRICED = List.of(OrderHeader.TABLE, Subscription.TABLE, ServiceCost.TABLE);

    private Currencies() {}

    static List<String> leftOut(JobContext context, CurateSettings settings, Sources sources) {
        if (PRICED.stream().noneMatch(sources::has)) {
            return List.of();
        }
        context.step("looking for amounts without a rate");
        return sources
                .query("ops/unrated_amount", OrderHeader.TABLE, Subscription.TABLE, ServiceCost.TABLE, FxRate.TABLE)
                .collectAsList()
                .stream()
                .map(row -> String.format(
                        Locale.ROOT,
                        "%,d %s in %s are left out%s: the reporting currency is %s, and fx_rate has no rate of their time",
                        row.getLong(2),
                        row.getString(0),
                        row.getString(1),
                        row.getString(0).equals("costs") ? ", and their months with them" : "",
                        settings.currency()))
                .toList();
    }
}
