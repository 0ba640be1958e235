package io.levier.jobs.access;

import static java.util.stream.Collectors.joining;

import io.levier.common.config.SuiteConfig;
import io.levier.common.metric.Metric;
import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.html.Element;
import io.levier.common.report.html.HtmlPage;
import io.levier.common.report.html.HtmlPage.Chrome;
import io.levier.common.report.html.HtmlPage.Translation;
import io.levier.common.report.html.Node;
import io.levier.common.report.html.Section;
import io.levier.common.report.words.BilingualTexts;
import io.levier.common.report.words.Language;
import io.levier.common.table.DeclaredTables;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Privacy;
import io.levier.common.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Every declared table, metric and driver on one page, from the declarations themselves. */
final class DataDictionary {
    private static final BilingualTexts TEXTS = BilingualTexts.of(DataDictionary.class, "dictionary");
    private static final String STEM = "data-dictionary";
    private static final List<Layer> FLOORS = List.of(Layer.DERIVED, Layer.CURATED, Layer.INPUT, Layer.OPS);

    private final SuiteConfig suite;

    DataDictionary(SuiteConfig suite) {
        this.suite = suite;
    }

    static String fileName(Language language) {
        return language.fileName(STEM);
    }

    static String markdownFileName() {
        return STEM + ".md";
    }

    /** The page in one language; what columns hold is said in English, their names in both. */
    String html(Language language) {
        Language other = language.other();
        String title = text("title", language) + ", " + suite.company();
        return new HtmlPage(
                        language.code(),
                        title,
                        new Chrome(
                                text("skip", language),
                                text("contents", language),
                                new Translation(other.code(), other.ownName(), fileName(other))),
                        List.of(Element.of("h1", title), Element.of("p", text("lead", language))),
                        chapters(language).stream()
                                .map(chapter -> chapter.section(language))
                                .toList(),
                        List.of(Element.of("p", text("footer", language))))
                .text();
    }

    /** The same in Markdown, in English. */
    String markdown() {
        StringBuilder text = new StringBuilder("# " + text("title", Language.ENGLISH) + ", " + suite.company() + "\n\n"
                + text("lead", Language.ENGLISH) + "\n");
        for (Chapter chapter : chapters(Language.ENGLISH)) {
            text.append("\n## ").append(text(chapter.id(), Language.ENGLISH)).append("\n");
            for (DataTable table : chapter.tables()) {
                text.append("\n### ").append(inline(table.caption())).append("\n\n");
                table.notes().forEach(note -> text.append(inline(note)).append("\n\n"));
                text.append(line(table.columns().stream().map(Column::heading)));
                text.append(line(table.columns().stream().map(column -> "---")));
                table.rows().forEach(row -> text.append(line(row.cells().stream())));
            }
        }
        return text.toString();
    }

    private static String line(Stream<String> cells) {
        return cells.map(DataDictionary::inline).collect(joining(" | ", "| ", " |\n"));
    }

    /** Signs of Markdown and HTML in a text of the configuration stay signs. */
    private static String inline(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("<", "&lt;")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** One part of the dictionary. */
    private record Chapter(String id, List<DataTable> tables) {
        Section section(Language language) {
            List<Node> body = new ArrayList<>();
            tables.forEach(table -> body.add(table.element()));
            return new Section(id, text(id, language), body);
        }
    }

    private List<Chapter> chapters(Language language) {
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(new Chapter("metrics", List.of(metrics(language))));
        chapters.add(new Chapter("drivers", List.of(drivers(language))));
        for (Layer floor : FLOORS) {
            chapters.add(new Chapter(
                    floor.name().toLowerCase(Locale.ROOT),
                    DeclaredTables.ALL.stream()
                            .filter(table -> table.layer() == floor && !DeclaredTables.QUARANTINES.contains(table))
                            .map(table -> table(table, language))
                            .toList()));
        }
        return chapters;
    }

    private DataTable metrics(Language language) {
        return new DataTable(
                text("metrics", language),
                headings(
                        language,
                        "id",
                        "name",
                        "in-french",
                        "unit",
                        "better",
                        "formula",
                        "purpose",
                        "objective",
                        "variants",
                        "owner"),
                suite.metrics().stream().map(this::row).toList(),
                List.of(text("metrics-note", language)));
    }

    private Row row(Metric metric) {
        return Row.of(
                metric.id(),
                metric.header().label().en(),
                metric.header().label().fr(),
                metric.header().unit(),
                DefinitionText.better(metric.header()),
                metric.formula(),
                metric.header().governance().purpose(),
                metric.header().governance().objective(),
                DefinitionText.variants(metric, suite),
                metric.header().governance().owner());
    }

    private DataTable drivers(Language language) {
        return new DataTable(
                text("drivers", language),
                headings(language, "id", "name", "in-french", "theme"),
                suite.taxonomy().drivers().entrySet().stream()
                        .map(driver -> Row.of(
                                driver.getKey(),
                                driver.getValue().en(),
                                driver.getValue().fr(),
                                suite.taxonomy().themes().getOrDefault(driver.getKey(), "")))
                        .toList(),
                List.of());
    }

    private static DataTable table(Table table, Language language) {
        return new DataTable(
                table.name(),
                headings(language, "column", "type", "presence", "personal", "holds", "in-french"),
                table.fields().stream().map(DataDictionary::row).toList(),
                List.of(table.grain() + " · " + table.frenchName()));
    }

    private static Row row(Field field) {
        return Row.of(
                field.name(),
                field.type().ddl(),
                DefinitionText.word(field.presence()),
                field.privacy() == Privacy.PLAIN ? "" : DefinitionText.word(field.privacy()),
                field.comment() + TableText.allowed(field),
                field.frenchName());
    }

    private static List<Column> headings(Language language, String... keys) {
        return Stream.of(keys)
                .map(key -> Column.text(text("column." + key, language)))
                .toList();
    }

    private static String text(String key, Language language) {
        return TEXTS.text(key).in(language);
    }
}
