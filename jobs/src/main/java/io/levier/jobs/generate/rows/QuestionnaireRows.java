package io.levier.jobs.generate.rows;

import io.levier.common.table.input.SurveyQuestion;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Driver;
import io.levier.jobs.generate.company.SurveyKind;
import io.levier.jobs.generate.story.RelationalAnswers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** What the surveys ask. */
final class QuestionnaireRows {
    private static final Layout QUESTION = Layout.of(SurveyQuestion.TABLE);

    private QuestionnaireRows() {}

    static void questions(Company company, Consumer<Cells> out) {
        List<Cells> questions = new ArrayList<>();
        all(questions::add);
        questions.stream()
                .sorted(Comparator.comparing(
                        row -> row.get(SurveyQuestion.SURVEY_ID) + "/" + row.get(SurveyQuestion.QUESTION_ID)))
                .forEach(out);
    }

    private static void all(Consumer<Cells> out) {
        relational(out);
        String order = SurveyKind.AFTER_ORDER.id();
        satisfaction(order, "your order", "votre commande", out);
        service(order, Driver.DELIVERY, out);
        comment(order, out);
        String service = SurveyKind.AFTER_CASE.id();
        satisfaction(service, "our help", "notre aide", out);
        service(service, Driver.RESPONSE_SPEED, out);
        choice(service, "resolved", "RESOLVED", "Is the matter settled?", "Votre demande est-elle réglée ?", 0, out);
        choice(
                service,
                "first_contact",
                "OTHER",
                "Did it take a single contact?",
                "Un seul contact a-t-il suffi ?",
                0,
                out);
        comment(service, out);
        employee(out);
    }

    private static void relational(Consumer<Cells> out) {
        String survey = SurveyKind.RELATIONAL.id();
        recommend(survey, "Maison Lumière to a friend", "Maison Lumière à un proche", out);
        for (Driver driver : Driver.values()) {
            driver(
                            survey,
                            driver.question(),
                            driver,
                            "P",
                            "How do you rate " + driver.english() + "?",
                            "Comment jugez-vous " + driver.french() + " ?")
                    .send(out);
        }
        for (Driver driver : RelationalAnswers.EXPECTED) {
            driver(
                            survey,
                            driver.expectationQuestion(),
                            driver,
                            "E",
                            "What do you expect of a good brand: " + driver.english() + "?",
                            "Qu'attendez-vous d'une bonne enseigne : " + driver.french() + " ?")
                    .send(out);
        }
        index(survey, "acsi_overall", "ACSI_OVERALL", "Overall, how satisfied are you?", "Satisfaction globale ?", out);
        index(
                survey,
                "acsi_expect",
                "ACSI_EXPECT",
                "Compared with your expectations?",
                "Par rapport à vos attentes ?",
                out);
        index(survey, "acsi_ideal", "ACSI_IDEAL", "Compared with the ideal brand?", "Par rapport à l'idéal ?", out);
        new Draft(survey, "edb", "rating", "EDB")
                .words(
                        "Maison Lumière is easy to do business with.",
                        "Il est facile de travailler avec Maison Lumière.")
                .scale(1, 7)
                .send(out);
        choice(survey, "emotion", "EMOTION", "How do you feel about us?", "Que ressentez-vous envers nous ?", -1, out);
        comment(survey, out);
    }

    private static void employee(Consumer<Cells> out) {
        String survey = SurveyKind.EMPLOYEE.id();
        recommend(survey, "working here to a friend", "notre entreprise comme employeur", out);
        List<Driver> expected = new ArrayList<>(RelationalAnswers.EXPECTED);
        expected.add(Driver.DELIVERY);
        for (Driver driver : expected) {
            driver(
                            survey,
                            driver.expectationQuestion(),
                            driver,
                            "E",
                            "What do our customers expect: " + driver.english() + "?",
                            "Qu'attendent nos clients : " + driver.french() + " ?")
                    .gap("knowledge")
                    .send(out);
        }
    }

