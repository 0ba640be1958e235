-- Lines of invoices and credit notes. They carry no number, and a line may truly stand twice on an invoice.
-- Grain: order_id, line_no.
-- Inputs: lines.
select
    InvoiceNo as order_id,
    row_number() over (
        partition by InvoiceNo
        order by StockCode, Description, cast(Quantity as int), cast(UnitPrice as decimal(12, 3)), InvoiceDate
    ) as line_no,
    StockCode as product_id,
    Quantity as qty,
    round(cast(Quantity as int) * cast(UnitPrice as decimal(12, 3)), 2) as net_amount
from lines
where cast(UnitPrice as decimal(12, 3)) > 0
