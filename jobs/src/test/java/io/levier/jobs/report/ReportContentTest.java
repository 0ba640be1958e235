package io.levier.jobs.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.config.ConfigLoader;
import io.levier.common.config.ReportSettings;
import io.levier.common.report.words.Bilingual;
import io.levier.common.report.words.Language;
import io.levier.jobs.platform.JobArgs;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the configuration says is told as each language writes it. */
class ReportContentTest {

    private static ReportContent withCosts(Map<String, String> costs) {
        ReportContent all = new WriteReportJob()
                .settings(new JobArgs(), ConfigLoader.load(Path.of("../conf"), Map.of(), Map.of()))
                .content();
        return new ReportContent(
                all.company(),
                all.isMadeUp(),
                all.zone(),
                all.currency(),
                all.languages(),
                all.publication(),
                all.retention(),
                new ReportSettings(List.of(), 10, new TreeMap<>(), new TreeMap<>(costs), Optional.empty()),
                all.dimensions(),
                all.topicCuts(),
                all.taxonomy(),
                all.driverModels(),
                all.journeys(),
                all.months(),
                all.command());
    }

    @Test
    void aCostIsAnAmountOrWords() {
        ReportContent content = withCosts(Map.of("delivery", "20000", "price_value", "one buyer more"));
        Bilingual amount = content.costOf("delivery").orElseThrow();
        assertEquals("€20,000", amount.in(Language.ENGLISH));
        assertEquals("20\u202F000\u00A0€", amount.in(Language.FRENCH));
        assertEquals(Optional.of(Bilingual.same("one buyer more")), content.costOf("price_value"));
        assertEquals(Optional.empty(), content.costOf("courtesy"));
    }
}
