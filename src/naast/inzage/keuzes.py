"""What can be chosen when a dossier is made into a file."""

from django.db import models


class Doel(models.TextChoices):
    """Why the file is made."""

    INZAGE = "inzage", "de inwoner vraagt om inzage"
    OVERDRACHT = "overdracht", "overdracht aan een andere organisatie"
    ANDERS = "anders", "een andere reden"


class Vorm(models.TextChoices):
    """What the file is."""

    PDF = "pdf", "PDF"
    JSON = "json", "JSON"
    ZIP = "zip", "ZIP"
