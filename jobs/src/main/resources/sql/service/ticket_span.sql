-- The waits of a case: for the first reply, for its first and for its last solution.
-- Grain: span_id.
-- Inputs: opened_case, reply_span.
select
    span_id,
    case_id,
    started_at,
    ended_at
from identifier(:reply_span)

union all

select
    concat(case_id, ':first') as span_id,
    case_id,
    opened_at as started_at,
    first_done_at as ended_at
from identifier(:opened_case)
where first_done_at >= opened_at

union all

select
    concat(case_id, ':full') as span_id,
    case_id,
    opened_at as started_at,
    last_done_at as ended_at
from identifier(:opened_case)
where last_done_at >= opened_at
