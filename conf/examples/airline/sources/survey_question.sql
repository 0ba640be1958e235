-- What passengers were asked: 14 services from 1 to 5, 0 where it did not apply, and satisfied or not as 0 and 1.
-- Grain: survey_id, question_id, version.
-- Inputs: passengers.
with questions as (
    select *
    from
        values
        ('satisfied', 'CSAT', 'Satisfied with the flight', 'Satisfait du vol'),
        ('schedule', 'DRIVER', 'Departure and arrival time', 'Horaires de départ et d''arrivée'),
        ('online_booking', 'DRIVER', 'Ease of online booking', 'Facilité de réservation en ligne'),
        ('check_in', 'DRIVER', 'Check-in service', 'Enregistrement'),
        ('online_boarding', 'DRIVER', 'Online boarding', 'Embarquement en ligne'),
        ('gate', 'DRIVER', 'Gate location', 'Emplacement de la porte'),
        ('on_board_service', 'DRIVER', 'On-board service', 'Service à bord'),
        ('seat', 'DRIVER', 'Seat comfort', 'Confort du siège'),
        ('leg_room', 'DRIVER', 'Leg room', 'Espace pour les jambes'),
        ('cleanliness', 'DRIVER', 'Cleanliness', 'Propreté'),
        ('food', 'DRIVER', 'Food and drink', 'Repas et boissons'),
        ('in_flight_service', 'DRIVER', 'In-flight service', 'Service en vol'),
        ('wifi', 'DRIVER', 'In-flight Wi-Fi', 'Wi-Fi à bord'),
        ('entertainment', 'DRIVER', 'In-flight entertainment', 'Divertissement à bord'),
        ('baggage', 'DRIVER', 'Baggage handling', 'Bagages')
        as questions (question_id, metric_role, text_en, text_fr)
)

select
    'passenger' as survey_id,
    question_id,
    1 as version,
    text_en,
    text_fr,
    'rating' as type,
    metric_role,
    'P' as item_kind,
    if(metric_role = 'DRIVER', question_id, null) as driver_id,
    if(metric_role = 'DRIVER', 1, 0) as scale_min,
    if(metric_role = 'DRIVER', 5, 1) as scale_max,
    true as higher_is_better,
    if(metric_role = 'DRIVER', '0', null) as na_values
from questions
where exists (select 1 from passengers)
