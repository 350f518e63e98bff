"""Every fault of a delivery: where it is, what stands there, and what is expected."""

import pytest

from naast.aanlevering.formaat import BESTANDEN
from naast.aanlevering.tests.conftest import GOED, Inhoud, Laden, met
from naast.core.leesfouten import VOLUIT
from naast.testing.people import Persoon

pytestmark = pytest.mark.django_db

CELLEN = [
    # file, what stands there, what we put there, line, column, kind, a word of what is expected
    ("contactmomenten", "2024-03-08T10:00", "1024-03-08T10:00", 2, "begin", "datum", "1900"),
    ("contactmomenten", "2024-03-08T10:00", "20224-03-08T10:00", 2, "begin", "tijdstip", "10:30"),
    ("contactmomenten", "2024-03-08T10:00", "2024-03-08T25:61", 2, "begin", "tijdstip", "23:59"),
    ("contactmomenten", "2024-03-08T10:00", "2024-03-31T02:30", 2, "begin", "tijdstip", "zomer"),
    ("contactmomenten", "2024-03-08T10:00", "2024-03-08", 2, "begin", "tijdstip", "tijd"),
    ("contactmomenten", ";60;20;", ";-60;20;", 2, "minuten", "getal", "0 tot en met 1440"),
    ("contactmomenten", ";60;20;", ";1441;20;", 2, "minuten", "getal", "0 tot en met 1440"),
    ("contactmomenten", ";60;20;", ";60,5;20;", 2, "minuten", "getal", "heel getal"),
    ("contactmomenten", ";60;20;", ";60;-1;", 2, "reistijd_minuten", "getal", "heel getal"),
    ("contactmomenten", ";60;20;", ";;20;", 2, "minuten", "verplicht", "verplicht"),
    ("contactmomenten", "huisbezoek", "koffie", 2, "vorm", "waarde_onbekend", "keukentafel"),
    ("contactmomenten", "inwoner|netwerk", "inwoner|buur", 2, "met", "waarde_onbekend", "netwerk"),
    ("contactmomenten", "inwoner|netwerk", "|", 2, "met", "verplicht", "verplicht"),
    ("contactmomenten", "verhelderen", "troosten", 2, "functie", "waarde_onbekend", "bemiddelen"),
    ("contactmomenten", ";zorg;", ";liefde;", 2, "leefgebieden", "waarde_onbekend", "jeugdhulp"),
    ("contactmomenten", "Noor", "=1+1", 2, "medewerker", "formule", "formule"),
    ("contactmomenten", "Noor", "@SUM(A1)", 2, "medewerker", "formule", "formule"),
    ("contactmomenten", "Noor", "+1+cmd|' /C calc'!A0", 2, "medewerker", "formule", "formule"),
    ("contactmomenten", ";60;20;", ";=30+30;20;", 2, "minuten", "formule", "formule"),
    ("contactmomenten", "C1;T1;H1", "C1;T9;", 2, "traject_id", "verwijzing", "trajecten.csv"),
    ("contactmomenten", "C1;T1;H1", "C1;T2;H1", 2, "traject_id", "tegenspraak", "T1"),
    ("contactmomenten", "C1;T1;H1;I1", "C1;T1;H1;I2", 2, "inwoner_id", "tegenspraak", "I1"),
    ("contactmomenten", "C2;", "C1;", 3, "contact_id", "dubbel", "regel 2"),
    ("contactmomenten", "C1;", ";", 2, "contact_id", "verplicht", "verplicht"),
    ("inwoners", "1950", "1850", 2, "geboortejaar", "getal", "1900"),
    ("inwoners", "1950", "2031", 2, "geboortejaar", "getal", "2026"),
    ("inwoners", "9401", "9401AB", 2, "postcode4", "postcode", "vier cijfers"),
    ("inwoners", ";ja", ";misschien", 2, "kwetsbaar", "waarde_onbekend", "ja of nee"),
    ("inwoners", "Centrum", "x" * 61, 2, "wijk", "te_lang", "60"),
    ("meldingen", "04-03-2024", "29-02-2024", 2, "eerste_contact_op", "volgorde", "op of na"),
    ("meldingen", "2024-03-08", "2024-03-03", 2, "eerste_afspraak_op", "volgorde", "contact"),
    ("meldingen", "telefoon", "rooksignaal", 2, "kanaal", "waarde_onbekend", "spreekuur"),
    ("meldingen", "04-03-2024", "31-02-2024", 2, "eerste_contact_op", "datum", "bestaat"),
    ("trajecten", "2024-06-01", "2024-01-01", 2, "afgesloten_op", "volgorde", "start"),
    ("trajecten", "2024-09-01", "2024-01-01", 2, "verwacht_einde_op", "volgorde", "start"),
    ("trajecten", "2024-03-08", "2024-02-01", 2, "gestart_op", "volgorde", "M1"),
    ("trajecten", "I1;M1", "I1;M9", 2, "melding_id", "verwijzing", "meldingen.csv"),
    ("trajecten", "T2;I2", "T2;", 3, "inwoner_id", "verplicht", "verplicht"),
    ("hulpvragen", "2024-05-30", "2024-01-01", 2, "afgesloten_op", "volgorde", "ontvangst"),
    ("hulpvragen", "beantwoord", "gelukt", 2, "resultaat", "waarde_onbekend", "ingetrokken"),
    ("hulpvragen", ";ja\nH2", ";soms\nH2", 2, "passend", "waarde_onbekend", "onbekend"),
    ("doorverwijzingen", "warm", "lauw", 2, "wijze", "waarde_onbekend", "koud"),
    ("doorverwijzingen", "H1;", "H7;", 2, "hulpvraag_id", "verwijzing", "hulpvragen.csv"),
    ("klachten", "2024-04-20", "2024-03-20", 2, "afgehandeld_op", "volgorde", "ontvangst"),
    ("klachten", "opgelost", "weg", 2, "uitkomst", "waarde_onbekend", "deels_opgelost"),
    ("tevredenheid", "8,5", "0", 2, "cijfer", "getal", "1 tot en met 10"),
    ("tevredenheid", "8,5", "11", 2, "cijfer", "getal", "1 tot en met 10"),
    ("tevredenheid", "8,5", "acht", 2, "cijfer", "getal", "1 tot en met 10"),
    ("tevredenheid", "2024-06-10", "2024-06-01", 2, "ingevuld_op", "volgorde", "uitnodiging"),
    ("signalen", "wachttijd", "", 2, "soort", "verplicht", "verplicht"),
    ("signalen", "S1;", "S1;extra;", 2, "", "aantal_kolommen", "4 cellen"),
    ("signalen", ";- lang wachten", "", 2, "", "aantal_kolommen", "4 cellen"),
]


