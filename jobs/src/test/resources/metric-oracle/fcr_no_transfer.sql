-- Pair by pair of contacts of the same person.
select period_start, 100 * avg(if(after_d <= 7 or transfers > 0, 0, 1)) as value
from of_issue as issue
where outcome = 'answered' and age_d >= 7 and coalesce(before_d > 7, true)
group by period_start
