"""What stands in the dossiers of the stories beside questions and contacts. All is invented.

Days count in working days before today, as in `verhalen`; below 0 they are still to come.
"""

from typing import NamedTuple

from naast.trajecten.keuzes import Domein

NIET_BEKEND = 0


class Actieverhaal(NamedTuple):
    """Who does what; `gedaan` None: still to do."""

    wat: str
    wie: str
    uiterlijk: int
    naam: str = ""
    gedaan: int | None = None


class Doelverhaal(NamedTuple):
    """What the inwoner wants; `bereikt` when somebody looked back on the plan."""

    wens: str
    acties: tuple[Actieverhaal, ...]
    bereikt: str = ""
    toelichting: str = ""


class Planverhaal(NamedTuple):
    """A plan that began on `dag`; `terug`: the day of looking back on it."""

    dag: int
    doelen: tuple[Doelverhaal, ...]
    terug: int | None = None
    evaluatie: str = ""


class Metingverhaal(NamedTuple):
    """A meting; a digit for each domain in the order of `Domein`, 0 is not known."""

    dag: int
    moment: str
    cijfers: str
    notitie: str = ""

    @property
    def niveaus(self) -> dict[str, int]:
        """By domain, without those that are not known."""
        found = zip(Domein.values, map(int, self.cijfers), strict=True)
        return {domein: niveau for domein, niveau in found if niveau != NIET_BEKEND}


class Lidverhaal(NamedTuple):
    """Somebody around the inwoner; `vanaf` None: since before the support."""

    naam: str
    relatie: str
    nabijheid: int
    organisatie: str = ""
    belasting: str = ""
    vanaf: int | None = None
    tot: int | None = None


class Dossierverhaal(NamedTuple):
    """All of it for one inwoner."""

    plan: Planverhaal | None = None
    metingen: tuple[Metingverhaal, ...] = ()
    netwerk: tuple[Lidverhaal, ...] = ()


