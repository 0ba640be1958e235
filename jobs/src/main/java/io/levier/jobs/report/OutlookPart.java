package io.levier.jobs.report;

import io.levier.common.report.driver.Forecast;
import io.levier.common.report.driver.Forecast.Month;
import io.levier.common.report.driver.Part;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is expected of all customers together, the score first. */
final class OutlookPart {
    private final Map<String, List<Cells>> rows;
    private final Totals totals;
    private final Focus focus;
    private final String currency;

    OutlookPart(Findings findings, Totals totals, Focus focus, String currency) {
        this.rows = findings.rows(Question.FORECAST_VALUE).stream()
                .filter(row -> row.text("segment_set").equals("total") && totals.knows(row.text("metric_id")))
                .filter(row -> row.number("mean").isPresent()
                        && row.interval("lo80", "hi80").isPresent()
                        && row.textIfAny("target_period").isPresent())
                .collect(Collectors.groupingBy(row -> row.text("metric_id"), TreeMap::new, Collectors.toList()));
        this.totals = totals;
        this.focus = focus;
        this.currency = currency;
    }

    Part<List<Forecast>> part() {
        if (rows.isEmpty()) {
            return Part.missing(ReportTexts.of("reason.no-forecast"));
        }
        List<Forecast> forecasts = new ArrayList<>();
        rows.forEach((metric, months) -> forecasts.add(forecast(metric, months)));
        forecasts.sort(Comparator.comparing(forecast -> !forecast.isScore()));
        return Part.of(forecasts);
    }

    private Forecast forecast(String metric, List<Cells> unordered) {
        List<Cells> months = unordered.stream()
                .sorted(Comparator.comparingLong(row -> row.countOrNone("ahead")))
                .toList();
        Cells end = months.get(months.size() - 1);
        MetricUnits.Shown shown = new MetricUnits(totals, currency).shown(metric, end.numberOr("mean", 0));
        OptionalDouble reach = end.number("p_target");
        return new Forecast(
                totals.name(metric),
                shown.unit(),
                metric.equals(focus.metric()),
                months.stream().map(row -> month(row, shown)).toList(),
                shown.number(end.number("baseline")),
                // A band has two ends and no single number to reach.
                end.textIfAny("target_kind").filter("band"::equals).isPresent()
                        ? OptionalDouble.empty()
                        : shown.number(end.number("target")),
                reach.isPresent()
                        ? OptionalDouble.of(DriverParts.percent(100 * reach.getAsDouble()))
                        : OptionalDouble.empty());
    }

    private static Month month(Cells row, MetricUnits.Shown shown) {
        LocalDate start = row.day("target_period");
        Interval range = row.interval("lo80", "hi80").orElseThrow();
        Period period = row.text("period_type").equals("quarter")
                ? Period.quarter(start.getYear(), (start.getMonthValue() + 2) / 3)
                : Period.month(start.getYear(), start.getMonthValue());
        return new Month(period, shown.number(row.numberOr("mean", 0)), shown.interval(range));
    }
}