@pytest.mark.parametrize(("bestand", "oud", "nieuw", "regel", "kolom", "soort", "woord"), CELLEN)
def test_a_fault_says_where_it_is_and_what_is_expected(
    laad: Laden,
    bij_mee: Persoon,
    bestand: str,
    oud: str,
    nieuw: str,
    regel: int,
    kolom: str,
    soort: str,
    woord: str,
) -> None:
    fouten = laad(met(bestand, oud, nieuw)).fouten.voluit()
    eigen = [fout for fout in fouten if fout.bestand == f"{bestand}.csv"]
    assert [(f.regel, f.kolom, f.soort) for f in eigen] == [(regel, kolom, soort)]
    assert woord in eigen[0].verwacht
    assert not [fout for fout in fouten if fout.soort not in {soort, "verwijzing"}]


@pytest.mark.parametrize(
    ("bestand", "oud", "nieuw"),
    [
        ("contactmomenten", "Noor", "-"),
        ("contactmomenten", "Noor", "Noor 'de' Vries-Ng"),
        ("contactmomenten", "2024-03-08T10:00", "2024-02-28T10:00"),  # before the melding
        ("contactmomenten", "2024-03-08T10:00", "2024-10-27T02:30"),
        ("contactmomenten", "2024-03-08T10:00", " 08-03-2024 10:00:05.123+0100 "),
        ("contactmomenten", ";60;20;", ";60,0;;"),
        ("contactmomenten", "huisbezoek", " Huisbezoek "),
        ("inwoners", "abc", "+Zm9v/YmFy=="),
        ("trajecten", "2024-09-01", "9999-12-31"),
        ("tevredenheid", "8,5", "7.25"),
        ("signalen", "- lang wachten", "- wachttijd bij besluit"),
        ("signalen", "\nS1", "\n\n;;;\nS1"),
        ("signalen", "signaal_id;datum", " Signaal_ID ;DATUM"),
        ("signalen", "- lang wachten", '"een ""lang"" verhaal; met\nregels"'),
    ],
)
def test_what_a_real_system_may_write_is_taken(
    laad: Laden, bij_mee: Persoon, bestand: str, oud: str, nieuw: str
) -> None:
    uitkomst = laad(met(bestand, oud, nieuw))
    assert uitkomst.gelukt, uitkomst.fouten.voluit()


