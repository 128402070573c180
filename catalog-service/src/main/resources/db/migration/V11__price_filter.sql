-- "Menos de 200 dólares": what passes, from the index alone, instead of a look at each entry.
CREATE INDEX product_price ON product (price_usd, content_hash);
