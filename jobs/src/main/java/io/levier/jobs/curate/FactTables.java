package io.levier.jobs.curate;

import io.levier.common.table.curated.Feedback;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.Invitation;
import io.levier.common.table.curated.Person;
import io.levier.common.table.curated.PersonHistory;
import io.levier.common.table.curated.Rating;
import io.levier.common.table.curated.Sale;
import io.levier.common.table.input.Consent;
import io.levier.common.table.input.Customer;
import io.levier.common.table.input.CustomerHistory;
import io.levier.common.table.input.FxRate;
import io.levier.common.table.input.OrderHeader;
import io.levier.common.table.input.OrderLine;
import io.levier.common.table.input.Refund;
import io.levier.common.table.input.Survey;
import io.levier.common.table.input.SurveyAnswer;
import io.levier.common.table.input.SurveyInvitation;
import io.levier.common.table.input.SurveyQuestion;
import io.levier.common.table.input.SurveyResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known of persons, and the facts of surveys and sales they are told by. */
final class FactTables {

    private FactTables() {}

    static Curated personHistory(CurateSettings settings, Sources sources) {
        Map<String, Object> values = new HashMap<>(settings.survivorship().values());
        values.put("has_consent", sources.has(Consent.TABLE));
        return new Curated(
                PersonHistory.TABLE,
                sources.query(
                        "curated/person_history",
                        Map.of(),
                        values,
                        IdentityMap.TABLE,
                        Customer.TABLE,
                        CustomerHistory.TABLE,
                        Consent.TABLE));
    }

    static Curated person(Sources sources) {
        return new Curated(
                Person.TABLE, sources.query("curated/person", IdentityMap.TABLE, Customer.TABLE, PersonHistory.TABLE));
    }

    static List<Curated> facts(CurateSettings settings, Sources sources) {
        List<Curated> facts = new ArrayList<>();
        if (sources.has(OrderHeader.TABLE)) {
            facts.add(new Curated(
                    Sale.TABLE,
                    sources.query(
                            "facts/sale",
                            OrderHeader.TABLE,
                            OrderLine.TABLE,
                            Refund.TABLE,
                            FxRate.TABLE,
                            IdentityMap.TABLE,
                            PersonHistory.TABLE)));
        }
        if (sources.has(SurveyAnswer.TABLE) && sources.has(SurveyResponse.TABLE)) {
            facts.add(new Curated(
                    Rating.TABLE,
                    sources.query(
                            "facts/rating",
                            Map.of(),
                            Map.of("cut_questions", String.join(",", settings.cutQuestions())),
                            SurveyResponse.TABLE,
                            SurveyAnswer.TABLE,
                            SurveyQuestion.TABLE,
                            Survey.TABLE,
                            IdentityMap.TABLE,
                            PersonHistory.TABLE)));
        }
        if (sources.has(SurveyInvitation.TABLE)) {
            facts.add(new Curated(
                    Invitation.TABLE,
                    sources.query(
                            "facts/invitation",
                            SurveyInvitation.TABLE,
                            SurveyResponse.TABLE,
                            Survey.TABLE,
                            IdentityMap.TABLE,
                            PersonHistory.TABLE)));
        }
        return facts;
    }

    static Curated feedback(Sources sources) {
        return new Curated(
                Feedback.TABLE, sources.query("facts/feedback", Rating.TABLE, SurveyResponse.TABLE, Sale.TABLE));
    }
}
