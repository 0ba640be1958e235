package io.levier.jobs.generate.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.levier.common.table.Table;
import io.levier.common.table.input.InitiativeScope;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Scale;
import io.levier.jobs.generate.dirt.Dirt;
import io.levier.jobs.generate.rows.Cells;
import io.levier.jobs.generate.rows.RowSource;
import io.levier.jobs.generate.rows.RowSources;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TruthDocumentsTest {
    private static final Scale SCALE = new Scale(1, 1000, 30, LocalDate.of(2026, 6, 30));
    private static final Company COMPANY = new Company(SCALE);
    private static final Map<String, String> DOCUMENTS =
            TruthDocuments.of(COMPANY, Set.of(Dirt.SPAM, Dirt.BOTS), Map.of(Dirt.SPAM, 12L));

    @Test
    void driverWeightsStandInTheOrderPlanted() throws IOException {
        JsonNode drivers = read("driver_effects.json").get("drivers");
        assertEquals(12, drivers.size());
        double before = Double.MAX_VALUE;
        for (JsonNode driver : drivers) {
            double weight = driver.get("points_per_rating_point").asDouble();
            assertTrue(weight <= before);
            assertEquals(
                    "perf_" + driver.get("driver_id").asText(),
                    driver.get("question_id").asText());
            before = weight;
        }
        assertEquals(0, before);
        assertEquals(6, drivers.get(0).get("points_per_rating_point").asDouble(), 1e-12);
    }

    @Test
    void churnTermsAreThosePlanted() throws IOException {
        JsonNode churn = read("churn_effects.json");
        List<Double> coefficients = new ArrayList<>();
        churn.get("terms")
                .forEach(term -> coefficients.add(term.get("coefficient").asDouble()));
        assertEquals(List.of(1.5, 1.5, 1.0, 0.8, -0.05, 1.2), coefficients);
    }

    @Test
    void theTrainingIsWrittenDownAsItsScopeSays() throws IOException {
        JsonNode document = read("initiative_effect.json");
        assertEquals(0.8, document.get("effect_rating_points").asDouble());
        Set<String> written = new HashSet<>();
        document.get("stores").forEach(store -> written.add(store.asText()));
        document.get("teams").forEach(team -> written.add(team.asText()));
        Set<String> scope = new HashSet<>();
        for (Cells row : rows(InitiativeScope.TABLE, RowSources.of(InitiativeScope.TABLE))) {
            if (document.get("initiative_id").asText().equals(row.get(InitiativeScope.INITIATIVE_ID))) {
                scope.add(row.filled(InitiativeScope.SCOPE_VALUE, String.class));
            }
        }
        assertEquals(scope, written);
    }

    @Test
    void dirtIsListedAsFarAsItWasSwitchedOn() throws IOException {
        JsonNode dirt = read("dirt.json");
        assertEquals(2, dirt.size());
        assertEquals(12, dirt.get("spam").get("rows").asInt());
        assertEquals(0, dirt.get("bots").get("rows").asInt());
    }

    @Test
    void peopleWithTwoRecordsAreListedWithBoth() {
        Table table = TruthTables.DUPLICATE_PERSONS;
        List<Cells> rows = rows(table, TruthTables.sourceOf(table));
        Set<Object> people = new HashSet<>();
        Set<Object> records = new HashSet<>();
        for (Cells row : rows) {
            records.add(row.values()[0]);
            people.add(row.values()[1]);
        }
        assertEquals(rows.size(), records.size());
        assertEquals(rows.size(), 2 * people.size());
        assertTrue(people.size() > 20 && people.size() < 60, "people: " + people.size());
    }

    @Test
    void everyFileOfTheTruthIsExplained() {
        String readme = DOCUMENTS.getOrDefault("README.md", "");
        for (String file : DOCUMENTS.keySet()) {
            assertTrue(file.equals("README.md") || readme.contains("`" + file + "`"), file);
        }
        for (Table table : TruthTables.all()) {
            assertTrue(readme.contains("`" + table.name() + ".csv`"), table::name);
        }
    }

    private static JsonNode read(String file) throws IOException {
        return new ObjectMapper().readTree(DOCUMENTS.get(file));
    }

    private static List<Cells> rows(Table table, RowSource source) {
        List<Cells> rows = new ArrayList<>();
        for (long owner = 0; owner < source.owners(SCALE); owner++) {
            source.rows(COMPANY, owner, rows::add);
        }
        assertTrue(!rows.isEmpty(), table::name);
        return rows;
    }
}
