package io.levier.common.report.page;

import io.levier.common.report.driver.Provenance;
import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.html.Element;
import io.levier.common.report.html.Node;
import io.levier.common.report.html.Section;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/** What to type to get the same report again, and from which runs and versions it was made. */
final class ReproduceSection {

    private ReproduceSection() {}

    static Section of(Edition edition) {
        Words words = edition.words();
        Provenance provenance = edition.report().provenance();
        List<Node> body = new ArrayList<>();
        body.add(edition.paragraph(words.text("reproduce.lead")));
        body.add(Element.of("pre", Element.of("code", provenance.command())).attribute("tabindex", "0"));
        List<Node> tables = new ArrayList<>();
        if (!provenance.runs().isEmpty()) {
            tables.add(new DataTable(
                            words.text("reproduce.runs"),
                            List.of(Column.text(words.text("column.job")), Column.text(words.text("column.run"))),
                            provenance.runs().stream()
                                    .map(r -> Row.of(r.job(), r.runId()))
                                    .toList())
                    .element());
        }
        if (!provenance.versions().isEmpty()) {
            tables.add(new DataTable(
                            words.text("reproduce.versions"),
                            List.of(
                                    Column.text(words.text("column.component")),
                                    Column.text(words.text("column.version"))),
                            provenance.versions().stream()
                                    .map(v -> Row.of(v.name(), v.version()))
                                    .toList())
                    .element());
        }
        body.add(Element.of("div", tables).styled("pair"));
        return new Section("reproduce", words.text("section.reproduce"), body);
    }
}
