"""Which step is possible in a geschil, and where it leads.

Taking back a step leads to where that step found it: by what is kept with it, not by this table.
"""

from naast.core.states import Overgang, Statentabel
from naast.geschillen.keuzes import Status

OPEN = [status for status in Status.values if status != Status.AFGESLOTEN]

GESCHIL = Statentabel(
    "het geschil",
    dict(Status.choices),
    [
        Overgang("record_aanvraag", Status.WACHT_OP_BESLUIT, Status.WACHT_OP_BESLUIT),
        Overgang("finish_termijn", Status.WACHT_OP_BESLUIT, Status.WACHT_OP_BESLUIT),
        Overgang("receive_besluit", Status.WACHT_OP_BESLUIT, Status.BEZWAAR_MOGELIJK),
        Overgang("receive_besluit", Status.AANVRAAG_IN_GEBREKE, Status.BEZWAAR_MOGELIJK),
        # What was talked about may still end in a decision, or in a complaint.
        Overgang("receive_besluit", Status.BEMIDDELING, Status.BEZWAAR_MOGELIJK),
        # An appeal because no decision came: the body must still decide, and the appeal is about
        # that decision too (Awb 6:20). A judgment may order it to.
        Overgang("receive_besluit", Status.BEROEP_LOOPT, Status.BEROEP_LOOPT),
        Overgang("receive_besluit", Status.UITSPRAAK, Status.BEZWAAR_MOGELIJK),
        Overgang("send_bezwaar", Status.BEZWAAR_MOGELIJK, Status.BEZWAAR_LOOPT),
        Overgang("confirm_receipt", Status.BEZWAAR_LOOPT, Status.BEZWAAR_LOOPT),
        Overgang("confirm_receipt", Status.AANVRAAG_IN_GEBREKE, Status.AANVRAAG_IN_GEBREKE),
        Overgang("confirm_receipt", Status.BEZWAAR_IN_GEBREKE, Status.BEZWAAR_IN_GEBREKE),
        Overgang("confirm_receipt", Status.KLACHT_LOOPT, Status.KLACHT_LOOPT),
        Overgang("confirm_receipt", Status.BEROEP_LOOPT, Status.BEROEP_LOOPT),
        Overgang("adjourn", Status.BEZWAAR_LOOPT, Status.BEZWAAR_LOOPT),
        Overgang("adjourn", Status.KLACHT_LOOPT, Status.KLACHT_LOOPT),
        Overgang("send_ingebrekestelling", Status.WACHT_OP_BESLUIT, Status.AANVRAAG_IN_GEBREKE),
        Overgang("send_ingebrekestelling", Status.BEZWAAR_LOOPT, Status.BEZWAAR_IN_GEBREKE),
        Overgang("receive_besluit_op_bezwaar", Status.BEZWAAR_LOOPT, Status.BEROEP_MOGELIJK),
        Overgang("receive_besluit_op_bezwaar", Status.BEZWAAR_IN_GEBREKE, Status.BEROEP_MOGELIJK),
        Overgang("receive_besluit_op_bezwaar", Status.BEROEP_LOOPT, Status.BEROEP_LOOPT),
        Overgang("receive_besluit_op_bezwaar", Status.UITSPRAAK, Status.BEROEP_MOGELIJK),
        Overgang("file_beroep", Status.BEROEP_MOGELIJK, Status.BEROEP_LOOPT),
        # No decision in time counts as a decision (Awb 6:2), and that appeal has no term (6:12).
        Overgang("file_beroep", Status.AANVRAAG_IN_GEBREKE, Status.BEROEP_LOOPT),
        Overgang("file_beroep", Status.BEZWAAR_IN_GEBREKE, Status.BEROEP_LOOPT),
        Overgang("file_beroep", Status.UITSPRAAK, Status.BEROEP_LOOPT),
        Overgang("receive_uitspraak", Status.BEROEP_LOOPT, Status.UITSPRAAK),
        Overgang("send_klacht", Status.KLACHT_VOORBEREIDEN, Status.KLACHT_LOOPT),
        Overgang("send_klacht", Status.BEMIDDELING, Status.KLACHT_LOOPT),
        Overgang("receive_klachtantwoord", Status.KLACHT_LOOPT, Status.KLACHT_BEANTWOORD),
        *(Overgang("change_geschil", status, status) for status in OPEN),
        *(Overgang("add_notitie", status, status) for status in OPEN),
        *(Overgang("correct_termijn", status, status, reden_nodig=True) for status in OPEN),
        *(
            Overgang("close_geschil", status, Status.AFGESLOTEN, reden_nodig=True)
            for status in OPEN
        ),
    ],
)
