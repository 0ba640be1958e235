-- What each answer counts for: its raked weight, else the one it came with.
select rating.*, coalesce((select max(w.weight) from response_weight as w where w.response_id = rating.response_id), rating.weight) as counts
from rating
