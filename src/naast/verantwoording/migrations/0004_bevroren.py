"""A sent report does not change: not by the application, not by hand in SQL."""

from django.db import migrations, models

BEVROREN = """
CREATE FUNCTION rapportage_bevroren() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'concept' THEN
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'status' = to_jsonb(OLD) - 'status'
     AND (NEW.status = OLD.status OR (OLD.status = 'verzonden' AND NEW.status = 'vervangen')) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'Een verzonden rapportage kan niet veranderen. Maak een nieuwe versie.'
    USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER bevroren BEFORE UPDATE OR DELETE ON verantwoording_rapportage
  FOR EACH ROW EXECUTE FUNCTION rapportage_bevroren();

CREATE FUNCTION cijferbijlage_bevroren() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'De cijfers van een verzonden rapportage kunnen niet veranderen.'
    USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER bevroren BEFORE UPDATE OR DELETE ON verantwoording_cijferbijlage
  FOR EACH ROW EXECUTE FUNCTION cijferbijlage_bevroren();
"""
WEG = """
DROP TRIGGER bevroren ON verantwoording_cijferbijlage;
DROP FUNCTION cijferbijlage_bevroren;
DROP TRIGGER bevroren ON verantwoording_rapportage;
DROP FUNCTION rapportage_bevroren;
"""


class Migration(migrations.Migration):
    dependencies = [("verantwoording", "0003_cijfers")]
    operations = [
        migrations.AddField("rapportage", "definities", models.JSONField(null=True)),
        migrations.RunSQL(BEVROREN, WEG),
    ]