HELE_BESTANDEN: list[tuple[str | bytes, int | None, str, str]] = [
    ("", None, "leeg_bestand", "kopregel"),
    (b"\xff\xfes\x00i\x00g\x00", 1, "codering", "UTF-8"),
    ("signaal_id;datum;soort\nS1;2024-01-01;café".encode("latin-1"), 2, "codering", "UTF-8"),
    (b"%PDF-1.7\n\x00\x01", 1, "geen_tekst", "CSV"),
    (b"s\x00i\x00g\x00n\x00", 1, "geen_tekst", "UTF-8"),
    (b"signaal_id;datum;soort\nS1;2024-01-01;a\x00b\n", 2, "nulteken", "NUL"),
    ("signaal_id\tdatum\tsoort\n", 1, "scheidingsteken", "tab"),
    ("naam;dag\n", 1, "kopregel", "signaal_id"),
    ("signaal_id;datum\nS1;2024-01-01\n", 1, "kolom_ontbreekt", "soort"),
    ("signaal_id;datum;soort;Datum\n", 1, "kolom_dubbel", "één keer"),
    ("signaal_id;datum;soort\rS1;2024-01-01;a\r", 1, "regeleinde", "LF"),
    ('signaal_id;datum;soort\nS1;2024-01-01;"open\n', 2, "aanhalingstekens", '"'),
    ('signaal_id;datum;soort\nS1;2024-01-01;"a"b\n', 2, "aanhalingstekens", '"'),
    ("signaal_id;datum;soort\nS1;2024-01-01;" + "x" * 2_000_000, 2, "te_lang", "kB"),
    ("signaal_id;datum;soort;\nS1;2024-01-01;a;b\n", 2, "aantal_kolommen", "kopregel"),
]


@pytest.mark.parametrize(("inhoud", "regel", "soort", "woord"), HELE_BESTANDEN)
def test_a_file_that_is_no_csv_is_a_clear_fault(
    laad: Laden,
    bij_mee: Persoon,
    inhoud: str | bytes,
    regel: int | None,
    soort: str,
    woord: str,
) -> None:
    fouten = laad({**GOED, "signalen": inhoud}).fouten.voluit()
    assert [(f.bestand, f.regel, f.soort) for f in fouten] == [("signalen.csv", regel, soort)]
    assert woord in fouten[0].verwacht


def test_faults_after_a_broken_line_come_out_too_with_their_own_line_numbers(
    laad: Laden, bij_mee: Persoon
) -> None:
    signalen = (
        "signaal_id;datum;soort;omschrijving\n"
        'S1;2024-01-01;a;"over\ntwee regels"\n'
        'S2;2024-13-01;b;\nS3;2024-01-01;"stuk;\nS4;gisteren;d;\n'
    )
    fouten = laad({"signalen": signalen}).fouten.voluit()
    assert [(f.regel, f.soort) for f in fouten] == [
        (4, "datum"),
        (5, "aanhalingstekens"),
        (6, "datum"),
    ]


def test_an_unreadable_file_does_not_make_every_reference_a_fault(
    laad: Laden, bij_mee: Persoon
) -> None:
    fouten = laad({**GOED, "inwoners": b"PK\x03\x04rest"}).fouten.voluit()
    assert [(f.bestand, f.soort) for f in fouten] == [("inwoners.csv", "geen_tekst")]


def test_a_wrong_row_is_still_known_to_the_rows_that_refer_to_it(
    laad: Laden, bij_mee: Persoon
) -> None:
    fouten = laad(met("inwoners", "I1;abc;1950;", "I1;abc;")).fouten.voluit()
    assert [(f.bestand, f.soort) for f in fouten] == [("inwoners.csv", "aantal_kolommen")]


