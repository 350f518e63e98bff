"""The fixed values of the dossier (aanlevering 1.0; PvE 2.25; Wmo 2015 art. 1.1.1)."""

from django.db.models import IntegerChoices, TextChoices

from naast.core.keuzes import Leefgebied as Leefgebied
from naast.core.keuzes import words_of as words_of


class Wet(TextChoices):
    """The law that a hulpvraag falls under (PvE 2.2)."""

    WMO = "wmo", "Wmo"
    JEUGDWET = "jeugdwet", "Jeugdwet"
    PARTICIPATIEWET = "participatiewet", "Participatiewet"
    WLZ = "wlz", "Wlz"
    ZVW = "zvw", "Zorgverzekeringswet"
    WGS = "wgs", "schuldhulpverlening (Wgs)"
    INBURGERING = "inburgering", "inburgering"
    ARBEIDSONGESCHIKTHEID = "arbeidsongeschiktheid", "arbeidsongeschiktheid"
    OVERIG = "overig", "overig"


class Fase(TextChoices):
    """Where the inwoner stands (Assen, ASN-1)."""

    ORIENTATIE = "orientatie", "oriëntatie"
    TOEGANG = "toegang", "toegang tot ondersteuning"
    TIJDENS = "tijdens", "tijdens de ondersteuning"


class Resultaat(TextChoices):
    """How a hulpvraag ended."""

    BEANTWOORD = "beantwoord", "beantwoord"
    DOORVERWEZEN = "doorverwezen", "doorverwezen"
    DEELS_BEANTWOORD = "deels_beantwoord", "deels beantwoord"
    NIET_BEANTWOORD = "niet_beantwoord", "niet beantwoord"
    INGETROKKEN = "ingetrokken", "ingetrokken"


class Passend(TextChoices):
    """Whether the support fitted, as the inwoner sees it."""

    JA = "ja", "ja"
    NEE = "nee", "nee"
    ONBEKEND = "onbekend", "onbekend"


class Vorm(TextChoices):
    """The form of a contactmoment."""

    GESPREK = "gesprek", "gesprek"
    HUISBEZOEK = "huisbezoek", "huisbezoek"
    TELEFOON = "telefoon", "telefoon"
    BEELDBELLEN = "beeldbellen", "beeldbellen"
    CHAT = "chat", "chat"
    EMAIL = "email", "e-mail"
    BRIEF = "brief", "brief"
    KEUKENTAFELGESPREK = "keukentafelgesprek", "keukentafelgesprek"
    MDO = "mdo", "multidisciplinair overleg"
    ADMINISTRATIE = "administratie", "administratie"


IN_PERSOON = (Vorm.GESPREK, Vorm.HUISBEZOEK, Vorm.KEUKENTAFELGESPREK, Vorm.MDO)
"""Forms of contact that are at some place."""


class Plaats(TextChoices):
    """Where a contact in person was (PvE 2.11)."""

    KANTOOR = "kantoor", "op kantoor"
    THUIS = "thuis", "thuis bij de inwoner"
    WIJKCENTRUM = "wijkcentrum", "in een wijkcentrum of inloop"
    ORGANISATIE = "organisatie", "bij een organisatie"
    ONDERWEG = "onderweg", "op straat of onderweg"
    OP_AFSTAND = "op_afstand", "op afstand, via een scherm"
    ELDERS = "elders", "ergens anders"


class Met(TextChoices):
    """With whom a contactmoment was."""

    INWONER = "inwoner", "de inwoner"
    NETWERK = "netwerk", "iemand uit het netwerk"
    VERWIJZER = "verwijzer", "een verwijzer"
    GEMEENTE = "gemeente", "de gemeente"
    ZORGAANBIEDER = "zorgaanbieder", "een zorgaanbieder"
    OVERIG = "overig", "iemand anders"


class Functie(TextChoices):
    """The five functions of cliëntondersteuning (PvE 2.25)."""

    VERHELDEREN = "verhelderen", "verhelderen"
    ONDERSTEUNEN = "ondersteunen", "ondersteunen"
    VERBINDEN = "verbinden", "verbinden"
    BEMIDDELEN = "bemiddelen", "bemiddelen"
    SIGNALEREN = "signaleren", "signaleren"


