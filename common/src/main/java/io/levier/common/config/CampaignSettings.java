package io.levier.common.config;

/**
 * What keeping a customer costs and how often it works. The shares are assumptions until a campaign with a randomised
 * control group has measured them.
 *
 * @param saveRate share of leavers that stay because they were contacted
 * @param takerRate share of loyal customers that take the offer although they would have stayed
 * @param offer cost of an offer taken, in the reporting currency
 * @param contact cost of reaching one customer
 * @param lifetimeValue worth of a customer kept, to compare models by what a campaign with each of them would earn
 */
public record CampaignSettings(double saveRate, double takerRate, double offer, double contact, double lifetimeValue) {}
