-- Guests' answers under one name per question; every year's file has column names of its own.
-- Grain: response_id, question_id, sub_question_id.
-- Inputs: guests_2010, guests_2011, guests_2012, guests_2013, guests_2014, guests_2015, guests_2016, guests_2017.
-- Codes for blank and never used stay as delivered: survey_question declares them as no answer.
with
answers_2010 as (
    select
        concat('2010-', RESPNUM) as response_id,
        stack(
            30,
            'art', Q6A,
            'restaurants', Q6B,
            'shops', Q6C,
            'signs', Q6D,
            'walkways', Q6E,
            'screens', Q6F,
            'info_booths_arrivals', Q6G,
            'info_booths_departures', Q6H,
            'road_signs', Q6I,
            'parking', Q6J,
            'airtrain', Q6K,
            'long_term_parking', Q6L,
            'rental_cars', Q6M,
            'overall', Q6N,
            'clean_boarding_areas', Q8A,
            'clean_parking', Q8B,
            'clean_airtrain', Q8C,
            'clean_rental_cars', Q8D,
            'clean_restaurants', Q8E,
            'clean_restrooms', Q8F,
            'safety', Q9,
            'finding_way', Q13A,
            'security', Q13B,
            'problem', Q14,
            'problem_code/1', Q14A1,
            'problem_code/2', Q14A2,
            'problem_code/3', Q14A3,
            'improvement_code/1', Q7COM1,
            'improvement_code/2', Q7COM2,
            'improvement_code/3', Q7COM3
        ) as (question, answer)
    from guests_2010
),

answers_2011 as (
    select
        concat('2011-', RESPNUM) as response_id,
        stack(
            24,
            'art', Q8A,
            'restaurants', Q8B,
            'shops', Q8C,
            'signs', Q8D,
            'walkways', Q8E,
            'screens', Q8F,
            'info_booths_arrivals', Q8G,
            'info_booths_departures', Q8H,
            'road_signs', Q8I,
            'parking', Q8J,
            'airtrain', Q8K,
            'long_term_parking', Q8L,
            'rental_cars', Q8M,
            'overall', Q8N,
            'clean_boarding_areas', Q10A,
            'clean_parking', Q10B,
            'clean_airtrain', Q10C,
            'clean_rental_cars', Q10D,
            'clean_restaurants', Q10E,
            'clean_restrooms', Q10F,
            'safety', Q11,
            'finding_way', Q15A,
            'security', Q15B,
            'problem', Q16
        ) as (question, answer)
    from guests_2011
),

answers_2012 as (
    select
        concat('2012-', RESPNUM) as response_id,
        stack(
            25,
            'art', Q8A_ART,
            'restaurants', Q8B_FOOD,
            'shops', Q8C_SHOP,
            'signs', Q8D_SIGNS,
            'walkways', Q8E_WALK,
            'screens', Q8F_SCREENS,
            'info_booths_arrivals', Q8G_INFOARR,
            'info_booths_departures', Q8H_INFODEP,
            'road_signs', Q8I_ROAD,
            'parking', Q8J_PARK,
            'airtrain', Q8K_AIRTRAIN,
            'long_term_parking', Q8L_LTPARK,
            'rental_cars', Q8M_RENTAL,
            'overall', Q8N_WHOLE,
            'clean_boarding_areas', Q10A_CLNBOARD,
            'clean_parking', Q10B_CLNPARK,
            'clean_airtrain', Q10C_CLNAIRTRAIN,
            'clean_rental_cars', Q10D_CLNRENT,
            'clean_restaurants', Q10E_CLNFOOD,
            'clean_restrooms', Q10F_CLNBATH,
            'safety', Q11SAFE,
            'getting_there', Q14RATEGETTO,
            'finding_way', Q15A_FIND,
            'security', Q15B_SECURITY,
            'problem', Q16_PROBLEM
        ) as (question, answer)
    from guests_2012
),

