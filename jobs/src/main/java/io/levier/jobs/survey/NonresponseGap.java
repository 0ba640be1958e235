package io.levier.jobs.survey;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.MeanMoments;
import io.levier.common.stats.Rounding;
import io.levier.common.stats.WelchDifference;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * What is known of customers who answered and of those who did not. Each customer stands once in a month and survey type,
 * so customers are the independent units of every variance.
 *
 * @param key month, survey type and field
 * @param answered of those who answered
 * @param silent of those who did not
 */
record NonresponseGap(Key key, MeanMoments answered, MeanMoments silent, boolean isProvisional) {
    static final String ANY_SURVEY = "all";

    private static final Map<String, String> UNITS =
            Map.of("churn", "share", "revenue", "currency", "tenure", "days", "contacts", "count");

    /** Where a gap stands in its table. */
    record Key(LocalDate month, String surveyType, String field) implements Comparable<Key> {
        /** A row of {@code survey/nonresponse_sum}. */
        static Key of(Row row) {
            return new Key(row.getDate(0).toLocalDate(), row.getString(1), row.getString(2));
        }

        @Override
        public int compareTo(Key other) {
            int byMonth = month.compareTo(other.month);
            int byType = byMonth == 0 ? surveyType.compareTo(other.surveyType) : byMonth;
            return byType == 0 ? field.compareTo(other.field) : byType;
        }

        boolean isOfAnySurvey() {
            return surveyType.equals(ANY_SURVEY);
        }
    }

    /** One side of a gap: a row of {@code survey/nonresponse_sum}. */
    static NonresponseGap of(Row row) {
        MeanMoments moments = new MeanMoments(row.getLong(5), row.getDouble(6), row.getDouble(7));
        boolean hasAnswered = row.getBoolean(3);
        return new NonresponseGap(
                Key.of(row),
                hasAnswered ? moments : MeanMoments.EMPTY,
                hasAnswered ? MeanMoments.EMPTY : moments,
                row.getBoolean(4));
    }

    NonresponseGap merge(NonresponseGap other) {
        return new NonresponseGap(
                key, answered.merge(other.answered), silent.merge(other.silent), isProvisional || other.isProvisional);
    }

    boolean isKnown() {
        return answered.n() > 0 && silent.n() > 0;
    }

    /** The smaller of both sides. */
    long base() {
        return Math.min(answered.n(), silent.n());
    }

    WelchDifference difference() {
        return answered.minus(silent);
    }

    /** As a row of nonresponse_bias, without the run id. */
    Row row(CellStatus status, double adjusted, Confidence confidence) {
        boolean isShown = status.isShown();
        WelchDifference difference = difference();
        Interval interval = isShown ? difference.interval(confidence) : Interval.UNKNOWN;
        return RowFactory.create(
                Date.valueOf(key.month()),
                key.surveyType(),
                key.field(),
                UNITS.get(key.field()),
                isShown ? Rounding.published(answered.mean()) : null,
                isShown ? Rounding.published(silent.mean()) : null,
                isShown ? Rounding.published(difference.value()) : null,
                Rounding.published(interval.low()),
                Rounding.published(interval.high()),
                status.isTested() ? Rounding.published(difference.pValue()) : null,
                Rounding.published(adjusted),
                isShown ? answered.n() : null,
                isShown ? silent.n() : null,
                status.label());
    }
}
