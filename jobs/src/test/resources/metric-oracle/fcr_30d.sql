-- Pair by pair of contacts of the same person.
select period_start, 100 * avg(if(after_d <= 30, 0, 1)) as value
from of_issue as issue
where outcome = 'answered' and age_d >= 30 and coalesce(before_d > 30, true)
group by period_start
