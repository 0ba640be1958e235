package io.levier.common.report.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.levier.common.report.driver.Part;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A reader of JSON who has never seen the records finds all that is in them. */
class ReportJsonTest {
    record Everything(
            String plainText,
            OptionalDouble known,
            OptionalDouble unknown,
            OptionalLong count,
            Optional<Interval> range,
            Part<List<Bilingual>> present,
            Part<Interval> absent,
            Unit unit,
            LocalDate day,
            boolean isTold,
            List<Integer> none) {}

    private static Everything everything(String text, double value) {
        return new Everything(
                text,
                OptionalDouble.of(value),
                OptionalDouble.empty(),
                OptionalLong.of(3),
                Optional.of(new Interval(-1, 2)),
                Part.of(List.of(new Bilingual("Delivery", "Livraison"))),
                Part.missing(new Bilingual("No data.", "Pas de données.")),
                Unit.PERCENT,
                LocalDate.of(2026, 7, 1),
                true,
                List.of());
    }

    @Test
    void writesEveryComponent() throws IOException {
        JsonNode read = new ObjectMapper().readTree(ReportJson.text(everything("plain", 0.1 + 0.2)));
        assertEquals("plain", read.get("plain_text").asText());
        assertEquals(0.1 + 0.2, read.get("known").asDouble(), 0);
        assertTrue(read.get("unknown").isNull());
        assertEquals(3, read.get("count").asLong());
        assertEquals(-1, read.at("/range/low").asDouble(), 0);
        assertEquals("Livraison", read.at("/present/0/french").asText());
        assertEquals("No data.", read.at("/absent/missing/english").asText());
        assertEquals("percent", read.at("/unit/kind").asText());
        assertEquals("2026-07-01", read.get("day").asText());
        assertTrue(read.get("is_told").asBoolean());
        assertEquals(0, read.get("none").size());
        assertEquals(11, read.size());
    }

    @Test
    void severalRecordsAreOneObject() throws IOException {
        JsonNode read = new ObjectMapper()
                .readTree(ReportJson.text(new Interval(1, 2), new Bilingual("Delivery", "Livraison")));
        assertEquals(4, read.size());
        assertEquals(2, read.get("high").asDouble(), 0);
        assertEquals("Delivery", read.get("english").asText());
    }

    @Test
    void hostileTextsComeBackAsTheyWere() throws IOException {
        for (String hostile : List.of(
                "</script><script>alert('x')</script>",
                "quote \" backslash \\ line\nbreak \t tab \u0000 nul",
                "right-to-left \u202Etxt.exe \u2028 \u2067",
                "😀👩‍👩‍👧‍👦 lone \uD800",
                "x".repeat(10_000))) {
            String json = ReportJson.text(everything(hostile, 1));
            assertEquals(
                    hostile, new ObjectMapper().readTree(json).get("plain_text").asText());
            assertTrue(json.chars().noneMatch(c -> c == '<' || c == 0x202E || c == 0x2028), "characters that act");
        }
    }

    @Test
    void refusesWhatIsNoNumber() {
        var refused =
                assertThrows(IllegalArgumentException.class, () -> ReportJson.text(everything("plain", Double.NaN)));
        assertEquals("a report shows finite numbers only, got NaN", refused.getMessage());
    }
}
