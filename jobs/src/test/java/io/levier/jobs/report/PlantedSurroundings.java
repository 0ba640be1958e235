package io.levier.jobs.report;

import io.levier.common.table.curated.Person;
import io.levier.common.table.derived.CallList;
import io.levier.common.table.derived.ChurnScore;
import io.levier.common.table.derived.ForecastValue;
import io.levier.common.table.derived.FrictionPoint;
import io.levier.common.table.derived.InitiativeEffect;
import io.levier.common.table.derived.JourneyFunnel;
import io.levier.common.table.derived.MetricTrend;
import io.levier.common.table.derived.ProcessEdge;
import io.levier.common.table.derived.ProcessPeriod;
import io.levier.common.table.derived.ProcessSummary;
import io.levier.common.table.derived.ProcessViolation;
import io.levier.common.table.derived.TopicMetric;
import io.levier.common.table.derived.VerbatimQuote;
import io.levier.common.table.input.Initiative;
import io.levier.common.table.ops.LateFact;

/** What stands around a score: comments, cases, initiatives, forecasts, and who may be called. */
final class PlantedSurroundings {
    static final String HOSTILE = "=HYPERLINK(\"http://evil\") <script>alert(1)</script> \u202Etxt.exe 😀";

    private PlantedSurroundings() {}

