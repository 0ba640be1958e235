package io.levier.common.model;

/**
 * What a retention campaign costs and saves per customer (Verbraken, Verbeke and Baesens 2013).
 *
 * @param lifetimeValue of a customer kept
 * @param offerCost of the incentive, paid when accepted
 * @param contactCost of reaching one customer
 * @param acceptanceAlpha first parameter of the beta distribution of the share of leavers who accept
 * @param acceptanceBeta second parameter
 */
public record CampaignEconomics(
        double lifetimeValue, double offerCost, double contactCost, double acceptanceAlpha, double acceptanceBeta) {

    /** The values the measure was published with: 200, 10, 1, and 30 % of leavers accepting on average. */
    public static final CampaignEconomics PUBLISHED = new CampaignEconomics(200, 10, 1, 6, 14);

    public CampaignEconomics {
        boolean sensible = lifetimeValue > offerCost && offerCost >= 0 && contactCost >= 0;
        if (!sensible || !(acceptanceAlpha > 0) || !(acceptanceBeta > 0)) {
            throw new IllegalArgumentException("a campaign needs a lifetime value above the offer's cost, costs of 0 or"
                    + " more and positive acceptance parameters, got lifetime value " + lifetimeValue + ", offer "
                    + offerCost + ", contact " + contactCost + ", acceptance " + acceptanceAlpha + " and "
                    + acceptanceBeta);
        }
    }
}
