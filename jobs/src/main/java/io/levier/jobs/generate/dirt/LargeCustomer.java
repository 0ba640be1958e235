package io.levier.jobs.generate.dirt;

import io.levier.common.table.Field;
import io.levier.common.table.Table;
import io.levier.common.table.input.Interaction;
import io.levier.common.table.input.OrderHeader;
import io.levier.common.table.input.SurveyResponse;
import io.levier.common.table.input.WebSession;
import io.levier.jobs.generate.rows.Keys;
import java.util.List;

/** One customer with a twentieth of everything, such as a till or a reseller booked as a customer. */
final class LargeCustomer {
    /** The first one: there is one in every company. */
    private static final String WHO = Keys.customer(0);

    static final List<Rule> RULES = List.of(
            rule(OrderHeader.TABLE, OrderHeader.ORDER_ID, OrderHeader.CUSTOMER_ID, true),
            rule(Interaction.TABLE, Interaction.INTERACTION_ID, Interaction.CUSTOMER_ID, false),
            rule(WebSession.TABLE, WebSession.SESSION_ID, WebSession.CUSTOMER_ID, false),
            rule(SurveyResponse.TABLE, SurveyResponse.RESPONSE_ID, SurveyResponse.CUSTOMER_ID, false));

    private LargeCustomer() {}

    private static Rule rule(Table table, Field key, Field customer, boolean counted) {
        return new Rule(
                Dirt.ONE_LARGE_CUSTOMER,
                table,
                key,
                row -> row.get(customer) != null,
                Spoiler.changing((row, draws) -> row.set(customer, WHO)),
                counted);
    }
}
