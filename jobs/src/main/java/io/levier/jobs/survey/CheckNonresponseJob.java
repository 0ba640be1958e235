package io.levier.jobs.survey;

import io.levier.common.config.Publication;
import io.levier.common.config.SuiteConfig;
import io.levier.common.table.Table;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.CustomerPeriodLabel;
import io.levier.common.table.curated.Invitation;
import io.levier.common.table.derived.InvitationShift;
import io.levier.common.table.derived.NonresponseBias;
import io.levier.common.table.derived.ResponseEvenness;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunSummary;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;

/** Compares customers who answered with those who did not, and those invited with those who could have been. */
public final class CheckNonresponseJob implements Job<JobArgs, Publication> {
    private static final JobSpec SPEC = new JobSpec(
            "check-nonresponse",
            "whether those who answer, and those who are asked, are like the others",
            List.of(Invitation.TABLE, CustomerPeriod.TABLE),
            List.of(CustomerPeriodLabel.TABLE),
            List.of(NonresponseBias.TABLE, ResponseEvenness.TABLE, InvitationShift.TABLE),
            List.of("check-nonresponse"));

    @Override
    public JobSpec spec() {
        return SPEC;
    }

    @Override
    public JobArgs newArgs() {
        return new JobArgs();
    }

    @Override
    public Publication settings(JobArgs args, SuiteConfig suite) {
        return suite.publication();
    }

    @Override
    public RunSummary run(JobContext context, Publication publication) {
        context.step("comparing respondents with silent customers");
        Nonresponse found = Nonresponse.of(
                context.sql(),
                context.tables().read(Invitation.TABLE),
                context.tables().read(CustomerPeriod.TABLE),
                context.tables().readOrEmpty(CustomerPeriodLabel.TABLE),
                publication);
        replace(context, NonresponseBias.TABLE, found.gaps());
        replace(context, ResponseEvenness.TABLE, found.evenness());
        replace(context, InvitationShift.TABLE, found.shifts());
        return RunSummary.of(String.format(
                Locale.ROOT,
                "%,d comparisons of respondents with silent customers, %,d of them beyond chance",
                found.gaps().size(),
                found.significantGaps()));
    }

    private static void replace(JobContext context, Table table, List<Row> rows) {
        context.step("writing " + table);
        context.tables().replaceAll(table, rows);
    }
}
