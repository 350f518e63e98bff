"""The templates: nothing inline, nothing undefined, parts that refuse what they do not know."""

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.template import Context, Engine, Template, TemplateSyntaxError
from django.template.loader import render_to_string
from django.test import RequestFactory

from naast.testing.sjabloonvariabelen import UnknownVariable

SRC = Path(__file__).parents[2]
# A script of type application/json is data: no browser runs it, and the policy allows it.
SCRIPT = r"<script(?![^>]*(?:\ssrc=|\stype=\"application/json\"))"
INLINE = re.compile(rf"\sstyle=|<style|\son[a-z]+=\"|{SCRIPT}|javascript:|hx-on", re.I)
# A report as one file to keep: it carries its own style, and is downloaded, never shown by us.
FILES_TO_KEEP = {"verantwoording/templates/verantwoording/document.html": {"<style"}}
ERROR_PAGES = (
    *("400.html", "403.html", "404.html", "429.html"),
    *(f"core/{name}.html" for name in ("405", "409", "413", "429", "csrf")),
)


def render(text: str) -> str:
    """Text as a page would have it, with our parts loaded."""
    return Template("{% load naast %}" + text).render(Context())


def test_no_template_has_style_or_script_in_the_page_itself() -> None:
    found = [
        f"{name}: {what}"
        for path in SRC.rglob("templates/**/*.html")
        for name in (path.relative_to(SRC).as_posix(),)
        for what in set(INLINE.findall(path.read_text(encoding="utf-8")))
        if what not in FILES_TO_KEEP.get(name, ())
    ]
    assert found == []


def test_no_template_writes_the_number_of_a_record_as_a_number_of_people() -> None:
    """From 1.000 on a link with a point in it leads nowhere: `|unlocalize`, or `{% url %}`."""
    found = [
        path.relative_to(SRC).as_posix()
        for path in SRC.rglob("templates/**/*.html")
        if re.search(r"{{\s*[\w.]+\.pk\s*}}", path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_our_templates_fail_on_an_unknown_variable_and_may_ask_for_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = Engine.get_default()
    known = engine.get_template("core/delen/terug.html")
    assert "Terug" in known.render(Context({"tekst": "Terug", "url": "/"}))
    with pytest.raises(UnknownVariable, match=r"tekst in core/templates/core/delen/terug\.html"):
        known.render(Context({"url": "/"}))


@pytest.mark.parametrize("naam", ERROR_PAGES)
def test_a_fault_page_says_what_happened_and_where_to_go(naam: str) -> None:
    page = render_to_string(naam, {}, request=RequestFactory().get("/"))
    assert page.count("<h1>") == 1
    assert re.search(r"niets (verloren|veranderd)|bewaard", page)
    assert 'href="/"' in page


def test_the_page_for_our_own_fault_needs_no_context_and_no_database() -> None:
    page = Engine.get_default().get_template("500.html").render(Context())
    assert "Dit ligt niet aan u" in page
    assert "alles van daarvoor wel" in page


def test_a_state_has_a_shape_beside_its_colour_and_an_unknown_one_is_refused() -> None:
    assert render('{% statuslabel "te laat" "fout" %}').count("<svg") == 1
    with pytest.raises(TemplateSyntaxError, match="'rood' is geen van"):
        render('{% statuslabel "te laat" "rood" %}')
    with pytest.raises(TemplateSyntaxError, match="unexpected keyword"):
        render('{% statuslabel "te laat" kleur="rood" %}')


def test_what_people_typed_is_escaped_inside_a_part() -> None:
    text = Template("{% load naast %}{% kaart naam %}{{ naam }}{% endkaart %}").render(
        Context({"naam": "<b>De Vries</b>"})
    )
    assert "<b>" not in text
    assert text.count("&lt;b&gt;De Vries") == 2


def test_a_gemeente_wears_its_own_colours_and_an_unknown_one_those_of_naast() -> None:
    tag = Template("{% load naast %}{% gemeente_stijl gemeente %}")
    assert "gemeente/assen.css" in tag.render(Context({"gemeente": SimpleNamespace(slug="assen")}))
    assert tag.render(Context({"gemeente": SimpleNamespace(slug="../../x")})) == ""


def test_a_list_keeps_its_search_when_one_turns_the_page() -> None:
    from django.core.paginator import Paginator

    request = RequestFactory().get("/", {"zoek": "de vries", "pagina": "2"})
    text = Template("{% load naast %}{% bladeren pagina %}").render(
        Context({"request": request, "pagina": Paginator(range(30000), 10).page(1200)})
    )
    assert "?zoek=de+vries&amp;pagina=1199" in text
    assert "?zoek=de+vries&amp;pagina=1201" in text
