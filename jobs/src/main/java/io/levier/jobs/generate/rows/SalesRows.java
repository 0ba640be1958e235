package io.levier.jobs.generate.rows;

import io.levier.common.table.input.OrderHeader;
import io.levier.common.table.input.OrderLine;
import io.levier.common.table.input.Refund;
import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.chance.Stream;
import io.levier.jobs.generate.company.Agent;
import io.levier.jobs.generate.company.Horizon;
import io.levier.jobs.generate.story.Basket;
import io.levier.jobs.generate.story.Contact;
import io.levier.jobs.generate.story.CustomerStory;
import io.levier.jobs.generate.story.Identity;
import io.levier.jobs.generate.story.OrderChannel;
import io.levier.jobs.generate.story.Profile;
import io.levier.jobs.generate.story.Purchase;
import io.levier.jobs.generate.story.SecondRecord;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;

/** Orders, their lines and what was given back. */
final class SalesRows {
    private static final Layout ORDER = Layout.of(OrderHeader.TABLE);
    private static final Layout LINE = Layout.of(OrderLine.TABLE);
    private static final Layout REFUND = Layout.of(Refund.TABLE);
    private static final double TAX = 0.20;
    private static final long HANDED_OVER = 30 * Horizon.HOUR;

    private SalesRows() {}

    static void orders(CustomerStory story, Consumer<Cells> out) {
        for (Purchase purchase : story.life().purchases()) {
            out.accept(order(story, purchase));
        }
    }

    private static Cells order(CustomerStory story, Purchase purchase) {
        Profile profile = story.profile();
        Identity identity = story.identity();
        Basket basket = story.basket(purchase);
        Horizon horizon = story.company().horizon();
        Contact advice = story.adviceBefore(purchase);
        Agent adviser = advice == null ? null : advice.agent();
        boolean inStore = purchase.channel() == OrderChannel.STORE;
        String status = status(horizon, purchase);
        return ORDER.row()
                .set(OrderHeader.ORDER_ID, Keys.order(profile.number(), purchase.seq()))
                .set(OrderHeader.CUSTOMER_ID, purchase.asGuest() ? null : Keys.buyer(profile, purchase))
                .set(OrderHeader.ORDERED_AT, Instant.ofEpochSecond(purchase.orderedAt()))
                .set(OrderHeader.STATUS, status)
                .set(OrderHeader.TYPE, purchase.kind().name().toLowerCase(Locale.ROOT))
                .set(OrderHeader.CHANNEL, purchase.channel().code())
                .set(OrderHeader.STORE_ID, inStore ? profile.store().id() : null)
                .money(OrderHeader.NET_AMOUNT, basket.netCents())
                .money(OrderHeader.TAX, Math.round(basket.netCents() * TAX))
                .money(OrderHeader.SHIPPING, basket.shippingCents(purchase))
                .set(OrderHeader.CURRENCY, "EUR")
                .set(OrderHeader.PROMO_CODE, basket.promotion())
                .set(OrderHeader.EMAIL, email(profile, identity, purchase))
                .set(OrderHeader.BILLING_ADDRESS, identity.address())
                .set(OrderHeader.SHIPPING_ADDRESS, inStore ? null : identity.address())
                .set(OrderHeader.DELIVERED_AT, horizon.seen(purchase.deliveredAt()))
                .set(
                        OrderHeader.PROMISED_AT,
                        Instant.ofEpochSecond(purchase.delivery().promisedAt()))
                .set(
                        OrderHeader.ASSISTED_INTERACTION_ID,
                        advice == null ? null : Keys.contact(profile.number(), advice.seq()))
                .set(OrderHeader.ASSISTED_AGENT_ID, adviser == null ? null : adviser.id())
                .set(OrderHeader.UPDATED_AT, Instant.ofEpochSecond(lastChange(horizon, purchase)));
    }

