package io.levier.common.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.problem.Problem;
import io.levier.common.stats.MultipleTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Driver models in a configuration: what stands there, and every mistake with its way out. */
class DriverModelsTest {
    private static final String LABEL = "label: {en: Drivers, fr: Facteurs}\n";

    private final Path home;

    DriverModelsTest(@TempDir Path home) {
        this.home = home;
    }

    @BeforeEach
    void company() throws IOException {
        Files.createDirectories(home.resolve("drivers"));
        Files.writeString(home.resolve("suite.yaml"), "company: Shop\n");
    }

    private LoadedConfig look(String file, String text) throws IOException {
        Files.writeString(home.resolve("drivers/" + file + ".yaml"), text);
        return ConfigLoader.look(home, Map.of(), Map.of());
    }

    private List<String> told(String file, String text) throws IOException {
        return look(file, text).problems().stream().map(Problem::what).toList();
    }

    @Test
    void readsControlsLeversAndTargets() throws IOException {
        LoadedConfig loaded = look("nps", LABEL + """
                targets: {delivery: 8.5, ease: 9}
                efforts: {delivery: 3, ease: 0.5}
                together: [delivery, ease]
                adjustment: benjamini-yekutieli
                controls:
                  - {id: where, column: country, kind: category, label: {en: Country, fr: Pays}}
                levers:
                  - {id: days_late, limits: [0, 1, 2.5], minimum: 0, maximum: 9, label: {en: Days late, fr: Retard}}
                """);
        assertEquals(List.of(), loaded.problems());
        DriverModel model = loaded.suite().driverModels().get(0);
        assertEquals(
                new TreeMap<>(Map.of("delivery", 8.5, "ease", 9.0)),
                model.goals().targets());
        assertEquals(
                new TreeMap<>(Map.of("delivery", 3.0, "ease", 0.5)),
                model.goals().efforts());
        assertEquals(List.of("delivery", "ease"), model.goals().together());
        assertEquals(MultipleTests.BENJAMINI_YEKUTIELI, model.adjustment());
        assertEquals("country", model.controls().get(0).column());
        assertEquals(DriverColumn.Kind.CATEGORY, model.controls().get(0).kind());
        assertEquals(List.of(0.0, 1.0, 2.5), model.levers().get(0).limits());
        assertEquals("Days late", loaded.suite().taxonomy().label("days_late").en());
    }

    @Test
    void behaviourHoldsWhatIsKnownOfCustomers() throws IOException {
        LoadedConfig loaded = look("nps", LABEL + """
                behaviour:
                  controls:
                    - {id: tenure, column: tenure_days, maximum: 3650, label: {en: Tenure, fr: Ancienneté}}
                    - {id: country, kind: category, label: {en: Country, fr: Pays}}
                """);
        assertEquals(List.of(), loaded.problems());
        DriverModel model = loaded.suite().driverModels().get(0);
        assertEquals(
                List.of("tenure_days", "country"),
                model.behaviour().controls().stream().map(DriverColumn::column).toList());
        List<String> told = told("nps", LABEL + """
                behaviour: {controls: [{id: days, column: days_late, label: {en: A, fr: A}}], control: 1}
                """);
        assertEquals(DriverBehaviour.Respondents.AS_THEY_ARE, model.behaviour().respondents());
        assertTrue(told("nps", LABEL + "behaviour: {respondents: like-all}\n")
                .toString()
                .contains("nothing tells how likely customers were to answer"));
        assertEquals(2, told.size(), told::toString);
        assertTrue(
                told.toString().contains("\"days_late\" is no column of feedback or customer_period"), told::toString);
        assertTrue(told.toString().contains("unknown key \"behaviour.control\""), told::toString);
    }

    @Test
    void namesEveryMistakeAtOnce() throws IOException {
        String label = "label: {en: A, fr: A}";
        List<String> told = told("nps", LABEL + """
                items: [delivery]
                targets: {deliverey: 8}
                efforts: {delivery: 0}
                together: [delivery]
                controls:
                  - {id: where, column: contry, kind: category, %1$s}
                  - {id: where, column: country, minimum: 3, maximum: 3, %1$s}
                levers:
                  - {id: days_late, limits: [2, 1], %1$s}
                  - {id: reply_hours, limits: [soon], kind: category, %1$s}
                  - {id: country, column: dayslate, %1$s}
                """.formatted(label));
        String all = String.join("\n", told);
        assertEquals(10, told.size(), all);
        assertTrue(all.contains("[delivery] is one driver"), all);
        assertTrue(all.contains("efforts.delivery"), all);
        assertTrue(all.contains("target of \"deliverey\", which is none of the items"), all);
        assertTrue(all.contains("\"contry\" is no column of feedback"), all);
        assertTrue(all.contains("the id \"where\""), all);
        assertTrue(all.contains("minimum 3 is not below maximum 3"), all);
        assertTrue(all.contains("[2.0, 1.0] do not rise"), all);
        assertTrue(all.contains("\"soon\" is no number"), all);
        assertTrue(all.contains("unknown key \"levers[2].kind\""), all);
        assertTrue(all.contains("\"dayslate\" is no column of feedback or experience"), all);
    }

    @Test
    void aThemeNeedsAName() throws IOException {
        List<String> told = told("taxonomy", """
                delivery: {en: Delivery, fr: Livraison, theme: reliability}
                ease: {en: Ease, fr: Facilité, theme: acces}
                access: {en: Access, fr: Accès}
                reliability: {en: Reliability, fr: Fiabilité}
                """);
        assertEquals(1, told.size(), told::toString);
        assertTrue(told.get(0).contains("theme \"acces\" of ease has no name"), told::toString);
    }
}
