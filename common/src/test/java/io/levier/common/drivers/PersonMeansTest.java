package io.levier.common.drivers;

import static io.levier.common.stats.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.levier.common.stats.Golden;
import io.levier.common.stats.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Fits within and between customers against fixest, plm and lm of R, and against a constant per customer. */
class PersonMeansTest {

    private final Rows panel = Rows.panel("nps").unweighted();

    @Test
    void fitWithinCustomersIsThatOfFixest() {
        JsonNode expected = Golden.numbers("regression_se.json").get("within_customer_fe");
        LeastSquares within = fit(panel.moments().within(between(panel)));
        for (int j = 0; j < 8; j++) {
            String name = panel.names.get(j);
            assertClose(expected.get("coef").get(name).asDouble(), within.slope(j), name);
        }
        assertClose(expected.get("within_r2").asDouble(), within.rSquared(), "R² within");
    }

    @Test
    void differenceOfBetweenAndWithinIsMundlaks() {
        JsonNode expected = Golden.numbers("regression_se.json").get("mundlak").get("coef");
        LeastSquares within = fit(panel.moments().within(between(panel)));
        LeastSquares between = fit(between(panel));
        for (int j = 0; j < 8; j++) {
            double difference = between.slope(j) - within.slope(j);
            assertClose(expected.get("m" + (j + 1)).asDouble(), difference, 1e-8, "m" + (j + 1));
        }
    }

    @Test
    void periodsAsControlsGiveTheTwoWayFit() {
        JsonNode expected = Golden.numbers("regression_se.json")
                .get("twoway_fe_customer_period")
                .get("coef");
        Golden.Data data = Golden.data("cxpanel.csv");
        List<String> columns = List.of("x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "nps");
        int[] complete = data.complete(columns);
        List<Double> periods = IntStream.of(complete)
                .mapToObj(row -> data.number(row, "period"))
                .distinct()
                .sorted()
                .toList();
        int dummies = periods.size() - 1;
        List<String> names = new ArrayList<>();
        periods.subList(1, periods.size()).forEach(period -> names.add("period " + period));
        names.addAll(columns);
        double[][] values = new double[complete.length][];
        for (int i = 0; i < complete.length; i++) {
            values[i] = new double[dummies + columns.size()];
            for (int d = 0; d < dummies; d++) {
                values[i][d] = data.number(complete[i], "period") == periods.get(d + 1) ? 1 : 0;
            }
            System.arraycopy(data.row(complete[i], columns), 0, values[i], dummies, columns.size());
        }
        Rows rows = new Rows(names, values, panel.weights, panel.customers);
        LeastSquares twoWay = fit(rows.moments().within(between(rows)));
        for (int j = 0; j < 8; j++) {
            assertClose(expected.get("x" + (j + 1)).asDouble(), twoWay.slope(dummies + j), 1e-8, "x" + (j + 1));
        }
    }

    @Test
    void weightedFitWithinIsThatWithAConstantPerCustomer() {
        Rows rows = RandomRows.of(3, 90, 41);
        int[] customers = IntStream.of(rows.customers).distinct().toArray();
        List<String> names = new ArrayList<>();
        double[][] values = new double[rows.size()][];
        for (int d = 1; d < customers.length; d++) {
            names.add("customer " + customers[d]);
        }
        names.addAll(rows.names);
        for (int row = 0; row < rows.size(); row++) {
            values[row] = new double[customers.length - 1 + 4];
            for (int d = 1; d < customers.length; d++) {
                values[row][d - 1] = rows.customers[row] == customers[d] ? 1 : 0;
            }
            System.arraycopy(rows.values[row], 0, values[row], customers.length - 1, 4);
        }
        LeastSquares dummies = LeastSquares.of(new Rows(names, values, rows.weights, rows.customers).correlation());
        LeastSquares within = fit(rows.moments().within(between(rows)));
        for (int j = 0; j < 3; j++) {
            assertClose(dummies.slope(customers.length - 1 + j), within.slope(j), 1e-8, "x" + (j + 1));
        }
    }

    @Test
    void oneRowPerCustomerLeavesNothingWithin() {
        Rows rows = RandomRows.of(3, 40, 42);
        Rows alone = new Rows(
                rows.names, rows.values, rows.weights, IntStream.range(0, 40).toArray());
        assertEquals(alone.moments(), between(alone));
    }

    @Test
    void otherRowsAreRefused() {
        Moments few = panel.moments(row -> row < 100);
        assertTrue(Refusal.message(IllegalArgumentException.class, () -> few.within(between(panel)))
                .contains("do not belong"));
    }

    private static LeastSquares fit(Moments moments) {
        Design design = Design.of(
                moments.layout(),
                moments.layout().names(GramColumn.Role.OUTCOME).get(0));
        return LeastSquares.of(Correlation.of(Gram.of(moments, design.columns())));
    }

    private static Moments between(Rows rows) {
        PersonMeans means = new PersonMeans(rows.layout());
        IntStream.of(rows.customers).distinct().forEach(customer -> {
            IntStream.range(0, rows.size())
                    .filter(row -> rows.customers[row] == customer)
                    .forEach(row -> means.add(rows.vector(row), rows.weights[row]));
            means.endPerson();
        });
        return means.between();
    }
}
