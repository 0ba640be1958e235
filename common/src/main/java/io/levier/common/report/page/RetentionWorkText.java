package io.levier.common.report.page;

import io.levier.common.report.driver.RetentionWork;
import io.levier.common.report.driver.RetentionWork.Campaign;
import io.levier.common.report.driver.RetentionWork.Trial;
import io.levier.common.report.html.Node;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The last two of the five questions on customers at risk: what may work, and did it. */
final class RetentionWorkText {
    private final Edition edition;
    private final Words words;

    RetentionWorkText(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
    }

    List<Node> of(RetentionWork work) {
        List<Node> body = new ArrayList<>();
        body.add(edition.heading("churn.what-works"));
        body.addAll(work.campaign().either(this::campaign, this::unknown));
        body.add(edition.heading("churn.did-it-work"));
        body.addAll(work.trials().either(this::trials, this::unknown));
        return body;
    }

    /** That nothing is known is an answer of its own. */
    private List<Node> unknown(Bilingual reason) {
        return List.of(edition.paragraph(reason.in(words.language())));
    }

    private List<Node> campaign(Campaign campaign) {
        Unit money = Unit.money(campaign.currency());
        return List.of(
                edition.paragraph(sentence(campaign)),
                edition.note(words.phrase("churn.campaign-note")
                        .with("lowest", words.value(campaign.lowest(), money))
                        .with("highest", words.value(campaign.highest(), money))
                        .text()));
    }

    /** What a campaign is expected to earn. */
    String sentence(Campaign campaign) {
        Unit money = Unit.money(campaign.currency());
        return words.phrase("churn.campaign")
                .with("contacts", campaign.contacts())
                .with("customers", campaign.customers())
                .with("leavers", campaign.leavers(), Unit.number(0))
                .with("profit", words.value(campaign.profit(), money))
                .with("interval", edition.bracket(Optional.of(campaign.interval()), money))
                .text();
    }

    private List<Node> trials(List<Trial> trials) {
        return edition.bullets(trials.stream().map(this::sentence).toList());
    }

    private String sentence(Trial trial) {
        Unit unit = words.precise(
                Unit.PERCENT,
                trial.effect(),
                trial.interval().low(),
                trial.interval().high());
        return words.phrase(trial.interval().excludesZero() ? "churn.trial-told" : "churn.trial-not-told")
                .with("name", words.quote(trial.name()))
                .with("days", trial.days())
                .with("stayed", trial.stayed(), Unit.PERCENT)
                .with("contacted", trial.contacted())
                .with("otherwise", trial.stayedOtherwise(), Unit.PERCENT)
                .with("others", trial.others())
                .with(
                        "effect",
                        words.change(trial.effect(), unit) + edition.bracket(Optional.of(trial.interval()), unit))
                .text();
    }
}
