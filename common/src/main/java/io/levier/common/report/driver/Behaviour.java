package io.levier.common.report.driver;

import io.levier.common.report.value.Period;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What customers did: sales, returning, staying.
 *
 * @param currency ISO 4217
 * @param sales one per period, in order, also for periods without a number
 * @param retention share of customers active at the start who are still active at the end, in percent
 * @param byGroup what customers of the three answer groups did afterwards
 */
public record Behaviour(
        String currency, Part<List<SalesPeriod>> sales, Part<List<TrendPoint>> retention, Part<GroupOutcomes> byGroup) {

    /**
     * Sales of one period.
     *
     * @param repeatRevenue share of revenue from customers who had bought before the period, in percent
     * @param repeatCustomers share of buyers who had bought before the period, in percent
     */
    public record SalesPeriod(
            Period period,
            OptionalDouble revenue,
            OptionalLong orders,
            OptionalDouble repeatRevenue,
            OptionalDouble repeatCustomers) {
        public SalesPeriod {
            repeatRevenue.ifPresent(p -> Checks.requirePercent("repeat revenue", p));
            repeatCustomers.ifPresent(p -> Checks.requirePercent("repeat customers", p));
        }
    }

    public Behaviour {
        Checks.requireContent("sales", sales);
        Checks.requireContent("retention", retention);
        if (currency.length() != 3) {
            throw new IllegalArgumentException("a currency is an ISO 4217 code of three letters, got: " + currency);
        }
    }
}
