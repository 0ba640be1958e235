package io.levier.jobs.generate.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Horizon;
import io.levier.jobs.generate.company.Scale;
import io.levier.jobs.generate.company.SurveyKind;
import io.levier.jobs.generate.words.Phrases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CustomerStoryTest {
    private static final LocalDate END = LocalDate.of(2026, 6, 30);
    private static final Company COMPANY = new Company(new Scale(3, 2000, 30, END));

    @Test
    void aStoryToldAloneIsTheStoryToldAmongOthersInAnyOrder() {
        List<String> forwards = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            forwards.add(told(CustomerStory.of(COMPANY, i)));
        }
        for (int i = 59; i >= 0; i--) {
            Company again = new Company(new Scale(3, 2000, 30, END));
            assertEquals(forwards.get(i), told(CustomerStory.of(again, i)));
        }
        assertEquals(60, new HashSet<>(forwards).size());
    }

    @Test
    void anotherSeedTellsAnotherStory() {
        Company other = new Company(new Scale(4, 2000, 30, END));
        for (int i = 0; i < 20; i++) {
            assertNotEquals(told(CustomerStory.of(COMPANY, i)), told(CustomerStory.of(other, i)));
        }
    }

    @Test
    void readingAChapterTwiceOrOutOfTurnChangesNothing() {
        CustomerStory inOrder = CustomerStory.of(COMPANY, 7);
        String expected = told(inOrder);
        assertEquals(expected, told(inOrder));
        CustomerStory backwards = CustomerStory.of(COMPANY, 7);
        backwards.followUps();
        backwards.contacts();
        backwards.invitations();
        assertEquals(expected, told(backwards));
    }

    @Test
    void volumesAreThoseOfASmallShop() {
        double customers = COMPANY.scale().customers();
        int orders = 0;
        int invitations = 0;
        int responses = 0;
        int cases = 0;
        int contacts = 0;
        int steps = 0;
        int visits = 0;
        int pages = 0;
        for (int i = 0; i < customers; i++) {
            CustomerStory story = CustomerStory.of(COMPANY, i);
            orders += story.life().purchases().size();
            cases += story.life().cases().size();
            invitations += story.invitations().size();
            responses += (int) story.invitations().stream()
                    .filter(invitation -> invitation.progress().isAnswered())
                    .count();
            contacts += story.contacts().size();
            for (Contact contact : story.contacts()) {
                steps += story.steps(contact).size();
            }
            visits += story.visits().size();
            for (Visit visit : story.visits()) {
                pages += visit.pages().size();
            }
        }
        assertPerCustomer("orders", 5.0, orders / customers);
        assertPerCustomer("cases", 1.5, cases / customers);
        assertPerCustomer("invitations", 6.0, invitations / customers);
        assertPerCustomer("responses", 1.8, responses / customers);
        assertPerCustomer("contacts", 4.0, contacts / customers);
        assertPerCustomer("steps", 14.0, steps / customers);
        assertPerCustomer("visits", 6.0, visits / customers);
        assertPerCustomer("pages", 22.0, pages / customers);
    }

    @Test
    void aboutAThirdOfTheRelationalInvitationsAreAnswered() {
        double delivered = 0;
        double answered = 0;
        for (int i = 0; i < COMPANY.scale().customers(); i++) {
            for (Invitation invitation : CustomerStory.of(COMPANY, i).invitations()) {
                if (invitation.kind() == SurveyKind.RELATIONAL
                        && invitation.milestones().deliveredAt() != Horizon.NEVER) {
                    delivered++;
                    answered += invitation.progress().isAnswered() ? 1 : 0;
                }
            }
        }
        assertTrue(answered / delivered > 0.30 && answered / delivered < 0.36, "answered: " + answered / delivered);
    }

    @Test
    void commentsSayWhatTheyWerePlantedToSay() {
        Pattern slot = Pattern.compile("\\{[a-z]+}");
        Set<String> texts = new HashSet<>();
        int comments = 0;
        for (int i = 0; i < COMPANY.scale().customers(); i++) {
            CustomerStory story = CustomerStory.of(COMPANY, i);
            for (Invitation invitation : story.invitations()) {
                Comment comment = invitation.progress().isAnswered() ? story.comment(invitation) : null;
                if (comment == null) {
                    continue;
                }
                comments++;
                texts.add(comment.text());
                assertFalse(slot.matcher(comment.text()).find(), comment.text());
                assertFalse(comment.text().contains("@"), comment.text());
                for (Opinion opinion : comment.opinions()) {
                    assertTrue(
                            Phrases.of(
                                            story.profile().language(),
                                            opinion.topic().id(),
                                            opinion.positive() ? "+" : "-")
                                    .stream()
                                    .anyMatch(phrase -> says(comment.text(), phrase)),
                            () -> opinion + " is not in: " + comment.text());
                }
            }
        }
        assertTrue(comments > 1000, "comments: " + comments);
        assertTrue(texts.size() > 0.7 * comments, texts.size() + " different ones of " + comments);
    }

    @Test
    void secondRecordsAreFourInAHundredAndAlwaysLater() {
        int second = 0;
        for (int i = 0; i < 20_000; i++) {
            Profile profile = Profile.of(COMPANY, i);
            SecondRecord record = profile.second();
            if (record != null) {
                second++;
                assertTrue(record.createdAt() > profile.joinedAt()
                        && record.createdAt() < COMPANY.horizon().cutoff());
            }
        }
        assertEquals(0.04, second / 20_000.0, 0.005);
    }

    @Test
    void addressesOfPeopleAreTheirOwn() {
        Set<String> emails = new HashSet<>();
        Set<String> phones = new HashSet<>();
        int people = 20_000;
        for (int i = 0; i < people; i++) {
            Identity identity = Identity.of(COMPANY, Profile.of(COMPANY, i));
            emails.add(identity.email());
            emails.add(identity.otherEmail());
            phones.add(identity.phone());
            assertTrue(identity.email().endsWith(".example"), identity.email());
            assertEquals(identity.city(), identity.postcode() + " " + identity.cityName());
        }
        assertEquals(2 * people, emails.size());
        assertEquals(people, phones.size());
    }

    private static void assertPerCustomer(String what, double expected, double actual) {
        assertEquals(expected, actual, 0.2 * expected, what);
    }

    /** Whether a text contains the longest piece of a phrase between its slots, whatever the case of its letters. */
    private static boolean says(String text, String phrase) {
        String longest = "";
        for (String piece : phrase.split("\\{[a-z]+}", -1)) {
            longest = piece.length() > longest.length() ? piece : longest;
        }
        String bare = longest.toLowerCase(Locale.ROOT).replace(".", "");
        return text.toLowerCase(Locale.ROOT).replace(".", "").contains(bare);
    }

    private static String told(CustomerStory story) {
        StringBuilder told = new StringBuilder();
        told.append(story.profile())
                .append(story.identity())
                .append(story.life().purchases());
        told.append(story.life().cases()).append(story.life().satisfaction());
        story.life().contracts().forEach(contract -> told.append(contract.changes()));
        for (Purchase purchase : story.life().purchases()) {
            told.append(story.basket(purchase)).append(story.adviceBefore(purchase));
        }
        for (Invitation invitation : story.invitations()) {
            told.append(invitation);
            if (invitation.progress().isAnswered()) {
                told.append(story.comment(invitation));
            }
        }
        for (Contact contact : story.contacts()) {
            told.append(contact).append(story.steps(contact)).append(story.openingWords(contact));
        }
        return told.append(story.visits())
                .append(story.mentions())
                .append(story.followUps())
                .toString();
    }
}
