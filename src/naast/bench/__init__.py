"""`naast bench`: how fast Naast is, next to the least that the same work can cost here.

Ratios of one run on one machine; nothing in the tests depends on time. The generator is that of
the demo: seeded, so that every run measures the same gemeente.
"""
