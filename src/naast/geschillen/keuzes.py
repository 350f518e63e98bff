"""The fixed values of a geschil."""

from django.db.models import TextChoices


class Soort(TextChoices):
    """How a geschil begins; it may go on as another kind (an objection becomes an appeal)."""

    BEZWAAR = "bezwaar", "bezwaar"
    BEROEP = "beroep", "beroep"
    GEEN_BESLUIT = "geen_besluit", "geen besluit op tijd"
    KLACHT = "klacht", "klacht bij een andere organisatie"
    BEMIDDELING = "bemiddeling", "bemiddeling"


class Status(TextChoices):
    """Where a geschil stands."""

    WACHT_OP_BESLUIT = "wacht_op_besluit", "wacht op het besluit"
    AANVRAAG_IN_GEBREKE = "aanvraag_in_gebreke", "in gebreke gesteld: nog geen besluit"
    BEZWAAR_MOGELIJK = "bezwaar_mogelijk", "bezwaar is mogelijk"
    BEZWAAR_LOOPT = "bezwaar_loopt", "bezwaar loopt"
    BEZWAAR_IN_GEBREKE = "bezwaar_in_gebreke", "in gebreke gesteld: bezwaar zonder besluit"
    BEROEP_MOGELIJK = "beroep_mogelijk", "beroep is mogelijk"
    BEROEP_LOOPT = "beroep_loopt", "beroep loopt"
    UITSPRAAK = "uitspraak", "uitspraak van de rechter"
    KLACHT_VOORBEREIDEN = "klacht_voorbereiden", "klacht in voorbereiding"
    KLACHT_LOOPT = "klacht_loopt", "klacht loopt"
    KLACHT_BEANTWOORD = "klacht_beantwoord", "klacht beantwoord"
    BEMIDDELING = "bemiddeling", "bemiddeling loopt"
    AFGESLOTEN = "afgesloten", "afgesloten"


BEGINSTATUS: dict[str, Status] = {
    Soort.BEZWAAR: Status.BEZWAAR_MOGELIJK,
    Soort.BEROEP: Status.BEROEP_MOGELIJK,
    Soort.GEEN_BESLUIT: Status.WACHT_OP_BESLUIT,
    Soort.KLACHT: Status.KLACHT_VOORBEREIDEN,
    Soort.BEMIDDELING: Status.BEMIDDELING,
}


class Uitkomst(TextChoices):
    """How it ended, for the inwoner."""

    GELIJK = "gelijk", "de inwoner kreeg gelijk"
    DEELS_GELIJK = "deels_gelijk", "de inwoner kreeg deels gelijk"
    GEEN_GELIJK = "geen_gelijk", "de inwoner kreeg geen gelijk"
    SAMEN_OPGELOST = "samen_opgelost", "samen opgelost, zonder beslissing"
    INGETROKKEN = "ingetrokken", "ingetrokken of niet doorgezet"
    OVERGENOMEN = "overgenomen", "overgenomen door een advocaat of het Juridisch Loket"


class Stapsoort(TextChoices):
    """What happened, on the line of time."""

    BEGIN = "begin", "geschil begonnen"
    MELDING = "melding", "hulp gevraagd (melding)"
    GEDAAN = "gedaan", "klaar voor het besluit"
    AANVRAAG = "aanvraag", "aanvraag ingediend"
    BESLUIT = "besluit", "besluit ontvangen"
    BEZWAAR = "bezwaar", "bezwaar verstuurd"
    ONTVANGST = "ontvangst", "ontvangst bevestigd"
    UITSTEL = "uitstel", "beslissing uitgesteld"
    BESLUIT_OP_BEZWAAR = "besluit_op_bezwaar", "besluit op bezwaar ontvangen"
    INGEBREKESTELLING = "ingebrekestelling", "ingebrekestelling verstuurd"
    BEROEP = "beroep", "beroep ingesteld"
    UITSPRAAK = "uitspraak", "uitspraak van de rechter"
    KLACHT = "klacht", "klacht verstuurd"
    KLACHTANTWOORD = "klachtantwoord", "antwoord op de klacht"
    BEMIDDELING = "bemiddeling", "bemiddeling"
    NOTITIE = "notitie", "notitie"
    TERUGGENOMEN = "teruggenomen", "stap teruggenomen"
    AFGESLOTEN = "afgesloten", "geschil afgesloten"


class Wijze(TextChoices):
    """How something was sent; it decides when it counts as received (Awb 6:9)."""

    POST = "post", "per post"
    DIGITAAL = "digitaal", "digitaal"
    AFGEGEVEN = "afgegeven", "afgegeven aan de balie"


class Oordeel(TextChoices):
    """What a decision on an objection or a judgment says."""

    GEGROND = "gegrond", "gegrond: de inwoner krijgt gelijk"
    DEELS_GEGROND = "deels_gegrond", "deels gegrond"
    ONGEGROND = "ongegrond", "ongegrond"
    NIET_ONTVANKELIJK = "niet_ontvankelijk", "niet-ontvankelijk: niet inhoudelijk bekeken"


class Wie(TextChoices):
    """Who must do something before the term ends."""

    INWONER = "inwoner", "de inwoner"
    INSTANTIE = "instantie", "de instantie"


class Termijnsoort(TextChoices):
    """The legal terms that are watched."""

    PERSOONLIJK_PLAN = "persoonlijk_plan", "persoonlijk plan inleveren"
    SPOED = "spoed", "meteen tijdelijke hulp bij spoed"
    ONDERZOEK = "onderzoek", "onderzoek door de gemeente"
    SCHULDHULPGESPREK = "schuldhulpgesprek", "eerste gesprek over schulden"
    BESLUIT = "besluit", "besluit op de aanvraag"
    BEZWAAR = "bezwaar", "bezwaar maken"
    BESLUIT_OP_BEZWAAR = "besluit_op_bezwaar", "besluit op het bezwaar"
    HERSTEL_AANVRAAG = "herstel_aanvraag", "alsnog besluiten na de ingebrekestelling"
    HERSTEL_BEZWAAR = "herstel_bezwaar", "alsnog besluiten op het bezwaar na de ingebrekestelling"
    BEROEP = "beroep", "beroep instellen"
    HOGER_BEROEP = "hoger_beroep", "hoger beroep instellen"
    KLACHT = "klacht", "antwoord op de klacht"


VAN_DE_INWONER = {
    Termijnsoort.PERSOONLIJK_PLAN,
    Termijnsoort.BEZWAAR,
    Termijnsoort.BEROEP,
    Termijnsoort.HOGER_BEROEP,
}
