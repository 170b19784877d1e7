"""The registers beside the briefing: quotations, wording, who says what, what rests on whom, what is missing."""
