package io.levier.common.report.page;

import io.levier.common.report.driver.Provenance.Rules;
import io.levier.common.report.html.Element;
import io.levier.common.report.html.Node;
import io.levier.common.report.html.Section;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.List;

/** How the figures were made, for a reader who wants to check them. */
final class MethodsSection {

    private MethodsSection() {}

    static Section of(Edition edition) {
        Words words = edition.words();
        Rules rules = edition.report().provenance().rules();
        List<Node> entries = List.of(
                entry(words.text("methods.score"), edition.score().reading()),
                entry(
                        words.text("methods.interval"),
                        words.phrase("methods.interval.text")
                                .with("confidence", rules.confidence(), Unit.PERCENT.withDigits(0))
                                .text()),
                entry(
                        words.text("methods.base"),
                        words.phrase("methods.base.text")
                                .with("base", rules.minimumBase())
                                .with("customers", rules.minimumCustomers())
                                .text()),
                entry(words.text("methods.change"), words.text("methods.change.text")),
                entry(words.text("methods.importance"), words.text("methods.importance.text")),
                entry(words.text("methods.noise"), words.text("methods.noise.text")),
                entry(words.text("methods.gain"), words.text("methods.gain.text")),
                entry(words.text("methods.asymmetry"), words.text("methods.asymmetry.text")),
                entry(words.text("methods.themes"), words.text("methods.themes.text")),
                entry(words.text("methods.loyalty"), words.text("methods.loyalty.text")),
                entry(words.text("methods.levers"), words.text("methods.levers.text")),
                entry(words.text("methods.churn"), churn(edition)),
                entry(words.text("methods.stays"), words.text("methods.stays.text")),
                entry(words.text("methods.crosstabs"), words.text("methods.crosstabs.text")),
                entry(words.text("methods.rounding"), words.text("methods.rounding.text")),
                entry(words.text("methods.association"), words.text("methods.association.text")));
        return new Section(
                "methods",
                words.text("section.methods"),
                List.of(Element.of("dl", entries).styled("methods")));
    }

    /** Which kind of model a challenger may have made another one. */
    private static String churn(Edition edition) {
        Words words = edition.words();
        String text = words.text("methods.churn.text");
        return edition.report()
                .churn()
                .content()
                .map(churn -> words.phrase("methods.churn.model")
                                .with("model", churn.quality().model())
                                .text()
                        + " " + text)
                .orElse(text);
    }

    private static Element entry(String name, String text) {
        return Element.of("div", Element.of("dt", name), Element.of("dd", text));
    }
}
