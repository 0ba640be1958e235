package io.levier.jobs.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** How quotes are chosen is told beside them. */
class QuotesTest {

    /** The report translates the rule by its English words: others would stand in English on a French page. */
    @Test
    void theReportKnowsTheRuleAsItIsWritten() throws IOException {
        Properties texts = new Properties();
        Path file = Path.of("src/main/resources/io/levier/jobs/report/texts_en.properties");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        assertEquals(Quotes.RULE, texts.getProperty("quotes.rule"));
    }
}