answers_2013 as (
    select
        concat('2013-', RESPNUM) as response_id,
        stack(
            32,
            'art', Q7A_ART,
            'restaurants', Q7B_FOOD,
            'shops', Q7C_SHOPS,
            'signs', Q7D_SIGNS,
            'walkways', Q7E_WALK,
            'screens', Q7F_SCREENS,
            'info_booths_arrivals', Q7G_INFOARR,
            'info_booths_departures', Q7H_INFODEP,
            'wifi', Q7I_WIFI,
            'road_signs', Q7J_ROAD,
            'parking', Q7K_PARK,
            'airtrain', Q7L_AIRTRAIN,
            'long_term_parking', Q7M_LTPARK,
            'rental_cars', Q7N_RENTAL,
            'overall', Q7O_WHOLE,
            'clean_boarding_areas', Q9A_CLNBOARD,
            'clean_airtrain', Q9B_CLNAIRTRAIN,
            'clean_rental_cars', Q9C_CLNRENT,
            'clean_restaurants', Q9D_CLNFOOD,
            'clean_restrooms', Q9E_CLNBATH,
            'clean_overall', Q9F_CLNWHOLE,
            'safety', Q10SAFE,
            'getting_there', Q13_RATEGETTO,
            'finding_way', Q14A_FIND,
            'security', Q14B_SECURITY,
            'problem', Q15_PROBLEMS,
            'problem_code/1', Q15COM1,
            'problem_code/2', Q15COM2,
            'problem_code/3', Q15COM3,
            'improvement_code/1', Q8COM1,
            'improvement_code/2', Q8COM2,
            'improvement_code/3', Q8COM3
        ) as (question, answer)
    from guests_2013
),

answers_2014 as (
    select
        concat('2014-', RESPNUM) as response_id,
        stack(
            33,
            'art', Q7ART,
            'restaurants', Q7FOOD,
            'shops', Q7STORE,
            'signs', Q7SIGN,
            'walkways', Q7WALKWAYS,
            'screens', Q7SCREENS,
            'info_booths_arrivals', Q7INFODOWN,
            'info_booths_departures', Q7INFOUP,
            'wifi', Q7WIFI,
            'road_signs', Q7ROADS,
            'parking', Q7PARK,
            'airtrain', Q7AIRTRAIN,
            'long_term_parking', Q7LTPARKING,
            'rental_cars', Q7RENTAL,
            'overall', Q7ALL,
            'clean_boarding_areas', Q9BOARDING,
            'clean_airtrain', Q9AIRTRAIN,
            'clean_rental_cars', Q9RENTAL,
            'clean_restaurants', Q9FOOD,
            'clean_restrooms', Q9RESTROOM,
            'clean_overall', Q9ALL,
            'safety', Q10SAFE,
            'getting_there', Q13GETRATE,
            'finding_way', Q14FIND,
            'security', Q14PASSTHRU,
            'problem', Q15PROBLEM,
            'residence', Q16LIVE,
            'problem_code/1', Q15PROBCOM1,
            'problem_code/2', Q15PROBCOM2,
            'problem_code/3', Q15PROBCOM3,
            'improvement_code/1', Q8IMPROVE1,
            'improvement_code/2', Q8IMPROVE2,
            'improvement_code/3', Q8IMPROVE3
        ) as (question, answer)
    from guests_2014
),

answers_2015 as (
    select
        concat('2015-', RESPNUM) as response_id,
        stack(
            33,
            'art', Q7ART,
            'restaurants', Q7FOOD,
            'shops', Q7STORE,
            'signs', Q7SIGN,
            'walkways', Q7WALKWAYS,
            'screens', Q7SCREENS,
            'info_booths_arrivals', Q7INFODOWN,
            'info_booths_departures', Q7INFOUP,
            'wifi', Q7WIFI,
            'road_signs', Q7ROADS,
            'parking', Q7PARK,
            'airtrain', Q7AIRTRAIN,
            'long_term_parking', Q7LTPARKING,
            'rental_cars', Q7RENTAL,
            'overall', Q7ALL,
            'clean_boarding_areas', Q9BOARDING,
            'clean_airtrain', Q9AIRTRAIN,
            'clean_rental_cars', Q9RENTAL,
            'clean_restaurants', Q9FOOD,
            'clean_restrooms', Q9RESTROOM,
            'clean_overall', Q9ALL,
            'safety', Q10SAFE,
            'getting_there', Q13GETRATE,
            'finding_way', Q14FIND,
            'security', Q14PASSTHRU,
            'problem', Q15PROBLEM,
            'residence', Q16LIVE,
            'problem_code/1', Q15COM1,
            'problem_code/2', Q15COM2,
            'problem_code/3', Q15COM3,
            'improvement_code/1', Q8COM1,
            'improvement_code/2', Q8COM2,
            'improvement_code/3', Q8COM3
        ) as (question, answer)
    from guests_2015
),

