package io.levier.jobs.generate.story;

import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.chance.Stream;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Horizon;
import java.util.ArrayList;
import java.util.List;

/**
 * Monthly charges of a contract that were refused: now and then one that goes through some days later, and of a contract that
 * ends by it the last two.
 */
public final class RefusedCharges {
    private static final double REFUSED = 0.006;
    private static final int[] DAYS_BEFORE_THE_END = {14, 5};

    private RefusedCharges() {}

    /** When, in seconds of the epoch, within the contract and the history. */
    public static List<Long> of(Company company, Profile profile, Contract contract) {
        Horizon horizon = company.horizon();
        Draws draws = Draws.of(company.seed(), Stream.PAYMENT, profile.number(), contract.seq());
        long until = Math.min(contract.endedAt(), horizon.cutoff());
        List<Long> refused = new ArrayList<>();
        for (int month = 0; month < horizon.months(); month++) {
            long at = horizon.monthStart(month) + draws.between(6 * Horizon.HOUR, 20 * Horizon.HOUR);
            if (draws.chance(REFUSED) && at > contract.startedAt() && at < until) {
                refused.add(at);
            }
        }
        if (contract.ending() == Contract.Ending.PAYMENT) {
            for (int days : DAYS_BEFORE_THE_END) {
                long at = contract.endedAt() - days * Horizon.DAY;
                if (at > contract.startedAt() && at < until) {
                    refused.add(at);
                }
            }
        }
        return refused.stream().distinct().sorted().toList();
    }
}
