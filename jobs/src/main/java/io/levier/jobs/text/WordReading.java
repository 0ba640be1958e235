package io.levier.jobs.text;

import io.levier.common.text.PersonalData;
import io.levier.common.text.Word;
import io.levier.common.text.WordStems;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** The different words of every comment in a language that is read. */
final class WordReading implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    private static final StructType SCHEMA =
            StructType.fromDDL("response_id string, respondent_id string, language string, score_group string,"
                    + " stem string, form string");

    private static final int SHORTEST = 2;

    private final List<String> languages;

    private WordReading(List<String> languages) {
        this.languages = languages;
    }

    /** One row per comment and stem. */
    static Dataset<Row> of(Dataset<Row> verbatims, VerbatimSettings settings) {
        return verbatims
                .where("is_comment")
                .select("response_id", "respondent_id", "language", "score_group", "text")
                .mapPartitions(new WordReading(settings.languages()), Encoders.row(SCHEMA));
    }

    @Override
    public Iterator<Row> call(Iterator<Row> verbatims) {
        Map<String, WordStems> stems = new HashMap<>();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(verbatims, 0), false)
                .filter(row -> languages.contains(row.getString(2)))
                .flatMap(row ->
                        words(stems.computeIfAbsent(row.getString(2), WordStems::new), row.getString(4)).stream()
                                .map(word -> RowFactory.create(
                                        row.getString(0),
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        word.stem(),
                                        word.form())))
                .iterator();
    }

    /** The different words of a comment: the first form of each stem, in the order of the stems. */
    static Collection<Word> words(WordStems stems, String text) {
        Map<String, Word> words = new TreeMap<>();
        for (Word word : stems.of(PersonalData.withoutMasks(text))) {
            if (word.stem().length() >= SHORTEST && word.stem().chars().anyMatch(Character::isLetter)) {
                words.putIfAbsent(word.stem(), word);
            }
        }
        return words.values();
    }
}
