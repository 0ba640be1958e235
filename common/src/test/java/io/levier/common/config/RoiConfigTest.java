package io.levier.common.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.problem.Problem;
import io.levier.common.roi.BenefitStream;
import io.levier.common.roi.MoneyLink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What improvements are worth, as a configuration says it, and every mistake with its way out. */
class RoiConfigTest {
    private static final Path CONF = Path.of("../conf").toAbsolutePath().normalize();

    private static LoadedConfig look(Path home, String roi) throws IOException {
        Files.writeString(home.resolve("suite.yaml"), "company: Shop\nbase: " + CONF + "\n" + roi);
        return ConfigLoader.look(home, Map.of(), Map.of());
    }

    @Test
    void readsLinksAndRates(@TempDir Path home) throws IOException {
        LoadedConfig loaded = look(home, """
                roi:
                  rates: {CHF: 1.05}
                  links:
                    - {metric: nps, stream: retention, change: -0.02, low: -0.03, high: -0.01}
                    - {metric: arpu, segment: country=FR, stream: sales, basis: identity}
                """);
        assertEquals(List.of(), loaded.problems());
        RoiSettings roi = loaded.suite().roi();
        assertEquals(Map.of("CHF", 1.05), roi.rates());
        assertEquals(24, roi.rules().horizonMonths());
        assertEquals(
                List.of(
                        new MoneyLink(
                                "nps",
                                "total",
                                BenefitStream.RETENTION,
                                -0.02,
                                -0.03,
                                -0.01,
                                MoneyLink.Basis.ASSUMPTION),
                        new MoneyLink("arpu", "country=FR", BenefitStream.SALES, 1, 1, 1, MoneyLink.Basis.IDENTITY)),
                roi.links());
    }

    @Test
    void tellsEveryMistake(@TempDir Path home) throws IOException {
        List<String> problems =
                look(home, """
                roi:
                  discount-rate: 8
                  rates: {CHF: much}
                  links:
                    - {metric: npss, stream: love, change: 1, low: 2}
                """).problems().stream().map(Problem::what).toList();
        assertEquals(5, problems.size(), problems + "");
        for (String part :
                List.of("\"roi.discount-rate\" is 8", "rate of CHF", "no metric \"npss\"", "\"love\"", "between")) {
            assertTrue(problems.stream().anyMatch(problem -> problem.contains(part)), part + " in " + problems);
        }
    }
}
