package io.levier.jobs.generate.rows;

import io.levier.common.table.input.Subscription;
import io.levier.common.table.input.SubscriptionEvent;
import io.levier.jobs.generate.company.Horizon;
import io.levier.jobs.generate.company.ProductLine;
import io.levier.jobs.generate.story.Contract;
import io.levier.jobs.generate.story.ContractChange;
import io.levier.jobs.generate.story.CustomerStory;
import io.levier.jobs.generate.story.Profile;
import io.levier.jobs.generate.story.RefusedCharges;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Consumer;

/** Contracts and what happened to them. */
final class SubscriptionRows {
    private static final Layout SUBSCRIPTION = Layout.of(Subscription.TABLE);
    private static final Layout EVENT = Layout.of(SubscriptionEvent.TABLE);

    private SubscriptionRows() {}

    static void subscriptions(CustomerStory story, Consumer<Cells> out) {
        Profile profile = story.profile();
        Horizon horizon = story.company().horizon();
        for (Contract contract : story.life().contracts()) {
            boolean ended = horizon.isKnown(contract.endedAt());
            out.accept(SUBSCRIPTION
                    .row()
                    .set(Subscription.SUBSCRIPTION_ID, Keys.subscription(profile.number(), contract.seq()))
                    .set(Subscription.CUSTOMER_ID, Keys.customer(profile.number()))
                    .set(Subscription.ACCOUNT_ID, profile.isBusiness() ? Keys.account(profile.account()) : null)
                    .set(Subscription.PLAN, contract.plan().name().toLowerCase(Locale.ROOT))
                    .set(Subscription.PRODUCT_LINE, ProductLine.HOME_CARE.code())
                    .set(Subscription.STARTED_AT, Instant.ofEpochSecond(contract.startedAt()))
                    .set(Subscription.ENDED_AT, horizon.seen(contract.endedAt()))
                    .set(Subscription.END_REASON, ended ? contract.ending().code() : null)
                    .set(Subscription.END_KIND, ended ? endKind(contract) : null)
                    .money(Subscription.MRR, contract.feeCents())
                    .set(Subscription.CURRENCY, "EUR")
                    .set(Subscription.TERM_END, termEnd(contract, Math.min(contract.endedAt(), horizon.cutoff())))
                    .set(Subscription.AUTO_RENEW, true));
        }
    }

    static void events(CustomerStory story, Consumer<Cells> out) {
        for (Contract contract : story.life().contracts()) {
            String subscription = Keys.subscription(story.profile().number(), contract.seq());
            int number = 0;
            for (ContractChange change : contract.changes()) {
                String kind = change.kind().name().toLowerCase(Locale.ROOT);
                out.accept(event(subscription, ++number, change.at(), kind, change.feeCents()));
            }
            for (long refused : RefusedCharges.of(story.company(), story.profile(), contract)) {
                out.accept(event(subscription, ++number, refused, "payment_failed", 0));
            }
        }
    }

    private static Cells event(String subscription, int number, long at, String kind, long feeCents) {
        return EVENT.row()
                .set(SubscriptionEvent.EVENT_ID, Keys.part(subscription, number))
                .set(SubscriptionEvent.SUBSCRIPTION_ID, subscription)
                .set(SubscriptionEvent.AT, Instant.ofEpochSecond(at))
                .set(SubscriptionEvent.KIND, kind)
                .money(SubscriptionEvent.MRR_DELTA, feeCents);
    }

    private static String endKind(Contract contract) {
        return contract.ending().isInvoluntary() ? "involuntary" : "voluntary";
    }

    /** End of the term that is running at an instant. */
    private static LocalDate termEnd(Contract contract, long at) {
        LocalDate start = Horizon.dateOf(contract.startedAt());
        LocalDate today = Horizon.dateOf(at);
        int months = contract.plan().termMonths();
        long terms = start.until(today, ChronoUnit.MONTHS) / months + 1;
        return start.plusMonths(terms * months);
    }
}
