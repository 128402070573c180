-- What search.Derivation reads out of a text, beside its codes and measures. Rows of an older version of it (0: never
-- derived) are derived anew at start: their hash is unchanged, so no push would rewrite them.
ALTER TABLE item_text
    ADD COLUMN derivation       int NOT NULL DEFAULT 0,
    ADD COLUMN model_key        text, -- null: no model that could be shared; see search.ModelName
    ADD COLUMN model_name       text,
    ADD COLUMN colour           text,
    ADD COLUMN capacity         text,
    ADD COLUMN brand_key        text, -- what filters compare: see search.Labels
    ADD COLUMN category_key     text,
    ADD COLUMN sub_category_key text;
CREATE INDEX item_text_derivation ON item_text (derivation);
CREATE INDEX item_text_model ON item_text (model_key) WHERE model_key IS NOT NULL;
CREATE INDEX item_text_brand ON item_text (brand_key);
CREATE INDEX item_text_category ON item_text (category_key);
CREATE INDEX item_text_sub_category ON item_text (sub_category_key);