    static void lines(CustomerStory story, Consumer<Cells> out) {
        for (Purchase purchase : story.life().purchases()) {
            String order = Keys.order(story.profile().number(), purchase.seq());
            int number = 0;
            for (Basket.Line line : story.basket(purchase).lines()) {
                number++;
                out.accept(LINE.row()
                        .set(OrderLine.ORDER_ID, order)
                        .set(OrderLine.LINE_NO, number)
                        .set(OrderLine.PRODUCT_ID, line.product().id())
                        .set(OrderLine.PRODUCT_LINE, line.product().line().code())
                        .set(OrderLine.SERVICE_ID, line.product().service())
                        .set(OrderLine.QTY, line.pieces())
                        .money(OrderLine.NET_AMOUNT, line.netCents())
                        .money(OrderLine.COST_AMOUNT, line.costCents())
                        .set(OrderLine.IS_GIFT_CARD, line.giftCard()));
            }
        }
    }

    static void refunds(CustomerStory story, Consumer<Cells> out) {
        Horizon horizon = story.company().horizon();
        for (Purchase purchase : story.life().purchases()) {
            Draws draws = Draws.of(
                    story.company().seed(), Stream.BASKET, story.profile().number(), -purchase.seq());
            long net = story.basket(purchase).netCents();
            switch (purchase.fate()) {
                case CANCELLED -> refund(story, purchase, cancelledAt(purchase), net, "cancelled", "cancellation", out);
                case RETURNED -> {
                    long share = draws.chance(0.7) ? net : net / 2;
                    refund(story, purchase, returnedAt(purchase), share, "return", "return", out);
                }
                case KEPT -> {
                    boolean goodwill = purchase.daysLate() > 2 && draws.chance(0.35);
                    long at = purchase.deliveredAt() + draws.between(1, 8) * Horizon.DAY;
                    if (goodwill && horizon.isKnown(at)) {
                        refund(story, purchase, at, net / 10, "late delivery", "goodwill", out);
                    }
                }
            }
        }
    }

    private static void refund(
            CustomerStory story,
            Purchase purchase,
            long at,
            long cents,
            String reason,
            String kind,
            Consumer<Cells> out) {
        if (cents == 0 || !story.company().horizon().isKnown(at)) {
            return;
        }
        String order = Keys.order(story.profile().number(), purchase.seq());
        out.accept(REFUND.row()
                .set(Refund.REFUND_ID, "R" + order)
                .set(Refund.ORDER_ID, order)
                .set(Refund.AT, Instant.ofEpochSecond(at))
                .money(Refund.AMOUNT, cents)
                .set(Refund.REASON, reason)
                .set(Refund.KIND, kind));
    }

    private static String status(Horizon horizon, Purchase purchase) {
        if (purchase.fate() == Purchase.Fate.CANCELLED) {
            return horizon.isKnown(cancelledAt(purchase)) ? "cancelled" : "placed";
        }
        if (purchase.fate() == Purchase.Fate.RETURNED && horizon.isKnown(returnedAt(purchase))) {
            return "returned";
        }
        if (horizon.isKnown(purchase.deliveredAt())) {
            return "delivered";
        }
        return horizon.isKnown(purchase.orderedAt() + HANDED_OVER) ? "shipped" : "paid";
    }

    private static long lastChange(Horizon horizon, Purchase purchase) {
        long last = switch (purchase.fate()) {
            case CANCELLED -> cancelledAt(purchase);
            case RETURNED -> returnedAt(purchase);
            case KEPT -> purchase.deliveredAt();
        };
        return Math.min(last, horizon.cutoff() - 1);
    }

    private static long cancelledAt(Purchase purchase) {
        return purchase.orderedAt() + 5 * Horizon.HOUR;
    }

    private static long returnedAt(Purchase purchase) {
        return purchase.deliveredAt() + 12 * Horizon.DAY + purchase.seq() % 5 * Horizon.HOUR;
    }

    private static String email(Profile profile, Identity identity, Purchase purchase) {
        SecondRecord second = profile.second();
        boolean other = purchase.bySecondRecord() && second != null && !second.sharesEmail();
        return other ? identity.otherEmail() : identity.email();
    }
}
