package io.levier.common.roi;

/**
 * How money is counted.
 *
 * @param discountRate a year, as a share
 * @param horizonMonths months from the start of an initiative that count
 * @param lastingMonths months an effect is taken to last
 * @param capexMonths months capital expenditure is spread over
 * @param draws of the simulation
 */
public record RoiRules(double discountRate, int horizonMonths, int lastingMonths, int capexMonths, int draws) {

    /** Months from the start for which a stream counts money: of who was kept as long as anything counts. */
    public int paidMonths(BenefitStream stream) {
        return stream == BenefitStream.RETENTION ? horizonMonths : Math.min(horizonMonths, lastingMonths);
    }

    /** Share of capital expenditure that falls into the horizon. */
    double capexShare() {
        return Math.min(1, horizonMonths / (double) capexMonths);
    }

    /** What money of a month is worth at the start. */
    double discount(int month) {
        return Math.pow(1 + discountRate, -month / 12.0);
    }
}
