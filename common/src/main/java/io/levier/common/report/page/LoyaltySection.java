package io.levier.common.report.page;

import io.levier.common.report.driver.LoyaltyList;
import io.levier.common.report.driver.LoyaltyList.Behaviour;
import io.levier.common.report.driver.LoyaltyList.Chain;
import io.levier.common.report.driver.LoyaltyList.Entry;
import io.levier.common.report.driver.LoyaltyList.Path;
import io.levier.common.report.driver.LoyaltyList.Silent;
import io.levier.common.report.driver.ScoreKind;
import io.levier.common.report.driver.ShareDifference;
import io.levier.common.report.html.Node;
import io.levier.common.report.html.Section;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the drivers of the score are also those of staying and buying, and whether the way leads over the score. */
final class LoyaltySection {
    private static final int FIRST = 3;

    /** A promoter instead of a passive, or a passive instead of a detractor, is 100 points of an answer. */
    private static final double GROUP_STEP = 100;

    private static final double INDEX_STEP = 10;

    private final Edition edition;
    private final Words words;

    private LoyaltySection(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
    }

    static Section of(Edition edition) {
        LoyaltySection section = new LoyaltySection(edition);
        return edition.section(
                "loyalty", "section.loyalty", edition.report().views().loyalty(), section::body);
    }

    private List<Node> body(List<LoyaltyList> lists) {
        List<Node> body = new ArrayList<>();
        for (LoyaltyList list : lists) {
            body.add(edition.heading(list.behaviour() == Behaviour.STAYED ? "loyalty.stayed" : "loyalty.spent"));
            body.add(edition.paragraph(order(list)));
            body.add(edition.paragraph(comparison(list)));
            list.silent().ifPresent(silent -> body.add(edition.paragraph(silent(list, silent))));
            list.chain().ifPresent(chain -> body.add(edition.paragraph(overTheScore(list, chain))));
        }
        body.add(edition.note(words.text("loyalty.note")));
        body.add(edition.annexLink("annex-loyalty"));
        return body;
    }

    private String order(LoyaltyList list) {
        String explained = words.phrase(
                        list.behaviour() == Behaviour.STAYED ? "loyalty.stayed-explained" : "loyalty.spent-explained")
                .with("days", list.days())
                .with("explained", list.explained(), Unit.PERCENT)
                .with("n", list.answers())
                .with("customers", list.customers())
                .text();
        String held = list.held() == 0
                ? ""
                : " "
                        + words.phrase("loyalty.held")
                                .with("held", list.held(), Unit.PERCENT)
                                .text();
        List<String> first = list.entries().stream()
                .filter(Entry::isAboveNoise)
                .limit(FIRST)
                .map(entry -> words.phrase("segment-drivers.driver")
                        .with("driver", quoted(entry.driverId()))
                        .with("share", entry.percent(), Unit.PERCENT)
                        .text())
                .toList();
        return explained
                + held
                + " "
                + (first.isEmpty()
                        ? words.text("loyalty.no-order")
                        : words.phrase("loyalty.first")
                                .with("drivers", String.join(words.text("list.separator"), first))
                                .text());
    }

    private String silent(LoyaltyList list, Silent silent) {
        String both = words.phrase("loyalty.silent")
                .with("answered", silent.answered(), Unit.PERCENT)
                .with("silent", silent.silent(), Unit.PERCENT)
                .with("gap", effect(silent.gap(), silent.interval(), list))
                .text();
        return both + " " + words.text(silent.isTold() ? "loyalty.silent-differ" : "loyalty.silent-alike");
    }

    private String comparison(LoyaltyList list) {
        List<ShareDifference> told = list.told();
        String score = edition.score().name();
        if (told.isEmpty()) {
            return words.phrase("loyalty.alike").with("score", score).text();
        }
        List<String> sentences = told.stream()
                .map(difference -> words.phrase(difference.points() > 0 ? "loyalty.more" : "loyalty.less")
                        .with("driver", quoted(difference.driverId()))
                        .with("score", score)
                        .with("size", words.size(difference.points(), Unit.PERCENT))
                        .with("interval", edition.bracket(difference.interval(), Unit.number(1)))
                        .text())
                .toList();
        return String.join(" ", sentences);
    }

    /** What goes with a step of the score at equal ratings, then the drivers that are told to go that way. */
    private String overTheScore(LoyaltyList list, Chain chain) {
        boolean isNps = edition.report().score().kind() == ScoreKind.NPS;
        double step = isNps ? GROUP_STEP : INDEX_STEP;
        Optional<Interval> interval =
                chain.interval().map(bounds -> new Interval(step * bounds.low(), step * bounds.high()));
        boolean isTold = interval.filter(Interval::excludesZero).isPresent();
        List<String> sentences = new ArrayList<>();
        sentences.add(words.phrase(isTold ? "loyalty.score-told" : "loyalty.score-not-told")
                .with("step", words.text(isNps ? "loyalty.step-group" : "loyalty.step-points"))
                .with("effect", effect(step * chain.perPoint(), interval, list))
                .with("behaviour", behaviour(list))
                .text());
        for (Path path : chain.paths()) {
            if (path.isTold()) {
                sentences.add(words.phrase("loyalty.path")
                        .with("driver", quoted(path.driverId()))
                        .with("score", edition.score().name())
                        .with("effect", effect(path.through(), path.throughInterval(), list))
                        .with("behaviour", behaviour(list))
                        .text());
            }
        }
        if (chain.paths().stream().noneMatch(Path::isTold)) {
            sentences.add(words.phrase("loyalty.no-path")
                    .with("score", edition.score().the())
                    .text());
        }
        return String.join(" ", sentences);
    }

    private String behaviour(LoyaltyList list) {
        return words.text(list.behaviour() == Behaviour.STAYED ? "loyalty.who-stayed" : "loyalty.revenue");
    }

    private String effect(double effect, Optional<Interval> interval, LoyaltyList list) {
        Unit unit = unit(list, effect, interval);
        return words.change(effect, unit) + edition.bracket(interval, unit);
    }

    private Unit unit(LoyaltyList list, double effect, Optional<Interval> interval) {
        Unit unit = list.behaviour() == Behaviour.STAYED ? Unit.PERCENT : Unit.money(list.currency());
        return interval.map(bounds -> words.precise(unit, effect, bounds.low(), bounds.high()))
                .orElseGet(() -> words.precise(unit, effect));
    }

    private String quoted(String driverId) {
        return words.quote(edition.driver(driverId).label());
    }

    /** Both lists side by side, and the ways over and beside the score. */
    static List<Node> annex(Edition edition) {
        List<Node> tables = new ArrayList<>();
        LoyaltyTables written = new LoyaltyTables(edition);
        for (LoyaltyList list : edition.report().views().loyalty().content().orElse(List.of())) {
            tables.add(written.shares(list).element());
            list.chain()
                    .ifPresent(chain -> tables.add(written.chain(list, chain).element()));
        }
        return List.copyOf(tables);
    }
}
