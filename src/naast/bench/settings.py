"""The settings of the demo with one page more: the floor of the bench. Never used elsewhere."""

from naast.settings import *  # noqa: F403

ROOT_URLCONF = "naast.bench.urls"
