"""Fits the weights of `builder/data/lines.yml` anew: `python -m bench.fitting BENCH [SUITES…]`."""
