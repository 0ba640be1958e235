package io.levier.jobs.text;

import io.levier.common.table.curated.Verbatim;
import io.levier.common.text.CleanText;
import io.levier.common.text.LanguageGuess;
import io.levier.common.text.PersonalData;
import io.levier.jobs.platform.Schemas;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Makes verbatims of what was written: cleaned, masked, and with their language. */
final class CommentReading implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    private final List<String> languages;
    private final int longest;

    private CommentReading(List<String> languages, int longest) {
        this.languages = languages;
        this.longest = longest;
    }

    /**
     * Rows of verbatim without the run id.
     *
     * @param comments rows of {@code text/comment}
     */
    static Dataset<Row> of(Dataset<Row> comments, VerbatimSettings settings) {
        return comments.mapPartitions(
                new CommentReading(settings.languages(), settings.text().longestComment()),
                Encoders.row(Schemas.withoutRunId(Verbatim.TABLE)));
    }

    @Override
    public Iterator<Row> call(Iterator<Row> comments) {
        LanguageGuess guess = new LanguageGuess(languages);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(comments, 0), false)
                .map(row -> read(row, guess))
                .iterator();
    }

    private Row read(Row row, LanguageGuess guess) {
        String raw = row.getAs("value_text");
        List<String> names = row.isNullAt(row.fieldIndex("names")) ? List.of() : row.getList(row.fieldIndex("names"));
        PersonalData.Masked masked = PersonalData.mask(CleanText.of(raw, longest), names);
        String words = PersonalData.withoutMasks(masked.text());
        boolean isComment = !CleanText.saysNothing(words);
        @Nullable String asked = row.getAs("asked_language");
        return RowFactory.create(
                row.getAs("response_id"),
                row.getAs("question_id"),
                row.getAs("person_id"),
                row.getAs("respondent_id"),
                row.getAs("completed_on"),
                row.getAs("period_start"),
                row.getAs("survey_type"),
                row.getAs("weight"),
                row.getAs("ltr"),
                row.getAs("csat_norm100"),
                row.getAs("score_group"),
                asked,
                isComment ? guess.of(words, asked) : null,
                masked.text(),
                masked.found(),
                raw.length() > longest,
                isComment,
                row.getAs("may_be_quoted"));
    }
}
