"""The only writer of `Inwonerbericht`: it comes in, and somebody reads it."""

from uuid import UUID, uuid5

from naast.core.action import action
from naast.core.eenmalig import once
from naast.core.kalenders import plus_werkdagen
from naast.core.klok import lokale_datum, nu
from naast.meldingen.berichten import WERKDAGEN
from naast.meldingen.models import Inwonerbericht, Melding
from naast.meldingen.queries import kalender_bij
from naast.organisaties.models import Medewerker


@action("meldingen.receive_bericht")
def receive_bericht(*, verzoek: UUID, melding_id: int, tekst: str) -> Inwonerbericht:
    """Store what was written about a melding; runs in the context of its aanbieder.

    The same `verzoek` with another melding is another message: else a form sent again would tell
    whether a kenmerk exists. So it is with other words: who goes back and adds some is told that
    they are sent.
    """

    def create() -> Inwonerbericht:
        melding = Melding.objects.select_related("overeenkomst").get(pk=melding_id)
        moment = nu()
        last = plus_werkdagen(kalender_bij(melding), lokale_datum(moment), WERKDAGEN)
        return Inwonerbericht.objects.create(
            aanbieder_id=melding.aanbieder_id,
            gemeente_id=melding.gemeente_id,
            melding=melding,
            tekst=tekst,
            ontvangen_at=moment,
            uiterlijk_op=last,
        )

    return once(uuid5(verzoek, f"{melding_id} {tekst}"), Inwonerbericht, create)


@action("meldingen.read_bericht")
def read_bericht(*, bericht: Inwonerbericht, door: Medewerker) -> Inwonerbericht:
    """Somebody read it; who was first stays."""
    row = Inwonerbericht.objects.select_for_update().get(pk=bericht.pk)
    if row.gelezen_at is None:
        row.gelezen_at, row.gelezen_door = nu(), door
        row.save()
    return row