    static void plant(PlantedTables planted) {
        planted.write(TopicMetric.TABLE, """
            | period_type | period_start | topic        | status     | n_comments | n_mentions | share  | share_low | share_high | impact | share_before | z   | is_emerging |
            | all         | 2024-01-01   | delivery     | ok         | 420        | 105        | 0.25   | 0.21      | 0.295      | -4.25  |              |     |             |
            | all         | 2024-01-01   | billing      | low_base   | 420        | 14         | 0.0325 | 0.02      | 0.055      | 0.75   |              |     |             |
            | all         | 2024-01-01   | wait         | suppressed |            |            |        |           |            |        |              |     |             |
            | all         | 2024-01-01   | none         | ok         | 420        | 280        | 0.666  | 0.6       | 0.7        | 9.87   |              |     |             |
            | month       | 2026-05-01   | delivery     | ok         | 40         | 16         | 0.4    | 0.26      | 0.55       |        | 0.2375       | 3.1 | true        |
            | month       | 2026-01-01   | billing      | ok         | 40         | 18         | 0.45   | 0.26      | 0.55       |        | 0.1          | 4.1 | true        |
            """);
        planted.write(VerbatimQuote.TABLE, """
            | topic    | score_group | place | response_id | completed_on | language | text                      | closeness | selection_rule    |
            | delivery | detractor   | 1     | r1          | 2026-05-04   | fr       | Trois semaines de retard. | 0.5       | nearest, by test  |
            | delivery | promoter    | 1     | r2          | 2026-05-05   | en       | %s | 0.5       | nearest, by test  |
            | delivery | promoter    | 2     | r3          | 2026-05-06   | en       | %s | 0.4       | nearest, by test  |
            | billing  | dissatisfied | 1    | r4          | 2026-05-07   | en       | The invoice came twice.   | 0.3       | nearest, by test  |
            | billing  | neutral     | 1     | r5          | 2026-05-08   | en       | An invoice like any other. | 0.3      | nearest, by test  |
            | billing  | satisfied   | 1     | r6          | 2026-05-09   | en       | At last an invoice I understand. | 0.3 | nearest, by test |
            """.formatted(HOSTILE, "long ".repeat(2_000)));
        planted.write(ProcessSummary.TABLE, """
            | process | n_complete | n_open | conformance | conformance_low | conformance_high | rework_share | pingpong_share | throughput_p50_s | throughput_p90_s | status     |
            | case    | 1210       | 31     | 0.8125      | 0.79            | 0.835            | 0.1425       | 0.0325         | 93600            | 432000           | ok         |
            | visit   |            |        |             |                 |                  |              |                |                  |                  | suppressed |
            """);
        planted.write(ProcessViolation.TABLE, """
            | process | kind             | from_activity | to_activity | n   | n_cases | n_customers | share  | status     |
            | case    | wrong_step       | new           | closed      | 31  | 30      | 28          | 0.0248 | ok         |
            | case    | wrong_order      | solved        | closed      | 140 | 121     | 110         | 0.1    | ok         |
            | case    | missing_activity | (any)         | solved      | 0   | 0       | 0           | 0      | ok         |
            | case    | wrong_start      | (start)       | pending     | 30  | 29      | 27          | 0.024  | ok         |
            | case    | wrong_end        | solved        | (end)       | 28  | 28      | 26          | 0.0231 | ok         |
            | case    | wrong_step       | pending       | closed      |     |         |             |        | suppressed |
            """);
        planted.write(ProcessPeriod.TABLE, """
            | process | period_type | period_start | measure          | value | numerator | denominator | n_cases | n_customers | status     |
            | case    | quarter     | 2025-10-01   | conformance_rate | 0.11  | 110       | 1000        | 1000    | 800         | ok         |
            | case    | quarter     | 2026-01-01   | conformance_rate | 0.76  | 760       | 1000        | 1000    | 800         | ok         |
            | case    | quarter     | 2026-04-01   | conformance_rate | 0.9   | 900       | 1000        | 1000    | 800         | ok         |
            | case    | month       | 2026-04-01   | conformance_rate | 0.22  | 220       | 1000        | 1000    | 800         | ok         |
            | case    | quarter     | 2026-01-01   | rework_rate      | 0.15  | 150       | 1000        | 1000    | 800         | ok         |
            | case    | quarter     | 2026-04-01   | rework_rate      | 0.14  | 140       | 1000        | 1000    | 800         | ok         |
            | visit   | quarter     | 2026-01-01   | rework_rate      | 0.33  | 330       | 1000        | 1000    | 800         | ok         |
            | visit   | quarter     | 2026-04-01   | rework_rate      |       |           |             |         |             | suppressed |
            """);
        planted.write(MetricTrend.TABLE, """
            | metric_id | segment_set | segment_key | status | last_month | n_months | is_adjusted | unit   | slope  | tau | p_value | p_adj | trend_sig |
            | nps       | total       | all         | ok     | 2026-06-01 | 36       | true        | points | 0.3125 | 0.4 | 0.001   | 0.004 | up        |
            | nps       | country     | FR          | ok     | 2026-06-01 | 36       | true        | points | 9.125  | 0.4 | 0.001   | 0.004 | up        |
            """);
        planted.write(ProcessEdge.TABLE, """
            | process | from_activity | to_activity | n    | wait_p50_s | wait_share | status     |
            | case    | new           | open        | 1200 | 46800      | 0.6125     | ok         |
            | case    | open          | solved      | 1100 | 95         | 0.0625     | ok         |
            | case    | pending       | open        |      |            |            | suppressed |
            """);
        planted.write(JourneyFunnel.TABLE, """
            | process | cut     | cut_value | step | activity | n_reached | n_customers | share  | share_low | share_high | n_dropped | dropoff | status |
            | case    | total   | all       | 1    | new      | 1200      | 1000        | 1      |           |            |           |         | ok     |
            | case    | total   | all       | 2    | solved   | 1100      | 1000        | 0.9125 | 0.89      | 0.93       | 100       | 0.0875  | ok     |
            | case    | channel | phone     | 1    | new      | 777       | 700         | 1      |           |            |           |         | ok     |
            """);
        planted.write(FrictionPoint.TABLE, """
            | kind      | place | process | subject    | weight | weight_low | weight_high | n    | n_customers |
            | wait      | 1     | case    | new → open | 61.25  |            |             | 1200 | 1000        |
            | drop_off  | 1     | case    | solved     | 8.75   | 7.25       | 10.5        | 100  | 98          |
            | drop_off  | 4     | visit   | paid       | 1.5    | 1.25       | 1.75        | 70   | 66          |
            | topic     | 1     |         | delivery   | 4.25   |            |             | 105  | 96          |
            """);
        planted.write(LateFact.TABLE, """
            | person_id | period_type | period_start |
            | p1        | month       | 2026-01-01   |
            | p2        | month       | 2026-01-01   |
            """);
        planted.write(Initiative.TABLE, """
            | initiative_id | name            |
            | I1            | Call-back desk  |
            """);
        planted.write(InitiativeEffect.TABLE, """
            | initiative_id | metric_id | method                    | grade | estimate | ci_low | ci_high | mde  | n_customers | first_month | expected_effect |
            | I1            | nps       | difference_in_differences | b     | 4.25     | 1.125  | 7.375   | 4.4  | 830         | 2026-01-01  | 5               |
            | I2            |           | none                      |       |          |        |         |      |             |             |                 |
            | I3            | nps       | difference_in_differences | b     | 1.25     | -1.5   | 4       | 3.75 | 830         | 2026-02-01  | 5               |
            """);
        planted.write(ForecastValue.TABLE, """
            | metric_id | segment_set | segment_key | ahead | period_type | origin     | target_period | mean  | lo80  | hi80  | baseline | target | target_kind | p_target | status |
            | nps       | total       | all         | 1     | month       | 2026-06-01 | 2026-07-01    | 17.75 | 11.5  | 24    | 16.25    | 25     | min         | 0.0625   | ok     |
            | nps       | total       | all         | 2     | month       | 2026-06-01 | 2026-08-01    | 18.25 | 10.75 | 25.75 | 16.25    | 25     | min         | 0.0875   | ok     |
            | nps       | country     | FR          | 1     | month       | 2026-06-01 | 2026-07-01    | 66.6  | 55    | 77    | 60       |        |             |          | ok     |
            """);
    }

