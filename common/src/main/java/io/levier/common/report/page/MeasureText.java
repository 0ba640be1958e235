package io.levier.common.report.page;

import io.levier.common.report.driver.Measure;
import io.levier.common.report.driver.Status;
import io.levier.common.report.html.DataTable.Tone;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** How a measure is written: its value, its interval, its base, and its status in words. */
final class MeasureText {
    private final Words words;
    private final int minimumBase;
    private final int minimumCustomers;

    MeasureText(Edition edition) {
        this.words = edition.words();
        this.minimumBase = edition.report().provenance().rules().minimumBase();
        this.minimumCustomers = edition.report().provenance().rules().minimumCustomers();
    }

    String value(Measure measure, Unit unit) {
        return measure.value().isPresent() ? words.value(measure.value().getAsDouble(), precise(measure, unit)) : "–";
    }

    String interval(Measure measure, Unit unit) {
        return measure.interval()
                .map(i -> words.interval(i, precise(measure, unit)))
                .orElse("–");
    }

    /** The unit with decimals that suit the value and both bounds. */
    Unit precise(Measure measure, Unit unit) {
        double[] all = DoubleStream.concat(
                        measure.value().stream(),
                        measure.interval().stream().flatMapToDouble(i -> DoubleStream.of(i.low(), i.high())))
                .toArray();
        return words.precise(unit, all);
    }

    String base(Measure measure) {
        return measure.base().isPresent() ? words.count(measure.base().getAsLong()) : "–";
    }

    Tone tone(Measure measure) {
        return measure.isFirm() ? Tone.PLAIN : Tone.QUIET;
    }

    /** The status in words, empty when all is well. */
    String status(Measure measure) {
        return measure.reason().map(reason -> reason.in(words.language())).orElseGet(() -> status(measure.status()));
    }

    /** A status whose reason, if it has one, stands elsewhere. */
    String status(Status status) {
        return switch (status) {
            case OK, NOT_COMPUTABLE -> "";
            case LOW_BASE ->
                words.phrase("status.low-base").with("n", minimumBase).text();
            case SUPPRESSED ->
                words.phrase("status.suppressed").with("n", minimumCustomers).text();
            case PROVISIONAL -> words.text("status.provisional");
        };
    }

    /** Base and status together, as a note to the value: "n = 812; low base". */
    String note(Measure measure) {
        List<String> parts = new ArrayList<>();
        measure.base()
                .ifPresent(n -> parts.add(words.phrase("base").with("n", n).text()));
        if (measure.status() == Status.OK && measure.interval().isEmpty()) {
            parts.add(words.text("status.full-count"));
        }
        String status = status(measure);
        if (!status.isEmpty()) {
            parts.add(status);
        }
        return String.join(words.text("list.separator"), parts);
    }
}
