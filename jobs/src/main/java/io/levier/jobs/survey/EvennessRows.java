package io.levier.jobs.survey;

import io.levier.common.config.Publication;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.Rounding;
import io.levier.common.stats.SmallCells;
import io.levier.common.weighting.PropensityCell;
import io.levier.common.weighting.Representativeness;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** How evenly customers answered, as rows of response_evenness. */
record EvennessRows(Publication publication) {

    /** The cells of a month and survey type. */
    private record Survey(LocalDate month, String type, List<PropensityCell> cells, boolean isProvisional) {
        long invited() {
            return cells.stream().mapToLong(PropensityCell::invited).sum();
        }

        long answered() {
            return cells.stream().mapToLong(PropensityCell::answered).sum();
        }

        /** Customers who answered, or those who did not: whichever are fewer. */
        long base() {
            return Math.min(answered(), invited() - answered());
        }
    }

    /**
     * The rows, in order.
     *
     * @param cells rows of {@code survey/propensity_cell}
     */
    List<Row> of(List<Row> cells) {
        SortedMap<LocalDate, SortedMap<String, List<Row>>> months = new TreeMap<>();
        for (Row cell : cells) {
            months.computeIfAbsent(cell.getDate(0).toLocalDate(), month -> new TreeMap<>())
                    .computeIfAbsent(cell.getString(1), type -> new ArrayList<>())
                    .add(cell);
        }
        List<Row> rows = new ArrayList<>();
        months.forEach((month, types) -> {
            List<Survey> surveys = new ArrayList<>();
            types.forEach((type, some) -> surveys.add(new Survey(
                    month,
                    type,
                    some.stream()
                            .map(cell -> new PropensityCell(cell.getList(2), cell.getLong(4), cell.getLong(5)))
                            .toList(),
                    some.stream().anyMatch(cell -> cell.getBoolean(3)))));
            rows.addAll(month(surveys));
        });
        return rows;
    }

    /** Survey types are parts of all surveys, so a small one could be found by subtracting the others. */
    private List<Row> month(List<Survey> surveys) {
        List<Survey> parts = surveys.stream()
                .filter(survey -> !survey.type().equals(NonresponseGap.ANY_SURVEY))
                .toList();
        List<Boolean> hidden =
                SmallCells.hidden(parts.stream().map(this::visibleSize).toList(), publication.kAnonymity());
        List<Row> rows = new ArrayList<>();
        for (Survey survey : surveys) {
            int part = parts.indexOf(survey);
            long size = visibleSize(survey);
            rows.add(row(survey, part < 0 ? size > 0 && size < publication.kAnonymity() : hidden.get(part)));
        }
        return rows;
    }

    /** That nobody of many answered is told; few customers are protected whether they answered or not. */
    private long visibleSize(Survey survey) {
        if (survey.base() > 0) {
            return survey.base();
        }
        return survey.invited() < publication.kAnonymity() ? survey.invited() : 0;
    }

    private Row row(Survey survey, boolean isHidden) {
        Optional<Representativeness> found = Representativeness.of(survey.cells());
        CellStatus status = isHidden || found.isPresent()
                ? CellStatus.of(survey.base(), isHidden, survey.isProvisional(), publication)
                : CellStatus.NOT_COMPUTABLE;
        Optional<Representativeness> shown = found.filter(evenness -> status.isShown());
        Interval interval = shown.map(evenness -> evenness.interval(new Confidence(publication.level())))
                .orElse(Interval.UNKNOWN);
        return RowFactory.create(
                Date.valueOf(survey.month()),
                survey.type(),
                shown.map(evenness -> Rounding.published(evenness.indicator())).orElse(null),
                Rounding.published(interval.low()),
                Rounding.published(interval.high()),
                shown.map(evenness -> Rounding.published(evenness.unadjusted())).orElse(null),
                isHidden ? null : Rounding.published((double) survey.answered() / survey.invited()),
                isHidden ? null : survey.invited(),
                isHidden ? null : survey.answered(),
                status.label());
    }
}
