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
 * @param topics its customers write about, the most frequent first; none where comments are not told apart by it
 */
public record OwnerView(
        String id, Bilingual cut, Bilingual value, Optional<ScoreCard> card, List<Line> figures, List<Topic> topics) {

    /**
     * A figure of the owner.
     *
     * @param overall the same of all customers, to compare with; absent where it is not shown
     */
    public record Line(KeyFigure figure, OptionalDouble overall) {}

    /**
     * A topic of its customers' comments.
     *
     * @param share of their comments that speak of it, in percent
     * @param overall the same of all customers' comments; absent where it is not shown
     */
    public record Topic(Bilingual label, Measure share, OptionalDouble overall) {}

    public OwnerView {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("a page is called by lower-case letters, digits and hyphens, got " + id);
        }
        figures = List.copyOf(figures);
        topics = List.copyOf(topics);
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("an owner without figures has no page: " + id);
        }
    }
}
