package io.levier.common.weighting;

import static io.levier.common.stats.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.levier.common.stats.Golden;
import io.levier.common.stats.RatioMoments;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The weights of R's {@code survey::rake}, which {@code anesrake} reproduces, and what is estimated with them. */
class RakingGoldenTest {
    private static final double ITERATED = 1e-6;
    private static final double POPULATION = 10_000;

    private static final List<Margin> MARGINS = List.of(
            new Margin("segment", Map.of("business", 2500.0, "consumer", 6500.0, "public", 1000.0)),
            new Margin("region", Map.of("east", 2000.0, "north", 3000.0, "south", 2500.0, "west", 2500.0)));

    private final JsonNode golden = Golden.numbers("nps_weights.json").get("raking_first_response_per_customer");

    private List<WeightingCell> cells() {
        List<WeightingCell> cells = new ArrayList<>();
        golden.get("cells")
                .forEach(cell -> cells.add(WeightingCell.ofEqual(
                        List.of(cell.get("segment").asText(), cell.get("region").asText()),
                        cell.get("n").asLong())));
        return cells;
    }

    private Raked raked() {
        return new Raking(MARGINS, new TrimBounds(0.2, 5)).rake(cells());
    }

    @Test
    void weightsAgreeCellByCell() {
        Raked raked = raked();
        double customers =
                raked.cells().stream().mapToLong(WeightingCell::responses).sum();
        assertEquals(12, raked.cells().size());
        for (int c = 0; c < 12; c++) {
            assertClose(
                    golden.get("cells").get(c).get("weight").asDouble(),
                    raked.factors().get(c) * POPULATION / customers,
                    ITERATED,
                    raked.cells().get(c).categories() + "");
            assertFalse(raked.isTrimmed(c));
        }
        assertEquals(0, raked.rounds());
        assertClose(golden.get("kish_deff").asDouble(), raked.designEffect(), ITERATED, "design effect");
        assertClose(customers / golden.get("kish_deff").asDouble(), raked.effectiveSize(), ITERATED, "effective size");
    }

    /** {@code survey::calibrate} with the linear distance. */
    @Test
    void linearWeightsAgreeCellByCell() {
        JsonNode expected = Golden.numbers("nps_weights.json")
                .get("linear_calibration_greg")
                .get("cells");
        Raked linear = new Raking(MARGINS, new TrimBounds(0.2, 5), Raking.Method.LINEAR).rake(cells());
        double customers =
                linear.cells().stream().mapToLong(WeightingCell::responses).sum();
        for (int c = 0; c < 12; c++) {
            assertEquals(
                    List.of(
                            expected.get(c).get("segment").asText(),
                            expected.get(c).get("region").asText()),
                    linear.cells().get(c).categories());
            assertClose(
                    expected.get(c).get("weight").asDouble(),
                    linear.factors().get(c) * POPULATION / customers,
                    linear.cells().get(c).categories() + "");
        }
        assertEquals(0, linear.negative());
    }

    /** The error of {@code svymean} after {@code rake}, and the one that takes the weights as given. */
    @Test
    void errorsKnowWhatRakingDoes() {
        Golden.Data panel = Golden.data("cxpanel.csv");
        Raked raked = raked();
        Map<List<String>, double[]> sums = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < panel.size(); row++) {
            if (seen.add(panel.text(row, "customer"))) {
                double answer = panel.number(row, "nps");
                double score = answer >= 9 ? 100 : answer < 7 ? -100 : 0;
                double[] sum = sums.computeIfAbsent(
                        List.of(panel.text(row, "segment"), panel.text(row, "region")), cell -> new double[3]);
                sum[0]++;
                sum[1] += score;
                sum[2] += score * score;
            }
        }
        List<CellScore> cells = new ArrayList<>();
        for (int c = 0; c < raked.cells().size(); c++) {
            List<String> categories = raked.cells().get(c).categories();
            double[] sum = sums.getOrDefault(categories, new double[3]);
            cells.add(new CellScore(
                    categories, raked.factors().get(c), (long) sum[0], sum[0], sum[1], sum[0], sum[1], sum[2]));
        }
        MarginAwareScore score = MarginAwareScore.of(cells);
        assertEquals(300, score.customers());
        assertClose(golden.get("nps").asDouble(), score.mean(), ITERATED, "score");
        assertClose(golden.get("se_naive").asDouble(), score.errorOfGivenWeights(), ITERATED, "naive error");
        assertClose(golden.get("se_rake_aware").asDouble(), score.error(), ITERATED, "error");
    }

    @Test
    void scoreAndItsErrorAgree() {
        Raked raked = raked();
        Golden.Data panel = Golden.data("cxpanel.csv");
        Map<String, Integer> first = new LinkedHashMap<>();
        for (int row = 0; row < panel.size(); row++) {
            first.putIfAbsent(panel.text(row, "customer"), row);
        }
        Map<List<String>, Double> factors = new LinkedHashMap<>();
        for (int c = 0; c < raked.cells().size(); c++) {
            factors.put(raked.cells().get(c).categories(), raked.factors().get(c));
        }
        RatioMoments score = first.values().stream()
                .map(row -> {
                    List<String> cell = List.of(panel.text(row, "segment"), panel.text(row, "region"));
                    double weight = factors.getOrDefault(cell, Double.NaN);
                    double answer = panel.number(row, "nps");
                    return RatioMoments.ofCluster(1, weight, weight * (answer >= 9 ? 1 : answer < 7 ? -1 : 0));
                })
                .reduce(RatioMoments.EMPTY, RatioMoments::merge);
        assertClose(golden.get("nps").asDouble(), 100 * score.ratio(), ITERATED, "score");
        assertClose(golden.get("se_naive").asDouble(), 100 * score.standardError(), ITERATED, "naive error");
    }
}
