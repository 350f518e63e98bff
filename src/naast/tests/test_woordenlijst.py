"""GLOSSARY.md has one row for every model, and no word twice."""

from django.apps import apps

from naast.core.gegevensmap import PROJECT


def _words() -> list[str]:
    lines = (PROJECT / "GLOSSARY.md").read_text(encoding="utf-8").splitlines()
    rows = [line.split("|")[1].strip() for line in lines if line.startswith("| ")]
    return [word.lower() for word in rows if word != "Dutch"]


def test_every_model_has_its_word() -> None:
    models = {
        model.__name__.lower()
        for model in apps.get_models()
        if model.__module__.startswith("naast.")
    }
    assert models <= set(_words())


def test_no_word_has_two_rows() -> None:
    words = _words()
    assert len(words) == len(set(words))
