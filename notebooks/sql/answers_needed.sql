-- How many answers, and invitations, would narrow the NPS of a quarter to plus or minus 5 points, or to plus or minus 2.
-- Grain: segment_set, segment_key.
-- Inputs: metric_values.
with last_quarter as (
    select max(period_start) as period_start
    from metric_values
    where metric_id = 'nps' and period_type = 'quarter' and segment_set = 'total' and status <> 'provisional'
),

score as (
    -- The interval narrows with the square root of the answers, whatever their weights and how often customers answer.
    select
        metric_values.segment_set,
        metric_values.segment_key,
        metric_values.period_start,
        metric_values.value,
        metric_values.n,
        (metric_values.ci_high - metric_values.ci_low) / 2 as half_width
    from metric_values
    inner join last_quarter on last_quarter.period_start = metric_values.period_start
    where
        metric_values.metric_id = 'nps'
        and metric_values.period_type = 'quarter'
        and metric_values.value is not null
),

reached as (
    select
        segment_set,
        segment_key,
        period_start,
        value / 100 as rate
    from metric_values
    where metric_id = 'response_rate' and period_type = 'quarter' and value > 0
)

select
    score.segment_set,
    score.segment_key,
    round(score.value, 1) as nps,
    score.n,
    round(score.half_width, 1) as plus_or_minus,
    ceil(score.n * power(score.half_width / 5, 2)) as answers_for_5,
    ceil(score.n * power(score.half_width / 2, 2)) as answers_for_2,
    ceil(score.n * power(score.half_width / 5, 2) / reached.rate) as invitations_for_5,
    ceil(score.n * power(score.half_width / 2, 2) / reached.rate) as invitations_for_2
from score
left join reached
    on reached.segment_set = score.segment_set
    and reached.segment_key = score.segment_key
    and reached.period_start = score.period_start
order by score.segment_set, score.segment_key
