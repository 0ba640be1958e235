package io.levier.jobs.drivers;

import io.levier.common.config.DriverBehaviour;
import io.levier.common.config.DriverModel;
import io.levier.common.config.Publication;
import io.levier.common.stats.Confidence;
import io.levier.common.table.curated.Rating;
import io.levier.jobs.platform.JobContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The answers of a model, ready to be summed.
 *
 * @param frame empty where there is nothing to rank
 * @param counted what is known of the answers before they are summed
 * @param response what became of customers who answered and of others, rows of driver_response
 * @param warnings what was left out, and why
 */
record ModelAnswers(Optional<DriverFrame> frame, Answers counted, List<Row> response, List<String> warnings) {
    private static final Answers NONE = new Answers(LocalDate.EPOCH, LocalDate.EPOCH, 0, 0, 0, List.of());

    ModelAnswers {
        response = List.copyOf(response);
        warnings = List.copyOf(warnings);
    }

    static ModelAnswers of(JobContext context, AnswerRows rows, DriverModel model, Publication publication) {
        Dataset<Row> feedback = rows.answers(model);
        ModelTerms terms = ModelTerms.of(model, feedback, context.tables().read(Rating.TABLE));
        List<String> warnings = new ArrayList<>();
        terms.leftOut().forEach(reason -> warnings.add(model.id() + ": " + reason));
        if (terms.drivers().size() < 2) {
            warnings.add(model.id() + ": fewer than two drivers were asked or measured, nothing to rank");
            return new ModelAnswers(Optional.empty(), NONE, List.of(), warnings);
        }
        Optional<CustomersAtRisk> risk = model.behaviour().controls().isEmpty()
                ? Optional.empty()
                : Optional.of(CustomersAtRisk.of(model, context.tables(), feedback));
        List<Row> response = risk.map(customers -> ResponseRows.of(
                        model.id(), customers, new Confidence(publication.level()), publication.kAnonymity()))
                .orElse(List.of());
        boolean isLikeAll = model.behaviour().respondents() == DriverBehaviour.Respondents.LIKE_ALL;
        if (isLikeAll) {
            risk.flatMap(CustomersAtRisk::doubt).ifPresent(doubt -> warnings.add(model.id() + ": " + doubt));
        }
        Dataset<Row> answers =
                rows.widened(model, isLikeAll ? risk.orElseThrow().beside(feedback) : feedback);
        int partitions = context.spark().sessionState().conf().numShufflePartitions();
        AnswerVectors vectors =
                AnswerVectors.of(model, terms.withCustomers(model.behaviour(), answers), answers, partitions);
        Answers counted = Answers.of(vectors);
        risk.ifPresent(CustomersAtRisk::release);
        return new ModelAnswers(Optional.of(DriverFrame.of(vectors, counted)), counted, response, warnings);
    }
}
