"""Dates: what days a value covers, what a symbol means on a day, how one is said."""
