-- Where the shops are: the complete list, from a file or by PUT /api/branches. See branch.StoredBranches.
CREATE TABLE branch (
    branch_key    text PRIMARY KEY, -- canonical, as in product.branch_key
    warehouse_key text NOT NULL UNIQUE DEFERRABLE INITIALLY DEFERRED, -- two branches may swap theirs in one list
    branch        text NOT NULL,
    warehouse     text NOT NULL,
    city          text NOT NULL,
    state         text NOT NULL,
    address       text NOT NULL,
    hours         text NOT NULL,
    latitude      double precision NOT NULL CHECK (latitude BETWEEN -90 AND 90),
    longitude     double precision NOT NULL CHECK (longitude BETWEEN -180 AND 180),
    city_synonyms text[] NOT NULL
);

-- Where the list came from. Its row is the lock of whoever replaces the list, its revision tells readers to read anew.
CREATE TABLE branch_list (
    singleton   boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    revision    bigint NOT NULL DEFAULT 0,
    origin      text   NOT NULL DEFAULT 'none' CHECK (origin IN ('none', 'file', 'request')),
    file_digest text, -- SHA-256 of the file that was applied last: the same content is not applied twice
    changed_at  timestamptz NOT NULL DEFAULT now()
);
INSERT INTO branch_list DEFAULT VALUES;

-- A trigger, so that a correction by hand is seen by the readers as well.
CREATE FUNCTION branches_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE catalog.branch_list SET revision = revision + 1, changed_at = now();
    RETURN NULL;
END $$;
CREATE TRIGGER branches_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON branch
    FOR EACH STATEMENT EXECUTE FUNCTION branches_changed();
