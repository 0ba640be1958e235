-- Pair by pair of contacts of the same person.
select period_start, 100 * avg(if(other_after_d <= 7, 1, 0)) as value
from of_issue as issue
where age_d >= 7 and coalesce(before_d > 7, true)
group by period_start
