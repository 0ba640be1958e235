package io.levier.jobs.generate.truth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Driver;
import io.levier.jobs.generate.company.Network;
import io.levier.jobs.generate.company.Store;
import io.levier.jobs.generate.company.SurveyKind;
import io.levier.jobs.generate.company.Team;
import io.levier.jobs.generate.company.Training;
import io.levier.jobs.generate.dirt.Dirt;
import io.levier.jobs.generate.story.ChurnEffect;
import io.levier.jobs.generate.story.Expectation;
import io.levier.jobs.generate.story.NpsModel;
import io.levier.jobs.generate.story.Profile;
import io.levier.jobs.generate.story.RelationalAnswers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The planted truth as small documents, by file name. */
public final class TruthDocuments {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Line ends do not follow the machine: the files are the same bytes everywhere. */
    private static final DefaultPrettyPrinter PRINTER =
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private TruthDocuments() {}

    /**
     * All documents.
     *
     * @param hits rows spoilt by each kind of dirt that was switched on
     */
    public static Map<String, String> of(Company company, Set<Dirt> kinds, Map<Dirt, Long> hits) {
        Map<String, String> documents = new LinkedHashMap<>();
        documents.put("driver_effects.json", json(driverEffects()));
        documents.put("churn_effects.json", json(churnEffects()));
        documents.put("initiative_effect.json", json(initiativeEffect(company)));
        documents.put("expectations.json", json(expectations()));
        documents.put("dirt.json", json(dirt(kinds, hits)));
        documents.put("README.md", readme());
        return documents;
    }

    private static Map<String, Object> driverEffects() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("survey_id", SurveyKind.RELATIONAL.id());
        document.put("outcome", "100 (promoter - detractor) of question ltr, points");
        document.put("base_points", NpsModel.BASE);
        document.put("customer_effect_bound_points", Profile.NPS_EFFECT_BOUND);
        document.put("missing_share", RelationalAnswers.SKIPPERS * RelationalAnswers.SKIPPED);
        List<Map<String, Object>> drivers = new ArrayList<>();
        for (Driver driver : Driver.values()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("driver_id", driver.id());
            line.put("question_id", driver.question());
            line.put("points_per_rating_point", driver.points());
            line.put("centre", driver.mean());
            drivers.add(line);
        }
        document.put("drivers", drivers);
        return document;
    }

    private static Map<String, Object> churnEffects() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("outcome", "voluntary end of a contract within a calendar month, given it ran at its start");
        document.put("model", "logit");
        document.put("intercept", ChurnEffect.INTERCEPT);
        List<Map<String, Object>> terms = new ArrayList<>();
        for (ChurnEffect effect : ChurnEffect.values()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("term", effect.id());
            line.put("coefficient", effect.coefficient());
            line.put("meaning", effect.meaning());
            terms.add(line);
        }
        document.put("terms", terms);
        return document;
    }

    private static Map<String, Object> initiativeEffect(Company company) {
        Training training = company.training();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("initiative_id", Training.ID);
        document.put("driver_id", Driver.FIRST_TIME_RIGHT.id());
        document.put("effect_rating_points", Training.EFFECT);
        document.put("effect_nps_points", rounded(Training.EFFECT * Driver.FIRST_TIME_RIGHT.points()));
        document.put("started_at", Instant.ofEpochSecond(training.startsAt()).toString());
        document.put(
                "teams",
                Network.TEAMS.stream().filter(training::reaches).map(Team::name).toList());
        document.put(
                "stores",
                Network.STORES.stream()
                        .filter(store -> training.reaches(store.team()))
                        .map(Store::id)
                        .toList());
        document.put("without_effect", List.of(Training.SEARCH, Training.DISPLAYS));
        document.put("follow_up_effect_points", 0.0);
        return document;
    }

    private static Map<String, Object> expectations() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("unit", "points of the scale from 0 to 100");
        List<Map<String, Object>> drivers = new ArrayList<>();
        for (Driver driver : RelationalAnswers.EXPECTED) {
            drivers.add(expectation(driver, Expectation.OF_THE_BRAND, Expectation.BELIEVED_OF_THE_BRAND));
        }
        drivers.add(expectation(Driver.DELIVERY, Expectation.OF_DELIVERY, Expectation.BELIEVED_OF_DELIVERY));
        document.put("drivers", drivers);
        return document;
    }

    private static Map<String, Object> expectation(Driver driver, Expectation customers, Expectation employees) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("driver_id", driver.id());
        line.put("expected", rounded(customers.norm100()));
        line.put("believed", rounded(employees.norm100()));
        line.put("knowledge_gap", rounded(employees.norm100() - customers.norm100()));
        return line;
    }

    private static Map<String, Object> dirt(Set<Dirt> kinds, Map<Dirt, Long> hits) {
        Map<String, Object> document = new LinkedHashMap<>();
        for (Dirt kind : Dirt.values()) {
            if (kinds.contains(kind)) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("rows", hits.getOrDefault(kind, 0L));
                line.put("meaning", kind.description());
                document.put(kind.id(), line);
            }
        }
        return document;
    }

    /** Without the last bits of binary arithmetic. */
    private static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }

    private static String json(Map<String, Object> document) {
        try {
            return JSON.writer(PRINTER).writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write planted truth as JSON", e);
        }
    }

    private static String readme() {
        try (InputStream text = TruthDocuments.class.getResourceAsStream("README.md")) {
            if (text == null) {
                throw new IllegalStateException("resource README.md of the planted truth is missing from the jar");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the README of the planted truth", e);
        }
    }
}
