package io.levier.jobs.text;

import io.levier.common.text.PersonalData;
import io.levier.common.text.Word;
import io.levier.common.text.WordStems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** The different words of every comment in a language that is read, and the different pairs of neighbours among them. */
final class WordReading implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    private static final StructType SCHEMA =
            StructType.fromDDL("response_id string, respondent_id string, language string, score_group string,"
                    + " stem string, form string, n_words int");

    private static final int SHORTEST = 2;

    private final List<String> languages;

    private WordReading(List<String> languages) {
        this.languages = languages;
    }

    /** One row per comment and stem, or two stems with a blank between. */
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
                .flatMap(row -> {
                    List<Word> all = inOrder(stems.computeIfAbsent(row.getString(2), WordStems::new), row.getString(4));
                    return Stream.concat(
                            different(all).stream().map(word -> told(row, word, 1)),
                            different(neighbours(all)).stream().map(pair -> told(row, pair, 2)));
                })
                .iterator();
    }

    private static Row told(Row comment, Word word, int words) {
        return RowFactory.create(
                comment.getString(0),
                comment.getString(1),
                comment.getString(2),
                comment.getString(3),
                word.stem(),
                word.form(),
                words);
    }

    /** The different words of a comment: the first form of each stem, in the order of the stems. */
    static Collection<Word> words(WordStems stems, String text) {
        return different(inOrder(stems, text));
    }

    private static List<Word> inOrder(WordStems stems, String text) {
        return stems.of(PersonalData.withoutMasks(text)).stream()
                .filter(word ->
                        word.stem().length() >= SHORTEST && word.stem().chars().anyMatch(Character::isLetter))
                .toList();
    }

    private static List<Word> neighbours(List<Word> words) {
        List<Word> pairs = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            Word before = words.get(i - 1);
            Word word = words.get(i);
            pairs.add(new Word(before.stem() + " " + word.stem(), before.form() + " " + word.form()));
        }
        return pairs;
    }

    private static Collection<Word> different(List<Word> words) {
        Map<String, Word> different = new TreeMap<>();
        words.forEach(word -> different.putIfAbsent(word.stem(), word));
        return different.values();
    }
}