    private static void recommend(String survey, String what, String quoi, Consumer<Cells> out) {
        new Draft(survey, "ltr", "nps", "LTR")
                .words("How likely are you to recommend " + what + "?", "Recommanderiez-vous " + quoi + " ?")
                .scale(0, 10)
                .send(out);
    }

    private static void satisfaction(String survey, String what, String quoi, Consumer<Cells> out) {
        new Draft(survey, "csat", "rating", "CSAT")
                .words("How satisfied are you with " + what + "?", "Êtes-vous satisfait de " + quoi + " ?")
                .scale(1, 5)
                .send(out);
        new Draft(survey, "ces", "rating", "CES")
                .words("It was easy to get what I needed.", "J'ai obtenu facilement ce que je voulais.")
                .scale(1, 7)
                .send(out);
    }

    /** Asked about one event, beside the drivers of the relationship rather than among them. */
    private static void service(String survey, Driver driver, Consumer<Cells> out) {
        driver(
                        survey,
                        driver.expectationQuestion(),
                        driver,
                        "E",
                        "What did you expect: " + driver.english() + "?",
                        "À quoi vous attendiez-vous : " + driver.french() + " ?")
                .role("OTHER")
                .send(out);
        driver(
                        survey,
                        driver.question(),
                        driver,
                        "P",
                        "How was it: " + driver.english() + "?",
                        "Qu'avez-vous obtenu : " + driver.french() + " ?")
                .role("OTHER")
                .send(out);
    }

    private static Draft driver(
            String survey, String question, Driver driver, String kind, String english, String french) {
        Draft draft = new Draft(survey, question, "rating", "DRIVER")
                .words(english, french)
                .scale(1, 10);
        draft.row
                .set(SurveyQuestion.ITEM_KIND, kind)
                .set(SurveyQuestion.DRIVER_ID, driver.id())
                .set(SurveyQuestion.DIMENSION, driver.dimension());
        return draft.gap("satisfaction");
    }

    private static void index(
            String survey, String question, String role, String english, String french, Consumer<Cells> out) {
        new Draft(survey, question, "rating", role)
                .words(english, french)
                .scale(1, 10)
                .send(out);
    }

    private static void choice(
            String survey,
            String question,
            String role,
            String english,
            String french,
            double lowest,
            Consumer<Cells> out) {
        new Draft(survey, question, "choice", role)
                .words(english, french)
                .scale(lowest, 1)
                .send(out);
    }

    private static void comment(String survey, Consumer<Cells> out) {
        new Draft(survey, "comment", "text", "VERBATIM")
                .words("Anything you would like to add?", "Souhaitez-vous ajouter quelque chose ?")
                .send(out);
    }

    /** A question being written; the first version, with no explicit value for no opinion. */
    private static final class Draft {
        private final Cells row;

        private Draft(String survey, String question, String type, String role) {
            row = QUESTION.row()
                    .set(SurveyQuestion.SURVEY_ID, survey)
                    .set(SurveyQuestion.QUESTION_ID, question)
                    .set(SurveyQuestion.VERSION, 1)
                    .set(SurveyQuestion.TYPE, type)
                    .set(SurveyQuestion.METRIC_ROLE, role)
                    .set(SurveyQuestion.ITEM_KIND, "none")
                    .set(SurveyQuestion.GAP_KIND, "none");
        }

        private Draft words(String english, String french) {
            row.set(SurveyQuestion.TEXT_EN, english).set(SurveyQuestion.TEXT_FR, french);
            return this;
        }

        private Draft scale(double lowest, double highest) {
            row.set(SurveyQuestion.SCALE_MIN, lowest)
                    .set(SurveyQuestion.SCALE_MAX, highest)
                    .set(SurveyQuestion.HIGHER_IS_BETTER, true);
            return this;
        }

        private Draft role(String role) {
            row.set(SurveyQuestion.METRIC_ROLE, role);
            return this;
        }

        private Draft gap(String kind) {
            row.set(SurveyQuestion.GAP_KIND, kind);
            return this;
        }

        private void send(Consumer<Cells> out) {
            out.accept(row);
        }
    }
}
