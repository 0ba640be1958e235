-- Invoices. A credit note (C…) takes money back and is no purchase; an invoice without customer is a sale to a guest.
-- Grain: order_id.
-- Inputs: lines.
-- Lines without a price are stock corrections, those with a negative one write off bad debt: neither is a sale.
select
    InvoiceNo as order_id,
    regexp_replace(max(CustomerID), '\\.0$', '') as customer_id,
    to_utc_timestamp(min(InvoiceDate), 'Europe/London') as ordered_at,
    if(InvoiceNo like 'C%', 'returned', 'delivered') as status,
    if(InvoiceNo like 'C%', 'exchange', 'sale') as type,
    'web' as channel,
    round(sum(cast(Quantity as int) * cast(UnitPrice as decimal(12, 3))), 2) as net_amount,
    'GBP' as currency
from lines
where cast(UnitPrice as decimal(12, 3)) > 0
group by InvoiceNo
