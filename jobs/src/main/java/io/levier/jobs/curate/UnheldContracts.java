package io.levier.jobs.curate;

import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.input.Subscription;
import io.levier.jobs.platform.JobContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Revenue is told by customers: a contract no customer holds is in none of it, which nobody would see. */
final class UnheldContracts {
    private UnheldContracts() {}

    /** What to tell of contracts that no known customer holds, nothing where all are held. */
    static List<String> told(JobContext context, Sources sources) {
        if (!sources.has(Subscription.TABLE) || !sources.has(IdentityMap.TABLE)) {
            return List.of();
        }
        context.step("looking for contracts nobody holds");
        List<String> told = new ArrayList<>();
        sources.query("ops/unheld_contract", Subscription.TABLE, IdentityMap.TABLE)
                .collectAsList()
                .forEach(row -> {
                    tell(told, row.getLong(0), "of an account and no customer", "let the mapping name who holds them");
                    tell(told, row.getLong(1), "of customers no export tells of", "deliver these customers as well");
                });
        return told;
    }

    private static void tell(List<String> told, long contracts, String reason, String remedy) {
        if (contracts > 0) {
            told.add(String.format(
                    Locale.ROOT,
                    "contracts in no figure: %,d %s; %s (subscription.customer_id)",
                    contracts,
                    reason,
                    remedy));
        }
    }
}
