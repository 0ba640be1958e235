package io.levier.jobs.drivers;

import static java.util.stream.Collectors.joining;

import io.levier.common.config.DriverModel;
import io.levier.common.drivers.BucketGrams;
import io.levier.common.drivers.Design;
import io.levier.common.drivers.DriverWarning;
import io.levier.common.drivers.GramLayout;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A model with its answers and the moment matrices to be made of them.
 *
 * @param matrices columns of each moment matrix and what they are made of
 * @param warnings of what could not be done as asked
 */
record DriverFrame(AnswerVectors vectors, Map<GramSet, GramMatrix> matrices, List<DriverWarning> warnings) {

    DriverFrame {
        warnings = List.copyOf(warnings);
    }

    /** Decides by the answers what is done with those that lack ratings (measured columns have no estimate), and which outcomes are analysed beside the own. */
    static DriverFrame of(AnswerVectors vectors, Answers answers) {
        boolean isRated = !vectors.terms().rated().isEmpty();
        DriverModel asked = vectors.model().decided(isRated ? answers.lost() : 0);
        if (!asked.missing().usesGaps()) {
            return of(vectors, answers, asked, vectors.terms(), List.of());
        }
        if (vectors.terms().drivers().size() <= BucketGrams.MOST_WITH_GAPS) {
            return of(vectors, answers, asked, vectors.terms().withGaps(), List.of());
        }
        return of(
                vectors,
                answers,
                asked.withMissing(DriverModel.Missing.COMPLETE),
                vectors.terms().withoutGaps(),
                List.of(DriverWarning.GAPS_NOT_ESTIMATED));
    }

    private static DriverFrame of(
            AnswerVectors vectors, Answers answers, DriverModel model, ModelTerms terms, List<DriverWarning> warnings) {
        return new DriverFrame(
                new AnswerVectors(model, terms, vectors.places(), vectors.rows()),
                GramMatrix.of(model, terms, answers.ofSome(), vectors.places()),
                warnings);
    }

    DriverModel model() {
        return vectors.model();
    }

    ModelTerms terms() {
        return vectors.terms();
    }

    /** What answers are cut by: the columns of the model, and whether they are straight lines. */
    List<String> segments() {
        List<String> segments = new ArrayList<>(model().segments());
        segments.add(AnswerVectors.STRAIGHT_LINER);
        return segments;
    }

    GramMatrix matrix(GramSet set) {
        GramMatrix matrix = matrices.get(set);
        if (matrix == null) {
            throw new IllegalArgumentException("model " + model().id() + " has no matrix of " + set.code());
        }
        return matrix;
    }

    GramLayout layout(GramSet set) {
        return matrix(set).layout();
    }

    Map<GramSet, GramLayout> layouts() {
        Map<GramSet, GramLayout> layouts = new EnumMap<>(GramSet.class);
        matrices.forEach((set, matrix) -> layouts.put(set, matrix.layout()));
        return layouts;
    }

    boolean has(GramSet set) {
        return matrices.containsKey(set);
    }

    /** Rows the model can use: with every measure it requires, or with any rating where gaps are estimated. */
    Dataset<Row> usable() {
        Dataset<Row> usable = vectors.rows().where("weight > 0").where(vectors.knowsRequired());
        boolean hasGaps = model().missing().usesGaps() && !terms().rated().isEmpty();
        return hasGaps
                ? usable.where(terms().rated().stream()
                        .map(term -> vectors.knows(Stream.of(term.player().name())))
                        .collect(joining(" or ")))
                : usable;
    }

    /** The model's own outcome by all its drivers. */
    Design design() {
        return Design.of(layout(GramSet.ANSWERS), OutcomeColumns.main(model()));
    }

    void release() {
        vectors.release();
    }
}
