package io.levier.common.model;

import static io.levier.common.stats.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Golden;
import io.levier.common.stats.LeaveOutErrors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Regressions on categories against R: glm with sandwich and survey, domir for dominance, and MASS::polr. */
class RegressionGoldenTest {

    private static final List<String> DRIVERS = List.of("x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8");

    private static final int GROUPS = 60;

    private final JsonNode golden = Golden.numbers("regression_se.json");

    /** Rows of the panel: predictors, category and weight, customers together. */
    private record Row(List<Double> x, int category, double weight, String customer) {
        double[] values() {
            return x.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    private static List<Row> rows(List<String> predictors, boolean isWeighted, boolean isOrdinal) {
        Golden.Data data = Golden.data("cxpanel.csv");
        List<Row> rows = new ArrayList<>();
        for (int row : data.complete(DRIVERS)) {
            List<Double> x = new ArrayList<>();
            for (String predictor : predictors) {
                x.add(
                        predictor.equals("consumer")
                                ? (data.text(row, "segment").equals("consumer") ? 1.0 : 0.0)
                                : data.number(row, predictor));
            }
            double nps = data.number(row, "nps");
            int group = nps >= 9 ? 2 : nps >= 7 ? 1 : 0;
            rows.add(new Row(
                    x,
                    isOrdinal ? group : (int) data.number(row, "churn_next"),
                    isWeighted ? data.number(row, "weight100") / 100 : 1,
                    data.text(row, "customer")));
        }
        return rows;
    }

    private static OutcomePatterns patterns(List<String> predictors, int categories, List<Row> rows) {
        OutcomePatterns.Collector collector = OutcomePatterns.collect(predictors, categories);
        rows.forEach(row -> collector.add(row.values(), row.category(), row.weight()));
        return collector.patterns();
    }

    private static SandwichErrors sandwich(LogisticFit fit, List<Row> rows) {
        return errors(fit, rows, row -> fit.score(row.values(), row.category(), row.weight()));
    }

    private static SandwichErrors errors(LikelihoodFit fit, List<Row> rows, Function<Row, double[]> score) {
        ClusterScores scores = new ClusterScores(fit.parameters());
        String customer = "";
        for (Row row : rows) {
            if (!row.customer().equals(customer)) {
                scores.endCluster();
                customer = row.customer();
            }
            scores.add(score.apply(row));
        }
        scores.endCluster();
        return SandwichErrors.of(fit, scores);
    }

    @Test
    void logitOfChurnAgrees() {
        JsonNode expected = golden.get("logit_churn");
        List<Row> rows = rows(DRIVERS, false, false);
        OutcomePatterns patterns = patterns(DRIVERS, 2, rows);
        LogisticFit fit = LogisticFit.of(patterns);
        SandwichErrors errors = sandwich(fit, rows);
        assertEquals(295, errors.clusters());
        assertClose(expected.get("loglik").asDouble(), fit.logLikelihood(), "log-likelihood");
        assertClose(expected.get("deviance").asDouble(), fit.deviance(), "deviance");
        assertClose(expected.get("null_deviance").asDouble(), -2 * fit.nullLogLikelihood(), "null deviance");
        assertClose(expected.get("mcfadden").asDouble(), fit.mcFadden(), "McFadden");
        MarginalEffects effects = MarginalEffects.of(fit, errors, patterns);
        List<String> names = new ArrayList<>(List.of("(Intercept)"));
        names.addAll(DRIVERS);
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            assertClose(expected.get("coef").get(name).asDouble(), fit.parameter(i), name);
            assertClose(expected.get("se_mle").get(name).asDouble(), fit.independentError(i), name);
            assertClose(
                    expected.get("se_CR1_cluster_customer_sandwich_HC1")
                            .get(name)
                            .asDouble(),
                    errors.error(i),
                    name);
            assertClose(
                    expected.get("se_CR0").get(name).asDouble(), errors.error(i) / Math.sqrt(errors.factor()), name);
        }
        for (int j = 0; j < DRIVERS.size(); j++) {
            String name = DRIVERS.get(j);
            assertClose(expected.get("ame").get(name).asDouble(), effects.effect(j), name);
            assertClose(expected.get("ame_se_delta_CR1").get(name).asDouble(), effects.error(j), name);
        }
    }

    @Test
    void logitWithADummyAgrees() {
        JsonNode expected = golden.get("logit_churn_nps");
        List<String> predictors = List.of("nps", "x3", "consumer");
        List<Row> rows = rows(predictors, false, false);
        LogisticFit fit = LogisticFit.of(patterns(predictors, 2, rows));
        SandwichErrors errors = sandwich(fit, rows);
        assertClose(expected.get("coef").get("(Intercept)").asDouble(), fit.intercept(), "intercept");
        assertClose(expected.get("se_CR1").get("(Intercept)").asDouble(), errors.error(0), "intercept");
        for (int j = 0; j < predictors.size(); j++) {
            String name = predictors.get(j);
            assertClose(expected.get("coef").get(name).asDouble(), fit.coefficient(j), name);
            assertClose(expected.get("se_CR1").get(name).asDouble(), errors.error(j + 1), name);
        }
    }