class Wijze(TextChoices):
    """Warm: the other side was spoken to and took over. Cold: the inwoner got the address."""

    WARM = "warm", "warm"
    KOUD = "koud", "koud"


class Bereikt(TextChoices):
    """Whether the inwoner reached a doel."""

    JA = "ja", "ja"
    DEELS = "deels", "deels"
    NEE = "nee", "nee"


class Uitvoerder(TextChoices):
    """Who does an actie of the plan."""

    INWONER = "inwoner", "de inwoner"
    NETWERK = "netwerk", "iemand uit het netwerk"
    ONDERSTEUNER = "ondersteuner", "de ondersteuner"
    ORGANISATIE = "organisatie", "een organisatie"


class Domein(TextChoices):
    """The thirteen domains of the Zelfredzaamheid-Matrix 2017: names only, no cell texts."""

    FINANCIEN = "financien", "Financiën"
    WERK_EN_OPLEIDING = "werk_en_opleiding", "Werk en opleiding"
    TIJDSBESTEDING = "tijdsbesteding", "Tijdsbesteding"
    HUISVESTING = "huisvesting", "Huisvesting"
    HUISELIJKE_RELATIES = "huiselijke_relaties", "Huiselijke relaties"
    GEESTELIJKE_GEZONDHEID = "geestelijke_gezondheid", "Geestelijke gezondheid"
    LICHAMELIJKE_GEZONDHEID = "lichamelijke_gezondheid", "Lichamelijke gezondheid"
    MIDDELENGEBRUIK = "middelengebruik", "Middelengebruik"
    BASALE_ADL = "basale_adl", "Basale ADL"
    INSTRUMENTELE_ADL = "instrumentele_adl", "Instrumentele ADL"
    SOCIAAL_NETWERK = "sociaal_netwerk", "Sociaal netwerk"
    MAATSCHAPPELIJKE_PARTICIPATIE = (
        "maatschappelijke_participatie",
        "Maatschappelijke participatie",
    )
    JUSTITIE = "justitie", "Justitie"


class Niveau(IntegerChoices):
    """The five levels; there are no half ones."""

    ACUTE_PROBLEMATIEK = 1, "acute problematiek"
    NIET_ZELFREDZAAM = 2, "niet zelfredzaam"
    BEPERKT_ZELFREDZAAM = 3, "beperkt zelfredzaam"
    VOLDOENDE_ZELFREDZAAM = 4, "voldoende zelfredzaam"
    VOLLEDIG_ZELFREDZAAM = 5, "volledig zelfredzaam"


class Moment(TextChoices):
    """When in the traject a meting was made."""

    START = "start", "bij de start"
    TUSSEN = "tussen", "tussendoor"
    EIND = "eind", "aan het eind"


class Aangekomen(TextChoices):
    """Whether somebody who was referred got there."""

    JA = "ja", "ja"
    NEE = "nee", "nee"
    ONBEKEND = "onbekend", "nog niet bekend"


class LangerReden(TextChoices):
    """Why a hulpvraag takes more hours than the guideline (Rekenkamer Zoetermeer 2019, 3.1)."""

    WACHTLIJST = "wachtlijst", "andere hulp heeft een wachtlijst"
    GEEN_PASSENDE_HULP = "geen_passende_hulp", "er is geen passende hulp"
    NIEUWE_VRAGEN = "nieuwe_vragen", "er komen steeds nieuwe vragen bij"
    VINGER_AAN_DE_POLS = "vinger_aan_de_pols", "de inwoner trekt niet zelf aan de bel"
    WEINIG_ZELFREDZAAM = "weinig_zelfredzaam", "de inwoner of het netwerk kan weinig zelf"
    PROCEDURE = "procedure", "er loopt een aanvraag, bezwaar of klacht"
    MET_ZIJN_TWEEEN = "met_zijn_tweeen", "we gaan met zijn tweeën, voor de veiligheid"
    ANDERS = "anders", "iets anders"
