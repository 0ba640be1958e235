package io.levier.common.report.driver;

import io.levier.common.report.value.Interval;
import io.levier.common.report.words.Bilingual;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Who may leave, why, and how far that can be believed. Probabilities are in percent, areas and slopes are plain.
 *
 * @param definition a sentence: what counts as having left
 * @param horizonDays how far ahead the risk looks
 * @param currency ISO 4217, of the money at risk
 * @param bands customers by risk, highest first
 * @param cohorts kinds of customers with their mean risk
 * @param reasons what goes with a higher risk, strongest first
 */
public record Churn(
        Bilingual definition,
        int horizonDays,
        String currency,
        Quality quality,
        List<RiskBand> bands,
        List<Cohort> cohorts,
        List<Reason> reasons,
        Measure revenueAtRisk,
        List<CalibrationBin> calibration,
        List<Double> lifts,
        List<Notice> notices) {

    /**
     * How good the model is on a later period it had not seen.
     *
     * @param model what kind of model
     * @param baseRate share of customers who left, in percent
     * @param customers how many it was tested on
     * @param auc area under the curve, 0 to 1
     * @param baseline the same for a simple rule
     * @param baselineName that rule
     * @param liftTopTenth how many times the base rate in the tenth with the highest risk
     * @param calibrationSlope 1 means that predictions mean what they say
     */
    public record Quality(
            Bilingual model,
            double baseRate,
            long customers,
            Measure auc,
            Measure baseline,
            Bilingual baselineName,
            Measure liftTopTenth,
            Measure calibrationSlope) {
        public Quality {
            Checks.requirePercent("base rate", baseRate);
            Checks.requireCount("customers", customers);
        }
    }

    /**
     * Customers of about the same risk.
     *
     * @param meanRisk mean prediction, in percent
     * @param observed share of such customers who left in the back-test, in percent
     * @param revenueAtRisk expected loss over the horizon
     */
    public record RiskBand(
            Bilingual label, long customers, double meanRisk, OptionalDouble observed, OptionalDouble revenueAtRisk) {
        public RiskBand {
            Checks.requireCount("customers", customers);
            Checks.requirePercent("mean risk", meanRisk);
            observed.ifPresent(p -> Checks.requirePercent("observed", p));
        }
    }

    /** A kind of customers, its size in the base of the measure, and its mean risk in percent. */
    public record Cohort(Bilingual label, Measure risk) {}

    /**
     * A factor of the model.
     *
     * @param oddsRatio of leaving, customers with it against customers without, other factors equal; absent where the
     *     model has no single number for it
     * @param customers for how many at risk it is among the first three reasons
     */
    public record Reason(Bilingual label, OptionalDouble oddsRatio, Optional<Interval> interval, long customers) {
        public Reason {
            Checks.requireCount("customers", customers);
            oddsRatio.ifPresent(odds -> {
                if (!(odds > 0)) {
                    throw new IllegalArgumentException("an odds ratio is positive, got " + odds);
                }
            });
        }
    }

    /** Customers with about the same prediction; both shares in percent. */
    public record CalibrationBin(double predicted, double observed, Optional<Interval> interval, long customers) {
        public CalibrationBin {
            Checks.requirePercent("predicted", predicted);
            Checks.requirePercent("observed", observed);
            Checks.requireCount("customers", customers);
        }
    }

    public Churn {
        if (horizonDays < 1) {
            throw new IllegalArgumentException("the risk looks at least a day ahead, got " + horizonDays);
        }
        bands = List.copyOf(bands);
        cohorts = List.copyOf(cohorts);
        reasons = List.copyOf(reasons);
        calibration = List.copyOf(calibration);
        lifts = List.copyOf(lifts);
        notices = List.copyOf(notices);
    }
}
