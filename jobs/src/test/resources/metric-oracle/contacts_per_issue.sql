-- Pair by pair of contacts of the same person.
select period_start, count(*) / sum(if(before_d <= 7, 0, 1)) as value
from of_issue as issue
where true
group by period_start
