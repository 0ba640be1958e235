package io.levier.common.report.driver;

import io.levier.common.report.value.Interval;
import io.levier.common.report.words.Bilingual;
import java.util.List;

/**
 * What may be done about customers at risk: what it is expected to earn, and what was found where it was tried.
 *
 * @param themes by the revenue at risk that goes with them, largest first
 */
public record RetentionWork(List<RiskTheme> themes, Part<Campaign> campaign, Part<List<Trial>> trials) {

    /**
     * What customers at risk have in common.
     *
     * @param id the same in every report
     * @param customers with a higher risk because of it
     * @param revenue how much less would be at risk if everybody were average in it
     */
    public record RiskTheme(String id, Bilingual label, long customers, double revenue) {
        public RiskTheme {
            Checks.requireCount("customers", customers);
            Checks.requireFinite("revenue of a theme", revenue);
        }
    }

    /**
     * Contacting the customers by whom it earns something, under the assumptions of the configuration.
     *
     * @param leavers how many of those contacted are expected to leave otherwise
     * @param lowest profit when a single assumption is halved or half as large again
     * @param highest likewise
     */
    public record Campaign(
            long customers,
            long contacts,
            double leavers,
            double profit,
            Interval interval,
            double lowest,
            double highest,
            String currency) {
        public Campaign {
            Checks.requireCount("customers", customers);
            Checks.requireCount("contacts", contacts);
            Checks.requireFinite("leavers", leavers);
            Checks.requireFinite("profit", profit);
        }
    }

    /**
     * Customers contacted against customers who were not, where chance decided whom.
     *
     * @param stayed share of those contacted that stayed, in percent
     * @param stayedOtherwise share of the others, in percent
     * @param effect difference in percentage points
     */
    public record Trial(
            Bilingual name,
            int days,
            long contacted,
            long others,
            double stayed,
            double stayedOtherwise,
            double effect,
            Interval interval) {
        public Trial {
            Checks.requireCount("contacted", contacted);
            Checks.requireCount("others", others);
            Checks.requirePercent("stayed", stayed);
            Checks.requirePercent("stayed otherwise", stayedOtherwise);
            Checks.requireFinite("effect", effect);
        }
    }

    public RetentionWork {
        themes = List.copyOf(themes);
        Checks.requireContent("trials", trials);
    }
}
