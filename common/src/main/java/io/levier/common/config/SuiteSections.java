package io.levier.common.config;

import static java.util.stream.Collectors.joining;

import io.levier.common.identity.SharedAddresses;
import io.levier.common.problem.Suggestion;
import io.levier.common.time.MetricPeriod;
import io.levier.common.time.PeriodType;
import io.levier.common.weighting.Raking;
import io.levier.common.weighting.TrimBounds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Reads the sections of {@code suite.yaml}: what is published, who is one person, what answers count. */
final class SuiteSections {

    private SuiteSections() {}

    static List<MetricPeriod> periods(YamlMap suite) {
        int firstMonth =
                suite.integer("fiscal-year-start", 1, 1, 12, "month quarters and years of metrics are counted from");
        List<MetricPeriod> periods = new ArrayList<>();
        for (String text : suite.texts(
                "periods",
                "month, quarter, year",
                "kinds of period metrics are published for: " + MetricPeriod.FORMS)) {
            MetricPeriod.of(text, firstMonth)
                    .ifPresentOrElse(
                            periods::add,
                            () -> suite.complainAbout(
                                    "periods", "period \"" + text + "\" is unknown", "use " + MetricPeriod.FORMS));
        }
        return periods.isEmpty() ? usual(firstMonth) : periods;
    }

    private static List<MetricPeriod> usual(int firstMonth) {
        return Stream.of("month", "quarter", "year")
                .map(label -> MetricPeriod.of(label, firstMonth).orElseThrow())
                .toList();
    }

    static List<PeriodType> customerPeriods(YamlMap suite) {
        List<PeriodType> periods = periods(
                suite,
                "customer-periods",
                PeriodType.CURATED,
                List.of(PeriodType.MONTH),
                "period types customers are described in, month always among them");
        if (!periods.contains(PeriodType.MONTH)) {
            suite.complainAbout(
                    "customer-periods",
                    "metrics and churn look at months, which are left out",
                    "add month to the list");
        }
        return periods;
    }

    static RestateWindow restateWindow(YamlMap suite) {
        return suite.parsed(
                "restate-window",
                RestateWindow.parse("2"),
                RestateWindow::parse,
                "a number of periods, or all",
                "closed customer periods that late facts still change; what comes later is listed in late_fact");
    }

    private static List<PeriodType> periods(
            YamlMap suite, String key, List<PeriodType> possible, List<PeriodType> standard, String meaning) {
        String known = possible.stream().map(PeriodType::label).collect(joining(", "));
        List<PeriodType> periods = new ArrayList<>();
        String usual = standard.stream().map(PeriodType::label).collect(joining(", "));
        for (String text : suite.texts(key, usual, meaning + ": " + known)) {
            possible.stream()
                    .filter(type -> type.label().equals(text))
                    .findFirst()
                    .ifPresentOrElse(
                            periods::add,
                            () -> suite.complainAbout(key, "period \"" + text + "\" is unknown", "use " + known));
        }
        return periods.isEmpty() ? standard : periods;
    }

    static Publication publication(YamlMap map) {
        Publication publication = new Publication(
                map.integer("k-anonymity", 10, 1, 1000, "customers; fewer and a cell is suppressed"),
                map.integer("min-base", 30, 1, 100_000, "rows; fewer and a value is marked as a low base"),
                map.number("level", 0.95, 0.5, 0.999, "confidence level of every interval, as a share"));
        map.finish();
        return publication;
    }

    static IdentityRules identity(YamlMap map) {
        IdentityRules rules = new IdentityRules(
                map.integer(
                        "records-per-key",
                        20,
                        2,
                        10_000,
                        "records; more than this sharing an e-mail or identifier and the key joins nobody"),
                map.integer(
                        "records-per-block",
                        50,
                        2,
                        1_000,
                        "records; more than this sounding or living alike and they are not compared for it"),
                map.integer(
                        "records-per-person",
                        50,
                        2,
                        500,
                        "records; more than this linked by likeness and only shared keys join them"),
                map.number(
                        "probability",
                        0.95,
                        0.5,
                        1,
                        "two records are one person when likeness says so with this probability; 1 joins by shared keys only"),
                map.parsed(
                        "dialling-code",
                        "33",
                        SuiteSections::diallingCode,
                        "the digits of one, like 33, or none",
                        "country of phone numbers written without one, so that 06 12… is +33 6 12…; none: there is no such"
                                + " country"),
                map.texts(
                        "placeholders",
                        "",
                        "e-mails, phone numbers and identifiers of the company that stand for nothing and join nobody"),
                map.texts(
                        "shared-addresses",
                        "",
                        "addresses of many, an office or a pick-up point, where living together says nothing: \"12 rue des"
                                + " Lilas, 75011\""));
        for (String address : rules.sharedAddresses()) {
            if (!SharedAddresses.isWhole(address)) {
                map.complainAbout(
                        "shared-addresses",
                        "shared address \"" + address + "\" has no street, or no postcode behind a comma",
                        "write it like \"12 rue des Lilas, 75011\"");
            }
        }
        map.finish();
        return rules;
    }

    private static String diallingCode(String text) {
        if (text.equals("none")) {
            return "";
        }
        if (!text.matches("[1-9][0-9]{0,2}")) {
            throw new IllegalArgumentException(text + " is no dialling code");
        }
        return text;
    }

    static Weighting weighting(YamlMap map) {
        List<String> dimensions = map.texts(
                "dimensions",
                "",
                "columns of customer_period whose shares among respondents are brought to those among customers, none for"
                        + " no weighting: " + String.join(", ", Weighting.POSSIBLE));
        for (String dimension : dimensions) {
            if (!Weighting.POSSIBLE.contains(dimension)) {
                map.complainAbout(
                        "dimensions",
                        "answers cannot be weighted by \"" + dimension + "\"",
                        Suggestion.didYouMean(dimension, Weighting.POSSIBLE));
            } else if (Collections.frequency(dimensions, dimension) > 1) {
                map.complainAbout("dimensions", "\"" + dimension + "\" stands twice", "name every column once");
            }
        }
        Weighting weighting = new Weighting(
                dimensions,
                map.oneOf(
                        "period",
                        Weighting.Span.MONTH,
                        Weighting.Span.class,
                        "answers of this long are weighted together: a quarter has respondents in more categories"),
                map.oneOf(
                        "population",
                        Weighting.Population.ACTIVE,
                        Weighting.Population.class,
                        "whom respondents stand for: customers active in the last month of the period, or all known ones"),
                map.oneOf(
                        "empty-category",
                        Weighting.EmptyCategory.SPREAD,
                        Weighting.EmptyCategory.class,
                        "what a category without respondents leads to: its share goes to the others, or the period stays"
                                + " unweighted"),
                new TrimBounds(
                        map.number("trim-low", 0.2, 0, 1, "times the mean; no answer counts for less"),
                        map.number("trim-high", 5, 1, 1000, "times the mean; no answer counts for more")),
                map.oneOf(
                        "method",
                        Raking.Method.RAKING,
                        Raking.Method.class,
                        "raking: categories are scaled until all shares are met; linear: all shares at once by generalised"
                                + " regression, whose weights may have to be raised above 0"));
        map.finish();
        return weighting;
    }
}
