"""One reader a kind of document: bytes in, a Document or a Problem out; after it, everything is the same."""
