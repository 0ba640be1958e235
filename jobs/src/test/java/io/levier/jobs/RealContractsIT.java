package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.jobs.testkit.Nightly;
import io.levier.jobs.testkit.SparkExtension;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contracts of a telephone company: who will leave, and columns that know it already. */
@ExtendWith(SparkExtension.class)
class RealContractsIT {
    @TempDir
    private Path home = Path.of("");

    @Test
    void churnIsForeseen() {
        RealExports telco = RealExports.in(home, "telco");
        telco.succeeds(
                RealExports.data("telco/base"), "ingest", "resolve-identities", "curate", "train-churn", "score-churn");
        assertEquals(
                "true true true",
                telco.value("select concat_ws(' ', auc between 0.843 and 0.87, calib_slope between 0.9 and 1.1,"
                        + " lift_decile1 >= 2.8) from churn_model where is_current"));
        assertEquals(
                "true",
                telco.value("select exists(warnings, w -> w like '%penalty was chosen on the same folds%')"
                        + " from churn_model where is_current"));
        assertEquals(
                "true",
                telco.value("select bool_or(reason_1 in ('attribute_tech_support', 'attribute_online_security'))"
                        + " and not bool_or(reason_1 in ('attribute_senior_citizen', 'attribute_partner'))"
                        + " from churn_score"));
    }

    @ParameterizedTest
    @Nightly
    @ValueSource(strings = {"boosted-trees", "forest"})
    void treesComeCloseAndDoNotTakeOver(String challenger) {
        Path input = RealExports.data("telco/base");
        RealExports telco = RealExports.in(home, "telco");
        telco.succeeds(input, "ingest", "resolve-identities", "curate");
        assertEquals(
                0,
                telco.launch(List.of("train-churn", "--input", input, "--set", "churn.challengers=" + challenger)),
                () -> telco.console().out() + telco.console().err());
        assertEquals(
                "true true",
                telco.value("select concat_ws(' ', auc between 0.838 and 0.87, calib_slope between 0.8 and 1.3)"
                        + " from churn_contest where algorithm = '" + challenger + "'"));
        assertEquals("logistic", telco.value("select algorithm from churn_contest where is_chosen"));
    }

    @Test
    void columnsThatKnowTheOutcomeAreRefusedByName() {
        RealExports telco = RealExports.in(home, "telco-v11");
        int code = telco.run(RealExports.data("telco/v11"), "ingest", "resolve-identities", "curate", "train-churn");
        assertEquals(4, code, telco.console().out());
        for (String column :
                List.of("churn_reason", "churn_category", "customer_status", "satisfaction_score", "churn_score")) {
            assertTrue(
                    telco.console()
                            .err()
                            .lines()
                            .anyMatch(line -> line.matches(
                                    ".*churn feature attribute_" + column + " \\(AUC [01]\\.[0-9]{3} alone.*")),
                    column + " is not among: " + telco.console().err());
        }
    }
}
