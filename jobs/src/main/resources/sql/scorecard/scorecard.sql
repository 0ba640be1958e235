-- What customers say beside how it was done: the last closed value of every metric in every scope, with target and owner.
-- Grain: scope_set, scope_key, metric_id.
-- Inputs: metric_values, metric_definitions, card_metric, card_period, card_scope.
-- Every metric stands in every card, also where nothing tells it of the scope: what is missing is to be seen.
with shown as (
    select
        metric_values.*,
        row_number() over (
            partition by metric_values.metric_id, metric_values.segment_set, metric_values.segment_key
            order by
                if(metric_values.value is null, 1, 0),
                card_period.place,
                metric_values.period_start desc,
                metric_values.metric_version desc
        ) as nth
    from identifier(:metric_values) as metric_values
    inner join identifier(:card_metric) as card_metric on card_metric.metric_id = metric_values.metric_id
    inner join identifier(:card_period) as card_period on card_period.period_type = metric_values.period_type
    where
        metric_values.status <> 'provisional'
        and metric_values.segment_set in (
            select card_scope.scope_set
            from identifier(:card_scope) as card_scope
        )
),

latest as (
    select *
    from shown
    where nth = 1
),

scopes as (
    select distinct
        segment_set as scope_set,
        segment_key as scope_key
    from latest
    where segment_key <> 'unknown'
),

definitions as (
    select
        card_metric.metric_id,
        card_metric.place,
        max_by(
            struct(metric_group, name_en, name_fr, unit, direction), metric_definitions.metric_version
        ) as told
    from identifier(:card_metric) as card_metric
    inner join identifier(:metric_definitions) as metric_definitions
        on metric_definitions.metric_id = card_metric.metric_id
    group by card_metric.metric_id, card_metric.place
),

owners as (
    select
        scopes.scope_set,
        scopes.scope_key,
        max_by(card_scope.owner, length(card_scope.scope)) as owner
    from scopes
    inner join identifier(:card_scope) as card_scope
        on
            card_scope.scope_set = scopes.scope_set
            and card_scope.scope in (scopes.scope_set, concat(scopes.scope_set, '=', scopes.scope_key))
    group by scopes.scope_set, scopes.scope_key
)

select
    scopes.scope_set,
    scopes.scope_key,
    definitions.metric_id,
    definitions.place,
    case
        when definitions.told.metric_group in ('perception', 'social') then 'customer'
        when definitions.told.metric_group = 'commercial' then 'commercial'
        else 'operational'
    end as side,
    definitions.told.name_en,
    definitions.told.name_fr,
    definitions.told.unit,
    definitions.told.direction,
    latest.period_type,
    latest.period_start,
    coalesce(latest.status, 'not_computable') as status,
    case
        when latest.metric_id is null then concat('nothing tells it of ', scopes.scope_set, ' ', scopes.scope_key)
        else latest.reason
    end as reason,
    latest.value,
    latest.ci_low,
    latest.ci_high,
    latest.n,
    latest.delta,
    latest.sig,
    coalesce(latest.target, everybody.target) as target,
    latest.target_status,
    owners.owner
from scopes
cross join definitions
inner join owners on owners.scope_set = scopes.scope_set and owners.scope_key = scopes.scope_key
left join latest
    on
        latest.metric_id = definitions.metric_id
        and latest.segment_set = scopes.scope_set
        and latest.segment_key = scopes.scope_key
left join latest as everybody
    on
        everybody.metric_id = definitions.metric_id
        and everybody.segment_set = 'total'
        and everybody.period_type = latest.period_type
