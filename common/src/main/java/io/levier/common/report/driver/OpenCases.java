package io.levier.common.report.driver;

import io.levier.common.report.words.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Customers somebody has to answer, for something they said or did. They are named by their id only.
 *
 * @param customers with an open case
 * @param overdue those of them who have waited longer than their rule allows
 * @param cases the most urgent of them
 */
public record OpenCases(long customers, long overdue, String currency, List<Case> cases) {

    /**
     * A customer who waits.
     *
     * @param kind of the most urgent alert
     * @param owner who is in charge of it
     * @param priority 1 is the most urgent
     * @param due the day until which a contact was wanted
     * @param themes what the alerts are about
     * @param lowestScore among the answers, on its scale
     * @param valueAtRisk what the customer may take along
     */
    public record Case(
            String person,
            Bilingual kind,
            Bilingual owner,
            int priority,
            LocalDate due,
            boolean isOverdue,
            List<Bilingual> themes,
            OptionalDouble lowestScore,
            OptionalDouble valueAtRisk) {
        public Case {
            themes = List.copyOf(themes);
        }
    }

    public OpenCases {
        Checks.requireCount("customers with an open case", customers);
        Checks.requireCount("customers who wait too long", overdue);
        if (overdue > customers) {
            throw new IllegalArgumentException("of " + customers + " customers " + overdue + " cannot wait too long");
        }
        cases = List.copyOf(cases);
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("nobody waits: give the part as missing, with the reason");
        }
    }
}
