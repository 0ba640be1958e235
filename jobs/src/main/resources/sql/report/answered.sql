-- Completed answers of customers in the period, and how they recommend: all, by language, and by how they were collected.
-- Grain: kind, value.
-- Inputs: feedback.
with answers as (
    select
        respondent_id,
        person_id,
        ltr,
        explode(
            array(
                struct('all' as kind, cast(null as string) as value),
                struct('language' as kind, language as value),
                struct('mode' as kind, distribution_channel as value)
            )
        ) as cut
    from identifier(:feedback)
    where
        completed_on >= :period_start
        and completed_on < :period_end
)

select
    cut.kind,
    cut.value,
    count(*) as answers,
    count(distinct respondent_id) as customers,
    count_if(person_id is null) as anonymous,
    count(ltr) as scored,
    count_if(ltr >= 9) as promoters,
    count_if(ltr < 7) as detractors
from answers
group by cut.kind, cut.value
order by cut.kind, answers desc, cut.value
