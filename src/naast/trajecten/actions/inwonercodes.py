"""The code with which an inwoner reads how the support goes: made, replaced, withdrawn."""

from uuid import uuid4

from naast.core.action import action
from naast.core.klok import nu
from naast.organisaties.models import Medewerker
from naast.trajecten.inwonercode import code_from, hash_of, working_code
from naast.trajecten.models import Inwonercode, Traject
from naast.trajecten.states import TRAJECT


@action("trajecten.make_inwonercode")
def make_inwonercode(*, traject: Traject, door: Medewerker) -> Inwonercode:
    """A code for a running traject; the one that works already stays."""
    row = _locked(traject)
    TRAJECT.naar("make_inwonercode", row.status)
    return working_code(row) or _store(row, door)


@action("trajecten.renew_inwonercode")
def renew_inwonercode(*, code: Inwonercode, door: Medewerker) -> Inwonercode:
    """Another code in place of this one, which stops at once. One that was replaced stays so."""
    row = _locked(code.traject)
    TRAJECT.naar("make_inwonercode", row.status)
    current = working_code(row)
    if current is not None and current.pk != code.pk:
        return current
    _stop(current)
    return _store(row, door)


@action("trajecten.withdraw_inwonercode")
def withdraw_inwonercode(*, code: Inwonercode) -> None:
    """It does not work any more."""
    _locked(code.traject)
    _stop(Inwonercode.objects.filter(pk=code.pk, ingetrokken_at__isnull=True).first())


def _locked(traject: Traject) -> Traject:
    return Traject.objects.select_for_update(no_key=True, of=("self",)).get(pk=traject.pk)


def _stop(code: Inwonercode | None) -> None:
    if code is not None:
        code.ingetrokken_at = nu()
        code.save()


def _store(traject: Traject, door: Medewerker) -> Inwonercode:
    uid = uuid4()
    return Inwonercode.objects.create(
        aanbieder_id=traject.aanbieder_id,
        gemeente_id=traject.gemeente_id,
        traject=traject,
        uid=uid,
        code_hash=hash_of(code_from(uid)),
        gemaakt_at=nu(),
        gemaakt_door=door,
    )
