package io.levier.jobs.generate.rows;

import io.levier.common.table.input.ServiceStandard;
import io.levier.common.table.input.Target;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Driver;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the company wants to reach, and what it promises. */
final class TargetRows {
    private static final Layout TARGET = Layout.of(Target.TABLE);
    private static final Layout STANDARD = Layout.of(ServiceStandard.TABLE);

    /** In the order of their keys; each year asks for a little more. */
    private static final List<Goal> GOALS = List.of(
            new Goal("ces_mean", "total", "month", 5.6, 0.05, "min"),
            new Goal("csat_t2b", "total", "month", 78, 1, "min"),
            new Goal("fcr", "total", "month", 70, 1, "min"),
            new Goal("first_response_time", "total", "month", 14_400, -600, "max"),
            new Goal("nps", "country=FR", "quarter", 12, 2, "min"),
            new Goal("nps", "total", "month", 12, 2, "min"),
            new Goal("nps", "total", "quarter", 12, 2, "min"),
            new Goal("occupancy", "total", "month", 80, 0, "band"),
            new Goal("response_rate", "total", "quarter", 32, 0.5, "min"),
            new Goal("retention_rate", "total", "month", 98, 0.1, "min"));

    private TargetRows() {}

    static void targets(Company company, Consumer<Cells> out) {
        int first = company.horizon().start().getYear();
        for (Goal goal : GOALS) {
            for (int year = first; year <= company.scale().end().getYear(); year++) {
                out.accept(TARGET.row()
                        .set(Target.METRIC_ID, goal.metric)
                        .set(Target.SEGMENT_KEY, goal.segment)
                        .set(Target.PERIOD_TYPE, goal.period)
                        .set(Target.VALID_FROM, LocalDate.of(year, 1, 1))
                        .set(Target.VALUE, goal.value + goal.step * (year - first))
                        .set(Target.KIND, goal.kind));
            }
        }
    }

    static void standards(Company company, Consumer<Cells> out) {
        LocalDate since = company.horizon().start().withDayOfYear(1);
        standard(out, since, "STD-01", null, "phone", "wait_s", Driver.RESPONSE_SPEED, "s", 90, 80);
        standard(out, since, "STD-02", null, "chat", "wait_s", Driver.RESPONSE_SPEED, "s", 60, 80);
        standard(out, since, "STD-03", null, "email", "frt_business_s", Driver.RESPONSE_SPEED, "s", 28_800, 75);
        standard(out, since, "STD-04", "delivery", null, "days_late", Driver.DELIVERY, "days", 0, 85);
        standard(out, since, "STD-05", null, null, "contacts_per_issue", Driver.FIRST_TIME_RIGHT, "contacts", 1, 80);
        standard(out, since, "STD-06", null, null, "promise_kept", Driver.PROMISE_KEPT, "rating", 8.5, 83);
        standard(out, since, "STD-07", null, null, "courtesy", Driver.COURTESY, "rating", 9, 89);
    }

    private static void standard(
            Consumer<Cells> out,
            LocalDate since,
            String key,
            @Nullable String service,
            @Nullable String channel,
            String item,
            Driver driver,
            String unit,
            double value,
            double norm) {
        out.accept(STANDARD.row()
                .set(ServiceStandard.STANDARD_ID, key)
                .set(ServiceStandard.SERVICE_ID, service)
                .set(ServiceStandard.CHANNEL, channel)
                .set(ServiceStandard.ITEM, item)
                .set(ServiceStandard.DRIVER_ID, driver.id())
                .set(ServiceStandard.UNIT, unit)
                .set(ServiceStandard.VALUE, value)
                .set(ServiceStandard.NORM100_VALUE, norm)
                .set(ServiceStandard.VALID_FROM, since));
    }

    private record Goal(String metric, String segment, String period, double value, double step, String kind) {}
}
