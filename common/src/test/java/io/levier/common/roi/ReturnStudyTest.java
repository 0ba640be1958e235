package io.levier.common.roi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Returns by hand, against a walk customer by customer, and planted over many seeds. */
class ReturnStudyTest {
    private static final RoiRules RULES = new RoiRules(0.08, 24, 12, 36, 2000);
    private static final CompanyRates RATES = new CompanyRates(30, 0.02, 8, 0.5);
    private static final Factor SURE = new Factor(1, 0);

    private static ReturnStudy study(List<Cost> costs, Benefit... benefits) {
        return new ReturnStudy("INI-01", costs, List.of(benefits), RATES, RULES, 0.95);
    }

    private static Benefit of(BenefitStream stream, Factor effect, Evidence evidence) {
        return new Benefit(stream, List.of(effect, SURE), evidence, 100);
    }

    /** Two more a customer and month, half of it earned, by a hundred customers in twelve months: 1,200 for 600. */
    @Test
    void salesByHand() {
        ReturnStudy study =
                study(List.of(new Cost("training", 0, 600)), of(BenefitStream.SALES, new Factor(2, 0), Evidence.DID));
        assertEquals(1200, study.benefit().amount(), 1e-9);
        assertEquals(1200, study.benefit().interval().low(), 1e-9);
        assertEquals(1200, study.provenBenefit(), 1e-9);
        assertEquals(600, study.cost(), 1e-9);
        assertEquals(Optional.of(6), study.payback().months());
        double worth = -600;
        for (int month = 0; month < 12; month++) {
            worth += 100 / Math.pow(1.08, month / 12.0);
        }
        assertEquals(worth, study.presentValue().amount(), 1e-9);
        assertEquals(1, study.gainProbability(), 0);
    }

    /** A tenth of a contact less, at eight each. */
    @Test
    void contactsByHand() {
        assertEquals(
                0.1 * 8 * 100 * 12,
                study(List.of(), of(BenefitStream.COST_TO_SERVE, new Factor(-0.1, 0), Evidence.DID))
                        .benefit()
                        .amount(),
                1e-9);
    }

    /** Every month keeps half a percent point of a hundred customers; each of them brings money until the end or leaves. */
    @Test
    void retentionIsTheWalkOfEveryCohortKept() {
        double money = 0;
        for (int kept = 0; kept < 12; kept++) {
            for (int month = kept; month < 24; month++) {
                money += 0.5 * 30 * Math.pow(0.98, month - kept);
            }
        }
        assertEquals(
                money,
                study(List.of(), of(BenefitStream.RETENTION, new Factor(-0.5, 0), Evidence.DID))
                        .benefit()
                        .amount(),
                1e-9);
    }

    @Test
    void costsOfCapitalAreSpreadAndPaidAtOnce() {
        ReturnStudy study = study(
                List.of(new Cost("capex", -1, 3600), new Cost("tools", 3, 100), new Cost("other", 30, 999)),
                of(BenefitStream.SALES, new Factor(10, 0), Evidence.DID));
        assertEquals(Map.of("capex", 2400.0, "tools", 100.0), study.costsByKind());
        // 500 a month: after seven months 3,500 of 3,700, after eight all of it.
        assertEquals(Optional.of(8), study.payback().months());
        double worth = -3600 * Math.pow(1.08, 1 / 12.0) - 100 / Math.pow(1.08, 3 / 12.0);
        for (int month = 0; month < 12; month++) {
            worth += 500 / Math.pow(1.08, month / 12.0);
        }
        assertEquals(worth, study.presentValue().amount(), 1e-9);
    }

    /** Fifty a month for each one of an effect from 1.2 to 2.8, and 580 spent: paid back after five to ten months. */
    @Test
    void paybackIsAsUncertainAsTheEffect() {
        List<Cost> costs = List.of(new Cost("training", 0, 580));
        Payback payback = study(costs, of(BenefitStream.SALES, new Factor(2, 0.4), Evidence.DID))
                .payback();
        assertEquals(new Payback(Optional.of(6), Optional.of(5), Optional.of(10)), payback);
        Payback sure = study(costs, of(BenefitStream.SALES, new Factor(2, 0), Evidence.DID))
                .payback();
        assertEquals(new Payback(Optional.of(6), Optional.of(6), Optional.of(6)), sure);
        // In more than one case of forty the effect is too small to pay back within the year it lasts.
        Payback doubtful = study(costs, of(BenefitStream.SALES, new Factor(2, 0.8), Evidence.DID))
                .payback();
        assertEquals(Optional.empty(), doubtful.latest());
        assertTrue(doubtful.earliest().orElseThrow() < 5, doubtful.toString());
    }

