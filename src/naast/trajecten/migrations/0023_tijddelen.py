"""The time of a contact divided over hulpvragen, the place, and who of the network was there.

On commit the database checks that the parts add up. The check runs as the owner, because by then the
context of the transaction may be gone; hence its policies to read.
"""

import django.db.models.deletion
from django.db import migrations, models

from naast.core import rls

KLOPPEN = """
CREATE FUNCTION trajecten_tijddelen_kloppen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
  gevonden record;
BEGIN
  SELECT INTO gevonden c.id FROM trajecten_contactmoment c
  JOIN trajecten_tijddeel d ON d.contactmoment_id = c.id
  WHERE c.id IN ((to_jsonb(OLD) ->> TG_ARGV[0])::bigint, (to_jsonb(NEW) ->> TG_ARGV[0])::bigint)
  GROUP BY c.id
  HAVING c.hulpvraag_id IS NOT NULL OR count(*) < 2 OR sum(d.minuten) <> c.minuten
    OR sum(d.reistijd_minuten) <> c.reistijd_minuten;
  IF FOUND THEN
    RAISE EXCEPTION 'De tijddelen van contactmoment % zijn samen niet de hele tijd.', gevonden.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'tijddelen_kloppen';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER tijddelen_kloppen AFTER INSERT OR UPDATE OR DELETE ON trajecten_tijddeel
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION trajecten_tijddelen_kloppen('contactmoment_id');
CREATE CONSTRAINT TRIGGER tijddelen_kloppen AFTER UPDATE ON trajecten_contactmoment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN ((OLD.minuten, OLD.reistijd_minuten, OLD.hulpvraag_id)
    IS DISTINCT FROM (NEW.minuten, NEW.reistijd_minuten, NEW.hulpvraag_id))
  EXECUTE FUNCTION trajecten_tijddelen_kloppen('id');
CREATE POLICY tijddelen_kloppen ON trajecten_tijddeel FOR SELECT TO naast_eigenaar USING (true);
CREATE POLICY tijddelen_kloppen ON trajecten_contactmoment FOR SELECT TO naast_eigenaar
  USING (true);
"""
WEG = """
DROP POLICY tijddelen_kloppen ON trajecten_contactmoment;
DROP POLICY tijddelen_kloppen ON trajecten_tijddeel;
DROP FUNCTION trajecten_tijddelen_kloppen CASCADE;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("inwoners", "0003_netwerk"),
        ("organisaties", "0002_bescherming"),
        ("trajecten", "0022_overdracht"),
    ]

    operations = [
        migrations.AddField(
            model_name="contactmoment",
            name="netwerklid",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="inwoners.netwerklid",
                verbose_name="wie uit het netwerk",
            ),
        ),
        migrations.AddField(
            model_name="contactmoment",
            name="outreachend",
            field=models.BooleanField(default=False, verbose_name="outreachend"),
        ),
        migrations.AddField(
            model_name="contactmoment",
            name="plaats",
            field=models.CharField(
                blank=True,
                choices=[
                    ("kantoor", "op kantoor"),
                    ("thuis", "thuis bij de inwoner"),
                    ("wijkcentrum", "in een wijkcentrum of inloop"),
                    ("organisatie", "bij een organisatie"),
                    ("onderweg", "op straat of onderweg"),
                    ("op_afstand", "op afstand, via een scherm"),
                    ("elders", "ergens anders"),
                ],
                max_length=20,
                verbose_name="plaats",
            ),
        ),
        migrations.AddIndex(
            model_name="contactmoment",
            index=models.Index(
                condition=models.Q(("netwerklid__isnull", False)),
                fields=["netwerklid"],
                name="contactmoment_netwerklid",
            ),
        ),
        migrations.CreateModel(
            name="Tijddeel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("extern_id", models.CharField(blank=True, default="", max_length=100)),
                ("minuten", models.PositiveSmallIntegerField(verbose_name="minuten")),
                (
                    "reistijd_minuten",
                    models.PositiveSmallIntegerField(default=0, verbose_name="reistijd in minuten"),
                ),
                (
                    "aanbieder",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisaties.aanbieder",
                    ),
                ),
                (
                    "contactmoment",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="tijddelen",
                        to="trajecten.contactmoment",
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisaties.gemeente",
                    ),
                ),
                (
                    "hulpvraag",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tijddelen",
                        to="trajecten.hulpvraag",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("extern_id", ""), _negated=True),
                        fields=("aanbieder", "gemeente", "extern_id"),
                        name="tijddeel_extern_uniek",
                    ),
                    models.UniqueConstraint(
                        fields=("contactmoment", "hulpvraag"), name="tijddeel_hulpvraag_eenmaal"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("minuten__lte", 1440), ("reistijd_minuten__lte", 1440)),
                        name="tijddeel_minuten",
                    ),
                ],
            },
        ),
        *rls.dossier("trajecten_tijddeel"),
        migrations.RunSQL(KLOPPEN, WEG),
    ]
