-- Customers, known since their first invoice; the export writes 17850.0 for customer 17850.
-- Grain: customer_id.
-- Inputs: lines.
with countries (country, code) as (
    values
    ('Australia', 'AU'), ('Austria', 'AT'), ('Bahrain', 'BH'), ('Belgium', 'BE'), ('Brazil', 'BR'), ('Canada', 'CA'),
    ('Cyprus', 'CY'), ('Czech Republic', 'CZ'), ('Denmark', 'DK'), ('EIRE', 'IE'), ('Finland', 'FI'), ('France', 'FR'),
    ('Germany', 'DE'), ('Greece', 'GR'), ('Hong Kong', 'HK'), ('Iceland', 'IS'), ('Israel', 'IL'), ('Italy', 'IT'),
    ('Japan', 'JP'), ('Lebanon', 'LB'), ('Lithuania', 'LT'), ('Malta', 'MT'), ('Netherlands', 'NL'), ('Norway', 'NO'),
    ('Poland', 'PL'), ('Portugal', 'PT'), ('RSA', 'ZA'), ('Saudi Arabia', 'SA'), ('Singapore', 'SG'), ('Spain', 'ES'),
    ('Sweden', 'SE'), ('Switzerland', 'CH'), ('USA', 'US'), ('United Arab Emirates', 'AE'), ('United Kingdom', 'GB')
)

select
    regexp_replace(lines.CustomerID, '\\.0$', '') as customer_id,
    to_utc_timestamp(min(lines.InvoiceDate), 'Europe/London') as created_at,
    'b2c' as kind,
    -- A few moved: the latest country counts. Regions such as the Channel Islands have no code here.
    max_by(countries.code, struct(lines.InvoiceDate, lines.InvoiceNo, countries.code)) as country,
    'en' as language
from lines
left join countries on countries.country = lines.Country
where lines.CustomerID is not null
group by regexp_replace(lines.CustomerID, '\\.0$', '')
