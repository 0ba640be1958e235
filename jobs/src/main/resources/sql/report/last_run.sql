-- The last success of every job before the report, in order of first success; the closing word on a start is no job.
-- Grain: job.
-- Inputs: run_log.
select
    job,
    max_by(run_id, at) as run_id
from identifier(:run_log)
where state = 'SUCCEEDED' and job not in ('write-report', 'start')
group by job
order by min(at), job
