-- Guests who filled in the survey: nobody knows who they are, so none is a customer.
-- Grain: response_id.
-- Inputs: guests_2010, guests_2011, guests_2012, guests_2013, guests_2014, guests_2015, guests_2016, guests_2017.
-- The files give the day only. 2016 and the weekdays of 2017 say May, the code list of 2014 says September; for the
-- other years May is assumed and the day may be a running number of the field days: read them by year only.
with guests as (
    select
        2010 as year,
        RESPNUM as number,
        INTDATE as day,
        SAQ as administration,
        cast(null as string) as collection,
        cast(null as string) as boarding_area,
        LANG as language,
        WEIGHT as weight
    from guests_2010

    union all

    select
        2011 as year,
        RESPNUM as number,
        INTDATE as day,
        SAQ as administration,
        cast(null as string) as collection,
        cast(null as string) as boarding_area,
        LANG as language,
        cast(null as string) as weight
    from guests_2011

    union all

    select
        2012 as year,
        RESPNUM as number,
        INTDATE as day,
        SAQ as administration,
        cast(null as string) as collection,
        BAREA as boarding_area,
        LANG as language,
        cast(null as string) as weight
    from guests_2012

    union all

    select
        2013 as year,
        RESPNUM as number,
        INTDATE as day,
        SAQ as administration,
        METHOD as collection,
        cast(null as string) as boarding_area,
        LANG as language,
        WEIGHT as weight
    from guests_2013

    union all

    select
        2014 as year,
        RESPNUM as number,
        INTDATE as day,
        SAQ as administration,
        METHOD as collection,
        AREA as boarding_area,
        LANG as language,
        WEIGHT as weight
    from guests_2014

    union all

    select
        2015 as year,
        RESPNUM as number,
        INTDATE as day,
        SAQ as administration,
        METHOD as collection,
        BAREA as boarding_area,
        LANG as language,
        WEIGHT as weight
    from guests_2015

    union all

    select
        2016 as year,
        `*RESPNUM` as number,
        substr(INTDATE, 4, 2) as day,
        SAQ as administration,
        METHOD as collection,
        BAREA as boarding_area,
        LANG as language,
        WEIGHT as weight
    from guests_2016

    union all

    select
        2017 as year,
        RESPNUM as number,
        INTDATE as day,
        SAQ as administration,
        METHOD as collection,
        BAREA as boarding_area,
        LANG as language,
        WEIGHT as weight
    from guests_2017
)

select
    concat(year, '-', number) as response_id,
    'guest' as survey_id,
    -- The hour was not noted: noon keeps the day.
    to_utc_timestamp(
        make_timestamp(year, if(year = 2014, 9, 5), cast(day as int), 12, 0, 0),
        'America/Los_Angeles'
    ) as completed_at,
    'complete' as status,
    -- Guests are kinder to an interviewer than to a sheet of paper: the mode belongs beside every trend.
    case
        when administration = '1' then 'interview'
        when collection = '3' then 'web'
        when administration = '2' then 'paper'
    end as distribution_channel,
    concat('boarding area ', boarding_area) as touchpoint_id,
    element_at(map('1', 'en', '2', 'es', '3', 'zh', '4', 'ja'), language) as language,
    weight
from guests