    @Test
    void whatMakesThingsWorseCostsTwice() {
        ReturnStudy study =
                study(List.of(new Cost("tools", 0, 100)), of(BenefitStream.SALES, new Factor(-1, 0.1), Evidence.DID));
        assertTrue(study.benefit().amount() < 0 && study.benefit().interval().high() < 0, study.benefit() + "");
        assertTrue(study.presentValue().amount() < -100, study.presentValue() + "");
        assertEquals(Optional.empty(), study.payback().months());
        assertEquals(0, study.gainProbability(), 0);
    }

    /** Proven is what was measured against others, is not zero, and assumes nothing. */
    @Test
    void provenIsLessThanExpected() {
        assertTrue(
                of(BenefitStream.SALES, new Factor(2, 1), Evidence.RANDOMISED).isProven());
        assertFalse(of(BenefitStream.SALES, new Factor(2, 1.1), Evidence.DID).isProven());
        assertFalse(of(BenefitStream.SALES, new Factor(2, 0.1), Evidence.ITS).isProven());
        ReturnStudy study = study(
                List.of(),
                of(BenefitStream.SALES, new Factor(2, 0.5), Evidence.DID),
                of(BenefitStream.RETENTION, new Factor(-1, 0.1), Evidence.ASSUMPTION));
        assertEquals(1200, study.provenBenefit(), 1e-9);
        assertTrue(study.benefit().amount() > 1200);
        assertEquals(Evidence.ASSUMPTION, Evidence.DID.weaker(Evidence.ASSUMPTION));
        assertFalse(study.hasCosts());
    }

    /** The spread of a product of two independent numbers is known: μ₁²σ₂² + μ₂²σ₁² + σ₁²σ₂². */
    @Test
    void chainsSpreadAsProductsDo() {
        Benefit chained =
                new Benefit(BenefitStream.SALES, List.of(new Factor(2, 0.2), new Factor(3, 0.15)), Evidence.MODEL, 100);
        RoiRules many = new RoiRules(0.08, 24, 12, 36, 100_000);
        Money money = new ReturnStudy("chain", List.of(), List.of(chained), RATES, many, 0.95).benefit();
        double error = Math.sqrt(4 * 0.0225 + 9 * 0.04 + 0.0225 * 0.04) * 600;
        assertEquals(3600, money.amount(), 1e-9);
        assertEquals(2 * 1.96 * error, money.interval().width(), 0.02 * 2 * 1.96 * error);
    }

    @Test
    void rangesHoldWhatIsTrueAsOftenAsTheySay() {
        int held = 0;
        for (int seed = 0; seed < 200; seed++) {
            double found = 2 + 0.5 * new Random(seed).nextGaussian();
            held += study(List.of(), of(BenefitStream.SALES, new Factor(found, 0.5), Evidence.DID))
                            .benefit()
                            .interval()
                            .holds(1200)
                    ? 1
                    : 0;
        }
        assertTrue(held >= 181 && held <= 199, "95 % ranges held " + held + " of 200");
    }

    /** Draws belong to the name: the same again, others for another, and one effect in two streams is one draw. */
    @Test
    void drawsAreThoseOfTheName() {
        Factor effect = new Factor(2, 0.5);
        Benefit sales = new Benefit(BenefitStream.SALES, List.of(effect, SURE), Evidence.DID, 100);
        Benefit twice = new Benefit(BenefitStream.SALES, List.of(effect, new Factor(1, 0)), Evidence.DID, 100);
        ReturnStudy one = study(List.of(), sales);
        assertEquals(one.benefit(), study(List.of(), sales).benefit());
        ReturnStudy other = new ReturnStudy("INI-02", List.of(), List.of(sales), RATES, RULES, 0.95);
        assertFalse(one.benefit().interval().equals(other.benefit().interval()));
        assertEquals(
                2 * one.benefit().interval().width(),
                study(List.of(), sales, twice).benefit().interval().width(),
                0.1 * one.benefit().interval().width());
        // Independent initiatives together spread less than their spreads added up.
        Portfolio both = new Portfolio(List.of(one, other), 0.95);
        assertEquals(2400, both.benefit().amount(), 1e-9);
        assertEquals(
                Math.sqrt(2) * one.benefit().interval().width(),
                both.benefit().interval().width(),
                0.1 * one.benefit().interval().width());
    }

    /** What a point is worth is one number for both: when it is too high for one, it is too high for the other. */
    @Test
    void initiativesThatLeanOnOneNumberErrTogether() {
        Factor worth = new Factor(2, 0.5).shared("link nps total sales");
        ReturnStudy one = study(List.of(), new Benefit(BenefitStream.SALES, List.of(worth), Evidence.MODEL, 100));
        ReturnStudy other = new ReturnStudy(
                "INI-02",
                List.of(),
                List.of(new Benefit(BenefitStream.SALES, List.of(new Factor(1, 0), worth), Evidence.MODEL, 100)),
                RATES,
                RULES,
                0.95);
        assertEquals(
                one.benefit().interval().width() + other.benefit().interval().width(),
                new Portfolio(List.of(one, other), 0.95).benefit().interval().width(),
                1e-6);
    }
}
