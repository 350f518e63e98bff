-- The registrations as the figures read them: views without personal columns (0003_cijfers.py).
--
-- The views run with the rights of who asks (security_invoker): naast_app sees the rows of its own
-- aanbieder, naast_cijfers those of all, and of those only the columns granted below. Columns that a
-- figure does not use cost nothing: PostgreSQL leaves their joins out of the plan.
-- perceel, wijk, doelgroepen and leefgebieden are there to narrow a figure down.
-- A row without contract takes the one that held on its day, as contracten.queries.contract_on.

CREATE SCHEMA cijfers;

CREATE VIEW cijfers.contract WITH (security_invoker) AS
SELECT id, gemeente_id, aanbieder_id, perceel, afspraak_vanaf, klacht_termijn_dagen,
  richtlijn_uren, richtlijn_wlz_uren, totalen_onderdrukken,
  goede_vrijdag_vrij, bevrijdingsdag_vrij, besluitdagen_vrij
FROM contracten_overeenkomst;

CREATE VIEW cijfers.inwoner WITH (security_invoker) AS
SELECT id, gemeente_id, aanbieder_id, pseudoniem, geboortejaar, wijk, doelgroepen, kwetsbaar
FROM inwoners_inwoner;

CREATE VIEW cijfers.melding WITH (security_invoker) AS
SELECT m.id, m.gemeente_id, m.aanbieder_id, m.overeenkomst_id, m.inwoner_id, m.ontvangen_op,
  m.kanaal, m.spoed, m.uiterlijk_op, m.eerste_contact_op, m.afspraak_uiterlijk_op,
  m.eerste_afspraak_op, o.perceel, i.wijk, i.doelgroepen,
  ARRAY(SELECT unnest(h.leefgebieden) FROM trajecten_traject t
    JOIN trajecten_hulpvraag h ON h.traject_id = t.id WHERE t.melding_id = m.id) AS leefgebieden
FROM (SELECT r.id, r.gemeente_id, r.aanbieder_id,
    coalesce(r.overeenkomst_id, (
    SELECT o.id FROM contracten_overeenkomst o
    WHERE o.gemeente_id = r.gemeente_id AND o.aanbieder_id = r.aanbieder_id
    ORDER BY o.van > r.ontvangen_op, abs(o.van - r.ontvangen_op), o.id LIMIT 1)) AS overeenkomst_id,
    coalesce(r.inwoner_id, (SELECT min(t.inwoner_id) FROM trajecten_traject t
      WHERE t.melding_id = r.id)) AS inwoner_id,
    r.ontvangen_op, r.kanaal, r.spoed, r.uiterlijk_op, r.eerste_contact_op,
    r.afspraak_uiterlijk_op, r.eerste_afspraak_op
  FROM meldingen_melding r) m
LEFT JOIN contracten_overeenkomst o ON o.id = m.overeenkomst_id
LEFT JOIN inwoners_inwoner i ON i.id = m.inwoner_id;

CREATE VIEW cijfers.traject WITH (security_invoker) AS
SELECT t.id, t.gemeente_id, t.aanbieder_id, t.overeenkomst_id, t.inwoner_id, i.pseudoniem,
  t.melding_id, t.gestart_op, t.afgesloten_op, t.complex_gemarkeerd,
  o.perceel, i.wijk, i.doelgroepen,
  ARRAY(SELECT unnest(h.leefgebieden) FROM trajecten_hulpvraag h
    WHERE h.traject_id = t.id) AS leefgebieden
FROM (SELECT r.id, r.gemeente_id, r.aanbieder_id,
    coalesce(r.overeenkomst_id, (
    SELECT o.id FROM contracten_overeenkomst o
    WHERE o.gemeente_id = r.gemeente_id AND o.aanbieder_id = r.aanbieder_id
    ORDER BY o.van > r.gestart_op, abs(o.van - r.gestart_op), o.id LIMIT 1)) AS overeenkomst_id,
    r.inwoner_id, r.melding_id, r.gestart_op, r.afgesloten_op, r.complex_gemarkeerd
  FROM trajecten_traject r) t
LEFT JOIN contracten_overeenkomst o ON o.id = t.overeenkomst_id
LEFT JOIN inwoners_inwoner i ON i.id = t.inwoner_id;

