package io.levier.jobs.generate.rows;

import io.levier.jobs.generate.company.SurveyKind;
import io.levier.jobs.generate.story.Comment;
import io.levier.jobs.generate.story.CustomerStory;
import io.levier.jobs.generate.story.Invitation;
import io.levier.jobs.generate.story.Progress;
import io.levier.jobs.generate.story.Ratings;
import io.levier.jobs.generate.story.RelationalAnswers;
import io.levier.jobs.generate.story.ServiceRating;
import io.levier.jobs.generate.story.TransactionalAnswers;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** The answers to the questions of a survey. */
final class AnswerRows {
    private AnswerRows() {}

    static void answers(CustomerStory story, Consumer<Cells> out) {
        for (Invitation invitation : story.invitations()) {
            if (!invitation.progress().isAnswered()) {
                continue;
            }
            AnswerSheet sheet = new AnswerSheet(
                    Keys.response(story.profile().number(), invitation.seq()),
                    Instant.ofEpochSecond(invitation.completedAt()));
            if (invitation.kind() == SurveyKind.RELATIONAL) {
                relational(sheet, story, story.relational(invitation));
            } else {
                transactional(sheet, story.transactional(invitation), invitation.kind() == SurveyKind.AFTER_CASE);
                if (invitation.progress() == Progress.COMPLETED) {
                    service(sheet, story.serviceRating(invitation));
                }
            }
            Comment comment = story.comment(invitation);
            if (comment != null) {
                sheet.words(comment.text());
            }
            sheet.send(out);
        }
    }

    private static void relational(AnswerSheet sheet, CustomerStory story, RelationalAnswers answers) {
        sheet.number("ltr", answers.likelihoodToRecommend());
        for (int d = 0; d < answers.answered(); d++) {
            String question = Ratings.DRIVERS.get(d).question();
            if (answers.isMissing(d)) {
                sheet.noOpinion(question);
            } else {
                sheet.number(question, answers.ratings().at(d));
            }
        }
        if (!answers.isWhole()) {
            return;
        }
        for (int e = 0; e < RelationalAnswers.EXPECTED.size(); e++) {
            sheet.number(
                    RelationalAnswers.EXPECTED.get(e).expectationQuestion(),
                    answers.expectations().get(e));
        }
        List<Integer> index = answers.satisfactionIndex();
        sheet.number("acsi_overall", index.get(0));
        sheet.number("acsi_expect", index.get(1));
        sheet.number("acsi_ideal", index.get(2));
        if (story.profile().isBusiness()) {
            sheet.number("edb", answers.easeOfBusiness());
        }
        sheet.choice("emotion", answers.emotion(), emotion(answers.emotion()));
    }

    private static void transactional(AnswerSheet sheet, TransactionalAnswers answers, boolean afterCase) {
        sheet.number("csat", answers.satisfaction());
        sheet.number("ces", answers.ease());
        if (afterCase) {
            sheet.choice("resolved", answers.resolved() ? 1 : 0, answers.resolved() ? "yes" : "no");
            sheet.choice("first_contact", answers.firstContact() ? 1 : 0, answers.firstContact() ? "yes" : "no");
        }
    }

    private static void service(AnswerSheet sheet, ServiceRating rating) {
        sheet.number(rating.driver().expectationQuestion(), rating.expected());
        sheet.number(rating.driver().question(), rating.perceived());
    }

    private static String emotion(int emotion) {
        return switch (emotion) {
            case 1 -> "positive";
            case -1 -> "negative";
            default -> "neutral";
        };
    }
}