answers_2016 as (
    select
        concat('2016-', `*RESPNUM`) as response_id,
        stack(
            35,
            'art', Q7ART,
            'restaurants', Q7FOOD,
            'shops', Q7STORE,
            'signs', Q7SIGN,
            'walkways', Q7WALKWAYS,
            'screens', Q7SCREENS,
            'info_booths_arrivals', Q7INFODOWN,
            'info_booths_departures', Q7INFOUP,
            'wifi', Q7WIFI,
            'road_signs', Q7ROADS,
            'parking', Q7PARK,
            'airtrain', Q7AIRTRAIN,
            'long_term_parking', Q7LTPARKING,
            'rental_cars', Q7RENTAL,
            'overall', Q7ALL,
            'clean_boarding_areas', Q9BOARDING,
            'clean_airtrain', Q9AIRTRAIN,
            'clean_rental_cars', Q9RENTAL,
            'clean_restaurants', Q9FOOD,
            'clean_restrooms', Q9RESTROOM,
            'clean_overall', Q9ALL,
            'safety', Q10SAFE,
            'getting_there', Q13GETRATE,
            'finding_way', Q14FIND,
            'security', Q14PASSTHRU,
            'problem', Q15PROBLEM,
            'residence', Q16LIVE,
            'problem_code/1', Q15COM1,
            'problem_code/2', Q15COM2,
            'problem_code/3', Q15COM3,
            'improvement_code/1', Q8COM,
            'improvement_code/2', Q8COM2,
            'improvement_code/3', Q8COM3,
            'improvement_code/4', Q8COM4,
            'improvement_code/5', Q8COM5
        ) as (question, answer)
    from guests_2016
),

answers_2017 as (
    select
        concat('2017-', RESPNUM) as response_id,
        stack(
            36,
            'art', Q7ART,
            'restaurants', Q7FOOD,
            'shops', Q7STORE,
            'signs', Q7SIGN,
            'walkways', Q7WALKWAYS,
            'screens', Q7SCREENS,
            'info_booths_arrivals', Q7INFODOWN,
            'info_booths_departures', Q7INFOUP,
            'wifi', Q7WIFI,
            'road_signs', Q7ROADS,
            'parking', Q7PARK,
            'airtrain', Q7AIRTRAIN,
            'long_term_parking', Q7LTPARKING,
            'rental_cars', Q7RENTAL,
            'overall', Q7ALL,
            'clean_boarding_areas', Q9BOARDING,
            'clean_airtrain', Q9AIRTRAIN,
            'clean_rental_cars', Q9RENTAL,
            'clean_restaurants', Q9FOOD,
            'clean_restrooms', Q9RESTROOM,
            'clean_overall', Q9ALL,
            'safety', Q10SAFE,
            'getting_there', Q13GETRATE,
            'finding_way', Q14FIND,
            'security', Q14PASSTHRU,
            'problem', Q15PROBLEM,
            'residence', Q16LIVE,
            'recommend', NETPRO,
            'problem_code/1', Q15COM1,
            'problem_code/2', Q15COM2,
            'problem_code/3', Q15COM3,
            'improvement_code/1', Q8COM1,
            'improvement_code/2', Q8COM2,
            'improvement_code/3', Q8COM3,
            'improvement_code/4', Q8COM4,
            'improvement_code/5', Q8COM5
        ) as (question, answer)
    from guests_2017
),

answers as (
    select *
    from answers_2010

    union all

    select *
    from answers_2011

    union all

    select *
    from answers_2012

    union all

    select *
    from answers_2013

    union all

    select *
    from answers_2014

    union all

    select *
    from answers_2015

    union all

    select *
    from answers_2016

    union all

    select *
    from answers_2017
),

-- Coded comments are numbered after the slash: up to five for one question.
named as (
    select
        response_id,
        split_part(question, '/', 1) as question_id,
        coalesce(nullif(split_part(question, '/', 2), ''), 'main') as sub_question_id,
        nullif(trim(answer), '') as answer
    from answers
)

select
    response_id,
    question_id,
    sub_question_id,
    case when question_id not like '%_code' and upper(answer) <> 'BLANK' then answer end as value_number,
    case
        when question_id = 'problem' then element_at(map('1', 'yes', '2', 'no', '3', 'does not know'), answer)
        when question_id = 'residence'
            then element_at(map('1', 'bay area', '2', 'northern california', '3', 'elsewhere'), answer)
        -- Every year has its own list of codes, so the year is part of the code.
        when question_id like '%_code' then concat(left(response_id, 5), answer)
    end as value_option,
    upper(answer) = 'BLANK' as is_na
from named
where answer is not null and not (question_id like '%_code' and answer = '0')
