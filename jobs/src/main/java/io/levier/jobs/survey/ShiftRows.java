package io.levier.jobs.survey;

import io.levier.common.config.Publication;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.MultipleTests;
import io.levier.common.stats.Rounding;
import io.levier.common.stats.SmallCells;
import io.levier.common.stats.TwoSidedTest;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** How the earlier NPS groups of invited customers differ from those of all eligible ones, as rows of invitation_shift. */
record ShiftRows(Publication publication) {

    /** Customers of an earlier NPS group in a month. */
    private record Group(String name, boolean isProvisional, long eligible, long invited) {
        static Group of(Row row) {
            return new Group(row.getString(1), row.getBoolean(2), row.getLong(3), row.getLong(4));
        }
    }

    /**
     * The rows, in order.
     *
     * @param counts rows of {@code survey/invitable_customer}
     */
    List<Row> of(List<Row> counts) {
        SortedMap<LocalDate, List<Group>> months = new TreeMap<>();
        counts.forEach(row -> months.computeIfAbsent(row.getDate(0).toLocalDate(), month -> new ArrayList<>())
                .add(Group.of(row)));
        List<Row> rows = new ArrayList<>();
        months.forEach((month, groups) -> {
            groups.sort(Comparator.comparing(Group::name));
            rows.addAll(month(month, groups));
        });
        return rows;
    }

    private List<Row> month(LocalDate month, List<Group> groups) {
        double eligible = groups.stream().mapToLong(Group::eligible).sum();
        double invited = groups.stream().mapToLong(Group::invited).sum();
        long base = (long) Math.min(invited, eligible - invited);
        List<Boolean> hidden = hidden(groups);
        List<CellStatus> statuses = new ArrayList<>();
        double[] p = new double[groups.size()];
        double[] errors = new double[groups.size()];
        for (int i = 0; i < p.length; i++) {
            Group group = groups.get(i);
            boolean isHidden = hidden.get(i) || base < publication.kAnonymity();
            statuses.add(CellStatus.of(base, isHidden, group.isProvisional(), publication));
            double share = group.eligible() / eligible;
            // A fair draw of so many from so many: hypergeometric.
            errors[i] = Math.sqrt(share * (1 - share) / invited * (eligible - invited) / (eligible - 1));
            double z = (group.invited() / invited - share) / errors[i];
            p[i] = statuses.get(i).isTested() ? TwoSidedTest.normal(z) : Double.NaN;
        }
        double[] adjusted = MultipleTests.BENJAMINI_HOCHBERG.adjust(p);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            Group group = groups.get(i);
            boolean isShown = statuses.get(i).isShown();
            double shift = group.invited() / invited - group.eligible() / eligible;
            Interval interval = isShown
                    ? Interval.around(shift, new Confidence(publication.level()).z() * errors[i])
                            .within(-1, 1)
                    : Interval.UNKNOWN;
            rows.add(RowFactory.create(
                    Date.valueOf(month),
                    group.name(),
                    isShown ? Rounding.published(group.invited() / invited) : null,
                    isShown ? Rounding.published(group.eligible() / eligible) : null,
                    isShown ? Rounding.published(shift) : null,
                    Rounding.published(interval.low()),
                    Rounding.published(interval.high()),
                    Rounding.published(p[i]),
                    Rounding.published(adjusted[i]),
                    isShown ? group.invited() : null,
                    isShown ? group.eligible() : null,
                    statuses.get(i).label()));
        }
        return rows;
    }

    /** Groups add up to all of them, so a small one could be found by subtracting the others: invited, or left out. */
    private List<Boolean> hidden(List<Group> groups) {
        int k = publication.kAnonymity();
        List<Boolean> invited =
                SmallCells.hidden(groups.stream().map(Group::invited).toList(), k);
        List<Boolean> leftOut = SmallCells.hidden(
                groups.stream().map(group -> group.eligible() - group.invited()).toList(), k);
        List<Boolean> hidden = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            hidden.add(invited.get(i) || leftOut.get(i));
        }
        return hidden;
    }
}