CREATE VIEW cijfers.hulpvraag WITH (security_invoker) AS
SELECT h.id, h.gemeente_id, h.aanbieder_id, h.traject_id, h.inwoner_id, i.pseudoniem,
  h.ontvangen_op, h.afgesloten_op, h.resultaat, h.passend, h.wlz_aanvraag, h.leefgebieden,
  h.overeenkomst_id, o.perceel, i.wijk, i.doelgroepen
FROM (SELECT r.*, t.inwoner_id, coalesce(t.overeenkomst_id, (
      SELECT o.id FROM contracten_overeenkomst o
      WHERE o.gemeente_id = t.gemeente_id AND o.aanbieder_id = t.aanbieder_id
      ORDER BY o.van > t.gestart_op, abs(o.van - t.gestart_op), o.id LIMIT 1)) AS overeenkomst_id
  FROM (SELECT id, gemeente_id, aanbieder_id, traject_id, ontvangen_op, afgesloten_op, resultaat,
    passend, wlz_aanvraag, leefgebieden FROM trajecten_hulpvraag) r
  LEFT JOIN trajecten_traject t ON t.id = r.traject_id) h
LEFT JOIN inwoners_inwoner i ON i.id = h.inwoner_id
LEFT JOIN contracten_overeenkomst o ON o.id = h.overeenkomst_id;

CREATE VIEW cijfers.contactmoment WITH (security_invoker) AS
SELECT c.id, c.gemeente_id, c.aanbieder_id, c.traject_id,
  coalesce(c.inwoner_id, t.inwoner_id) AS inwoner_id, i.pseudoniem,
  c.begonnen_op, c.minuten, c.reistijd_minuten, c.met,
  c.vorm IN ('gesprek', 'huisbezoek', 'telefoon', 'beeldbellen', 'chat', 'keukentafelgesprek',
    'mdo') AND 'inwoner' = ANY (c.met) AS gesprek,
  o.perceel, i.wijk, i.doelgroepen,
  CASE WHEN c.leefgebieden = '{}' THEN h.leefgebieden ELSE c.leefgebieden END AS leefgebieden
FROM trajecten_contactmoment c
LEFT JOIN trajecten_traject t ON t.id = c.traject_id
LEFT JOIN inwoners_inwoner i ON i.id = coalesce(c.inwoner_id, t.inwoner_id)
LEFT JOIN trajecten_hulpvraag h ON h.id = c.hulpvraag_id
LEFT JOIN contracten_overeenkomst o ON o.id = coalesce(t.overeenkomst_id, (
    SELECT o.id FROM contracten_overeenkomst o
    WHERE o.gemeente_id = t.gemeente_id AND o.aanbieder_id = t.aanbieder_id
    ORDER BY o.van > t.gestart_op, abs(o.van - t.gestart_op), o.id LIMIT 1));

CREATE VIEW cijfers.besteding WITH (security_invoker) AS
SELECT id AS contactmoment_id, hulpvraag_id, gemeente_id, aanbieder_id, begonnen_op, minuten,
  reistijd_minuten
FROM trajecten_contactmoment WHERE hulpvraag_id IS NOT NULL;

CREATE VIEW cijfers.doorverwijzing WITH (security_invoker) AS
SELECT d.id, d.gemeente_id, d.aanbieder_id, d.hulpvraag_id, d.datum, d.wijze, d.soort_bestemming,
  h.perceel, h.wijk, h.doelgroepen, h.leefgebieden
FROM trajecten_doorverwijzing d LEFT JOIN cijfers.hulpvraag h ON h.id = d.hulpvraag_id;

CREATE VIEW cijfers.klacht WITH (security_invoker) AS
SELECT k.id, k.gemeente_id, k.aanbieder_id, k.traject_id, k.ontvangen_op, k.afgehandeld_op,
  k.uitkomst,
  coalesce(k.uiterlijk_op, k.ontvangen_op + coalesce(o.klacht_termijn_dagen, 42)) AS uiterlijk_op,
  t.perceel, t.wijk, t.doelgroepen, t.leefgebieden
