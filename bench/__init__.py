"""How fast and how right the builder is: `make bench`, and `make bench BENCH=folder` for the public sets."""
