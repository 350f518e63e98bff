"""In tests a template that names something unknown fails, instead of showing nothing.

A spelling mistake in a template is silent in Django: the page just lacks the word. `{% if x %}`
and `{% for x in y %}` may still ask for what is not there. Templates of other people (Django,
allauth) are left alone: what they leave undefined is theirs.
"""

import inspect
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.template import Engine, Node

OURS = Path(__file__).parents[1]


class UnknownVariable(AssertionError):
    """A template uses a variable or attribute that its view does not give."""


class _Strict(str):
    """Django writes `string_if_invalid % name` for what it cannot find."""

    __slots__ = ()

    def __new__(cls) -> "_Strict":
        return super().__new__(cls, "%s")

    def __mod__(self, name: object) -> str:
        template = _template_being_rendered()
        if template is None or not template.is_relative_to(OURS):
            return ""
        where = template.relative_to(OURS)
        raise UnknownVariable(
            f"Onbekende variabele {name} in {where}. Geef hem mee of vraag {{% if %}}."
        )


def _template_being_rendered() -> Path | None:
    """The file of the innermost node that is being rendered."""
    frame = inspect.currentframe()
    while frame:
        node = frame.f_locals.get("self")
        origin = getattr(node, "origin", None) if isinstance(node, Node) else None
        if origin is not None:
            return Path(origin.name)
        frame = frame.f_back
    return None


@pytest.fixture(scope="session", autouse=True)
def no_unknown_variables() -> Iterator[None]:
    """For the whole run: an unknown variable in a template of ours is a fault."""
    engine = Engine.get_default()
    before = engine.string_if_invalid
    engine.string_if_invalid = _Strict()
    yield
    engine.string_if_invalid = before
