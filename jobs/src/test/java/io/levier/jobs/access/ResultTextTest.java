package io.levier.jobs.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.jobs.testkit.OnSpark;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** What a spreadsheet would take for a formula comes to it as text, and numbers stay numbers. */
@OnSpark
class ResultTextTest {

    private static Dataset<Row> rows(SparkSession spark, Object... texts) {
        List<Row> rows =
                Arrays.stream(texts).map(text -> RowFactory.create(text, -1.5)).toList();
        return spark.createDataFrame(rows, StructType.fromDDL("`=text` string, number double"));
    }

    private static List<String> csv(SparkSession spark, Object... texts) {
        return ResultText.of(rows(spark, texts), QueryArgs.Format.CSV).lines().toList();
    }

    @Test
    void formulasBecomeTextAndNumbersStayNumbers(SparkSession spark) {
        assertEquals(
                List.of(
                        "'=text,number",
                        "'=1+1,-1.5",
                        "'+33 1 23,-1.5",
                        "'-2 degrees,-1.5",
                        "'@SUM(A1),-1.5",
                        "'\t=1,-1.5",
                        "1=1,-1.5",
                        ",-1.5",
                        "'already,-1.5"),
                csv(spark, "=1+1", "+33 1 23", "-2 degrees", "@SUM(A1)", "\t=1", "1=1", "", "'already"));
    }

    @Test
    void cellsKeepTheirSeparatorsQuotesAndLines(SparkSession spark) {
        String text = ResultText.of(rows(spark, "a, \"b\"\nc", "\r=1"), QueryArgs.Format.CSV);
        assertEquals("'=text,number\n\"a, \"\"b\"\"\nc\",-1.5\n\"'\r=1\",-1.5\n", text);
    }

    @Test
    void jsonHoldsTheTextAsItIs(SparkSession spark) {
        String json = ResultText.of(rows(spark, "=1+1 \u202E😀"), QueryArgs.Format.JSON);
        assertTrue(json.contains("\"=text\":\"=1+1 \u202E😀\"") && json.contains("\"number\":-1.5"), json);
    }
}
