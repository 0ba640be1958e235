package io.levier.common.report.driver;

import io.levier.common.report.words.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Customers to contact one by one. They are named by their id only: whoever may, finds the record behind it.
 *
 * @param asOf day of the scores
 * @param days the risk looks ahead
 * @param worth customers by whom contacting earns something, consent or not
 * @param allowed those of them who agreed to be contacted
 * @param calls the first of those, by what contacting them is expected to earn
 */
public record CallList(LocalDate asOf, int days, long worth, long allowed, String currency, List<Call> calls) {

    /**
     * A customer to contact.
     *
     * @param risk to leave, in percent
     * @param revenueAtRisk expected loss over the days
     * @param profit what contacting is expected to earn
     * @param reasons what adds most to the risk, and what to talk about
     */
    public record Call(
            String person, double risk, OptionalDouble revenueAtRisk, OptionalDouble profit, List<Bilingual> reasons) {
        public Call {
            Checks.requirePercent("risk", risk);
            reasons = List.copyOf(reasons);
        }
    }

    public CallList {
        Checks.requireCount("customers worth a contact", worth);
        Checks.requireCount("customers who may be contacted", allowed);
        if (allowed > worth) {
            throw new IllegalArgumentException("of " + worth + " customers " + allowed + " cannot have agreed");
        }
        calls = List.copyOf(calls);
        if (calls.isEmpty()) {
            throw new IllegalArgumentException("nobody to call: give the part as missing, with the reason");
        }
    }
}
