"""What each figure means, in words for everybody; shown beside the figure and sent with a report.

The exact definition is the SQL of the figure. Change both together, and then the version.
"""

from typing import NamedTuple

DEFINITIES_VERSIE = "2026-2"
VERSIE = DEFINITIES_VERSIE

PVE = "Programma van Eisen 4.7"
REKENKAMER = "Rekenkamer Zoetermeer 2019"


class Definitie(NamedTuple):
    """A figure in words: its name, what it counts, and who asks for it."""

    titel: str
    tekst: str
    bron: str


FIGUREN = {
    "a": Definitie(
        "Geholpen inwoners",
        "Het aantal verschillende inwoners met minstens één hulpvraag die in de periode is "
        "afgesloten met het resultaat 'beantwoord' of 'doorverwezen'.",
        f"{PVE} a",
    ),
    "b": Definitie(
        "Doorverwijzingen",
        "Het aantal doorverwijzingen in de periode. Warm: de ondersteuner sprak zelf met de "
        "ander. Koud: de inwoner kreeg het adres. Ook staat erbij naar wat voor organisatie.",
        f"{PVE} b",
    ),
    "c": Definitie(
        "Contacten met verwijzers",
        "Het aantal contacten in de periode waar een verwijzer bij was.",
        f"{PVE} c",
    ),
    "d": Definitie(
        "Gesprekken per inwoner",
        "De gesprekken in de periode met inwoners die we kennen, gedeeld door het aantal "
        "verschillende inwoners. Een gesprek is een contact met de inwoner zelf: op kantoor, "
        "thuis, per telefoon, beeldbellen of chat, een keukentafelgesprek of een overleg. "
        "E-mail en brieven tellen niet als gesprek.",
        f"{PVE} d",
    ),
    "e": Definitie(
        "Informatie en advies",
        "Eenmalig contact. Dit zijn de snelle vragen in de periode (contact zonder traject) en "
        "de trajecten die in de periode zijn afgesloten na precies één gesprek.",
        f"{PVE} e",
    ),
    "f": Definitie(
        "Trajecten",
        "Meer keer contact. Dit zijn de trajecten die in de periode liepen, met twee of meer "
        "gesprekken tot het einde van de periode. Ernaast staan alle trajecten die in de "
        "periode zijn gestart en alle die zijn afgesloten.",
        f"{PVE} f",
    ),
    "g": Definitie(
        "Doorlooptijd van de contacten",
        "Voor hulpvragen die in de periode zijn afgesloten en waar contacten bij horen: het "
        "aantal kalenderdagen van het eerste tot het laatste contact. Ook staan erbij de uren "
        "van die contacten en, apart, de reisuren.",
        f"{PVE} g",
    ),
    "h": Definitie(
        "Leefgebieden",
        "De hulpvragen die in de periode binnenkwamen, per leefgebied. Eén hulpvraag kan bij "
        "meer leefgebieden horen. Daarom kan de som hoger zijn dan het aantal hulpvragen.",
        f"{PVE} h",
    ),
    "i": Definitie(
        "Complexe vragen",
        "Trajecten die in de periode liepen en om minstens één reden complex zijn: de "
        "ondersteuner gaf een reden op; de hulpvragen gaan over drie of meer leefgebieden; of "
        "er is meer dan twee keer de richtlijn aan uren besteed, zonder reistijd. Een traject "
        "telt één keer mee in het totaal.",
        f"{PVE} i",
    ),
    "j": Definitie("Klachten", "Het aantal klachten dat in de periode binnenkwam.", f"{PVE} j"),
    "k": Definitie(
        "Doorlooptijd van klachten",
        "Voor klachten die in de periode zijn afgehandeld: het aantal kalenderdagen van "
        "ontvangst tot afhandeling, en welk deel binnen de termijn van de overeenkomst klaar "
        "was.",
        f"{PVE} k",
    ),
    "l": Definitie(
        "Opgeloste klachten",
        "Het aantal klachten dat in de periode is afgehandeld en is opgelost.",
        f"{PVE} l",
    ),
    "m": Definitie(
        "Passende ondersteuning",
        "Het aantal hulpvragen dat in de periode is afgesloten en waarvan de inwoner vindt dat "
        "de ondersteuning paste. Ernaast staat hoe vaak dat niet zo was en hoe vaak we het niet "
        "weten.",
        f"{PVE} m",
    ),
    "n": Definitie(
        "Tevredenheid",
        "Het gemiddelde cijfer van de vragenlijsten die in de periode zijn ingevuld, en hoeveel "
        "dat er waren. De respons is het deel van de uitnodigingen uit de periode dat is "
        "beantwoord. Een gemiddelde van minder dan 5 antwoorden laten we niet zien.",
        f"{PVE} n",
    ),
    "o": Definitie(
        "Wachttijd",
        "Voor meldingen die in de periode binnenkwamen: het aantal werkdagen tot het eerste "
        "contact, en van het eerste contact tot de eerste afspraak. De dag zelf is 0. We tellen "
        "wie het contact of de afspraak had voor het einde van de periode. Binnen de termijn: "
        "het deel dat op tijd was. Wie nog wacht en nog tijd heeft, telt daarbij niet mee. Open "
        "en te laat: wie nog wacht terwijl de uiterste dag voorbij is. Ernaast staan de "
        "kalenderdagen van melding tot start, voor trajecten die in de periode startten.",
        f"{PVE} o",
    ),
    "p": Definitie(
        "Doorlooptijd van trajecten",
        "Voor trajecten die in de periode zijn afgesloten: het aantal kalenderdagen van de "
        "start tot het einde.",
        f"{PVE} p",
    ),
    "q": Definitie(
        "Trends en ontwikkelingen",
        "Alle cijfers van a tot en met p naast twee eerdere perioden: de periode van evenveel "
        "dagen hiervoor, en dezelfde datums een jaar eerder. Ook de signalen in de periode, per "
        "soort, en wat de aanbieder zelf schrijft.",
        f"{PVE} q",
    ),
    "unieke_inwoners": Definitie(
        "Verschillende inwoners",
        "Het aantal verschillende inwoners met in de periode een nieuwe hulpvraag, een gesprek "
        "of een lopend traject. Iemand bij twee aanbieders telt één keer, als beide de sleutel "
        "van die inwoner kennen. Wie geen naam gaf, telt niet mee.",
        REKENKAMER,
    ),
    "hulpvragen": Definitie(
        "Hulpvragen",
        "Het aantal hulpvragen dat in de periode binnenkwam, dat in de periode is afgesloten, "
        "en dat aan het einde van de periode nog open was.",
        REKENKAMER,
    ),
    "uren": Definitie(
        "Uren",
        "De uren van alle contacten in de periode: met de inwoner erbij en zonder de inwoner. "
        "Reistijd staat apart en zit niet in het totaal.",
        "Marktconsultatie Assen",
    ),
    "wlz_aanvragen": Definitie(
        "Aanvragen Wlz",
        "Het aantal hulpvragen dat in de periode binnenkwam en een aanvraag voor de Wet "
        "langdurige zorg is.",
        "Marktconsultatie Assen",
    ),
    "uren_per_hulpvraag": Definitie(
        "Uren per hulpvraag",
        "De uren van de contacten bij elke hulpvraag die in de periode is afgesloten, zonder "
        "reistijd. Een hulpvraag zonder contacten telt als 0 uur. De richtlijn is 4 uur, en 6 "
        "uur bij een aanvraag Wlz, tenzij de overeenkomst iets anders zegt.",
        "Marktconsultatie Assen",
    ),
    "bereik": Definitie(
        "Bereik",
        "De verschillende inwoners per doelgroep, leeftijd, wijk en kanaal van de melding, en "
        "of zij kwetsbaar zijn. De leeftijd is het jaar van de laatste dag van de periode min "
        "het geboortejaar. Iemand kan bij meer doelgroepen en kanalen horen.",
        "Opdrachtomschrijving Zoetermeer",
    ),
    "kosten_per_inwoner": Definitie(
        "Kosten per inwoner",
        "Het geld van de overeenkomsten in de kalenderjaren van de periode, gedeeld door de "
        "verschillende inwoners. Begroot: hetzelfde geld, gedeeld door het aantal inwoners dat "
        "de gemeente wilde bereiken. Alleen voor hele kalenderjaren, en alleen als het bedrag van "
        "elke overeenkomst bekend is.",
        REKENKAMER,
    ),
    "kosten_per_hulpvraag": Definitie(
        "Kosten per hulpvraag",
        "Het geld van de overeenkomsten in de kalenderjaren van de periode, gedeeld door de "
        "hulpvragen die zijn afgesloten. Begroot: hetzelfde geld, gedeeld door het aantal dat "
        "de gemeente wilde bereiken. Alleen voor hele kalenderjaren, en alleen als het bedrag van "
        "elke overeenkomst bekend is.",
        REKENKAMER,
    ),
}

DEFINITIES = {sleutel: definitie.tekst for sleutel, definitie in FIGUREN.items()}
"""The text per figure, as it is frozen with a report."""
