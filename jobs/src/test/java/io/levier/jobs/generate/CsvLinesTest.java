package io.levier.jobs.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.levier.common.table.input.Refund;
import io.levier.common.table.input.SurveyAnswer;
import io.levier.jobs.generate.rows.Cells;
import io.levier.jobs.generate.rows.Layout;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvLinesTest {
    @Test
    void cellsAreWrittenAsTheContractReadsThem() {
        Cells answer = Layout.of(SurveyAnswer.TABLE)
                .row()
                .set(SurveyAnswer.RESPONSE_ID, "R1")
                .set(SurveyAnswer.VALUE_NUMBER, 7.0)
                .set(SurveyAnswer.VALUE_TEXT, "Bien, \"très\" bien")
                .set(SurveyAnswer.IS_NA, false)
                .set(SurveyAnswer.ANSWERED_AT, Instant.parse("2026-03-01T08:15:00Z"));
        CsvLines lines = new CsvLines(SurveyAnswer.TABLE, List.of(answer).iterator());
        assertEquals(
                "response_id,question_id,sub_question_id,value_number,value_text,value_option,is_na,answered_at",
                lines.next());
        assertEquals("R1,,,7.0,\"Bien, \"\"très\"\" bien\",,false,2026-03-01T08:15:00Z", lines.next());
        assertFalse(lines.hasNext());
    }

    @Test
    void moneyKeepsItsCents() {
        Cells refund = Layout.of(Refund.TABLE).row().money(Refund.AMOUNT, 120_000_000_005L);
        CsvLines lines = new CsvLines(Refund.TABLE, List.of(refund).iterator());
        lines.next();
        assertEquals(",,,1200000000.05,,", lines.next());
    }

    @Test
    void aFileWithoutRowsStillNamesItsColumns() {
        CsvLines lines = new CsvLines(Refund.TABLE, List.<Cells>of().iterator());
        assertEquals("refund_id,order_id,at,amount,reason,kind", lines.next());
        assertFalse(lines.hasNext());
    }
}
