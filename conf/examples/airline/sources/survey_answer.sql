-- One row per passenger and question; 0 stays as delivered, survey_question declares it as no answer.
-- Grain: response_id, question_id, sub_question_id.
-- Inputs: passengers.
select
    ID as response_id,
    stack(
        15,
        'satisfied', if(Satisfaction = 'Satisfied', '1', '0'),
        'schedule', `Departure and Arrival Time Convenience`,
        'online_booking', `Ease of Online Booking`,
        'check_in', `Check-in Service`,
        'online_boarding', `Online Boarding`,
        'gate', `Gate Location`,
        'on_board_service', `On-board Service`,
        'seat', `Seat Comfort`,
        'leg_room', `Leg Room Service`,
        'cleanliness', Cleanliness,
        'food', `Food and Drink`,
        'in_flight_service', `In-flight Service`,
        'wifi', `In-flight Wifi Service`,
        'entertainment', `In-flight Entertainment`,
        'baggage', `Baggage Handling`
    ) as (question_id, value_number),
    'main' as sub_question_id
from passengers
