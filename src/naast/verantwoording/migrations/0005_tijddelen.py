"""Time per hulpvraag counts the parts of a contact that was for several. What a contact was about is
then of all of these, and whether it was outreachend can be read.
"""

from django.db import migrations

CONTACT = """
CREATE OR REPLACE VIEW cijfers.contactmoment WITH (security_invoker) AS
SELECT c.id, c.gemeente_id, c.aanbieder_id, c.traject_id,
  coalesce(c.inwoner_id, t.inwoner_id) AS inwoner_id, i.pseudoniem,
  c.begonnen_op, c.minuten, c.reistijd_minuten, c.met,
  c.vorm IN ('gesprek', 'huisbezoek', 'telefoon', 'beeldbellen', 'chat', 'keukentafelgesprek',
    'mdo') AND 'inwoner' = ANY (c.met) AS gesprek,
  o.perceel, i.wijk, i.doelgroepen,
  {leefgebieden} AS leefgebieden{erbij}
FROM trajecten_contactmoment c
LEFT JOIN trajecten_traject t ON t.id = c.traject_id
LEFT JOIN inwoners_inwoner i ON i.id = coalesce(c.inwoner_id, t.inwoner_id)
LEFT JOIN trajecten_hulpvraag h ON h.id = c.hulpvraag_id
LEFT JOIN contracten_overeenkomst o ON o.id = coalesce(t.overeenkomst_id, (
    SELECT o.id FROM contracten_overeenkomst o
    WHERE o.gemeente_id = t.gemeente_id AND o.aanbieder_id = t.aanbieder_id
    ORDER BY o.van > t.gestart_op, abs(o.van - t.gestart_op), o.id LIMIT 1));
"""
VAN_ALLE_VRAGEN = """CASE WHEN c.leefgebieden <> '{}' THEN c.leefgebieden
    WHEN c.hulpvraag_id IS NOT NULL THEN h.leefgebieden
    ELSE (SELECT array_agg(DISTINCT gebied)::varchar(40)[] FROM trajecten_tijddeel d
      JOIN trajecten_hulpvraag v ON v.id = d.hulpvraag_id, unnest(v.leefgebieden) AS gebied
      WHERE d.contactmoment_id = c.id) END"""
VAN_EEN_VRAAG = "CASE WHEN c.leefgebieden = '{}' THEN h.leefgebieden ELSE c.leefgebieden END"
BESTEDING = """
CREATE OR REPLACE VIEW cijfers.besteding WITH (security_invoker) AS
SELECT id AS contactmoment_id, hulpvraag_id, gemeente_id, aanbieder_id, begonnen_op, minuten,
  reistijd_minuten
FROM trajecten_contactmoment WHERE hulpvraag_id IS NOT NULL
"""
DELEN = """
UNION ALL
SELECT d.contactmoment_id, d.hulpvraag_id, d.gemeente_id, d.aanbieder_id, c.begonnen_op, d.minuten,
  d.reistijd_minuten
FROM trajecten_tijddeel d JOIN trajecten_contactmoment c ON c.id = d.contactmoment_id;
"""
RECHTEN = """
GRANT SELECT (id, gemeente_id, aanbieder_id, contactmoment_id, hulpvraag_id, minuten,
  reistijd_minuten) ON trajecten_tijddeel TO naast_cijfers;
GRANT SELECT (outreachend, plaats) ON trajecten_contactmoment TO naast_cijfers;
"""
NIEUW = CONTACT.format(
    leefgebieden=VAN_ALLE_VRAGEN,
    erbij=""",
  c.plaats <> '' AS met_plaats, c.outreachend""",
)
OUD = CONTACT.format(leefgebieden=VAN_EEN_VRAAG, erbij="")
GEEN_RECHTEN = """
REVOKE ALL ON trajecten_tijddeel FROM naast_cijfers;
REVOKE SELECT (outreachend, plaats) ON trajecten_contactmoment FROM naast_cijfers;
DROP VIEW cijfers.contactmoment;
"""
WEER = "GRANT SELECT ON cijfers.contactmoment TO naast_app, naast_cijfers;"


class Migration(migrations.Migration):
    dependencies = [("verantwoording", "0004_bevroren"), ("trajecten", "0023_tijddelen")]
    operations = [
        migrations.RunSQL(
            RECHTEN + NIEUW + BESTEDING + DELEN, GEEN_RECHTEN + OUD + WEER + BESTEDING
        )
    ]
