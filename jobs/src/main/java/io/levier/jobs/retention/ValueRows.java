package io.levier.jobs.retention;

import io.levier.common.stats.Interval;
import io.levier.common.stats.Rounding;
import io.levier.common.value.GammaGamma;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * A valuation as a row of value_model, without the run id.
 *
 * @param asOf day the values look from
 */
record ValueRows(String modelId, ValueJobSettings settings, LocalDate asOf) {
    /** Foreseen within this share of what was bought. */
    private static final double FAR_OFF = 0.2;

    /** The row of a valuation that was not made. */
    Row refused(long customers, long repeaters, String reason) {
        return RowFactory.create(
                modelId,
                "refused",
                null,
                Date.valueOf(asOf),
                settings.value().horizonDays(),
                null,
                customers,
                repeaters,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                settings.value().margin(),
                new String[] {reason});
    }

    Row made(PurchasePatterns all, PurchaseForecast forecast, PurchaseWorth worth) {
        List<String> warnings = warnings(forecast, worth);
        PurchaseFamily.Fitted fitted = forecast.fitted();
        PurchaseForecast.Test test = forecast.test();
        Optional<GammaGamma> value = worth.model();
        Interval correlation = worth.interval();
        return RowFactory.create(
                modelId,
                warnings.isEmpty() ? "ok" : "warned",
                forecast.family().label(),
                Date.valueOf(asOf),
                settings.value().horizonDays(),
                all.unitDays(),
                all.customers(),
                all.repeaters(),
                Rounding.published(fitted.r()),
                Rounding.published(fitted.alpha()),
                Rounding.published(fitted.a()),
                Rounding.published(fitted.b()),
                Rounding.published(fitted.logLikelihood()),
                test.days(),
                test.made(),
                Rounding.published(test.expected()),
                Rounding.published(test.error()),
                Rounding.published(test.ruleError()),
                value.map(model -> Rounding.published(model.p())).orElse(null),
                value.map(model -> Rounding.published(model.q())).orElse(null),
                value.map(model -> Rounding.published(model.gamma())).orElse(null),
                Rounding.published(worth.correlation()),
                Rounding.published(correlation.low()),
                Rounding.published(correlation.high()),
                settings.value().margin(),
                warnings.toArray());
    }

    /** What speaks against using the values, in sentences. */
    List<String> warnings(PurchaseForecast forecast, PurchaseWorth worth) {
        List<String> warnings = new ArrayList<>();
        worth.doubt().ifPresent(warnings::add);
        PurchaseForecast.Test test = forecast.test();
        if (forecast.family() == PurchaseFamily.CLASSIC) {
            warnings.add(
                    "of one-time buyers the model cannot say that they have stopped: their p_alive is 1 by definition");
        }
        if (forecast.family() == PurchaseFamily.STAYING) {
            warnings.add(
                    "hardly anybody is seen to stop within the history: p_alive is 1 for everybody, who is silent for"
                            + " long counts as buying rarely");
        }
        if (!(test.error() < test.ruleError())) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "purchases of %d days were foreseen no better than by everybody's rate so far",
                    test.days()));
        }
        if (Math.abs(test.expected() - test.made()) > FAR_OFF * test.made()) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "in the last %d days %,d purchases were made and %,.0f expected: seasons are not in the model",
                    test.days(),
                    test.made(),
                    test.expected()));
        }
        if (test.days() < settings.value().horizonDays()) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "the history allows a test of %d days, values look %d days ahead",
                    test.days(),
                    settings.value().horizonDays()));
        }
        return warnings;
    }
}
