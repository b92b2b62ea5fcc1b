-- Whom a table of office holders takes an actor for on the day of publication, apart from what the text says.
ALTER TABLE actor ADD COLUMN known TEXT CHECK (known IS NULL OR json_valid(known));