    /** Survey's errors are the plain sandwich times G/(G − 1). */
    @Test
    void weightedLogitAgrees() {
        JsonNode expected = golden.get("logit_churn_weighted_svyglm");
        List<Row> rows = rows(DRIVERS, true, false);
        LogisticFit fit = LogisticFit.of(patterns(DRIVERS, 2, rows));
        SandwichErrors errors = sandwich(fit, rows);
        double ours = (fit.rows() - 1.0) / (fit.rows() - fit.parameters());
        for (int j = 0; j < DRIVERS.size(); j++) {
            String name = DRIVERS.get(j);
            assertClose(expected.get("coef").get(name).asDouble(), fit.coefficient(j), name);
            assertClose(expected.get("se").get(name).asDouble(), errors.error(j + 1) / Math.sqrt(ours), name);
        }
    }

    /** General dominance of McFadden's R²: 64 fits, weighted as Shapley does. */
    @Test
    void dominanceOfLogitsAgrees() {
        JsonNode expected = golden.get("logit_shapley_mcfadden_x1_x6");
        int p = 6;
        double[] r2 = new double[1 << p];
        for (int set = 1; set < r2.length; set++) {
            int chosen = set;
            List<String> names = IntStream.range(0, p)
                    .filter(j -> (chosen >> j & 1) == 1)
                    .mapToObj(DRIVERS::get)
                    .toList();
            r2[set] = LogisticFit.of(patterns(names, 2, rows(names, false, false)))
                    .mcFadden();
        }
        assertClose(expected.get("total").asDouble(), r2[r2.length - 1], "all six");
        double[] factorial = {1, 1, 2, 6, 24, 120, 720};
        for (int j = 0; j < p; j++) {
            double value = 0;
            for (int set = 0; set < r2.length; set++) {
                if ((set >> j & 1) == 0) {
                    int size = Integer.bitCount(set);
                    value += factorial[size] * factorial[p - size - 1] / factorial[p] * (r2[set | 1 << j] - r2[set]);
                }
            }
            assertClose(expected.get("general_dominance").get(DRIVERS.get(j)).asDouble(), value, DRIVERS.get(j));
        }
    }

    /** One point more on x1 in every answer, at most ten; the error that of leaving out one group of customers after the other. */
    @Test
    void ordinalGainIsThatOfRaisedAnswers() {
        double expected = Golden.numbers("models_misc.json")
                .get("what_if_plus1_x1")
                .get("ordinal_g_computation_delta_nps")
                .asDouble();
        List<Row> rows = rows(DRIVERS, false, true);
        OrdinalGain gain = gain(rows);
        assertClose(expected, gain.gain(), 1e-5, "gain");
        List<String> customers = rows.stream().map(Row::customer).distinct().toList();
        double[] leftOut = IntStream.range(0, GROUPS)
                .mapToDouble(group -> gain(rows.stream()
                                .filter(row -> customers.indexOf(row.customer()) % GROUPS != group)
                                .toList())
                        .gain())
                .toArray();
        double error = Math.sqrt(LeaveOutErrors.covariance(leftOut, leftOut));
        assertEquals(1, gain.error() / error, 0.2, "60 groups tell an error to a tenth");
        assertTrue(gain.interval(Confidence.P95).holds(gain.gain()));
    }

    private static OrdinalGain gain(List<Row> rows) {
        OrdinalLogit fit = OrdinalLogit.of(patterns(DRIVERS, 3, rows));
        OrdinalGain gain =
                new OrdinalGain(fit, errors(fit, rows, row -> fit.score(row.values(), row.category(), row.weight())));
        for (Row row : rows) {
            double[] moved = row.values().clone();
            moved[0] = Math.min(10, moved[0] + 1);
            gain.add(row.values(), moved, row.weight());
        }
        return gain;
    }

    /** R's optimiser stops early: six digits of its parameters, five of its numeric curvature. */
    @Test
    void ordinalLogitAgrees() {
        JsonNode expected = golden.get("ordinal_logit_nps_group");
        List<Row> rows = rows(DRIVERS, false, true);
        OrdinalLogit fit = OrdinalLogit.of(patterns(DRIVERS, 3, rows));
        assertClose(expected.get("deviance").asDouble(), fit.deviance(), "deviance");
        List<String> thresholds = List.of("D|N", "N|P");
        for (int k = 0; k < 2; k++) {
            assertClose(expected.get("zeta").get(thresholds.get(k)).asDouble(), fit.threshold(k), 1e-8, "threshold");
            assertClose(
                    expected.get("se").get(thresholds.get(k)).asDouble(),
                    fit.independentError(k),
                    1e-5,
                    thresholds.get(k));
        }
        for (int j = 0; j < DRIVERS.size(); j++) {
            String name = DRIVERS.get(j);
            assertClose(expected.get("coef").get(name).asDouble(), fit.coefficient(j), 1e-6, name);
            assertClose(expected.get("se").get(name).asDouble(), fit.independentError(fit.parameterOf(j)), 1e-5, name);
        }
        double[] slope = new double[fit.parameters()];
        for (Row row : rows) {
            double[] score = fit.score(row.values(), row.category(), row.weight());
            Arrays.setAll(slope, i -> slope[i] + score[i]);
        }
        for (double s : slope) {
            assertEquals(0, s, 1e-8, "the slope at the top");
        }
    }
}
