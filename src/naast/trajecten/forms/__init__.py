"""Forms of the supporter's dossier."""
