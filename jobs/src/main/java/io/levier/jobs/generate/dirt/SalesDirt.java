package io.levier.jobs.generate.dirt;

import io.levier.common.table.input.OrderHeader;
import io.levier.common.table.input.OrderLine;
import io.levier.common.table.input.Subscription;
import io.levier.common.table.input.SubscriptionEvent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Dirt of orders and contracts. */
final class SalesDirt {
    static final List<Rule> RULES = List.of(
            order(
                    Dirt.FREE_ORDERS,
                    (row, draws) -> row.money(OrderHeader.NET_AMOUNT, 0).money(OrderHeader.TAX, 0)),
            order(Dirt.TEST_ORDERS, (row, draws) -> row.set(OrderHeader.TYPE, "test")),
            order(
                    Dirt.FOREIGN_CURRENCY,
                    (row, draws) -> row.set(OrderHeader.CURRENCY, draws.chance(0.6) ? "GBP" : "CHF")),
            order(
                    Dirt.ORDERED_BEFORE_KNOWN,
                    (row, draws) -> row.set(
                            OrderHeader.ORDERED_AT,
                            row.filled(OrderHeader.ORDERED_AT, Instant.class).minus(Duration.ofDays(3650)))),
            new Rule(
                    Dirt.REPEATED_ORDERS,
                    OrderHeader.TABLE,
                    OrderHeader.ORDER_ID,
                    Rule::anyRow,
                    (company, row, draws, out) -> {
                        out.accept(row);
                        out.accept(row.copy());
                    },
                    true),
            new Rule(
                    Dirt.NEGATIVE_LINES,
                    OrderLine.TABLE,
                    OrderLine.ORDER_ID,
                    row -> row.filled(OrderLine.LINE_NO, Integer.class) == 2,
                    (row, draws) -> row.set(
                            OrderLine.NET_AMOUNT,
                            row.filled(OrderLine.NET_AMOUNT, BigDecimal.class).negate())),
            new Rule(
                    Dirt.BACKDATED_ENDS,
                    Subscription.TABLE,
                    Subscription.SUBSCRIPTION_ID,
                    row -> row.get(Subscription.ENDED_AT) != null,
                    (row, draws) -> row.set(
                            Subscription.ENDED_AT,
                            row.filled(Subscription.STARTED_AT, Instant.class).minus(Duration.ofDays(1)))),
            new Rule(
                    Dirt.PRICE_AS_EXPANSION,
                    SubscriptionEvent.TABLE,
                    SubscriptionEvent.EVENT_ID,
                    row -> "price".equals(row.get(SubscriptionEvent.KIND)),
                    (row, draws) -> row.set(SubscriptionEvent.KIND, "expansion")));

    private SalesDirt() {}

    private static Rule order(Dirt dirt, Spoiler.Change change) {
        return new Rule(dirt, OrderHeader.TABLE, OrderHeader.ORDER_ID, Rule::anyRow, change);
    }
}
