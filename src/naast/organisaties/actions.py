"""Making gemeenten and aanbieders."""

from typing import TypeVar

from django.utils.text import slugify

from naast.core.action import action
from naast.core.errors import Geweigerd
from naast.organisaties.models import Aanbieder, Gemeente

M = TypeVar("M", Gemeente, Aanbieder)


@action("organisaties.ensure_gemeente")
def ensure_gemeente(*, naam: str) -> tuple[Gemeente, bool]:
    """The gemeente of that name (capitals do not matter), made when absent; whether it is new."""
    return _ensure(Gemeente, "gemeente", naam)


@action("organisaties.ensure_aanbieder")
def ensure_aanbieder(*, naam: str) -> tuple[Aanbieder, bool]:
    """The aanbieder of that name (capitals do not matter), made when absent; whether it is new."""
    return _ensure(Aanbieder, "aanbieder", naam)


def _ensure(model: type[M], wat: str, naam: str) -> tuple[M, bool]:
    naam = " ".join(naam.split())
    langst = model._meta.get_field("naam").max_length or 80
    if not naam or len(naam) > langst or not naam.isprintable():
        raise Geweigerd(f"Geef een naam voor de {wat} van 1 tot en met {langst} tekens.", veld=wat)
    bestaand = model.objects.filter(naam__iexact=naam).first()
    if bestaand is not None:
        return bestaand, False
    return model.objects.create(naam=naam, slug=_free_slug(model, naam)), True


def _free_slug(model: type[M], naam: str) -> str:
    basis = slugify(naam)[:40] or model._meta.model_name or ""
    slug, nummer = basis, 1
    while model.objects.filter(slug=slug).exists():
        nummer += 1
        slug = f"{basis}-{nummer}"
    return slug
