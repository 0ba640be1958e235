-- Contact details and identifiers of records in the form they are compared, and whether they stand for nothing.
-- Grain: customer_id, match_kind, key_value, is_of_record.
-- Inputs: record, customer_identifier.
-- A phone number is the same written from abroad or at home: :dialling_code is that of the company's country. The zero it is
-- dialled with at home may stand behind the code by mistake; in Italy (39) it is part of the number and never left out.
with carried as (
    select customer_id, true as is_of_record, 'email' as match_kind, email as written
    from identifier(:record)

    union all

    select customer_id, true as is_of_record, 'phone' as match_kind, phone as written
    from identifier(:record)

    union all

    select customer_id, false as is_of_record, kind as match_kind, value as written
    from identifier(:customer_identifier)
    where kind in ('email', 'phone', 'loyalty_card', 'crm_id', 'hashed_email')

    union all

    -- Placeholders are written like what they stand for, whatever that is.
    select null as customer_id, false as is_of_record, kinds.match_kind, listed.written
    from (select explode(split(:placeholders, '\n')) as written) as listed
    cross join
        (select explode(array('email', 'phone', 'loyalty_card', 'crm_id', 'hashed_email')) as match_kind) as kinds
),

plain as (
    select
        customer_id,
        is_of_record,
        match_kind,
        lower(trim(written)) as text,
        -- What stands in brackets is dialled at home only.
        regexp_replace(replace(written, '(0)', ''), '[^0-9+]', '') as dialled
    from carried
),

international as (
    select
        *,
        case
            when dialled like '+%' then replace(dialled, '+', '')
            when dialled like '00%' then substr(dialled, 3)
        end as abroad
    from plain
),

numbered as (
    select
        *,
        case
            when :dialling_code not in ('', '39') and abroad like concat(:dialling_code, '0%')
                then concat(:dialling_code, substr(abroad, length(:dialling_code) + 2))
            when abroad is not null then abroad
            -- A number this long has its code already. Where national ones have ten digits, those that begin like the code
            -- are as long as a code and nine.
            when
                :dialling_code = ''
                or (
                    dialled like concat(:dialling_code, '%')
                    and length(dialled) >= length(:dialling_code) + if(:dialling_code in ('1', '7', '55'), 10, 9)
                )
                then dialled
            else concat(:dialling_code, if(dialled like '0%' and :dialling_code <> '39', substr(dialled, 2), dialled))
        end as digits
    from international
),

keys as (
    select distinct
        customer_id,
        is_of_record,
        match_kind,
        -- Too short to be dialled from anywhere: an extension, or half a number.
        if(match_kind = 'phone', if(length(dialled) < 6, dialled, concat('+', digits)), text) as key_value,
        -- 0000000000 and its like.
        if(match_kind = 'phone', digits, replace(text, '+', ''))
            rlike concat('^(', :dialling_code, ')?0?([0-9])\\2{5,}$') as is_one_digit
    from numbered
)

select
    own.customer_id,
    own.match_kind,
    own.key_value,
    own.is_of_record,
    substr(sha2(concat(own.match_kind, ':', own.key_value), 256), 1, 24) as match_key,
    listed.key_value is not null
    or length(own.key_value) < 3
    or own.key_value in ('n/a', 'none', 'null', 'unknown', 'inconnu', 'test', 'noreply')
    or own.key_value rlike '^(test|noreply|no-reply|nomail|none|unknown|inconnu)@'
    or own.is_one_digit as is_placeholder
from keys as own
left join keys as listed
    on listed.customer_id is null and listed.match_kind = own.match_kind and listed.key_value = own.key_value
where own.customer_id is not null and own.key_value is not null
