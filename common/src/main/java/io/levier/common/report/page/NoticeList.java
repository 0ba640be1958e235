package io.levier.common.report.page;

import io.levier.common.report.driver.Notice;
import io.levier.common.report.driver.Notice.Amount;
import io.levier.common.report.driver.Notice.Meaning;
import io.levier.common.report.driver.Warning;
import io.levier.common.report.html.Element;
import io.levier.common.report.html.Node;
import io.levier.common.report.words.Phrase;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Warnings as a list, each with its weight as a word and not only as a colour. */
final class NoticeList {

    private NoticeList() {}

    /** The list, or nothing where there is nothing to warn of. */
    static List<Node> of(List<Notice> notices, Words words) {
        if (notices.isEmpty()) {
            return List.of();
        }
        List<Node> items = new ArrayList<>();
        for (Notice notice : notices) {
            Element weight = Element.of("strong", weight(notice.severity(), words));
            items.add(
                    Element.of("li", weight).text(" " + sentence(notice, words)).styled(style(notice.severity())));
        }
        return List.of(Element.of("ul", items).styled("notices"));
    }

    static String sentence(Notice notice, Words words) {
        if (notice.warning().isEmpty()) {
            return notice.text().orElseThrow().in(words.language());
        }
        Phrase phrase = words.phrase(key(notice.warning().get()));
        notice.text().ifPresent(subject -> phrase.with("subject", words.quote(subject)));
        for (Amount amount : notice.amounts()) {
            if (amount.meaning() == Meaning.DIFFERENCE) {
                phrase.with(amount.name(), words.size(amount.value(), amount.unit()));
            } else {
                phrase.with(amount.name(), amount.value(), amount.unit());
            }
        }
        return phrase.text();
    }

    /** The catalogue key of a warning is its name. */
    static String key(Warning warning) {
        return "warning." + warning.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String weight(Warning.Severity severity, Words words) {
        return switch (severity) {
            case NOTE -> words.text("severity.note");
            case CAUTION -> words.text("severity.caution");
            case REFUSAL -> words.text("severity.refusal");
        };
    }

    private static String style(Warning.Severity severity) {
        return switch (severity) {
            case NOTE -> "note-item";
            case CAUTION -> "caution-item";
            case REFUSAL -> "refusal-item";
        };
    }
}
