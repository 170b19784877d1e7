"""What the builder knows about the world, as frozen values read from the tables in `builder/data/`.

One module a topic: the type and the pure function that makes it from a parsed YAML table. Only `load` touches files.
"""
