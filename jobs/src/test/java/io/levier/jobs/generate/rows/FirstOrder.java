package io.levier.jobs.generate.rows;

import io.levier.common.table.input.OrderHeader;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Scale;
import java.time.Instant;

/** The first order of a company, told without Spark. */
public final class FirstOrder {
    private FirstOrder() {}

    public static String orderedAt(Scale scale) {
        return GeneratedTables.tell(OrderHeader.TABLE, scale, new Company(scale))
                .get(0)
                .filled(OrderHeader.ORDERED_AT, Instant.class)
                .toString();
    }
}
