"""Reading inwoners."""

import hashlib
import json

from django.db.models import Q, QuerySet
from django.forms.models import model_to_dict

from naast.inwoners.models import Inwoner


def versie_van(inwoner: Inwoner) -> str:
    """Changes when anything of the record does: to notice that a page has become old."""
    row = json.dumps(model_to_dict(inwoner), default=str, sort_keys=True)
    return hashlib.sha256(row.encode()).hexdigest()[:16]


def maybe_same(
    *, gemeente_id: int, achternaam: str, telefoon: str, email: str
) -> QuerySet[Inwoner]:
    """Who may be the person of a melding: the same surname, telephone or e-mail address.

    At most ten, by name; a person decides whether it is the same one.
    """
    same = Q()
    if achternaam:
        same |= Q(achternaam__unaccent__iexact=achternaam)
    if telefoon:
        same |= Q(telefoon=telefoon)
    if email:
        same |= Q(email__iexact=email)
    if not same:
        return Inwoner.objects.none()
    return Inwoner.objects.filter(same, gemeente_id=gemeente_id).order_by(
        "achternaam", "voornaam", "pk"
    )[:10]
