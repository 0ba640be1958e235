package io.levier.common.survival;

import static io.levier.common.stats.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Golden;
import io.levier.common.stats.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Curves, means and the test of groups against R's survival package. */
class SurvivalGoldenTest {

    private final JsonNode golden = Golden.numbers("survival.json");

    @Test
    void lungCurveAgrees() {
        JsonNode km = golden.get("lung_km");
        KaplanMeier curve = KaplanMeier.of(lung(null));
        for (int i = 0; i < km.get("times").size(); i++) {
            long time = km.get("times").get(i).asLong();
            assertEquals(km.get("n_risk").get(i).asLong(), curve.atRisk(time));
            assertClose(at(km, "surv", i), curve.survival(time), "S(" + time + ")");
            assertClose(at(km, "se_greenwood", i), curve.error(time), "error at " + time);
            Interval interval = curve.interval(time, Confidence.P95);
            assertClose(at(km, "lower_loglog", i), interval.low(), "lower at " + time);
            assertClose(at(km, "upper_loglog", i), interval.high(), "upper at " + time);
        }
        assertEquals(km.get("median").asDouble(), curve.median());
        RestrictedMean mean = curve.restrictedMean(730);
        assertClose(km.get("rmean_730").asDouble(), mean.mean(), "restricted mean");
        assertClose(km.get("rmean_se").asDouble(), mean.error(), "error of the restricted mean");
    }

    /** On the customers with all three covariates, as R takes them. */
    @Test
    void lungWeibullRegressionAgrees() {
        JsonNode expected = golden.get("lung_weibull_aft");
        List<String> names = List.of("age", "sex", "ph.ecog");
        List<WeibullRegression.Count> full = new ArrayList<>();
        List<WeibullRegression.Count> plain = new ArrayList<>();
        Golden.Data data = Golden.data("lung.csv");
        for (int i = 0; i < data.size(); i++) {
            int row = i;
            if (names.stream().anyMatch(name -> data.text(row, name).isEmpty())) {
                continue;
            }
            long event = data.number(row, "status") == 2 ? 1 : 0;
            double time = data.number(row, "time");
            List<Double> x = names.stream().map(name -> data.number(row, name)).toList();
            full.add(new WeibullRegression.Count(time, event, 1 - event, 0, x));
            plain.add(new WeibullRegression.Count(time, event, 1 - event, 0, List.of()));
        }
        WeibullRegression fitted = WeibullRegression.of(full).orElseThrow();
        assertClose(
                expected.get("coef").get("(Intercept)").asDouble(),
                fitted.coefficients().get(0),
                "intercept");
        for (int j = 0; j < names.size(); j++) {
            assertClose(
                    expected.get("coef").get(names.get(j)).asDouble(),
                    fitted.coefficients().get(j + 1),
                    names.get(j));
        }
        assertClose(expected.get("scale").asDouble(), fitted.scale(), "scale");
        assertClose(at(expected, "loglik", 1), fitted.logLikelihood(), "log-likelihood");
        assertClose(
                at(expected, "loglik", 0),
                WeibullRegression.of(plain).orElseThrow().logLikelihood(),
                "log-likelihood without covariates");
    }

    @Test
    void lungLogRankAgrees() {
        JsonNode expected = golden.get("lung_logrank_sex");
        LogRank test = LogRank.of(List.of(lung("1"), lung("2")));
        assertClose(expected.get("chisq").asDouble(), test.chiSquare(), "chi-square");
        assertEquals(1, test.degreesOfFreedom());
        for (int g = 0; g < 2; g++) {
            assertEquals(expected.get("obs").get(g).asDouble(), test.observed().get(g));
            assertClose(at(expected, "exp", g), test.expected().get(g), "expected events of group " + g);
        }
    }

    @Test
    void curvesBySegmentAgree() {
        JsonNode km = golden.get("cxpanel_km_by_segment");
        for (int i = 0; i < km.get("strata").size(); i++) {
            String stratum = km.get("strata").get(i).asText();
            String segment = stratum.substring(stratum.indexOf('=') + 1);
            LifeTable.Collector collector = LifeTable.collect();
            for (Customer customer : customers()) {
                if (customer.segment().equals(segment)) {
                    collector.add(customer.exit(), 1, customer.events());
                }
            }
            KaplanMeier curve = KaplanMeier.of(collector.table());
            long time = km.get("time").get(i).asLong();
            assertEquals(km.get("n_risk").get(i).asLong(), curve.atRisk(time), stratum + " at " + time);
            assertClose(at(km, "surv", i), curve.survival(time), stratum + " at " + time);
            assertClose(at(km, "se", i), curve.error(time), stratum + " at " + time);
            assertEquals(km.get("median").get(stratum).asDouble(), curve.median(), stratum);
        }
    }

    @Test
    void lateEntryAgrees() {
        JsonNode km = golden.get("cxpanel_km_left_truncated");
        LifeTable.Collector collector = LifeTable.collect();
        for (Customer customer : customers()) {
            collector.add(customer.exit(), 1, customer.events());
            if (customer.firstTenure() >= 90) {
                collector.enter(customer.firstTenure() - 90, 1);
            }
        }
        LifeTable table = collector.table();
        KaplanMeier curve = KaplanMeier.of(table);
        for (int i = 0; i < km.get("time").size(); i++) {
            long time = km.get("time").get(i).asLong();
            // R tells who was at risk at the first exit from the time on.
            assertEquals(km.get("n_risk").get(i).asLong(), curve.atRisk(nextExit(table, time)), "at " + time);
            assertClose(at(km, "surv", i), curve.survival(time), "at " + time);
            assertClose(at(km, "se", i), curve.error(time), "at " + time);
        }
    }

    private static long nextExit(LifeTable table, long time) {
        int i = 0;
        while (table.time(i) < time || table.exits(i) == 0) {
            i++;
        }
        return table.time(i);
    }

    private record Customer(String segment, long firstTenure, long exit, long events) {}

    /** The last row of each customer, with the tenure of the first. */
    private static List<Customer> customers() {
        Golden.Data data = Golden.data("cxpanel.csv");
        Map<String, Customer> customers = new LinkedHashMap<>();
        for (int row = 0; row < data.size(); row++) {
            long tenure = (long) data.number(row, "tenure_days");
            Customer seen = customers.get(data.text(row, "customer"));
            customers.put(
                    data.text(row, "customer"),
                    new Customer(data.text(row, "segment"), seen == null ? tenure : seen.firstTenure(), tenure, (long)
                            data.number(row, "churn_next")));
        }
        return new ArrayList<>(customers.values());
    }

    private static LifeTable lung(@Nullable String sex) {
        Golden.Data data = Golden.data("lung.csv");
        LifeTable.Collector collector = LifeTable.collect();
        for (int row = 0; row < data.size(); row++) {
            if (sex == null || data.text(row, "sex").equals(sex)) {
                collector.add((long) data.number(row, "time"), 1, data.number(row, "status") == 2 ? 1 : 0);
            }
        }
        return collector.table();
    }

    private static double at(JsonNode node, String field, int i) {
        return node.get(field).get(i).asDouble();
    }
}
