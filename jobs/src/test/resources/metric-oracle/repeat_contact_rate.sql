-- Pair by pair of contacts of the same person.
select period_start, 100 * avg(if(before_d <= 7, 1, 0)) as value
from of_issue as issue
where true
group by period_start
