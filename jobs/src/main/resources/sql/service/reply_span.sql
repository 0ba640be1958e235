-- The wait of every case that was answered for its first reply.
-- Grain: span_id.
-- Inputs: case_reply.
select
    concat(case_id, ':reply') as span_id,
    case_id,
    clock_from as started_at,
    replied_at as ended_at
from identifier(:case_reply)
where replied_at >= clock_from
