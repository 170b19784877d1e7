"""Identifiers as types of their own, so that a slug never passes for a claim."""

from typing import NewType

ArticleId = NewType("ArticleId", str)
"""The stem of the capture's file name; permanent."""
ParagraphId = NewType("ParagraphId", str)
"""Hash of the folded text, plus an ordinal among equals; unique within its article."""
ParagraphKey = tuple[ArticleId, ParagraphId]
"""A paragraph among those of all articles."""
ClaimId = NewType("ClaimId", str)
ActorId = NewType("ActorId", str)
OriginId = NewType("OriginId", str)
StoryId = NewType("StoryId", str)
EventId = NewType("EventId", str)
StatementId = NewType("StatementId", str)
DifferenceId = NewType("DifferenceId", str)
