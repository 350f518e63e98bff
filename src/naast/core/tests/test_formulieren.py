"""Forms: each control has its words, each fault says what to do, nothing typed is lost."""

from datetime import date
from uuid import UUID

import pytest
from django import forms
from django.http import QueryDict

from naast.core.forms import Formulier, Keuze
from naast.core.velden import DagMaandJaar, Datumveld


class Aanvraag(Formulier):
    """A form with the kinds of fields that matter here."""

    naam = forms.CharField(label="Hoe heet u?", help_text="Uw voornaam en achternaam.")
    telefoon = forms.CharField(label="Telefoonnummer", required=False)
    geboren_op = DagMaandJaar(label="Wanneer bent u geboren?")
    dag = Datumveld(label="Dag van de afspraak")
    wie = forms.ChoiceField(
        label="Voor wie?",
        choices=[("zelf", Keuze("Voor mezelf", "Ik heb hulp nodig.")), ("ander", "Een ander")],
        widget=forms.RadioSelect,
    )
    akkoord = forms.BooleanField(label="U mag mij bellen")


def sent(**changes: str) -> Aanvraag:
    """The form as somebody sends it, all filled in but for the changes."""
    data = QueryDict(mutable=True)
    data.update(
        {
            "naam": "Ans de Vries",
            "geboren_op_dag": "7",
            "geboren_op_maand": "3",
            "geboren_op_jaar": "1954",
            "dag": "2026-03-12",
            "wie": "zelf",
            "akkoord": "on",
            **changes,
        }
    )
    return Aanvraag(data)


def test_a_form_that_is_filled_in_gives_its_values() -> None:
    form = sent()
    assert form.is_valid(), form.errors
    assert form.cleaned_data["geboren_op"] == date(1954, 3, 7)
    assert form.cleaned_data["dag"] == date(2026, 3, 12)


def test_each_opened_page_carries_its_own_request_and_keeps_it_when_sent_back() -> None:
    first, second = Aanvraag(), Aanvraag()
    assert UUID(str(first["verzoek"].value())) != UUID(str(second["verzoek"].value()))
    key = str(first["verzoek"].value())
    assert key in str(sent(verzoek=key, naam=""))


def test_a_search_form_makes_nothing_and_carries_no_request() -> None:
    class Zoek(Formulier):
        met_verzoek = False
        zoek = forms.CharField(required=False)

    assert "verzoek" not in Zoek().fields
    assert "verzoek" in Aanvraag().fields


def test_a_fault_names_what_to_do_on_top_and_at_the_field_itself() -> None:
    page = str(sent(naam=""))
    assert 'href="#id_naam">Geef antwoord op de vraag ‘Hoe heet u?’.</a>' in page
    assert 'aria-describedby="id_naam_helptext id_naam_error"' in page
    assert 'aria-invalid="true"' in page
    assert 'id="id_naam_error"' in page
    assert 'id="id_naam_helptext"' in page


def test_a_form_without_faults_has_no_summary() -> None:
    assert "data-fouten" not in str(Aanvraag())
    assert "data-fouten" in str(sent(naam=""))


@pytest.mark.parametrize(
    ("veld", "waarde", "fout"),
    [
        ("wie", "", "Kies een antwoord bij ‘Voor wie?’."),
        ("akkoord", "", "Zet een vinkje bij ‘U mag mij bellen’."),
        ("dag", "overmorgen", "Schrijf de datum als dag-maand-jaar, bijvoorbeeld 31-12-2026."),
        ("dag", "1024-03-12", "Kijk het jaar na"),
        ("geboren_op_jaar", "", "Vul de dag, de maand én het jaar in, bijvoorbeeld 7 3 1954."),
        ("geboren_op_dag", "31", ""),
        ("geboren_op_dag", "32", "Deze datum bestaat niet."),
        ("geboren_op_maand", "maart", "Deze datum bestaat niet."),
    ],
)
def test_every_fault_says_what_to_do(veld: str, waarde: str, fout: str) -> None:
    form = sent(**{veld: waarde})
    texts = [line.tekst for line in form.foutenlijst]
    assert len(texts) == (1 if fout else 0)
    assert all(text.startswith(fout) for text in texts)


def test_a_day_that_does_not_exist_is_refused_and_what_was_typed_is_still_there() -> None:
    form = sent(geboren_op_dag="30", geboren_op_maand="2")
    assert [line.anker for line in form.foutenlijst] == ["id_geboren_op_0"]
    assert 'value="30"' in str(form["geboren_op"])


@pytest.mark.parametrize("tekst", ["2026-03-12", "12-03-2026", "12-3-2026", "12/3/2026"])
def test_a_date_may_be_typed_in_any_dutch_way(tekst: str) -> None:
    form = sent(dag=tekst)
    assert form.is_valid(), form.errors
    assert form.cleaned_data["dag"] == date(2026, 3, 12)


def test_choices_are_tiles_in_a_group_with_a_legend() -> None:
    page = str(Aanvraag()["wie"].as_field_group())
    assert "<fieldset" in page
    assert '<legend class="veld__label">Voor wie?' in page
    assert page.count('class="tegel"') == 2
    assert "Ik heb hulp nodig." in page


def test_only_what_may_stay_empty_is_marked() -> None:
    page = str(Aanvraag())
    assert page.count("(niet verplicht)") == 1


def test_a_hidden_field_has_no_words_on_the_page() -> None:
    class Zoek(Formulier):
        gemeente = forms.CharField(label="Gemeente", widget=forms.HiddenInput())

    shown = str(Zoek(initial={"gemeente": "assen"})["gemeente"].as_field_group())
    assert 'type="hidden"' in shown
    assert "label" not in shown


def test_what_a_browser_gives_back_empty_is_not_said_to_be_still_there() -> None:
    class Wachtwoord(Formulier):
        wachtwoord = forms.CharField(label="Wachtwoord", widget=forms.PasswordInput())

    kept = "Wat u hebt ingevuld, staat er nog."
    assert kept in str(sent(naam=""))
    assert kept not in str(Wachtwoord(QueryDict(mutable=True)))
