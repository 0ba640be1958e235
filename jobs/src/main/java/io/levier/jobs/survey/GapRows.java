package io.levier.jobs.survey;

import io.levier.common.config.Publication;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.MultipleTests;
import io.levier.common.stats.SmallCells;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.apache.spark.sql.Row;

/** Gaps between respondents and silent customers as rows of nonresponse_bias: small groups hidden, tests adjusted. */
record GapRows(Publication publication) {

    /**
     * The rows, in order.
     *
     * @param sums rows of {@code survey/nonresponse_sum}
     */
    List<Row> of(List<Row> sums) {
        SortedMap<LocalDate, SortedMap<NonresponseGap.Key, NonresponseGap>> months = new TreeMap<>();
        for (Row row : sums) {
            NonresponseGap side = NonresponseGap.of(row);
            months.computeIfAbsent(side.key().month(), month -> new TreeMap<>())
                    .merge(side.key(), side, NonresponseGap::merge);
        }
        List<Row> rows = new ArrayList<>();
        months.values().forEach(gaps -> rows.addAll(month(List.copyOf(gaps.values()))));
        return rows;
    }

    private List<Row> month(List<NonresponseGap> gaps) {
        Set<NonresponseGap> hidden = hidden(gaps);
        List<CellStatus> statuses = gaps.stream()
                .map(gap -> gap.isKnown()
                        ? CellStatus.of(gap.base(), hidden.contains(gap), gap.isProvisional(), publication)
                        : CellStatus.NOT_COMPUTABLE)
                .toList();
        double[] p = new double[gaps.size()];
        for (int i = 0; i < p.length; i++) {
            p[i] = statuses.get(i).isTested() ? gaps.get(i).difference().pValue() : Double.NaN;
        }
        double[] adjusted = MultipleTests.BENJAMINI_HOCHBERG.adjust(p);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            rows.add(gaps.get(i).row(statuses.get(i), adjusted[i], new Confidence(publication.level())));
        }
        return rows;
    }

    /** Survey types are parts of all surveys, so a small one could be found by subtracting the others. */
    private Set<NonresponseGap> hidden(List<NonresponseGap> gaps) {
        Map<String, List<NonresponseGap>> byField = new TreeMap<>();
        Set<NonresponseGap> hidden = new HashSet<>();
        for (NonresponseGap gap : gaps) {
            if (gap.key().isOfAnySurvey()) {
                if (gap.base() < publication.kAnonymity()) {
                    hidden.add(gap);
                }
            } else {
                byField.computeIfAbsent(gap.key().field(), field -> new ArrayList<>())
                        .add(gap);
            }
        }
        byField.values().forEach(parts -> {
            hide(hidden, parts, gap -> gap.answered().n());
            hide(hidden, parts, gap -> gap.silent().n());
        });
        return hidden;
    }

    private void hide(Set<NonresponseGap> hidden, List<NonresponseGap> parts, ToLongFunction<NonresponseGap> size) {
        List<Boolean> isHidden =
                SmallCells.hidden(parts.stream().map(size::applyAsLong).toList(), publication.kAnonymity());
        for (int i = 0; i < parts.size(); i++) {
            if (isHidden.get(i)) {
                hidden.add(parts.get(i));
            }
        }
    }
}
