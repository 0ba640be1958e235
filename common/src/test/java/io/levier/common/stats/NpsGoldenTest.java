package io.levier.common.stats;

import static io.levier.common.stats.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Net Promoter Scores of the survey package of R on the panel: plain, weighted, clustered, by segment, as a change. */
class NpsGoldenTest {

    private final JsonNode golden = Golden.numbers("nps_weights.json");
    private final Golden.Data panel = Golden.data("cxpanel.csv");

    @Test
    void plainScoreHasTheClosedFormErrors() {
        JsonNode expected = golden.get("nps_simple");
        NpsCounts counts = counts(row -> true);
        assertEquals(expected.get("n").asLong(), counts.answers());
        assertEquals(expected.get("promoters").asLong(), counts.promoters());
        assertEquals(expected.get("detractors").asLong(), counts.detractors());
        assertClose(expected.get("nps").asDouble(), counts.nps(), "score");
        double p = counts.promoterShare();
        double d = counts.detractorShare();
        double n = counts.answers();
        assertClose(expected.get("se_wald_n").asDouble(), AdjustedWald.plainStandardError(p, d, n), "Wald error");
        Interval wald = AdjustedWald.plain(p, d, n, Confidence.P95);
        assertClose(expected.get("ci95_wald").get(0).asDouble(), wald.low(), "Wald low");
        assertClose(expected.get("ci95_wald").get(1).asDouble(), wald.high(), "Wald high");
        JsonNode adjusted = expected.get("adjusted_wald_add3");
        assertClose(adjusted.get("se").asDouble(), AdjustedWald.standardError(p, d, n), "adjusted error");
        Interval interval = counts.interval(Confidence.P95);
        assertClose(adjusted.get("nps").asDouble(), (interval.low() + interval.high()) / 2, "adjusted centre");
        assertClose(
                adjusted.get("se").asDouble(), interval.width() / 2 / Confidence.P95.z(), "half width of the interval");
        assertClose(
                expected.get("se_wald_n_minus_1").asDouble(),
                moments(row -> true, row -> "" + row, row -> 1).standardError(),
                "one customer per answer");
    }

    @Test
    void segmentsAndTheirDifferenceAgree() {
        JsonNode expected = golden.get("nps_by_segment");
        expected.properties().forEach(entry -> {
            NpsCounts counts = counts(segment(entry.getKey()));
            JsonNode numbers = entry.getValue();
            assertEquals(numbers.get("n").asLong(), counts.answers());
            assertClose(numbers.get("nps").asDouble(), counts.nps(), entry.getKey());
            assertClose(numbers.get("se").asDouble(), waldError(counts), entry.getKey());
        });
        NpsCounts business = counts(segment("business"));
        NpsCounts consumer = counts(segment("consumer"));
        Difference difference = Difference.ofIndependent(
                business.nps(), square(waldError(business)), consumer.nps(), square(waldError(consumer)));
        JsonNode test = golden.get("nps_diff_business_consumer");
        assertClose(test.get("diff").asDouble(), difference.value(), "difference");
        assertClose(test.get("se").asDouble(), difference.standardError(), "error");
        assertClose(test.get("z").asDouble(), difference.z(), "z");
        assertClose(test.get("p").asDouble(), difference.pValue(), "p");
    }

    @Test
    void weightsAndClustersAgreeWithSvymean() {
        assertScore("nps_weighted_no_cluster", moments(row -> true, row -> "" + row, this::weight));
        assertScore("nps_weighted_cluster", moments(row -> true, this::customer, this::weight));
        assertScore("nps_unweighted_cluster", moments(row -> true, this::customer, row -> 1));
    }

    @Test
    void effectiveNumberOfAnswersReproducesTheClusteredError() {
        NpsMoments moments = moments(row -> true, this::customer, this::weight);
        assertClose(
                moments.standardError(),
                AdjustedWald.plainStandardError(
                        moments.promoterShare(), moments.detractorShare(), moments.effectiveN()),
                "error of as many independent answers");
    }

    @Test
    void cellsOfTheDesignAgreeWithSvyby() {
        JsonNode expected = golden.get("nps_weighted_cluster_by_segment");
        long customers =
                moments(row -> true, this::customer, this::weight).net().clusters();
        for (int i = 0; i < expected.get("segment").size(); i++) {
            String name = expected.get("segment").get(i).asText();
            NpsMoments cell = moments(segment(name), this::customer, this::weight);
            assertClose(expected.get("nps").get(i).asDouble(), cell.nps(), name);
            assertClose(
                    expected.get("se").get(i).asDouble(),
                    100 * Math.sqrt(cell.net().varianceAmong(customers)),
                    name);
        }
    }

