"""The dossier compiler: a folder of clippings in, a briefing that can be checked sentence by sentence out."""

__version__ = "0.1.0"
