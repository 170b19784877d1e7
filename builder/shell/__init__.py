"""Everything that touches the disk: reading seeds, writing docs, running the renderer."""
