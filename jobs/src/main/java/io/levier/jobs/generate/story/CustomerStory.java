package io.levier.jobs.generate.story;

import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.chance.Stream;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.SurveyKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The story of one customer. It follows from the company and the number of the customer alone, so it can be told anywhere
 * and as often as needed; chapters are told when first read, since most readers need only a few of them.
 */
public final class CustomerStory {
    private final Company company;
    private final Profile profile;
    private @Nullable Identity identity;
    private @Nullable Life life;
    private @Nullable List<Invitation> invitations;
    private @Nullable List<Contact> contacts;

    private CustomerStory(Company company, Profile profile) {
        this.company = company;
        this.profile = profile;
    }

    /** The story of a customer by number. */
    public static CustomerStory of(Company company, long number) {
        return new CustomerStory(company, Profile.of(company, number));
    }

    public Company company() {
        return company;
    }

    public Profile profile() {
        return profile;
    }

    /** Names and addresses. */
    public Identity identity() {
        Identity known = identity;
        if (known == null) {
            known = Identity.of(company, profile);
            identity = known;
        }
        return known;
    }

    /** Orders, cases and contracts, month by month. */
    public Life life() {
        Life known = life;
        if (known == null) {
            known = Life.of(company, profile);
            life = known;
        }
        return known;
    }

    /** Invitations to surveys in order of time. */
    public List<Invitation> invitations() {
        List<Invitation> known = invitations;
        if (known == null) {
            known = Inviting.of(company, profile, life());
            invitations = known;
        }
        return known;
    }

    /** Contacts with customer service. */
    public List<Contact> contacts() {
        List<Contact> known = contacts;
        if (known == null) {
            known = Contacting.of(company, profile, life());
            contacts = known;
        }
        return known;
    }

    /** What happened within a contact. */
    public List<Step> steps(Contact contact) {
        return Steps.of(contact, Draws.of(company.seed(), Stream.CONTACTS, profile.number(), contact.seq()));
    }

    /** What the customer wrote first, null where nothing is written. */
    public @Nullable String openingWords(Contact contact) {
        if (!contact.inbound() || !contact.channel().isWritten()) {
            return null;
        }
        Draws draws = Draws.of(company.seed(), Stream.COMMENTS, profile.number(), -contact.seq());
        return new CommentWriter(profile.language(), profile.store().city(), draws)
                .phrase(contact.subject().reason().topic(), "0");
    }

    /** Visits of the site and the app. */
    public List<Visit> visits() {
        return Visits.of(company, profile, life());
    }

    /** Public messages. */
    public List<Mention> mentions() {
        return Mentions.of(company, profile, life());
    }

    /** Follow-ups of bad answers and complaints. */
    public List<FollowUp> followUps() {
        return FollowUps.of(this);
    }

    /** What an order consists of. */
    public Basket basket(Purchase purchase) {
        return Basket.of(company, profile, purchase);
    }

    /** The advice by customer service that led to an order, null when there was none. */
    public @Nullable Contact adviceBefore(Purchase purchase) {
        if (!purchase.assisted()) {
            return null;
        }
        return contacts().stream()
                .filter(c ->
                        c.subject().serviceCase() == 0 && c.subject().order() == purchase.seq() && c.agent() != null)
                .findFirst()
                .orElse(null);
    }

    /** The answers to the relational survey. */
    public RelationalAnswers relational(Invitation invitation) {
        if (invitation.kind() != SurveyKind.RELATIONAL) {
            throw new IllegalArgumentException("invitation " + invitation.seq() + " is not to the relational survey");
        }
        return RelationalAnswers.draw(
                life().satisfactionAt(company.horizon(), invitation.completedAt()),
                Circumstances.of(company, profile, life(), invitation.completedAt()),
                profile.npsEffect(),
                invitation.progress() == Progress.COMPLETED,
                answering(invitation));
    }

    /** The answers to a survey after an order or a case. */
    public TransactionalAnswers transactional(Invitation invitation) {
        double mood = life().satisfactionAt(company.horizon(), invitation.completedAt());
        Draws draws = answering(invitation);
        Purchase order = invitation.about().order() == 0
                ? null
                : life().purchases().get(invitation.about().order() - 1);
        if (invitation.about().serviceCase() > 0) {
            return TransactionalAnswers.afterCase(
                    mood, life().cases().get(invitation.about().serviceCase() - 1), order, draws);
        }
        if (order == null) {
            throw new IllegalArgumentException("invitation " + invitation.seq() + " asks about no order and no case");
        }
        return TransactionalAnswers.afterOrder(mood, order, draws);
    }

    /** What was expected of the service and what was got, in an answer after an order or a case. */
    public ServiceRating serviceRating(Invitation invitation) {
        double mood = life().satisfactionAt(company.horizon(), invitation.completedAt());
        Draws draws = Draws.of(company.seed(), Stream.EXPECTATION, profile.number(), invitation.seq());
        return invitation.about().serviceCase() > 0
                ? ServiceRating.ofReply(
                        mood, life().cases().get(invitation.about().serviceCase() - 1), draws)
                : ServiceRating.ofDelivery(
                        mood, life().purchases().get(invitation.about().order() - 1), draws);
    }

    /** The comment that came with an answer, null without one. */
    public @Nullable Comment comment(Invitation invitation) {
        Draws draws = Draws.of(company.seed(), Stream.COMMENTS, profile.number(), invitation.seq());
        boolean relational = invitation.kind() == SurveyKind.RELATIONAL;
        if (invitation.progress() != Progress.COMPLETED || !draws.chance(relational ? 0.5 : 0.35)) {
            return null;
        }
        List<Opinion> opinions = opinions(invitation, draws);
        CommentWriter writer =
                new CommentWriter(profile.language(), profile.store().city(), draws);
        return new Comment(writer.write(opinions), opinions);
    }

    private List<Opinion> opinions(Invitation invitation, Draws draws) {
        if (invitation.kind() == SurveyKind.RELATIONAL) {
            return Opinions.of(relational(invitation).ratings(), draws);
        }
        TransactionalAnswers answers = transactional(invitation);
        return invitation.about().serviceCase() > 0
                ? Opinions.of(life().cases().get(invitation.about().serviceCase() - 1), answers, draws)
                : Opinions.of(life().purchases().get(invitation.about().order() - 1), answers, draws);
    }

    private Draws answering(Invitation invitation) {
        return Draws.of(company.seed(), Stream.ANSWERS, profile.number(), invitation.seq());
    }
}