    /** Of 15 customers worth a call one may be called: one was deleted, one refused, of the others nothing is known. */
    static void plantCalls(PlantedTables planted) {
        StringBuilder persons = new StringBuilder("| person_id | consent_followup | deleted_at | first_seen_at |\n");
        StringBuilder scores = new StringBuilder(
                "| person_id | as_of | horizon_d | prob | band | expected_revenue | revenue_at_risk | expected_profit |"
                        + " is_worth_contact | reason_1 | reason_1_en | reason_1_fr | model_id |\n");
        for (int i = 0; i < 15; i++) {
            String consent = i < 2 ? "true" : i == 2 ? "false" : "";
            // Eight are there when the data begin, then one comes every month.
            persons.append("| %s%d | %s | %s | 2025-0%d-03T00:00:00Z |%n"
                    .formatted(
                            PlantedReport.PERSON,
                            i,
                            consent,
                            i == 1 ? "2026-05-01T00:00:00Z" : "",
                            Math.max(1, i - 6)));
            scores.append(
                    ("| %s%d | 2026-07-01 | 90 | 0.3125 | high | 100.00 | 31.25 | 12.50 | true | late_deliveries_3m"
                                    + " | Late deliveries | Livraisons en retard | churn-1 |%n")
                            .formatted(PlantedReport.PERSON, i));
        }
        planted.write(CallList.TABLE, """
            | person_id | audience | owner            | place | priority | rule | alert_kind | due_at               | is_overdue | n_alerts | alert_ids | topics       | lowest_score | value_at_risk |
            | waiting-1 | service  | customer-service | 2     | 2        | r    | complaint  | 2026-07-02T22:30:00Z | false      | 1        | a         |              |              |               |
            | waiting-2 | service  | customer-service | 1     | 1        | r    | detractor  | 2026-06-28T12:00:00Z | true       | 2        | b; c      | delivery     | 2            | 318.00        |
            """);
        planted.write(Person.TABLE, persons.toString());
        planted.write(ChurnScore.TABLE, scores.toString());
    }
}
