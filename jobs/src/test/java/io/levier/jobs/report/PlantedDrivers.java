package io.levier.jobs.report;

import io.levier.common.table.curated.Rating;
import io.levier.common.table.derived.DriverAsymmetry;
import io.levier.common.table.derived.DriverCompare;
import io.levier.common.table.derived.DriverCorrelation;
import io.levier.common.table.derived.DriverImportance;
import io.levier.common.table.derived.DriverMediation;
import io.levier.common.table.derived.DriverPerformance;
import io.levier.common.table.derived.DriverResponse;
import io.levier.common.table.derived.DriverRun;
import io.levier.common.table.derived.DriverSimulation;

/** The tables of a driver analysis with two rated drivers, two countries, and what customers did afterwards. */
final class PlantedDrivers {
    private PlantedDrivers() {}

    static void plant(PlantedTables planted) {
        planted.write(DriverRun.TABLE, """
            | model | outcome    | segment_set | segment_key | is_main | block      | period_from | period_to  | status  | n    | n_persons | n_incomplete | k | r2     | r2_drivers_lo | r2_drivers_hi | cv_r2  | max_share_gap | warnings | lambda1_share | mean_r |
            | nps   | nps_points | total       | all         | true    | perception | 2024-01-01  | 2026-07-01 | warned  | 1800 | 1100      | 735          | 2 | 0.3125 | 0.28          | 0.345         | 0.2812 | 6.5           | weak_r2; straight_lines | 0.4875        | 0.3575 |
            | nps   | nps_points | country     | FR          | false   | perception | 2024-01-01  | 2026-07-01 | ok      | 1221 | 736       | 0            | 2 | 0.1875 |               |               | 0.125  | 6.5           |          |               |        |
            | nps   | nps_points | country     | BE          | false   | perception | 2024-01-01  | 2026-07-01 | ok      | 360  | 306       | 0            | 2 | 0.2125 |               |               | 0.125  | 6.5           |          |               |        |
            | nps   | nps_points | country     | CH          | false   | perception | 2024-01-01  | 2026-07-01 | refused | 19   | 16        | 0            | 2 |        |               |               |        |               |          |               |        |
            | nps   | retained   | total       | all         | false   | perception | 2024-01-01  | 2026-07-01 | ok      | 881  | 597       | 0            | 2 | 0.0225 |               |               | 0.0125 | 6.5           |          |               |        |
            """);
        planted.write(DriverImportance.TABLE, """
            | model | outcome    | segment_set | segment_key | is_main | level  | driver_id   | lmg_pct | lo    | hi    | rank | rank_p05 | rank_p95 | johnson_pct | beta  | beta_lo | beta_hi | p_adj  | heterogeneity_p | above_noise | is_suppressor | status |
            | nps   | nps_points | total       | all         | true    | driver | delivery    | 64.25   | 59.25 | 69.25 | 1    | 1        | 1        | 64.75       | 8.125 | 6.125   | 10.125  | 0.0001 |                 | true        | false         | ok     |
            | nps   | nps_points | total       | all         | true    | driver | price_value | 35.75   | 30.75 | 40.75 | 2    | 2        | 2        | 35.25       | 4.375 | 2.375   | 6.375   | 0.4    |                 | true        | false         | ok     |
            | nps   | nps_points | total       | all         | true    | theme  | reliability | 64.25   | 58.75 | 69.75 | 1    | 1        | 1        |             |       |         |         |        |                 |             |               | ok     |
            | nps   | nps_points | total       | all         | true    | theme  | offer       | 35.75   | 30.25 | 41.25 | 2    | 2        | 2        |             |       |         |         |        |                 |             |               | ok     |
            | nps   | nps_points | country     | FR          | false   | driver | delivery    | 71.25   | 61.25 | 81.25 | 1    | 1        | 1        | 71.75       | 9.125 | 6.125   | 12.125  | 0.0001 | 0.0375          | true        | false         | ok     |
            | nps   | nps_points | country     | FR          | false   | driver | price_value | 28.75   | 18.75 | 38.75 | 2    | 2        | 2        | 28.25       | 3.375 | 1.375   | 5.375   | 0.0125 | 0.875           | true        | false         | ok     |
            | nps   | nps_points | country     | BE          | false   | driver | delivery    | 47.25   | 27.25 | 67.25 | 2    | 1        | 2        | 47.75       | 4.125 | 1.125   | 7.125   | 0.0125 | 0.0375          | true        | false         | ok     |
            | nps   | nps_points | country     | BE          | false   | driver | price_value | 52.75   | 32.75 | 72.75 | 1    | 1        | 2        | 52.25       | 5.375 | 2.375   | 8.375   | 0.0125 | 0.875           | true        | false         | ok     |
            | nps   | nps_points | straight_liner | no       | false   | driver | delivery    | 44.25   | 34.25 | 54.25 | 2    | 1        | 2        | 44.75       | 6.125 | 3.125   | 9.125   | 0.0125 |                 | true        | false         | ok     |
            | nps   | nps_points | straight_liner | no       | false   | driver | price_value | 55.75   | 45.75 | 65.75 | 1    | 1        | 2        | 55.25       | 5.375 | 2.375   | 8.375   | 0.0125 |                 | true        | false         | ok     |
            | nps   | retained   | total       | all         | false   | driver | price_value | 83.25   | 63.25 | 93.25 | 1    | 1        | 1        | 83.75       | 1.125 | 0.125   | 2.125   | 0.0375 |                 | true        | false         | ok     |
            | nps   | retained   | total       | all         | false   | driver | delivery    | 16.75   | 6.75  | 36.75 | 2    | 2        | 2        | 16.25       | 0.125 | -0.875  | 1.125   | 0.875  |                 | false       | false         | ok     |
            """);
        planted.write(DriverCorrelation.TABLE, """
            | model | driver_id   | other_id    | r      |
            | nps   | delivery    | price_value | 0.3575 |
            | nps   | price_value | delivery    | 0.3575 |
            | nps   | delivery    | elsewhere   | 0.9125 |
            | other | delivery    | price_value | 0.8125 |
            """);
        planted.write(DriverPerformance.TABLE, """
            | model | driver_id   | n    | mean | mean_norm100 | ci_low | ci_high | quadrant | x_cut | y_cut |
            | nps   | delivery    | 1800 | 5.85 | 58.5         | 57.5   | 59.5    | fix      | 65    | 50    |
            | nps   | price_value | 1800 | 7.15 | 71.5         | 70.5   | 72.5    | low      | 65    | 50    |
            """);
        planted.write(DriverSimulation.TABLE, """
            | model | driver_id   | scenario              | mean_shift | outcome_base | gain | gain_lo | gain_hi | n_concerned |
            | nps   | delivery    | plus_one              | 0.9        | 17.25        | 5.75 | 4.25    | 7.25    | 1633        |
            | nps   | price_value | plus_one              | 0.9        | 17.25        | 0.25 | -1.25   | 1.75    | 1577        |
            | nps   | delivery    | worst_third_to_median | 0.6        | 17.25        | 3.75 | 2.25    | 5.25    |             |
            | nps   | price_value | worst_third_to_median | 0.6        | 17.25        | 0.15 | -0.75   | 1.05    |             |
            | nps   | delivery    | to_target             | 1.2        | 17.25        | 9.55 | 7.05    | 12.05   |             |
            """);
        planted.write(Rating.TABLE, """
            | response_id | metric_role | driver_id   | item_kind | value | scale_min | scale_max | norm100 |
            | r1          | LTR         |             |           | 9     | 0         | 10        | 90      |
            | r1          | DRIVER      | delivery    | P         | 8     | 0         | 10        | 80      |
            | r1          | DRIVER      | delivery    | E         | 3     | 1         | 7         | 33.3    |
            | r1          | DRIVER      | price_value | P         | 2     | 1         | 5         | 75      |
            | r2          | DRIVER      | price_value |           | 3     | 1         | 5         | 50      |
            """);
        planted.write(DriverAsymmetry.TABLE, """
            | model | driver_id   | n_low | n_high | low_up_to | high_from | penalty | penalty_lo | penalty_hi | reward | reward_lo | reward_hi | kind    |
            | nps   | delivery    | 121   | 411    | 4         | 9         | -18.25  | -24.25     | -12.25     | 2.75   | -1.25     | 6.75      | must_be |
            | nps   | price_value | 140   | 390    | 4         | 9         | -6.125  | -14.25     | 2          | 4.5    | -3.5      | 12.5      | neutral |
            | nps   | weekend     | 500   | 900    | 0         | 1         | -77.125 | -77.25     | -77        | 77.125 | 77        | 77.25     | linear  |
            """);
        planted.write(DriverCompare.TABLE, """
            | model | kind    | subject         | reference       | driver_id   | share_diff | share_lo | share_hi | share_p | share_p_adj | beta_diff | beta_p_adj |
            | nps   | segment | country=BE      | rest            | delivery    | -20.5      | -30.5    | -10.5    | 0.001   | 0.002       | -4.5      | 0.0375     |
            | nps   | segment | country=BE      | rest            | price_value | 20.5       | 10.5     | 30.5     | 0.001   | 0.002       | 1.5       | 0.875      |
            | nps   | segment | country=FR      | rest            | delivery    | 12.5       | -2.5     | 27.5     | 0.1     | 0.1         | 3.5       | 0.0625     |
            | nps   | outcome | nps_points      | retained        | delivery    | 44.75      | 24.75    | 64.75    | 0.001   | 0.002       |           |            |
            | nps   | outcome | nps_points      | retained        | price_value | -44.75     | -64.75   | -24.75   | 0.001   | 0.002       |           |            |
            | nps   | period  | latest 3 months | 3 months before | delivery    | 6.25       | -8.75    | 21.25    | 0.4     | 0.4         | 1.25      | 0.625      |
            | nps   | period  | latest 3 months | 3 months before | price_value | -6.25      | -21.25   | 8.75     | 0.4     | 0.4         | -2.625    | 0.0125     |
            """);
        planted.write(DriverMediation.TABLE, """
            | model | behaviour | driver_id   | to_score | score_effect | score_effect_lo | score_effect_hi | indirect | indirect_lo | indirect_hi | indirect_p | direct | direct_lo | direct_hi | total |
            | nps   | retained  | delivery    | 8.125    | 0.04         | 0.01            | 0.07            | 0.3425   | 0.1425      | 0.5425      | 0.001      | -0.25  | -1.25     | 0.75      | 0.1   |
            | nps   | retained  | price_value | 4.375    | 0.04         | 0.01            | 0.07            | 0.1825   | -0.0175     | 0.3825      | 0.075      | 0.95   | -0.05     | 1.95      | 1.125 |
            """);
        planted.write(DriverResponse.TABLE, """
            | model | answer_group | status | n    | n_persons | retained | retained_lo | retained_hi | retained_gap | retained_gap_lo | retained_gap_hi |
            | nps   | answered     | ok     | 881  | 597       | 91.25    | 89.25       | 93.25       | 1.125        | -0.875          | 3.125           |
            | nps   | silent       | ok     | 9000 | 4000      | 90.125   | 89.125      | 91.125      |              |                 |                 |
            """);
    }
}
