"""Which action takes a melding from where to where (PvE 3.15 and 3.16)."""

from naast.core.states import Overgang, Statentabel
from naast.meldingen.models import Status

OPEN = (Status.NIEUW, Status.CONTACT, Status.AFSPRAAK)
_ENDS = ("accept_melding", "answer_as_snelle_vraag", "refer_melding")

MELDING = Statentabel(
    "de melding",
    dict(Status.choices),
    [
        Overgang("record_first_contact", Status.NIEUW, Status.CONTACT),
        Overgang("plan_first_appointment", Status.CONTACT, Status.AFSPRAAK),
        # Moving an appointment: the day that counts is the last one agreed.
        Overgang("plan_first_appointment", Status.AFSPRAAK, Status.AFSPRAAK),
        Overgang("remind_first_appointment", Status.AFSPRAAK, Status.AFSPRAAK),
        *(Overgang("mark_spoed", status, status, reden_nodig=True) for status in OPEN),
        *(Overgang("offer_replacement", status, status) for status in OPEN),
        *(Overgang("take_melding", status, status) for status in OPEN),
        *(Overgang(end, status, Status.AFGEHANDELD) for end in _ENDS for status in OPEN),
        *(
            Overgang("withdraw_melding", status, Status.AFGEHANDELD, reden_nodig=True)
            for status in OPEN
        ),
    ],
)
