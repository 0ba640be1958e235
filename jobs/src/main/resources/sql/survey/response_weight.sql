-- What every answer counts for: its survey weight times the factor of its cell.
-- Grain: response_id.
-- Inputs: respondent, cell_factor.
select
    respondent.response_id,
    cast(:weighting_period as string) as period_type,
    respondent.period_start,
    respondent.weight * cell_factor.factor as weight,
    cell_factor.is_trimmed,
    cell_factor.is_raked
from identifier(:respondent) as respondent
inner join identifier(:cell_factor) as cell_factor
    on cell_factor.period_start = respondent.period_start and cell_factor.categories <=> respondent.categories
