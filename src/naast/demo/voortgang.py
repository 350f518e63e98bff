"""How far the loading is: a bar in a terminal, plain lines elsewhere."""

from typing import TextIO

_BREED = 30


class Voortgangsbalk:
    """Shows steps on a stream, in place when it is a terminal."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._terminal = stream.isatty()

    def show(self, wat: str, klaar: int, van: int) -> None:
        """`klaar` of `van` steps are done; `wat` is being done now."""
        if not self._terminal:
            self._stream.write(f"[{klaar}/{van}] {wat}\n")
            self._stream.flush()
            return
        done = _BREED * klaar // van
        bar = "█" * done + "░" * (_BREED - done)
        end = "\n" if klaar == van else ""
        self._stream.write(f"\r\033[K{bar} {100 * klaar // van:3d}% {wat}{end}")
        self._stream.flush()
