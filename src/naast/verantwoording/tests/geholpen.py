"""Inwoners who were helped in 2025, and what was agreed about that year."""

from collections.abc import Iterable
from datetime import date

from naast.contracten.models import Doelstelling
from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.inwoners.models import Inwoner
from naast.organisaties.models import Aanbieder, Gemeente
from naast.tevredenheid.models import Enquete
from naast.trajecten.models import Hulpvraag, Traject

LOOPT = date(2025, 3, 1)


def helped(slug: str, plaats: str, wie: Iterable[str], op: date = LOOPT, cijfer: int = 0) -> None:
    """Inwoners with one question that was answered on a day, and the grade that each gave."""
    aanbieder = Aanbieder.objects.get(slug=slug)
    who = {"aanbieder": aanbieder, "gemeente": Gemeente.objects.get(slug=plaats)}
    context = Werkcontext(rol="clientondersteuner", aanbieder_id=aanbieder.pk)
    with als(context), handeling("toets"):
        for pseudoniem in wie:
            inwoner = Inwoner.objects.create(**who, pseudoniem=pseudoniem, achternaam="Geheim")
            once = {"afgesloten_op": op, "status": "afgesloten"}
            traject = Traject.objects.create(**who, inwoner=inwoner, gestart_op=op, **once)
            Hulpvraag.objects.create(
                **who, traject=traject, ontvangen_op=op, resultaat="beantwoord", **once
            )
            if cijfer:
                asked = {"uitgenodigd_op": op, "ingevuld_op": op, "cijfer": cijfer}
                Enquete.objects.create(**who, traject=traject, **asked)


def agreed(plaats: str, **doelen: object) -> None:
    """The targets of a gemeente for 2025."""
    gemeente = Gemeente.objects.get(slug=plaats)
    context = Werkcontext(rol="contractmanager", gemeente_id=gemeente.pk)
    with als(context), handeling("toets"):
        Doelstelling.objects.create(gemeente=gemeente, jaar=2025, **doelen)
