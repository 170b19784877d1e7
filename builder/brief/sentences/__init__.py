"""Sentences of articles made to stand alone: what in them leans, what stands in for it, what may be left out."""
