package io.levier.jobs.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.text.CleanText;
import io.levier.common.text.PersonalData;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Scale;
import io.levier.jobs.generate.dirt.PersonalTrace;
import io.levier.jobs.generate.rows.Keys;
import io.levier.jobs.generate.story.Comment;
import io.levier.jobs.generate.story.CustomerStory;
import io.levier.jobs.generate.story.Identity;
import io.levier.jobs.generate.story.Invitation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the generator plants in comments to lead to their writers is masked, and little else is. */
class PlantedPersonalDataTest {
    private static final Logger LOG = Logger.getLogger(PlantedPersonalDataTest.class.getName());
    private static final Company COMPANY = new Company(new Scale(5, 20_000, 30, LocalDate.of(2026, 6, 30)));
    private static final int LONGEST = 20_000;

    private static final Map<PersonalTrace.Kind, Counted> KINDS = new EnumMap<>(PersonalTrace.Kind.class);
    private static final List<String> EXAMPLES = new ArrayList<>();
    private static final Counted INNOCENT = new Counted();

    /** Comments, and those in which the mask did what it should not. */
    private static final class Counted {
        private int all;
        private int wrong;

        private void add(boolean isWrong, String text) {
            all++;
            if (isWrong) {
                wrong++;
                EXAMPLES.add(text);
            }
        }

        private double right() {
            return 1 - (double) wrong / all;
        }

        @Override
        public String toString() {
            return all - wrong + " of " + all;
        }
    }

    @BeforeAll
    static void masks() {
        for (int customer = 0; customer < COMPANY.scale().customers(); customer++) {
            CustomerStory story = CustomerStory.of(COMPANY, customer);
            for (Invitation invitation : story.invitations()) {
                Comment comment = story.comment(invitation);
                if (comment != null) {
                    mask(story.identity(), comment, Keys.response(customer, invitation.seq()));
                }
            }
        }
    }

    private static void mask(Identity writer, Comment comment, String response) {
        Optional<PersonalTrace> trace = PersonalTrace.in(COMPANY, response);
        String text = comment.text() + trace.map(PersonalTrace::sentence).orElse("");
        PersonalData.Masked masked =
                PersonalData.mask(CleanText.of(text, LONGEST), List.of(writer.firstName(), writer.lastName()));
        if (trace.isPresent()) {
            KINDS.computeIfAbsent(trace.get().kind(), kind -> new Counted())
                    .add(PlantedWords.remain(trace.get().value(), masked.text()), masked.text());
        } else {
            INNOCENT.add(masked.found() > 0, masked.text());
        }
    }

    @Test
    void whatLeadsToTheWriterIsMasked() {
        LOG.info("planted personal data masked, by kind: " + KINDS);
        assertEquals(PersonalTrace.Kind.values().length, KINDS.size(), KINDS + "");
        KINDS.forEach((kind, counted) -> {
            assertTrue(counted.all >= 50, kind + " was planted too seldom to tell: " + counted);
            assertTrue(counted.right() >= 0.99, kind + ": " + counted + ", such as " + EXAMPLES);
        });
    }

    @Test
    void littleElseIs() {
        LOG.info("comments without personal data left as they were: " + INNOCENT);
        assertTrue(INNOCENT.all > 10_000, INNOCENT + "");
        assertTrue(INNOCENT.right() >= 0.99, INNOCENT + ", such as " + EXAMPLES);
    }

    /** A mask that does nothing would be seen. */
    @Test
    void wordsThatRemainAreSeen() {
        assertTrue(PlantedWords.remain("Marie Dupont", "Merci. Cordialement, [name] dupont"));
        assertTrue(PlantedWords.remain("DÉLÉAGE Zoé", "Merci. zoe"));
        assertTrue(PlantedWords.remain("+33 7 00 12 34 56", "au +33 7 00 12 34 56"));
        assertTrue(PlantedWords.remain("FR76 3000 6000 0112 3456 7890 189", "RIB [iban] 7890"));
        assertTrue(PlantedWords.remain("marie.dupont12@mail.example", "à marie.[email]"));
        assertTrue(!PlantedWords.remain("Marie Dupont", "Merci. Cordialement, [name] [name], Dupontel"));
        assertTrue(!PlantedWords.remain("marie.dupont12@mail.example", "un mail à [email]"));
    }
}
