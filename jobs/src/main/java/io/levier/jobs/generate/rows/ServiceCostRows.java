package io.levier.jobs.generate.rows;

import io.levier.common.table.input.ServiceCost;
import io.levier.jobs.generate.company.Company;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What customer service costs: people all the time, and the lines they are called on, growing with the customers. */
final class ServiceCostRows {
    private static final Layout COST = Layout.of(ServiceCost.TABLE);

    /** A month and customer, in cents. */
    private static final long STAFFING = 180;

    private static final long TELECOM = 14;

    private ServiceCostRows() {}

    static void costs(Company company, Consumer<Cells> out) {
        int months = company.horizon().months();
        for (int i = 0; i < months; i++) {
            LocalDate month = company.horizon().start().withDayOfMonth(1).plusMonths(i);
            // Half of the customers of the end are there at the beginning.
            long customers = (long) company.scale().customers() * (months + i) / (2L * months);
            cost(month, "staffing", null, customers * STAFFING, out);
            cost(month, "telecom", "phone", customers * TELECOM, out);
        }
    }

    private static void cost(LocalDate month, String kind, @Nullable String channel, long cents, Consumer<Cells> out) {
        out.accept(COST.row()
                .set(ServiceCost.COST_ID, month + "-" + kind)
                .set(ServiceCost.MONTH, month)
                .set(ServiceCost.KIND, kind)
                .money(ServiceCost.AMOUNT, cents)
                .set(ServiceCost.CURRENCY, "EUR")
                .set(ServiceCost.CHANNEL, channel));
    }
}
