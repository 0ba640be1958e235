package io.levier.jobs.report;

import io.levier.common.table.derived.AlertTheme;
import io.levier.common.table.derived.GapWaterfall;
import io.levier.common.table.derived.InitiativeReturn;
import io.levier.common.table.derived.NpsGrowthLink;
import io.levier.common.table.derived.RecoveryEffect;
import io.levier.common.table.derived.RoiLedger;
import io.levier.common.table.derived.Scorecard;
import io.levier.common.table.derived.ServiceGap;
import io.levier.common.table.derived.SocialMetric;
import io.levier.common.table.input.Initiative;

/** How service is run: gaps, targets, alerts and their follow-up, returns, and what is said in public. */
final class PlantedConduct {
    private PlantedConduct() {}

    static void plant(PlantedTables planted) {
        planted.write(NpsGrowthLink.TABLE, """
            | segment_set | lag | status         | n_units | coef  | ci_low | ci_high | p_value |
            | country     | -1  | ok             | 44      | 0.02  | -0.1   | 0.14    | 0.741   |
            | country     | 2   | ok             | 44      | 0.21  | 0.08   | 0.34    | 0.002   |
            | segment     | 2   | low_base       | 5       | 0.4   | -0.6   | 1.4     |         |
            | service     | 1   | not_computable |         |       |        |         |         |
            """);
        planted.write(ServiceGap.TABLE, """
            | period_type | period_start | segment_set  | segment_key | driver_id | gap            | basis    | value  | ci_low | ci_high | unit                | n    | status         |
            | quarter     | 2026-04-01   | total        | all         | all       | satisfaction   | measured | -5.25  | -6.5   | -4      | points              | 900  | ok             |
            | quarter     | 2026-04-01   | total        | all         | delivery  | satisfaction   | measured | -12.75 | -15    | -10.5   | points              | 410  | ok             |
            | quarter     | 2026-04-01   | total        | all         | courtesy  | satisfaction   | measured | 1.25   | -0.5   | 3       | points              | 380  | ok             |
            | quarter     | 2026-04-01   | total        | all         | all       | implementation | measured | -8.5   | -9.25  | -7.75   | percent             | 5000 | ok             |
            | quarter     | 2026-04-01   | service      | delivery    | all       | implementation | measured | -11.5  | -20.25 | -2.75   | percent             | 21   | low_base       |
            | quarter     | 2026-04-01   | service      | repair      | all       | implementation | measured |        |        |         | percent             |      | suppressed     |
            | quarter     | 2026-04-01   | service      | ghost       | all       | knowledge      | measured |        |        |         | points              |      | not_computable |
            | month       | 2026-06-01   | service      | delivery    | all       | knowledge      | proxy    | -1.75  |        |         | standard_deviations | 3    | proxy          |
            | month       | 2026-05-01   | service      | delivery    | all       | knowledge      | proxy    | -7.75  |        |         | standard_deviations | 3    | proxy          |
            | quarter     | 2026-01-01   | total        | all         | billing   | satisfaction   | measured | -66.6  | -70    | -60     | points              | 410  | ok             |
            | quarter     | 2026-04-01   | product_line | lamps       | delivery  | satisfaction   | measured | -77.7  | -80    | -70     | points              | 410  | ok             |
            """);
        planted.write(GapWaterfall.TABLE, """
            | period_type | period_start | segment_set | segment_key | driver_id | step | step_id        | from_level | to_level  | from_value | to_value | value | status |
            | quarter     | 2026-04-01   | total       | all         | delivery  | 1    | design         | expected   | promised  | 88.5       | 90.25    | 1.75  | ok     |
            | quarter     | 2026-04-01   | total       | all         | delivery  | 2    | implementation | promised   | delivered | 90.25      | 78.5     | -11.75 | ok    |
            | quarter     | 2026-04-01   | total       | all         | delivery  | 3    | perception     | delivered  | perceived | 78.5       | 75.75    | -2.75 | ok     |
            """);
        planted.write(Scorecard.TABLE, """
            | scope_set    | scope_key | metric_id           | place | side        | name_en             | name_fr                   | unit    | direction | period_type | period_start | status         | value | ci_low | ci_high | n   | delta | sig  | target | target_status     | owner              |
            | total        | all       | nps                 | 1     | customer    | NPS                 | NPS                       | points  | higher    | quarter     | 2026-04-01   | ok             | 17.25 | 9.125  | 25.375  | 373 | -0.55 | flat | 40     | missed            | management         |
            | total        | all       | first_response_time | 2     | operational | First response time | Délai de première réponse | seconds | lower     | month       | 2026-06-01   | ok             | 18000 | 16200  | 19800   | 900 | 3600  | up   | 21600  | met               | management         |
            | product_line | lamps     | nps                 | 1     | customer    | NPS                 | NPS                       | points  | higher    | quarter     | 2026-04-01   | low_base       | 21.25 | 3      | 39      | 22  |       |      | 40     |                   | product-management |
            | product_line | lamps     | first_response_time | 2     | operational | First response time | Délai de première réponse | seconds | lower     |             |              | not_computable |       |        |         |     |       |      | 21600  |                   | product-management |
            | product_line | ghost     | nps                 | 1     | customer    | NPS                 | NPS                       | points  | higher    | quarter     | 2026-04-01   | suppressed     |       |        |         |     |       |      |        |                   | product-management |
            """);
        planted.write(AlertTheme.TABLE, """
            | audience | cut        | name             | status     | n_customers | n_alerts | n_blocked | n_open | n_overdue | n_followed | n_in_time | n_closed | n_recovered | coverage_pct | followup_hours_mean | close_hours_mean | value_at_risk |
            | service  | all        | all              | ok         | 191         | 210      | 10        | 20     | 30        | 150        | 90        | 120      | 66          | 75           | 30.25               | 90               | 41250         |
            | service  | alert_kind | detractor        | ok         | 171         | 190      | 10        | 15     | 25        | 140        | 85        | 110      | 60          | 77.7         | 29.5                | 90               | 40000         |
            | service  | alert_kind | complaint        | suppressed |             |          |           |        |           |            |           |          |             |              |                     |                  |               |
            | service  | owner      | customer-service | ok         | 191         | 210      | 10        | 20     | 30        | 150        | 90        | 120      | 66          | 75           | 30.25               | 90               | 41250         |
            | service  | theme      | delivery         | ok         | 88          | 92       | 2         | 8      | 12        | 70         | 41        | 60       | 33          | 77           | 28.75               | 90               | 18500         |
            """);
        planted.write(RecoveryEffect.TABLE, """
            | measure | status     | n_followed | n_others | n_unmatched | change_followed | change_others | estimate | ci_low | ci_high |
            | ltr     | ok         | 118        | 240      | 7           | 2.25            | 1.5           | 0.75     | 0.25   | 1.25    |
            | ces     | suppressed |            |          |             |                 |               |          |        |         |
            """);
        planted.write(Initiative.TABLE, """
            | initiative_id | name            |
            | I1            | Call-back desk  |
            """);
        planted.write(InitiativeReturn.TABLE, """
            | scope      | initiative_id | is_planned | status       | cost     | benefit  | benefit_lo | benefit_hi | benefit_proven | roi_pct | roi_lo | roi_hi | roi_proven_pct | payback_months | npv      | npv_lo   | npv_hi   | p_positive | evidence   | horizon_months |
            | initiative | I1            | false      | ok           | 12400.00 | 31750.00 | 14100.00   | 49900.00   | 18300.00       | 156.25  | 13.75  | 302.5  | 47.5           | 7              | 17900.00 | 1200.00  | 34600.00 | 0.98125    | assumption | 24             |
            | initiative | I2            | true       | not_measured |          |          |            |            |                |         |        |        |                |                |          |          |          |            |            | 24             |
            | initiative | I3            | false      | ok           | 777.00   | 0.00     | 0.00       | 0.00       | 0.00           | -100    | -100   | -100   | -100           |                | -777.00  | -777.00  | -777.00  | 0          | assumption | 24             |
            | portfolio  | started       | false      | ok           | 12500.00 | 31850.00 | 14200.00   | 50000.00   | 18400.00       | 154.8   | 13.6   | 300    | 47.2           | 8              | 17950.00 | 1250.00  | 34650.00 | 0.9775     | assumption | 24             |
            """);
        planted.write(RoiLedger.TABLE, """
            | initiative_id | side    | entry     | amount   | amount_lo | amount_hi | evidence | is_proven | n_reached | n_counted |
            | I1            | cost    | training  | 12400.00 |           |           |          | false     |           |           |
            | I3            | benefit | retention | 0.00     | 0.00      | 0.00      | did      | false     | 500       | 0         |
            | I1            | benefit | retention | 31750.00 | 14100.00  | 49900.00  | did      | true      | 9000      | 8310      |
            """);
        planted.write(SocialMetric.TABLE, """
            | period_type | period_start | brand  | topic    | status     | n_mentions | n_authors | share_of_voice | voice_low | voice_high | n_felt | net_sentiment | net_low | net_high | contribution | n_due | response_rate | response_low | response_high | reply_p50_s |
            | all         | 2024-01-01   | own    | all      | ok         | 3410       | 1902      | 61.25          | 58.75     | 63.75      | 2990   | -14.25        | -18.5   | -10      |              | 1204  | 71.5          | 68           | 75            | 9360        |
            | all         | 2024-01-01   | own    | delivery | ok         | 611        | 480       |                |           |            | 588    | -48.25        | -55     | -41.5    | -8.75        |       |               |              |               |             |
            | all         | 2024-01-01   | own    | none     | ok         | 2000       | 1500      |                |           |            | 1800   | -99.75        | -99     | -95      | -6           |       |               |              |               |             |
            | all         | 2024-01-01   | Lumen  | all      | suppressed |            |           |                |           |            |        |               |         |          |              |       |               |              |               |             |
            | all         | 2024-01-01   | all    | all      | ok         | 5563       | 3000      |                |           |            |        |               |         |          |              |       |               |              |               |             |
            | month       | 2026-06-01   | own    | all      | ok         | 88         | 80        | 34.56          | 30        | 36         |        |               |         |          |              |       |               |              |               |             |
            """);
    }
}
