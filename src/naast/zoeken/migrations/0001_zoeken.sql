-- What search reads, who fills it and who may ask: docs/decisions/070-zoeken.md (0001_zoeken.py).
--
-- Two tables that hold no sentence: names in a plain form, and the words of what was written down.
-- Nobody may read them but naast_zoeker, and only the two functions below work as naast_zoeker. They
-- take no aanbieder from whoever calls: it is that of the transaction, as in row-level security.

CREATE SCHEMA zoeken;
GRANT USAGE ON SCHEMA zoeken TO naast_app, naast_zoeker;

-- Small letters without accents, one space between words, nothing else: both sides are compared so.
CREATE FUNCTION zoeken.vorm(tekst text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN btrim(regexp_replace(
  lower(public.unaccent('public.unaccent', normalize(tekst, NFKC))), '[^[:alnum:]]+', ' ', 'g'));

-- A telephone number as digits, within the country: +31 6, 0031 6 and +31 (0)6 are 06.
CREATE FUNCTION zoeken.cijfers(tekst text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN regexp_replace(regexp_replace(tekst, '\D', '', 'g'), '^(0031|31)0?(?=\d{9}$)', '0');

CREATE TEXT SEARCH DICTIONARY zoeken.stam (TEMPLATE = snowball, LANGUAGE = dutch, STOPWORDS = dutch);
CREATE TEXT SEARCH DICTIONARY zoeken.woord (TEMPLATE = simple, STOPWORDS = dutch);
CREATE TEXT SEARCH CONFIGURATION zoeken.stam (PARSER = "default");
CREATE TEXT SEARCH CONFIGURATION zoeken.woord (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION zoeken.stam
  ADD MAPPING FOR asciiword, word, numword, int, uint, float, sfloat WITH zoeken.stam;
ALTER TEXT SEARCH CONFIGURATION zoeken.woord
  ADD MAPPING FOR asciiword, word, numword, int, uint, float, sfloat WITH zoeken.woord;

-- The words themselves, for who types the beginning of one, and their stems: 'brieven' is 'brief'.
CREATE FUNCTION zoeken.woorden(tekst text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT strip(to_tsvector('zoeken.stam'::regconfig, v) || to_tsvector('zoeken.woord'::regconfig, v))
  FROM (SELECT zoeken.vorm(left(tekst, 50000)) AS v) AS vorm;
END;

CREATE TABLE zoeken.naam (
  soort text NOT NULL CHECK (soort IN ('inwoner', 'melding')),
  object_id bigint NOT NULL,
  aanbieder_id bigint NOT NULL,
  naam text NOT NULL,    -- ' annie van de berg ': a space before each beginning
  overig text NOT NULL,  -- the same for kenmerk, e-mail address and telephone number
  PRIMARY KEY (soort, object_id)
);
CREATE TABLE zoeken.notitie (
  soort text NOT NULL CHECK (soort IN ('contact', 'hulpvraag', 'melding', 'doel')),
  object_id bigint NOT NULL,
  aanbieder_id bigint NOT NULL,
  op date NOT NULL,
  woorden tsvector NOT NULL,
  PRIMARY KEY (soort, object_id)
);
-- The aanbieder is in each index: what another wrote costs nothing, not even time.
-- Without a pending list: a search never has to read what was added lately one by one.
CREATE INDEX naam_trigram ON zoeken.naam
  USING gin (aanbieder_id, naam gin_trgm_ops, overig gin_trgm_ops) WITH (fastupdate = off);
CREATE INDEX notitie_woorden ON zoeken.notitie
  USING gin (aanbieder_id, woorden) WITH (fastupdate = off);
CREATE INDEX notitie_recent ON zoeken.notitie (aanbieder_id, op DESC, object_id DESC);

