package io.levier.jobs.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attribute_cancel_reason",
                "attribute_churn_score",
                "attribute_terminated_by",
                "attribute_contract_end_date",
                "attribute_ended_at",
                "attribute_left_on",
                "attribute_retention_desk",
                "attribute_save_desk_calls",
                "attribute_motif_résiliation",
                "attribute_date_fin",
                "attribute_cellule_retention",
                "attribute_EndDate"
            })
    void namesThatTellAnEndAreKnown(String name) {
        assertTrue(EndWords.areIn(name), name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attribute_attended_training",
                "attribute_recommended_by",
                "attribute_department",
                "attribute_weekend_visits",
                "attribute_leftover_credit",
                "attribute_extended_warranty",
                "contract_days",
                "abandoned_calls_3m",
                "late_deliveries_3m"
            })
    void wordsThatOnlyLookAlikeAreNot(String name) {
        assertFalse(EndWords.areIn(name), name);
    }

    @Test
    void everySuchFeatureIsNamed() {
        assertEquals(
                List.of("kept, but its name says it is written down when customers leave: attribute_churn_score; if so,"
                        + " name it in churn.exclude"),
                EndWords.warnings(
                        List.of(new Feature("tenure_days", true), new Feature("attribute_churn_score", true))));
    }
}
