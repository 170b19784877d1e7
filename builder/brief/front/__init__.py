"""The front page: what is said first, what is told once only, and what later news outgrew."""