def test_a_file_may_be_absent_when_none_refers_to_it(laad: Laden, bij_mee: Persoon) -> None:
    zonder: Inhoud = {naam: GOED[naam] for naam in GOED if naam not in {"klachten", "signalen"}}
    assert laad(zonder).gelukt
    assert laad({"klachten": GOED["klachten"]}).gelukt


def test_a_file_that_is_referred_to_must_be_there(laad: Laden, bij_mee: Persoon) -> None:
    zonder: Inhoud = {naam: GOED[naam] for naam in GOED if naam != "inwoners"}
    fouten = laad(zonder).fouten.voluit()
    assert {(f.kolom, f.soort) for f in fouten} == {("inwoner_id", "verwijzing")}
    assert len(fouten) == 5


def test_a_folder_without_a_known_file_is_a_fault(laad: Laden, bij_mee: Persoon) -> None:
    fouten = laad({"leesmij.txt": "hallo"}).fouten.voluit()
    assert fouten[0].soort == "geen_bestanden"
    assert all(bestand.bestandsnaam in fouten[0].verwacht for bestand in BESTANDEN)


def test_what_is_not_read_is_said_and_is_no_fault(laad: Laden, bij_mee: Persoon) -> None:
    inhoud: Inhoud = {
        "signalen": "signaal_id,datum,soort,Kleur\nS1,2024-01-01,a,rood\n",
        "leesmij.txt": "hallo",
    }
    uitkomst = laad(inhoud)
    assert uitkomst.gelukt
    assert uitkomst.opmerkingen == [
        "leesmij.txt wordt niet gelezen.",
        "signalen.csv: kolom 'kleur' is onbekend en niet gelezen.",
    ]


def test_a_thousand_faults_in_full_and_the_rest_counted(laad: Laden, bij_mee: Persoon) -> None:
    rijen = "".join(f"S{n};gisteren;\n" for n in range(3000))
    fouten = laad({"signalen": "signaal_id;datum;soort\n" + rijen}).fouten
    assert len(fouten) == 6000
    assert len(fouten.voluit()) == VOLUIT
    assert [f.regel for f in fouten.voluit()[:3]] == [2, 2, 3]
    assert fouten.rest() == {"datum": 2500, "verplicht": 2500}


def test_many_faults_of_one_check_are_counted(laad: Laden, bij_mee: Persoon) -> None:
    rijen = "".join(f"K{n};T{n};2024-01-01\n" for n in range(2500))
    fouten = laad({"klachten": "klacht_id;traject_id;ontvangen_op\n" + rijen}).fouten
    assert (len(fouten), len(fouten.voluit()), fouten.rest()) == (2500, 1000, {"verwijzing": 1500})


def test_a_shown_value_is_short_and_safe(laad: Laden, bij_mee: Persoon) -> None:
    waarde = "\x1b[31m" + "x" * 200
    fout = laad(met("signalen", "2024-04-01", waarde)).fouten.voluit()[0]
    assert fout.waarde == "·[31m" + "x" * 55 + "…"


def test_a_correction_that_contradicts_what_was_loaded_is_a_fault(
    laad: Laden, bij_mee: Persoon
) -> None:
    assert laad().gelukt
    later = GOED["meldingen"].replace("M1;I1;2024-03-01", "M1;I1;2024-03-20")
    later = later.replace("04-03-2024;2024-03-08", "2024-03-21;")
    fouten = laad({"meldingen": later}).fouten.voluit()
    assert {(f.bestand, f.regel, f.kolom, f.soort) for f in fouten} == {
        ("meldingen.csv", 2, "ontvangen_op", "volgorde")
    }


def test_a_correction_without_a_column_is_held_against_the_value_that_stays(
    laad: Laden, bij_mee: Persoon
) -> None:
    assert laad().gelukt
    klachten = "klacht_id;ontvangen_op\nK1;2024-05-01\n"
    fouten = laad({"klachten": klachten}).fouten.voluit()
    assert [(f.regel, f.kolom, f.soort) for f in fouten] == [(2, "ontvangen_op", "volgorde")]
    assert "eerder geladen" in fouten[0].verwacht
