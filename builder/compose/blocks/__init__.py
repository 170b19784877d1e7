"""Blocks that several pages show: statements, differences, happenings, plans, stories, and editors’ decisions."""