FROM (SELECT r.id, r.gemeente_id, r.aanbieder_id, r.traject_id, r.ontvangen_op, r.afgehandeld_op,
    r.uitkomst, r.uiterlijk_op,
    coalesce(NULL, (
    SELECT o.id FROM contracten_overeenkomst o
    WHERE o.gemeente_id = r.gemeente_id AND o.aanbieder_id = r.aanbieder_id
    ORDER BY o.van > r.ontvangen_op, abs(o.van - r.ontvangen_op), o.id LIMIT 1)) AS overeenkomst_id
  FROM klachten_klacht r) k
LEFT JOIN contracten_overeenkomst o ON o.id = k.overeenkomst_id
LEFT JOIN cijfers.traject t ON t.id = k.traject_id;

CREATE VIEW cijfers.enquete WITH (security_invoker) AS
SELECT e.id, e.gemeente_id, e.aanbieder_id, e.traject_id, e.uitgenodigd_op, e.ingevuld_op, e.cijfer,
  t.perceel, t.wijk, t.doelgroepen, t.leefgebieden
FROM tevredenheid_enquete e LEFT JOIN cijfers.traject t ON t.id = e.traject_id;

CREATE VIEW cijfers.signaal WITH (security_invoker) AS
SELECT id, gemeente_id, aanbieder_id, datum, soort, NULL::text AS perceel, NULL::text AS wijk,
  NULL::text[] AS doelgroepen, NULL::text[] AS leefgebieden
FROM trajecten_signaal;

GRANT SELECT (id, gemeente_id, aanbieder_id, perceel, van, afspraak_vanaf, klacht_termijn_dagen,
  richtlijn_uren, richtlijn_wlz_uren, totalen_onderdrukken, goede_vrijdag_vrij,
  bevrijdingsdag_vrij, besluitdagen_vrij) ON contracten_overeenkomst TO naast_cijfers;
GRANT SELECT (gemeente_id, aanbieder_id, overeenkomst_id, jaar, bedrag) ON
  contracten_contractjaar TO naast_cijfers;
GRANT SELECT (gemeente_id, jaar, inwoners, hulpvragen) ON contracten_doelstelling TO
  naast_cijfers;
GRANT SELECT (id, gemeente_id, aanbieder_id, pseudoniem, geboortejaar, wijk, doelgroepen,
  kwetsbaar) ON inwoners_inwoner TO naast_cijfers;
GRANT SELECT (id, gemeente_id, aanbieder_id, overeenkomst_id, inwoner_id, ontvangen_op, kanaal,
  spoed, uiterlijk_op, eerste_contact_op, afspraak_uiterlijk_op, eerste_afspraak_op) ON
  meldingen_melding TO naast_cijfers;
GRANT SELECT (id, gemeente_id, aanbieder_id, overeenkomst_id, inwoner_id, melding_id,
  gestart_op, afgesloten_op, complex_gemarkeerd) ON trajecten_traject TO naast_cijfers;
GRANT SELECT (id, gemeente_id, aanbieder_id, traject_id, ontvangen_op, afgesloten_op, resultaat,
  passend, wlz_aanvraag, leefgebieden) ON trajecten_hulpvraag TO naast_cijfers;
GRANT SELECT (id, gemeente_id, aanbieder_id, traject_id, hulpvraag_id, inwoner_id, begonnen_op,
  minuten, reistijd_minuten, vorm, met, leefgebieden) ON trajecten_contactmoment TO
  naast_cijfers;
GRANT SELECT (id, gemeente_id, aanbieder_id, hulpvraag_id, datum, wijze, soort_bestemming) ON
  trajecten_doorverwijzing TO naast_cijfers;
GRANT SELECT (id, gemeente_id, aanbieder_id, datum, soort) ON trajecten_signaal TO
  naast_cijfers;
GRANT SELECT (id, gemeente_id, aanbieder_id, traject_id, ontvangen_op, afgehandeld_op, uitkomst,
  uiterlijk_op) ON klachten_klacht TO naast_cijfers;
GRANT SELECT (id, gemeente_id, aanbieder_id, traject_id, uitgenodigd_op, ingevuld_op, cijfer) ON
  tevredenheid_enquete TO naast_cijfers;

GRANT USAGE ON SCHEMA cijfers TO naast_app, naast_cijfers;
GRANT SELECT ON ALL TABLES IN SCHEMA cijfers TO naast_app, naast_cijfers;
