"""Looking up what one may read goes by the index of the readers, not past all of them."""

from django.db import migrations

VIA_INDEX = """
CREATE OR REPLACE FUNCTION mijn_meldcodes() RETURNS SETOF bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT l.meldcode_id FROM veiligheid_meldcodelezer l
  WHERE l.ingetrokken_at IS NULL AND l.medewerker_id = (
    SELECT m.id FROM organisaties_medewerker m WHERE m.account_id = huidig_account())
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("veiligheid", "0002_bescherming")]
    operations = [migrations.RunSQL(VIA_INDEX, migrations.RunSQL.noop)]
