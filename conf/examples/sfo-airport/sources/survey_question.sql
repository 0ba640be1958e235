-- What guests were asked; 0 is a blank and 6 "never used" in ratings, 11 a blank in the recommendation.
-- Grain: survey_id, question_id, version.
-- Inputs: guests_2017.
-- Cleanliness as a whole sums up the items beside it, so it is no driver among them.
with questions as (
    select *
    from
        values
        ('recommend', 'LTR', 'How likely would you recommend SFO?', 'Recommanderiez-vous SFO ?'),
        ('overall', 'CSAT', 'SFO airport as a whole', 'L''aéroport SFO dans son ensemble'),
        ('art', 'DRIVER', 'Artwork and exhibitions', 'Œuvres et expositions'),
        ('restaurants', 'DRIVER', 'Restaurants', 'Restaurants'),
        ('shops', 'DRIVER', 'Retail shops and concessions', 'Boutiques'),
        ('signs', 'DRIVER', 'Signs and directions inside SFO', 'Signalétique intérieure'),
        ('walkways', 'DRIVER', 'Escalators, elevators, moving walkways', 'Escaliers mécaniques, ascenseurs, tapis roulants'),
        ('screens', 'DRIVER', 'Information on screens', 'Informations sur écrans'),
        ('info_booths_arrivals', 'DRIVER', 'Information booths, lower level', 'Comptoirs d''information, arrivées'),
        ('info_booths_departures', 'DRIVER', 'Information booths, upper level', 'Comptoirs d''information, départs'),
        ('wifi', 'DRIVER', 'Accessing and using free Wi-Fi', 'Wi-Fi gratuit'),
        ('road_signs', 'DRIVER', 'Signs and directions on roadways', 'Signalétique routière'),
        ('parking', 'DRIVER', 'Airport parking facilities', 'Parkings'),
        ('airtrain', 'DRIVER', 'AirTrain', 'AirTrain'),
        ('long_term_parking', 'DRIVER', 'Long-term parking shuttle', 'Navette du parking longue durée'),
        ('rental_cars', 'DRIVER', 'Airport rental car center', 'Centre de location de voitures'),
        ('clean_boarding_areas', 'DRIVER', 'Cleanliness of boarding areas', 'Propreté des salles d''embarquement'),
        ('clean_parking', 'DRIVER', 'Cleanliness of parking garages', 'Propreté des parkings'),
        ('clean_airtrain', 'DRIVER', 'Cleanliness of AirTrain', 'Propreté de l''AirTrain'),
        ('clean_rental_cars', 'DRIVER', 'Cleanliness of the rental car center', 'Propreté du centre de location'),
        ('clean_restaurants', 'DRIVER', 'Cleanliness of restaurants', 'Propreté des restaurants'),
        ('clean_restrooms', 'DRIVER', 'Cleanliness of restrooms', 'Propreté des toilettes'),
        ('clean_overall', 'OTHER', 'Cleanliness as a whole', 'Propreté générale'),
        ('safety', 'DRIVER', 'How safe do you feel at SFO?', 'Vous sentez-vous en sécurité à SFO ?'),
        ('getting_there', 'DRIVER', 'Experience getting to the airport', 'Trajet jusqu''à l''aéroport'),
        ('finding_way', 'DRIVER', 'Finding your way around the airport', 'S''orienter dans l''aéroport'),
        ('security', 'DRIVER', 'Passing through security and screening', 'Passer le contrôle de sûreté'),
        ('problem', 'OTHER', 'Did you encounter any problems?', 'Avez-vous rencontré un problème ?'),
        ('problem_code', 'REASON', 'Please describe the problem', 'Décrivez le problème'),
        ('improvement_code', 'REASON', 'What could be improved?', 'Que pourrait-on améliorer ?'),
        ('residence', 'OTHER', 'Where do you live?', 'Où habitez-vous ?')
        as questions (question_id, metric_role, text_en, text_fr)
),

scaled as (
    select
        *,
        case
            when question_id = 'recommend' then 'nps'
            when question_id in ('problem', 'residence') then 'choice'
            when question_id like '%_code' then 'multi'
            else 'rating'
        end as type
    from questions
)

select
    'guest' as survey_id,
    question_id,
    1 as version,
    text_en,
    text_fr,
    type,
    metric_role,
    if(type = 'rating', 'P', 'none') as item_kind,
    if(metric_role = 'DRIVER', question_id, null) as driver_id,
    case type when 'nps' then 0 when 'rating' then 1 end as scale_min,
    case type when 'nps' then 10 when 'rating' then 5 end as scale_max,
    true as higher_is_better,
    case type when 'nps' then '11' when 'rating' then '0,6' end as na_values
from scaled
