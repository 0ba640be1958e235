-- What contacts cost that people handled: the cost of their month, shared by the work each of them took.
-- Grain: contact_id.
-- Inputs: inbound, cost_line.
-- A contact belongs to the month it was over in, so that a closed month is shared once and for all. A line is borne by the
-- contacts of the channel and the team it names. A contact whose work is not recorded took as long as others of its channel, or
-- as others at all. What a contact cost that no line is for is unknown. Sums of decimals: no order of adding changes a digit.
with handled as (
    select
        contact_id,
        person_id,
        cast(from_utc_timestamp(over_at, :zone) as date) as handled_on,
        trunc(from_utc_timestamp(over_at, :zone), 'month') as month,
        channel,
        team,
        if(
            talk_s >= 0 and acw_s >= 0,
            cast((talk_s + coalesce(hold_s, 0)) / greatest(coalesce(concurrent_max, 1), 1) + acw_s as decimal(18, 6)),
            null
        ) as work_s
    from identifier(:inbound)
    where channel <> 'bot' and outcome = 'answered'
),

usual as (
    select
        month,
        channel,
        coalesce(avg(work_s), sum(sum(work_s)) over months / nullif(sum(count(work_s)) over months, 0)) as work_s
    from handled
    group by month, channel
    window months as (partition by month)
),

weighed as (
    select
        handled.*,
        cast(greatest(coalesce(handled.work_s, usual.work_s, 1), 1) as decimal(18, 6)) as weight
    from handled
    inner join usual on usual.month = handled.month and usual.channel = handled.channel
),

bearers as (
    select
        month,
        channel,
        team,
        sum(weight) as weight
    from weighed
    group by month, channel, team
),

borne as (
    select
        bearers.*,
        cost_line.amount,
        sum(bearers.weight) over (partition by cost_line.cost_id) as line_weight
    from identifier(:cost_line) as cost_line
    inner join bearers
        on
            bearers.month = cost_line.month
            and (cost_line.channel is null or cost_line.channel = bearers.channel)
            and (cost_line.team is null or cost_line.team = bearers.team)
),

prices as (
    select
        month,
        channel,
        team,
        cast(
            sum(cast(cast(amount as double) / cast(line_weight as double) as decimal(20, 12))) as decimal(20, 12)
        ) as price
    from borne
    group by month, channel, team
),

told as (
    select distinct month
    from identifier(:cost_line)
)

select
    weighed.contact_id,
    weighed.person_id,
    weighed.handled_on,
    cast(weighed.weight * prices.price as decimal(28, 10)) as cost
from weighed
inner join told on told.month = weighed.month
left join prices
    on prices.month = weighed.month and prices.channel = weighed.channel and prices.team <=> weighed.team
