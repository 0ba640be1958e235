package io.levier.common.report.driver;

import io.levier.common.report.words.Bilingual;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What concerns one owner: every figure of one value of one cut, such as a product line or a department.
 *
 * @param id of the page: lower-case letters, digits and hyphens, unique in the report
 * @param card of it, with targets; absent where none is filled
 * @param figures in the order they are read
 */
public record OwnerView(String id, Bilingual cut, Bilingual value, Optional<ScoreCard> card, List<Line> figures) {

    /**
     * A figure of the owner.
     *
     * @param overall the same of all customers, to compare with; absent where it is not shown
     */
    public record Line(KeyFigure figure, OptionalDouble overall) {}

    public OwnerView {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("a page is called by lower-case letters, digits and hyphens, got " + id);
        }
        figures = List.copyOf(figures);
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("an owner without figures has no page: " + id);
        }
    }
}
