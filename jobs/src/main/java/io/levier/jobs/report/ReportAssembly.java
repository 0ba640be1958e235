package io.levier.jobs.report;

import io.levier.common.report.driver.Conduct;
import io.levier.common.report.driver.DriverRanking;
import io.levier.common.report.driver.DriverReport;
import io.levier.common.report.driver.MainScore;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.PriorityMap;
import io.levier.common.report.driver.Provenance;
import io.levier.common.report.driver.ReportHeader;
import io.levier.common.report.driver.ReportSet;
import io.levier.common.report.driver.RetentionWork;
import io.levier.common.report.driver.Simulation;
import io.levier.common.report.driver.SinceReport;
import io.levier.common.report.driver.Surroundings;
import io.levier.common.report.words.Bilingual;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts a report together from what the tables answered.
 *
 * @param asOf knowledge limit
 * @param runId the run that writes the report
 * @param versions of the program, of what it runs on, and of the configuration
 */
record ReportAssembly(ReportContent content, Instant asOf, String runId, List<Provenance.Version> versions) {

    ReportAssembly {
        versions = List.copyOf(versions);
    }

    ReportSet reports(Focus focus, Totals totals, Findings findings) {
        return new ReportSet(
                report(focus, totals, findings),
                new OwnerPart(findings, totals, focus, content).views(),
                OpenCasePart.of(findings.rows(Question.OPEN_CASE), content),
                CallPart.of(findings.rows(Question.CALL_LIST), content, hasToldRisks(findings)));
    }

    private static boolean hasToldRisks(Findings findings) {
        return findings.first(Question.CHURN_MODEL)
                .filter(model -> !ChurnNotices.isChance(model))
                .isPresent();
    }

    private DriverReport report(Focus focus, Totals totals, Findings findings) {
        ScoreParts score = new ScoreParts(totals, focus, findings, content, asOf);
        DriverParts drivers = new DriverParts(focus, findings, content);
        Part<DriverRanking> ranking = drivers.ranking();
        Part<PriorityMap> priorities = drivers.priorities(ranking);
        Part<Simulation> simulation = drivers.simulation(ranking);
        return new DriverReport(
                new ReportHeader(content.company(), focus.period(), asOf, content.zone(), runId, score.notices()),
                score.score(),
                score.keyFigures(),
                new RespondentsPart(totals, focus, findings, content).part(),
                score.trend(),
                ranking,
                priorities,
                simulation,
                drivers.views(ranking),
                drivers.levers(ranking),
                new SegmentPart(findings, focus, content.dimensions()).part(),
                new BehaviourPart(totals, focus, findings, content).part(),
                new LifetimePart(findings, content).part(),
                new ChangePart(findings.rows(Question.COMPARISON), focus, content.dimensions())
                        .part(drivers.change(ranking), since(focus, totals, findings, score.score(), ranking)),
                surroundings(focus, totals, findings),
                conduct(focus, findings),
                new ChurnPart(findings, content).part(),
                RetentionWorkPart.of(findings, content, hasToldRisks(findings)),
                new ActionRule(ranking, priorities, simulation, drivers.targets(), new Assignment(content, asOf))
                        .actions(),
                QualityPart.of(findings),
                new CrosstabPart(content.dimensions())
                        .of(findings.rows(Question.CROSSTAB_TEST), findings.rows(Question.CROSSTAB_CELL)),
                provenance(focus, findings));
    }

    /** What this report tells beside what the one before told. */
    private Optional<SinceReport> since(
            Focus focus, Totals totals, Findings findings, MainScore score, Part<DriverRanking> ranking) {
        PublishedFigures figures = figures(focus, totals);
        RetentionWork work = RetentionWorkPart.of(findings, content, hasToldRisks(findings));
        return figures.since(findings.rows(Question.FIGURE_BEFORE), figures.told(score, ranking, work));
    }

    /** What is kept of a report for the next one. */
    PublishedFigures figures(Focus focus, Totals totals) {
        return new PublishedFigures(
                focus,
                content,
                totals.knows(focus.metric()) ? totals.name(focus.metric()) : Bilingual.same(focus.metric()));
    }

    private Surroundings surroundings(Focus focus, Totals totals, Findings findings) {
        return new Surroundings(
                new VoicePart(findings, focus, content).part(),
                new SocialPart(findings, content).part(),
                new JourneyPart(findings, focus, content).part(),
                new FrictionPart(findings, content).part(),
                new InitiativePart(findings, totals, content.currency()).part(),
                new OutlookPart(findings, totals, focus, content.currency()).part());
    }

    private Conduct conduct(Focus focus, Findings findings) {
        return new Conduct(
                new GapPart(findings, focus, content).part(),
                new ScoreCardPart(findings.rows(Question.SCORECARD), content).part(),
                new LoopPart(findings, content).part(),
                new ReturnPart(findings, content.currency()).part(),
                new GrowthPart(findings, content).part());
    }

    private Provenance provenance(Focus focus, Findings findings) {
        List<Provenance.Run> runs = new ArrayList<>();
        findings.rows(Question.LAST_RUN)
                .forEach(row -> runs.add(new Provenance.Run(row.text("job"), row.text("run_id"))));
        runs.add(new Provenance.Run("write-report", runId));
        List<Provenance.Version> used = new ArrayList<>(versions);
        findings.rows(Question.SEGMENT).stream()
                .findFirst()
                .ifPresent(row ->
                        used.add(new Provenance.Version("metric " + focus.metric(), row.text("metric_version"))));
        return new Provenance(
                content.command() + " --as-of " + asOf,
                runs,
                used,
                new Provenance.Rules(
                        100 * content.publication().level(),
                        content.publication().minBase(),
                        content.publication().kAnonymity()));
    }
}
