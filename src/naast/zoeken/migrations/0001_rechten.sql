-- Who may do what. Only naast_zoeker sees a row of search, and nobody can log in as naast_zoeker.

GRANT SELECT, INSERT, DELETE ON zoeken.naam, zoeken.notitie TO naast_zoeker;
ALTER TABLE zoeken.naam ENABLE ROW LEVEL SECURITY;
ALTER TABLE zoeken.naam FORCE ROW LEVEL SECURITY;
ALTER TABLE zoeken.notitie ENABLE ROW LEVEL SECURITY;
ALTER TABLE zoeken.notitie FORCE ROW LEVEL SECURITY;
CREATE POLICY zoeker ON zoeken.naam TO naast_zoeker USING (true) WITH CHECK (true);
CREATE POLICY zoeker ON zoeken.notitie TO naast_zoeker USING (true) WITH CHECK (true);

GRANT EXECUTE ON FUNCTION public.huidige_aanbieder, zoeken.vorm, zoeken.cijfers, zoeken.woorden,
  zoeken.naam_van, zoeken.overig_van, zoeken.tekstvraag TO naast_zoeker;
-- The plain form of a text says nothing about any row: a page marks words with it.
GRANT EXECUTE ON FUNCTION zoeken.vorm, zoeken.cijfers, zoeken.woorden TO naast_app;
GRANT EXECUTE ON FUNCTION zoeken.namen, zoeken.notities TO naast_app;

-- An owner must be able to make things in the schema at the moment it becomes one.
GRANT CREATE ON SCHEMA zoeken TO naast_zoeker;
ALTER FUNCTION zoeken.onthoud_naam OWNER TO naast_zoeker;
ALTER FUNCTION zoeken.onthoud_notitie OWNER TO naast_zoeker;
ALTER FUNCTION zoeken.namen OWNER TO naast_zoeker;
ALTER FUNCTION zoeken.notities OWNER TO naast_zoeker;
REVOKE CREATE ON SCHEMA zoeken FROM naast_zoeker;
