"""Property tests give the same result in every run, however slow the machine is."""

from hypothesis import settings

settings.register_profile("naast", derandomize=True, deadline=None)
settings.load_profile("naast")
