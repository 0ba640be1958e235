package io.levier.common.roi;

/**
 * What customers are worth and cost at present.
 *
 * @param monthlyMargin earned of an active customer in a month, reporting currency
 * @param monthlyChurn share of the active customers who leave in a month
 * @param contactCost cost of a contact, reporting currency
 * @param margin share of net revenue that is earned
 */
public record CompanyRates(double monthlyMargin, double monthlyChurn, double contactCost, double margin) {

    /**
     * Money of a month, counted from 0 at the start, if every unit of a stream were changed by one for one customer: all
     * benefits are this, times customers, times the change.
     */
    double[] monthly(BenefitStream stream, RoiRules rules) {
        double[] money = new double[rules.horizonMonths()];
        double kept = 0;
        for (int month = 0; month < money.length; month++) {
            boolean lasts = month < rules.lastingMonths();
            switch (stream) {
                case RETENTION -> {
                    // Who was kept in a month brings money from then on, and may leave as anybody.
                    kept = kept * (1 - monthlyChurn) + (lasts ? -0.01 : 0);
                    money[month] = kept * monthlyMargin;
                }
                case SALES -> money[month] = lasts ? margin : 0;
                case COST_TO_SERVE -> money[month] = lasts ? -contactCost : 0;
            }
        }
        return money;
    }
}