    @Test
    void changeBetweenPeriodsUsesTheCustomersOfBoth() {
        JsonNode expected = golden.get("nps_change_period2_minus_1_clustered");
        Map<String, RatioMoments> second = byCustomer(period("2"), this::net);
        Map<String, RatioMoments> first = byCustomer(period("1"), this::net);
        // The design of the golden call holds every customer of the panel, also those of neither period.
        PairedRatioMoments change = byCustomer(row -> true, this::net).keySet().stream()
                .map(c -> PairedRatioMoments.ofCluster(
                        second.getOrDefault(c, RatioMoments.EMPTY), first.getOrDefault(c, RatioMoments.EMPTY)))
                .reduce(PairedRatioMoments.EMPTY, PairedRatioMoments::merge);
        assertClose(expected.get("diff").asDouble(), 100 * change.difference().value(), "change");
        assertClose(expected.get("se").asDouble(), 100 * change.difference().standardError(), "error");
    }

    @Test
    void kishAgrees() {
        double sumW = IntStream.range(0, panel.size()).mapToDouble(this::weight).sum();
        double sumW2 = IntStream.range(0, panel.size())
                .mapToDouble(row -> square(weight(row)))
                .sum();
        JsonNode expected = golden.get("kish");
        assertClose(expected.get("neff").asDouble(), Kish.effectiveSize(sumW, sumW2), "effective size");
        assertClose(
                expected.get("deff_weights").asDouble(), Kish.designEffect(panel.size(), sumW, sumW2), "design effect");
    }

    @Test
    void topTwoBoxesAreAClusteredWeightedShare() {
        JsonNode expected = golden.get("csat_top2box_x1");
        RatioMoments share = byCustomer(row -> true, row -> panel.number(row, "x1") >= 9 ? 1 : 0).values().stream()
                .reduce(RatioMoments.EMPTY, RatioMoments::merge);
        assertClose(expected.get("share").asDouble(), share.ratio(), "share");
        assertClose(expected.get("se").asDouble(), share.standardError(), "error");
    }

    private void assertScore(String key, NpsMoments moments) {
        assertClose(golden.get(key).get("nps").asDouble(), moments.nps(), 1e-8, key);
        assertClose(golden.get(key).get("se").asDouble(), moments.standardError(), key);
    }

    private NpsCounts counts(IntPredicate keep) {
        return IntStream.range(0, panel.size())
                .filter(keep)
                .mapToObj(row -> new NpsCounts(net(row) > 0 ? 1 : 0, net(row) == 0 ? 1 : 0, net(row) < 0 ? 1 : 0))
                .reduce(new NpsCounts(0, 0, 0), NpsCounts::merge);
    }

    private NpsMoments moments(IntPredicate keep, IntFunction<String> cluster, IntToDoubleFunction weight) {
        return clusters(keep, cluster).values().stream()
                .map(rows -> NpsMoments.ofCluster(
                        rows.size(),
                        sum(rows, weight),
                        sum(rows, row -> net(row) > 0 ? weight.applyAsDouble(row) : 0),
                        sum(rows, row -> net(row) < 0 ? weight.applyAsDouble(row) : 0)))
                .reduce(NpsMoments.EMPTY, NpsMoments::merge);
    }

    /** Moments of the weighted mean of a value, one per customer. */
    private Map<String, RatioMoments> byCustomer(IntPredicate keep, IntToDoubleFunction value) {
        Map<String, RatioMoments> moments = new TreeMap<>();
        clusters(keep, this::customer)
                .forEach((customer, rows) -> moments.put(
                        customer,
                        RatioMoments.ofCluster(
                                rows.size(),
                                sum(rows, this::weight),
                                sum(rows, row -> weight(row) * value.applyAsDouble(row)))));
        return moments;
    }

    private Map<String, List<Integer>> clusters(IntPredicate keep, IntFunction<String> cluster) {
        return IntStream.range(0, panel.size())
                .filter(keep)
                .boxed()
                .collect(Collectors.groupingBy(cluster::apply, TreeMap::new, Collectors.toList()));
    }

    private static double sum(List<Integer> rows, IntToDoubleFunction term) {
        return rows.stream().mapToDouble(term::applyAsDouble).sum();
    }

    private IntPredicate segment(String name) {
        return row -> panel.text(row, "segment").equals(name);
    }

    private IntPredicate period(String name) {
        return row -> panel.text(row, "period").equals(name);
    }

    private String customer(int row) {
        return panel.text(row, "customer");
    }

    private double weight(int row) {
        return panel.number(row, "weight100") / 100;
    }

    private int net(int row) {
        double score = panel.number(row, "nps");
        return score >= 9 ? 1 : score < 7 ? -1 : 0;
    }

    private static double waldError(NpsCounts counts) {
        return AdjustedWald.plainStandardError(
                counts.promoterShare(), counts.detractorShare(), (double) counts.answers());
    }

    private static double square(double x) {
        return x * x;
    }
}
