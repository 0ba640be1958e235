package io.levier.jobs.text;

import io.levier.common.table.curated.ContactComment;
import io.levier.common.text.LanguageRules;
import io.levier.common.text.MessageReader;
import io.levier.common.text.SentimentModel;
import io.levier.jobs.platform.Schemas;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Reads what customers wrote to the service: masked, with language, topics and feeling. */
final class ContactReading implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    private final List<LanguageRules> rules;
    private final SortedMap<String, SentimentModel> models;
    private final int longest;

    private ContactReading(List<LanguageRules> rules, SortedMap<String, SentimentModel> models, int longest) {
        this.rules = rules;
        this.models = models;
        this.longest = longest;
    }

    /**
     * Rows of contact_comment without the run id.
     *
     * @param written rows of {@code text/contact_words}
     */
    static Dataset<Row> of(Dataset<Row> written, VerbatimSettings settings, SortedMap<String, SentimentModel> models) {
        return written.mapPartitions(
                new ContactReading(
                        List.copyOf(settings.rules()),
                        new TreeMap<>(models),
                        settings.text().longestComment()),
                Encoders.row(Schemas.withoutRunId(ContactComment.TABLE)));
    }

    @Override
    public Iterator<Row> call(Iterator<Row> written) {
        MessageReader reader = new MessageReader(rules, models, longest);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(written, 0), false)
                .map(row -> read(row, reader))
                .iterator();
    }

    private static Row read(Row row, MessageReader reader) {
        List<String> names = row.isNullAt(row.fieldIndex("names")) ? List.of() : row.getList(row.fieldIndex("names"));
        MessageReader.Message message =
                reader.read(row.<String>getAs("value_text"), names, row.getAs("asked_language"));
        return RowFactory.create(
                row.getAs("contact_id"),
                row.getAs("person_id"),
                row.getAs("contact_person_id"),
                row.getAs("started_on"),
                row.getAs("channel"),
                row.getAs("product_line"),
                row.getAs("service_id"),
                row.getAs("segment"),
                message.isComment() ? message.language().orElse(null) : null,
                message.text(),
                message.masked(),
                message.isCut(),
                message.isComment(),
                message.topics().toArray(String[]::new),
                message.feeling().isPresent() ? Double.valueOf(message.feeling().getAsInt()) : null);
    }
}
