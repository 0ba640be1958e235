package io.levier.common.drivers;

import static io.levier.common.stats.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.levier.common.stats.Golden;
import io.levier.common.stats.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Errors for few customers against clubSandwich of R. */
class SmallSampleErrorsTest {

    @Test
    void errorsDegreesOfFreedomAndPValuesAgree() {
        Rows rows = Rows.panel("nps").unweighted();
        JsonNode expected = Golden.numbers("regression_se.json").get("ols_cluster_customer");
        SmallSampleErrors errors = SmallSampleErrors.of(customers(rows));
        for (int j = 0; j <= rows.predictors(); j++) {
            String name = j == 0 ? "(Intercept)" : rows.names.get(j - 1);
            assertClose(expected.get("coef").get(name).asDouble(), errors.coefficient(j), name);
            assertClose(expected.get("se_CR2").get(name).asDouble(), errors.error(j), "error of " + name);
            assertClose(
                    expected.get("CR2_satterthwaite_df").get(name).asDouble(),
                    errors.degreesOfFreedom(j),
                    "degrees of freedom of " + name);
            assertClose(expected.get("CR2_p").get(name).asDouble(), errors.pValue(j), 1e-7, "p of " + name);
        }
    }

    @Test
    void equalWeightsChangeNothing() {
        Rows rows = RandomRows.of(3, 90, 31).unweighted();
        Rows doubled = new Rows(
                rows.names,
                rows.values,
                Arrays.stream(rows.weights).map(w -> 2 * w).toArray(),
                rows.customers);
        SmallSampleErrors plain = SmallSampleErrors.of(customers(rows));
        SmallSampleErrors weighted = SmallSampleErrors.of(customers(doubled));
        for (int j = 0; j < 4; j++) {
            assertClose(plain.error(j), weighted.error(j), 1e-9, "error " + j);
            assertClose(plain.degreesOfFreedom(j), weighted.degreesOfFreedom(j), 1e-9, "df " + j);
        }
    }

    @Test
    void repeatedColumnIsRefused() {
        Rows rows = RandomRows.of(3, 60, 32);
        for (double[] row : rows.values) {
            row[2] = row[0];
        }
        assertTrue(Refusal.message(IllegalArgumentException.class, () -> SmallSampleErrors.of(customers(rows)))
                .contains("combinations"));
    }

    private static List<SmallSampleErrors.Customer> customers(Rows rows) {
        return IntStream.of(rows.customers)
                .distinct()
                .mapToObj(number -> {
                    SmallSampleErrors.Customer customer = new SmallSampleErrors.Customer();
                    IntStream.range(0, rows.size())
                            .filter(row -> rows.customers[row] == number)
                            .forEach(row -> customer.add(
                                    Arrays.copyOf(rows.values[row], rows.predictors()),
                                    rows.values[row][rows.predictors()],
                                    rows.weights[row]));
                    return customer;
                })
                .toList();
    }
}
