-- How many comments of those who praise and of those who complain have a word, or two words side by side.
-- Grain: language, stem.
-- Inputs: comment_word.
-- Words of fewer customers than may be told are left out, but count in the sums over all words, and over all pairs of words.
with forms as (
    select
        language,
        stem,
        form,
        count(*) as n
    from identifier(:comment_word)
    group by language, stem, form
),

usual as (
    select
        language,
        stem,
        max_by(form, struct(n, form)) as word
    from forms
    group by language, stem
),

uses as (
    select
        language,
        stem,
        min(n_words) as n_words,
        count(*) as n_all,
        count_if(score_group in ('promoter', 'satisfied')) as n_promoter,
        count_if(score_group in ('detractor', 'dissatisfied')) as n_detractor,
        count(distinct respondent_id) as n_customers
    from identifier(:comment_word)
    group by language, stem
),

summed as (
    select
        *,
        sum(n_all) over (partition by language, n_words) as words_all,
        sum(n_promoter) over (partition by language, n_words) as words_promoter,
        sum(n_detractor) over (partition by language, n_words) as words_detractor,
        row_number() over (partition by language, n_words order by n_customers desc, stem) as place
    from uses
)

select
    summed.language,
    summed.stem,
    usual.word,
    summed.n_all,
    summed.n_promoter,
    summed.n_detractor,
    summed.n_customers,
    summed.words_all,
    summed.words_promoter,
    summed.words_detractor
from summed
inner join usual on usual.language = summed.language and usual.stem = summed.stem
where summed.n_customers >= :k_anonymity and summed.place <= 5000
order by summed.language, summed.stem
