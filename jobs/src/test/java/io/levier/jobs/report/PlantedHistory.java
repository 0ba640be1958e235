package io.levier.jobs.report;

import io.levier.common.table.derived.ChurnCampaign;
import io.levier.common.table.derived.ChurnRiskDriver;
import io.levier.common.table.derived.CrosstabCells;
import io.levier.common.table.derived.CrosstabTests;
import io.levier.common.table.derived.GroupOutcome;
import io.levier.common.table.derived.MetricComparisons;
import io.levier.common.table.derived.MetricTrend;
import io.levier.common.table.derived.SurvivalComparison;
import io.levier.common.table.derived.SurvivalCurve;
import io.levier.common.table.derived.SurvivalEffect;
import io.levier.common.table.derived.SurvivalGroup;
import io.levier.common.table.derived.Uplift;
import io.levier.common.table.input.Initiative;

/** What happened over time: changes, a crosstab with a hidden cell, how long customers stay, and a trial. */
final class PlantedHistory {
    private PlantedHistory() {}

    static void plant(PlantedTables planted) {
        planted.write(MetricComparisons.TABLE, """
            | metric_id | period_type | period_start | segment_set | segment_key | comparison | other_start | value | diff   | diff_ci_low | diff_ci_high | sig  | mdd   | mix_effect | rate_effect |
            | nps       | quarter     | 2026-04-01   | total       | all         | previous   | 2026-01-01  | 17.25 | -0.55  | -11.9       | 10.8         | flat | 16.25 | 0          | -0.55       |
            | nps       | quarter     | 2026-04-01   | total       | all         | year_ago   | 2025-04-01  | 17.25 | 12.75  | 1.25        | 24.25        | up   | 16.25 | 0          | 12.75       |
            | nps       | quarter     | 2026-04-01   | country     | FR          | previous   | 2026-01-01  | 21.5  | -14.25 | -24.25      | -4.25        | down | 12.5  | 0.25       | -9.25       |
            | nps       | quarter     | 2026-04-01   | country     | BE          | previous   | 2026-01-01  | 61.5  | 3.5    | -9.5        | 16.5         | flat | 18.5  | 1.25       | 7.2         |
            """);
        planted.write(MetricTrend.TABLE, """
            | metric_id | segment_set | segment_key | status         | reason         | last_month | n_months | unit   | trend_sig |
            | nps       | total       | all         | not_computable | too few months | 2026-05-01 | 1        | points | na        |
            """);
        planted.write(CrosstabTests.TABLE, """
            | table_id | period_type  | period_start | period_end | name_en         | name_fr             | row_var   | col_var | p_value | n_hidden | warnings                     | status |
            | groups   | trailing_12m | 2025-07-01   | 2026-07-01 | Groups (test)   | Groupes (essai)     | nps_group | country | 0.05    | 1        | hidden_cells; small_expected | ok     |
            | groups   | trailing_12m | 2025-04-01   | 2026-04-01 | Too old         | Trop ancien         | nps_group | country | 0.05    | 1        | hidden_cells                 | ok     |
            """);
        planted.write(CrosstabCells.TABLE, """
            | table_id | period_type  | period_start | period_end | level  | row_var   | row      | col_var | col | row_order | col_order | row_label_en | row_label_fr | col_label_en | col_label_fr | col_letter | n   | pct_col | sig_letters | status     |
            | groups   | trailing_12m | 2025-07-01   | 2026-07-01 | cell   | nps_group | promoter | country | FR  | 1         | 1         | Promoters    | Promoteurs   | FR           | FR           | A          | 126 | 42.125  | B           | ok         |
            | groups   | trailing_12m | 2025-07-01   | 2026-07-01 | cell   | nps_group | promoter | country | BE  | 1         | 2         | Promoters    | Promoteurs   | BE           | BE           | B          |     |         |             | suppressed |
            | groups   | trailing_12m | 2025-07-01   | 2026-07-01 | row    | nps_group | promoter | country | all | 1         | 3         | Promoters    | Promoteurs   | Total        | Total        |            | 140 | 38.875  |             | ok         |
            | groups   | trailing_12m | 2025-07-01   | 2026-07-01 | column | nps_group | all      | country | FR  | 2         | 1         | Total        | Total        | FR           | FR           | A          | 299 | 100     |             | ok         |
            | groups   | trailing_12m | 2025-07-01   | 2026-07-01 | column | nps_group | all      | country | BE  | 2         | 2         | Total        | Total        | BE           | BE           | B          | 61  | 100     |             | ok         |
            | groups   | trailing_12m | 2025-07-01   | 2026-07-01 | table  | nps_group | all      | country | all | 2         | 3         | Total        | Total        | Total        | Total        |            | 360 | 100     |             | ok         |
            """);
        planted.write(SurvivalGroup.TABLE, """
            | segment_set | segment_key | status     | n_customers | median_d | median_lo_d | median_hi_d | rate_ratio |
            | total       | all         | ok         | 1506        | 459      | 395         | 543         |            |
            | plan        | monthly     | ok         | 853         | 231      | 191         | 293         | 1.515      |
            | plan        | annual      | ok         | 646         |          | 1203        |             | 0.475      |
            | plan        | trial       | suppressed |             |          |             |             |            |
            | country     | FR          | ok         | 1049        | 438      | 330         | 540         | 1.015      |
            | country     | BE          | ok         | 155         | 518      | 315         | 995         | 0.875      |
            """);
        planted.write(SurvivalComparison.TABLE, """
            | segment_set | n_groups | n_events | df | p_value | p_adjusted |
            | plan        | 2        | 577      | 1  | 0.0001  | 0.0002     |
            | country     | 2        | 577      | 1  | 0.625   | 0.625      |
            """);
        planted.write(SurvivalCurve.TABLE, """
            | segment_set | segment_key | time_d | n_at_risk | n_events | survival | survival_se | survival_lo | survival_hi |
            | total       | all         | 90     | 1300      | 200      | 0.8125   | 0.01        | 0.7875      | 0.8375      |
            | total       | all         | 120    | 1200      | 300      | 0.7725   | 0.01        | 0.7525      | 0.7925      |
            """);
        planted.write(SurvivalEffect.TABLE, """
            | covariate | link    | status | n_months | n_known | n_events | ratio | ratio_lo | ratio_hi | p_value |
            | ltr       | logit   | ok     | 9000     | 4000    | 140      | 0.90  | 0.85     | 0.95     | 0.001   |
            | ltr       | cloglog | ok     | 9000     | 4000    | 140      | 0.91  | 0.86     | 0.96     | 0.001   |
            """);
        planted.write(ChurnCampaign.TABLE, """
            | assumption | factor | n_customers | n_contacts | expected_leavers | expected_profit | expected_profit_lo | expected_profit_hi | model_id |
            | none       | 1      | 43          | 15         | 4.5              | 842.00          | 624.00             | 1061.00            | churn-1  |
            | margin     | 0.5    | 43          | 12         | 3.5              | 226.00          | 136.00             | 317.00             | churn-1  |
            | margin     | 1.5    | 43          | 20         | 5.5              | 1604.00         | 1257.00            | 1952.00            | churn-1  |
            """);
        planted.write(ChurnRiskDriver.TABLE, """
            | segment_set | segment_key | theme    | n_customers | n_raised | revenue_at_risk | revenue_by_theme | theme_en | theme_fr | model_id |
            | total       | all         | price    | 43          | 21       | 860.00          | 123.00           | Price    | Prix     | churn-1  |
            | total       | all         | delivery | 43          | 12       | 860.00          | -34.00           | Delivery | Livraison | churn-1 |
            | total       | all         | digital  | 43          | 3        | 860.00          | 77.00            | Too few  | Trop peu | churn-1  |
            """);
        planted.write(GroupOutcome.TABLE, """
            | score      | measure | answer_group | months | status         | value  | ci_low | ci_high | n_customers | answered_from | answered_to |
            | nps        | revenue | high         | 12     | ok             | 604.75 | 535.25 | 674.75  | 333         | 2024-07-01    | 2025-05-01  |
            | nps        | revenue | middle       | 12     | low_base       | 501.25 | 441.25 | 561.25  | 24          | 2024-08-01    | 2025-05-01  |
            | nps        | revenue | low          | 12     | ok             | 393.25 | 316.25 | 470.25  | 169         | 2024-07-01    | 2025-04-01  |
            | nps        | margin  | high         | 12     | ok             | 211.25 | 190.25 | 232.25  | 330         | 2024-07-01    | 2025-05-01  |
            | nps        | margin  | middle       | 12     | not_computable |        |        |         |             |               |             |
            | nps        | margin  | low          | 12     | suppressed     |        |        |         |             |               |             |
            | nps        | left    | high         | 12     | ok             | 0.043  | 0.024  | 0.072   | 301         | 2024-07-01    | 2025-05-01  |
            | nps        | left    | middle       | 12     | suppressed     |        |        |         |             |               |             |
            | nps        | left    | low          | 12     | ok             | 0.114  | 0.073  | 0.173   | 141         | 2024-07-01    | 2025-04-01  |
            | nps        | revenue | high_less_low | 12    | ok             | 211.5  | 107.75 | 315.25  | 502         | 2024-07-01    | 2025-05-01  |
            | nps        | left    | high_less_low | 12    | ok             | -0.071 | -0.135 | -0.0201 | 442         | 2024-07-01    | 2025-05-01  |
            | csat_index | revenue | high         | 12     | ok             | 987.25 | 900.25 | 999.25  | 90          | 2024-07-01    | 2025-05-01  |
            """);
        planted.write(Initiative.TABLE, """
            | initiative_id | name                |
            | call-back     | Call before renewal |
            """);
        planted.write(Uplift.TABLE, """
            | initiative_id | status  | reason              | horizon_d | n_treated | n_control | retained_treated | retained_control | effect | effect_lo | effect_hi |
            | call-back     | ok      |                     | 90        | 504       | 496       | 0.875            | 0.8125           | 0.0625 | 0.0125    | 0.1125    |
            | letter        | ok      |                     | 90        | 404       | 396       | 0.875            | 0.875            | 0      | -0.0625   | 0.0625    |
            | brochure      | refused | chance did not draw |           |           |           |                  |                  |        |           |           |
            """);
    }
}
