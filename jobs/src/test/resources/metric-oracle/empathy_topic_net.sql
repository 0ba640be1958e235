select period_start, 100 * sum(net) / sum(n_sentences) as value
from of_topic
where topic = 'courtesy'
group by period_start
having sum(n_sentences) > 0
