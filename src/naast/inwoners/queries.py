"""Reading inwoners."""

from django.db.models import Q, QuerySet

from naast.inwoners.models import Inwoner


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
