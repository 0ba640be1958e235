-- How important drivers are: as customers say where they were asked, else their share in what a driver model explains.
-- Grain: driver_id.
-- Inputs: rating, driver_importance, expectation_pair.
-- Of several models the one that knows most of the drivers whose expectation is known. Sums are of whole numbers, so that no
-- order of the rows shows.
with asked as (
    select distinct driver_id from identifier(:expectation_pair)
),

stated as (
    select
        rating.driver_id,
        cast(sum(cast(norm100 * weight * 1e6 as decimal(30, 0))) as double)
        / cast(sum(cast(weight * 1e6 as decimal(30, 0))) as double) as importance
    from identifier(:rating) as rating
    inner join asked on asked.driver_id = rating.driver_id
    where item_kind = 'IMPORTANCE' and norm100 is not null and weight > 0
    group by rating.driver_id
    having count(distinct respondent_id) >= :k_anonymity
),

derived as (
    select
        importance.model,
        importance.driver_id,
        importance.lmg_pct as importance,
        count(*) over (partition by importance.model) as n_known
    from identifier(:driver_importance) as importance
    inner join asked on asked.driver_id = importance.driver_id
    where
        importance.is_main
        and importance.level = 'driver'
        and importance.segment_set = 'total'
        and importance.lmg_pct is not null
),

best as (
    select
        *,
        dense_rank() over (order by n_known desc, model) as place
    from derived
)

select
    driver_id,
    importance,
    'as customers say' as source
from stated
union all
select
    driver_id,
    importance,
    concat('as in the driver model ', model) as source
from best
where place = 1 and not exists (select 1 from stated)
order by driver_id
