"""Values in HTML: escaped as Django does it, whatever they are."""

from django.utils.functional import lazystr
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from hypothesis import given
from hypothesis import strategies as st

from naast.core.onderdelen.markup import markup

SHAPE = '<a href="{}">{}</a>'


@given(st.text(), st.text() | st.integers() | st.none() | st.text().map(mark_safe))
def test_it_gives_what_django_gives(one: str, other: object) -> None:
    found = markup(SHAPE, one, other)
    assert found == format_html(SHAPE, one, other)
    assert isinstance(found, SafeString)


def test_a_lazy_text_is_escaped_and_what_is_markup_stays() -> None:
    lazy = lazystr("<b>")
    assert markup(SHAPE, lazy, lazy) == format_html(SHAPE, lazy, lazy)
    assert markup("<p>{}</p>", markup("<b>{}</b>", '"<&')) == "<p><b>&quot;&lt;&amp;</b></p>"