DOSSIERS: dict[str, Dossierverhaal] = {
    "Sjaak Sprookje": Dossierverhaal(
        plan=Planverhaal(
            28,
            (
                Doelverhaal(
                    "Ik wil een schoon huis, zonder dat ik er de hele dag moe van ben.",
                    (
                        Actieverhaal(
                            "Opschrijven wat nog lukt en wat niet", "inwoner", 24, gedaan=25
                        ),
                        Actieverhaal("Hulp in huis aanvragen", "ondersteuner", 20, gedaan=21),
                        Actieverhaal(
                            "Vaste dag voor de hulp kiezen",
                            "organisatie",
                            -2,
                            "Thuiszorg Nergens",
                        ),
                    ),
                ),
                Doelverhaal(
                    "Ik wil weten wat ik zelf moet betalen.",
                    (
                        Actieverhaal("De brief van het CAK meenemen", "inwoner", 1),
                        Actieverhaal(
                            "Samen de berekening nalopen", "netwerk", -5, "Rosa, zijn dochter"
                        ),
                    ),
                ),
            ),
        ),
        metingen=(
            Metingverhaal(
                29, "start", "3442433522430", "Sinds de operatie lukt het huishouden niet meer."
            ),
            Metingverhaal(9, "tussen", "3443444533430", "De hulp is begonnen."),
        ),
        netwerk=(
            Lidverhaal("Rosa", "dochter", 1, belasting="te_doen"),
            Lidverhaal("Buurman Bedacht", "buurman", 2, belasting="geen"),
            Lidverhaal("Huisarts", "huisarts", 2, organisatie="Praktijk Verzonnen"),
            Lidverhaal("Hulp in huis", "hulp", 2, organisatie="Thuiszorg Nergens", vanaf=9),
            Lidverhaal("Wijkverpleging", "verpleegkundige", 3, "Thuiszorg Nergens", tot=12),
        ),
    ),
    "Mina Musicalster": Dossierverhaal(
        plan=Planverhaal(
            40,
            (
                Doelverhaal(
                    "Ik wil werk waar het rustig is en waar ik kan laten zien wat ik kan.",
                    (
                        Actieverhaal("Proefdag bij de kwekerij", "inwoner", 15, gedaan=16),
                        Actieverhaal("Vragen naar een jobcoach", "ondersteuner", 3),
                        Actieverhaal("Meegaan naar het gesprek", "netwerk", -4, "haar zus"),
                    ),
                ),
            ),
        ),
        metingen=(Metingverhaal(45, "start", "3232433555320"),),
        netwerk=(
            Lidverhaal("Zus", "zus", 1, belasting="zwaar"),
            Lidverhaal("Moeder", "moeder", 2, belasting="geen"),
            Lidverhaal("Woonconsulent", "consulent", 3, "Woonpunt Nergenshuizen", vanaf=12),
        ),
    ),
    "Gerrit Getekend": Dossierverhaal(
        metingen=(Metingverhaal(19, "start", "4021332421310", "Ingevuld samen met zijn vrouw."),),
        netwerk=(
            Lidverhaal("Truus", "echtgenote", 1, belasting="te_zwaar"),
            Lidverhaal("Zoon", "zoon", 2, belasting="te_doen"),
            Lidverhaal("Casemanager", "casemanager dementie", 2, "Zorggroep Bedacht"),
            Lidverhaal("Huisarts", "huisarts", 3, "Praktijk Verzonnen"),
        ),
    ),
    "Loes Lettertype": Dossierverhaal(
        plan=Planverhaal(
            33,
            (
                Doelverhaal(
                    "Ik wil weten hoeveel schuld ik heb en weer rustig slapen.",
                    (
                        Actieverhaal("Alle post in één doos doen", "inwoner", 30, gedaan=31),
                        Actieverhaal("Zelf bellen met de schuldhulp", "inwoner", 4, gedaan=3),
                        Actieverhaal("Lijst van schulden maken", "organisatie", -8, "schuldhulp"),
                    ),
                ),
                Doelverhaal(
                    "Ik wil mijn kind kunnen voorlezen.",
                    (Actieverhaal("Kennismaken bij het Taalhuis", "inwoner", 0),),
                ),
            ),
        ),
        netwerk=(
            Lidverhaal("Vriendin Fleur", "vriendin", 1, belasting="geen"),
            Lidverhaal("Schuldhulpverlener", "schuldhulp", 2, "gemeente Assen", vanaf=20),
        ),
    ),
    "Piet Poppenkast": Dossierverhaal(
        plan=Planverhaal(
            37,
            (
                Doelverhaal(
                    "Ik wil iemand die op vaste dagen komt.",
                    (
                        Actieverhaal(
                            "Drie aanbieders bellen en vergelijken", "ondersteuner", 25, gedaan=26
                        ),
                        Actieverhaal("Kiezen wie er komt", "inwoner", 15, gedaan=15),
                    ),
                    bereikt="ja",
                    toelichting="Er komt nu elke dinsdag en vrijdag iemand.",
                ),
                Doelverhaal(
                    "Ik wil weer naar de biljartclub.",
                    (Actieverhaal("Een keer samen gaan kijken", "netwerk", 12, "zijn broer"),),
                    bereikt="deels",
                    toelichting="Nog niet alleen; met zijn broer wel.",
                ),
            ),
            terug=5,
            evaluatie="Piet is tevreden. Hij weet wie hij belt als het weer misgaat.",
        ),
        metingen=(
            Metingverhaal(38, "start", "4322324435323", "De begeleiding was net gestopt."),
            Metingverhaal(5, "eind", "4434344435444", "De nieuwe begeleiding loopt."),
        ),
        netwerk=(
            Lidverhaal("Broer", "broer", 1, belasting="te_doen"),
            Lidverhaal("Begeleider", "begeleider", 2, "Steun Verzonnen", vanaf=14),
        ),
    ),
    "Tilly Tekenfilm": Dossierverhaal(
        plan=Planverhaal(
            22,
            (
                Doelverhaal(
                    "Ik wil rustig opbouwen en dan weer werken.",
                    (
                        Actieverhaal(
                            "Gesprek met de bedrijfsarts voorbereiden", "ondersteuner", 2, gedaan=4
                        ),
                        Actieverhaal("Een week bijhouden wat energie kost", "inwoner", -3),
                    ),
                ),
            ),
        ),
        metingen=(Metingverhaal(24, "start", "4234443543340"),),
        netwerk=(
            Lidverhaal("Haar man", "partner", 1, belasting="zwaar"),
            Lidverhaal("Bedrijfsarts", "arts", 3, "Arbodienst Bedacht"),
        ),
    ),
    "Cor Cabaret": Dossierverhaal(
        plan=Planverhaal(
            23,
            (
                Doelverhaal(
                    "Ik wil in Meerzicht blijven wonen, zonder trap.",
                    (
                        Actieverhaal("Inschrijven bij de corporatie", "inwoner", 10, gedaan=11),
                        Actieverhaal("Urgentie aanvragen", "ondersteuner", -1),
                    ),
                ),
            ),
        ),
        metingen=(Metingverhaal(23, "start", "5442552544540"),),
        netwerk=(
            Lidverhaal("Buurvrouw", "buurvrouw", 2, belasting="geen"),
            Lidverhaal("Klaverjasclub", "vrienden", 2, belasting="geen"),
        ),
    ),
}
