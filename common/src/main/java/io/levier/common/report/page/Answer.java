package io.levier.common.report.page;

import io.levier.common.report.driver.Driver;
import io.levier.common.report.driver.DriverRanking;
import io.levier.common.report.driver.Importance;
import io.levier.common.report.driver.Simulation;
import io.levier.common.report.driver.Simulation.Gain;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import io.levier.common.report.words.Words;
import java.util.List;
import java.util.Optional;

/**
 * The three sentences a hurried reader takes away: what goes with the score, how sure that is, what to do first. They
 * are made from the figures alone, and say so where the figures do not carry an answer.
 */
final class Answer {
    private final Edition edition;
    private final Words words;

    Answer(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
    }

    String whatGoesWithTheScore() {
        return edition.report().ranking().either(this::strongest, this::notRanked);
    }

    private String notRanked(Bilingual reason) {
        return words.phrase("answer.no-ranking")
                .with("score", edition.score().the())
                .with("reason", reason.in(words.language()))
                .text();
    }

    private String strongest(DriverRanking ranking) {
        List<Driver> drivers = ranking.aboveNoise();
        if (drivers.isEmpty()) {
            return words.phrase("answer.none-above-noise")
                    .with("n", ranking.answers())
                    .with("explained", ranking.explained(), Unit.PERCENT)
                    .with("score", edition.score().the())
                    .text();
        }
        Driver first = drivers.get(0);
        if (drivers.size() == 1) {
            return words.phrase("answer.one-driver")
                    .with("driver", words.quote(first.label()))
                    .with("share", first.importance().percent(), Unit.PERCENT)
                    .with("explained", ranking.explained(), Unit.PERCENT)
                    .with("score", edition.score().the())
                    .text();
        }
        Driver second = drivers.get(1);
        return words.phrase("answer.two-drivers")
                .with("driver", words.quote(first.label()))
                .with("share", first.importance().percent(), Unit.PERCENT)
                .with("second", words.quote(second.label()))
                .with("secondShare", second.importance().percent(), Unit.PERCENT)
                .with("explained", ranking.explained(), Unit.PERCENT)
                .with("score", edition.score().the())
                .text();
    }

    String howSure() {
        return edition.report().ranking().either(this::certainty, reason -> words.text("answer.sure-without-ranking"));
    }

    private String certainty(DriverRanking ranking) {
        List<Driver> above = ranking.aboveNoise();
        Driver first = above.isEmpty() ? ranking.drivers().get(0) : above.get(0);
        Importance importance = first.importance();
        String rank = importance.rankLow() == importance.rankHigh()
                ? words.phrase("answer.rank-fixed")
                        .with("rank", importance.rank())
                        .text()
                : words.phrase("answer.rank-range")
                        .with("low", importance.rankLow())
                        .with("high", importance.rankHigh())
                        .text();
        return words.phrase("answer.sure")
                .with("n", ranking.answers())
                .with("customers", ranking.customers())
                .with("driver", words.quote(first.label()))
                .with("share", importance.percent(), Unit.PERCENT)
                .with("interval", edition.bracket(importance.interval(), Unit.PERCENT))
                .with("rank", rank)
                .with("above", above.size())
                .with("all", ranking.drivers().size())
                .with("own", own(ranking, above))
                .text();
    }

    /** How many of the drivers that stand out also do so when the others are equal; nothing where all do. */
    private String own(DriverRanking ranking, List<Driver> above) {
        long signed =
                above.stream().filter(driver -> !ranking.isOnlyTogether(driver)).count();
        return signed == above.size()
                ? ""
                : words.phrase("answer.sure-own").with("n", signed).text();
    }

    String whatToDoFirst() {
        Optional<Simulation> simulation = edition.report().simulation().content();
        Optional<DriverRanking> ranking = edition.report().ranking().content();
        if (simulation.isPresent() && ranking.isPresent()) {
            return first(simulation.get(), ranking.get())
                    .map(gain -> priority(gain, simulation.get(), ranking.get()))
                    .orElseGet(() -> nothingDetectable(simulation.get(), ranking.get()));
        }
        String reason = edition.report()
                .simulation()
                .reason()
                .or(() -> edition.report().ranking().reason())
                .map(text -> text.in(words.language()))
                .orElse("");
        return ranking.flatMap(r -> r.aboveNoise().stream()
                        .filter(d -> d.effect().isSigned())
                        .findFirst())
                .map(driver -> words.phrase("answer.look-first")
                        .with("driver", words.quote(driver.label()))
                        .with("effect", new EffectText(edition).sentence(driver))
                        .with("reason", reason)
                        .text())
                .orElseGet(() -> words.phrase("answer.no-priority")
                        .with("reason", reason)
                        .text());
    }

    /** The largest gain among what is important and rated low; where there is none, the largest of all. */
    private Optional<Gain> first(Simulation simulation, DriverRanking ranking) {
        List<Gain> told = simulation.told();
        return told.stream()
                .filter(gain -> isToFix(ranking.driver(gain.driverId()).orElseThrow()))
                .findFirst()
                .or(() -> told.stream().findFirst());
    }

    private boolean isToFix(Driver driver) {
        return edition.report()
                .priorities()
                .content()
                .filter(map -> map.isToFix(driver))
                .isPresent();
    }

    /** Why this driver is first; nothing where it is neither important nor rated low, but has the largest gain. */
    private String standing(Driver driver) {
        if (!isToFix(driver)) {
            return "";
        }
        boolean isSure = edition.report()
                .priorities()
                .content()
                .filter(map -> map.isSurelyToFix(driver))
                .isPresent();
        return words.text(isSure ? "answer.to-fix" : "answer.likely-to-fix");
    }

    private String priority(Gain gain, Simulation simulation, DriverRanking ranking) {
        Driver driver = ranking.driver(gain.driverId()).orElseThrow();
        Interval interval = gain.interval();
        return words.phrase(SimulationSection.sentenceKey(simulation.scenario()))
                .with("driver", words.quote(driver.label()))
                .with("standing", standing(driver))
                .with("shifted", edition.score().shifted(gain.gain()))
                .with(
                        "interval",
                        edition.bracket(Optional.of(interval), edition.score().unit()))
                .text();
    }

    private String nothingDetectable(Simulation simulation, DriverRanking ranking) {
        if (simulation.detectable().isEmpty()) {
            return words.phrase("answer.nothing-detectable")
                    .with("n", ranking.answers())
                    .text();
        }
        return words.phrase("answer.nothing-detectable-below")
                .with("n", ranking.answers())
                .with(
                        "size",
                        words.size(
                                simulation.detectable().getAsDouble(),
                                edition.score().unit()))
                .text();
    }
}
