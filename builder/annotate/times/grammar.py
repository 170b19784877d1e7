"""The grammar of English time expressions: patterns over the shape of a row, each with the symbol it means.

Letters are those of `words.LETTERS`, and `D` a day number, `Y` a year, `N` another number, `O` an ordinal, `Z` a
decade, `I` a full date in digits, `H` a holiday, `@` a clock time, `:` a full stop, `_` any other word. Rules are tried
in order at each place; one that refuses leaves the place to the next.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from builder.annotate.times import counts, dates, holidays, lengths, parts, quarters, ranges, shifts, weekdays, years
from builder.annotate.times.days_together import join_ends, join_ends_of_year, join_named_twice, join_weekdays
from builder.annotate.times.history import last_told
from builder.annotate.times.joins import join_clocks, join_counted, join_lengths, join_years
from builder.annotate.times.measures import MEMORY, NUM, can_anchor, is_name_of_thing
from builder.annotate.times.readings import Found, Reader, Reading, Surroundings
from builder.values.symbol import Absolute, Symbol

_RELATIVE = r"(?=(?:U(?=[<>]))?(?P<r>[LXTtfp<>]))[LXTtfp]?(?P<ru>U)[<>]?"
"""`last year`; `año pasado`, where the word stands behind."""
_YEAR = rf"(?:,?[oi]?(?:d?U)?[-/]?(?P<y>[Y0])|,?[oi]?d?{_RELATIVE})?"
_WEEKDAY = r"(?:[LXxT]?(?P<w>W):?,?d?)?"
_LATER_WEEKDAY = r"(?P<w>W)(?:i" + NUM + r"(?P<u>[Uu])(?![oz])|i(?P<d>[ND])(?!-?[uUNM])|(?P<u2>U)(?!-?[_UB]))"
_WEEKDAY_BEHIND = r"(?:,W(?=[,:]|$))?"
# The rules: order matters only among those that begin alike, the longer reading first.
_RULES: tuple[tuple[str, Reader], ...] = (
    (r"b?[@DN][-j]@,?(?P<e>E)", lengths.read_repeated),
    (r"(?P<c>@)(?P<z>\*+)?", dates.read_clock),
    (r"(?:W:?,?)?(?P<i>I)", dates.read_digits),
    (r"(?P<m>M):?(?P<d>[DO])(?:,(?P<e>[DO])){1,5},?&(?P<f>[DO])(?!-?[Uu])" + _YEAR, ranges.read_listed_days),
    (_WEEKDAY + r"(?P<d>[DO]):?(?:,(?P<e>[DO]):?){1,5},?&(?P<f>[DO]):?o?(?P<m>M):?" + _YEAR, ranges.read_listed_days),
    (r"(?P<m>M):?d?(?P<d>[DO])(?P<j>[-j&])d?(?P<e>[DO])(?!-?[Uu])" + _YEAR, ranges.read_days),
    (r"(?P<w>W):?,?d?(?P<d>[DO]):?(?P<j>[-j&])d?(?P<v>W):?,?d?(?P<e>[DO]):?o?(?P<m>M):?" + _YEAR, ranges.read_days),
    (_WEEKDAY + r"(?P<i>J)o?(?P<m>M):?" + _YEAR, ranges.read_slashed_days),
    (r"(?:[LXT]?(?P<w>W):?,?)?(?P<i>J)", dates.read_short_digits),
    (r"V(?:W(?:,W)*,?&W|(?:W:?,?)?(?:M:?[DO]|[DO]o?M)|P)|[nV]?w|n?W(?:5|(?P<p>u))", lengths.read_regular),
    (r"W:?(?:(?:,|,?&|[-j])W:?)+,?b?[@DN][-j]@", lengths.read_regular),
    (r"d?[OL]W[oi]V(?P<u>U)", lengths.read_every),
    (r"d?" + parts.NTH + r"(?P<w>W)(?:(?=[oi])" + parts.WHOLE + "|(?<=d..)(?=[,:]|$))", weekdays.read_nth_weekday),
    (r"(?P<n>[NDa])(?P<w>[Ww$])(?:(?P<g>g)|b[GR])", weekdays.read_several_away),
    (r"d?(?P<t>[WUMSP])(?:(?P<e>eL|8)|FX|9)(?![MWSUuHP])", shifts.read_beyond),
    (r"d?(?:(?P<e>8)|9)(?P<t>[WUu])", shifts.read_beyond),
    (_LATER_WEEKDAY, weekdays.read_behind),
    (r"(?P<y>Y)[-/,]?(?P<m>M):?[-/]?d?(?P<d>[DO])(?!,?[YN]|-?[Uu])", dates.read_day),
    (r"(?:W:?,?)?(?P<d>[DO])[-/]?(?P<m>M):?[-/]?(?P<y>[DN])(?=[,:@]|$)", dates.read_day),
    (r"(?:W:?,?)?(?P<m>M):?(?P<d>[DO])@\*?(?P<y>Y)", dates.read_day),
    (r"(?:(?P<q>[LXxT])|(?P<r>[LXT])(?P<ru>U),?)(?P<m>M):?(?P<d>[DO])(?!-?[Uu])", dates.read_day),
    (_WEEKDAY + r"d?(?P<d>[DO]):?o?(?P<m>M):?(?P<q>[<>])", dates.read_day),
    (_WEEKDAY + r"(?P<m>M):?[-/]?d?(?P<d>[DO]|N(?:-?[NO])?)" + _YEAR + _WEEKDAY_BEHIND, dates.read_day),
    (_WEEKDAY + r"d?(?P<d>[DO]):?(?P<j>[-/j&])d?(?P<e>[DO]):?o?(?P<m>M):?" + _YEAR, ranges.read_days),
    (_WEEKDAY + r"d?(?P<d>[DO]|N-?[NO]):?[-/]?o?(?P<m>M):?-?" + _YEAR + _WEEKDAY_BEHIND, dates.read_day),
    (_WEEKDAY + r"d(?P<d>N)o?(?P<m>M):?" + _YEAR, dates.read_spelled_day),
    (r"(?P<m>M):?(?:,?[oi]?(?:d?U)?[-/]?(?P<y>[Y0])|,?[oi]?d?" + _RELATIVE + r")", dates.read_month_of_year),
    (r"(?P<y>Y)[-/,]?(?P<m>M)(?!:?[DOY,])", dates.read_month_of_year),
    (r"(?P<m>M)(?P<q>[<>])", dates.read_month),
    (r"(?P<r>[LXT])(?P<ru>U)s(?P<s>S)", parts.read_season_of_year),
    (r"(?P<wq>[LXT])(?P<wu>U)s" + parts.NTH + r"(?P<w>W)(?![oi]d?[MU])", weekdays.read_nth_weekday),
    (r"d?(?P<q>[fpt]|(?<=d)X)(?P<m>M)(?!:?,?[DOY0])", dates.read_month_told),
    (r"(?:(?P<q>[XTlpx])|a)(?P<u>U)o(?P<m>M)(?![oi]?[Y0])", dates.read_month_called),
    (r"(?:d?(?P<q>[Lx])|d)(?P<u>U)(?P<d>D)(?!-?[oMUuN])", dates.read_day_called),
    (r"(?:T(?=l))?(?P<q>[LXTlpxV])?(?P<m>M)", dates.read_month),
    (r"d?(?P<d>[DO])(?P<j>[-j&])d?(?P<e>[DO])o?d?(?P<q>[LTXpfx])(?P<u>U)", ranges.read_days_of_this_month),
    (r"d?(?P<d>O|(?<=[nbjzd])D(?=o))o?d?(?P<q>[LTXpfx])(?P<u>U)", dates.read_day_of_this_month),
    (r"d?(?P<d>O)od(?P<u>U)", dates.read_day_of_the_month),
    (
        r"(?P<p>[nbj&eFz]d|(?<=[PU])od|(?<=[nbj]dO)&|(?<=nO)&|n)(?P<d>O|D|N-?O)(?![-j&]d?[DO](?:o?(?:M|d?[LTXpfx]U)|-?[Uu]))",
        dates.read_day_of_month,
    ),
    (r"(?P<w>W):?,?d?(?P<d>[DO]|N-?O)(?!-?[Uu])", weekdays.read_weekday_and_day),
    (r"(?P<h>H)\^{0,6}(?P<u>U)(?:,?o?(?P<y>Y))?", holidays.read_week_of_holiday),
    (r"d?(?P<u>U)(?P<d>[DN])(?:o?(?P<y>Y))?", parts.read_week_number),
    (r"(?P<w>W)(?P<q>[<>]|[LX](?=[,:]|$))", weekdays.read_weekday),
    (r"d?(?P<q>[fpt]|(?<=d)X)(?P<w>W)P?(?!:?,?d?[MDO])", weekdays.read_weekday_told),
    (r"[ob]W[ji]W", weekdays.read_working_week),
    (r"(?:T(?=[LXlpxft]))?(?P<q>[LXTlpxftV])?(?P<w>W)P?", weekdays.read_weekday),
    (r"(?P<r>R)%d?a?" + NUM + r"(?P<u>[Uu])", counts.read_ago_from),
    (r"(?P<day>R)P?", weekdays.read_relative_day),
    (r"d?(?P<q>[LTtfpX])P", weekdays.read_part_of_day),
    (r"T(?P<q>[lL])(?P<u>U)", shifts.read_this_past),
    (r"d?" + parts.NTH + r"-?(?P<u>[Uh])(?:(?<=h)-?(?P<hy>U))?" + parts.WHOLE, parts.read_part),
    (r"d?(?P<u>[Uh])(?P<o>O)" + parts.WHOLE, parts.read_part),
    (r"d?(?P<o>[OL])(?P<n>[ND])(?P<u>u)(?=[oidY])" + parts.WHOLE, parts.read_parts),
    (r"d?(?P<n>[ND])(?P<o>O)(?P<u>[uU])(?=[oi])" + parts.WHOLE, parts.read_parts),
    (r"d?Cod?T?(?P<u>U)", parts.read_rest),
    (r"(?:(?P<wy>Y)s?d?|(?P<wq>[LXT])(?P<wu>U)s)(?P<o>O)-?(?P<u>[Uh])", parts.read_part),
    (r"d?(?P<o>O)(?P<j>&)d?(?P<e>O)-?(?P<u>[Uu])(?:" + parts.WHOLE + ")?", parts.read_two_quarters),
    (r"d?(?P<o>O)-?(?P<j>[-/j&])d?(?:B-?)?(?P<e>O)-?(?P<u>[Uu])", ranges.read_centuries),
    (r"d?(?P<o>O)-?(?P<h>h)", parts.read_half_of_year),
    (r"d?(?P<m>M):?(?:[-j](?P<e>M):?)?(?P<u>U)", parts.read_quarter_by_months),
    (r"d?(?P<o>O)-?(?P<u>U)", parts.read_quarter),
    (r"(?P<o>[Qq])[-,o]{0,2}(?:(?P<y>[Y0])|(?P<wq>[LXT])(?P<wu>U))", parts.read_named_part),
    (r"(?P<y>Y)-?(?P<o>[Qq])", parts.read_named_part),
    (r"(?P<o>Q)", parts.read_quarter),
    (r"d?(?P<o>[OD])[-:]?(?P<u>U)", years.read_century),
    (r"d?(?P<u>U)(?P<o>[OD])", years.read_century),
    (r"d?(?P<u>[Uu])(?P<o>O)(?P<j>[-j&])d?(?P<e>O)", ranges.read_centuries),
    (r"d?(?:u|(?P<u>U)o?d?)(?P<y>[YDN])(?!-?[UuY])", years.read_decade_behind),
    (r"(?:(?<=i)|(?<=Bo))d(?P<y>N)(?=[,:&]|$)", years.read_decade_behind),
    (r"(?P<q>T)(?P<u>u)", shifts.read_this_units),
    (r"d?(?P<q>[LlpXx])(?P<n>[NDY](?:-?N){0,4}|[mc]o?|ac?o?|am)?A?(?P<u>u)", lengths.read_last_units),
    (r"d?(?P<n>[NDY](?:-?N){0,4}|m)(?P<q>[Llpx])(?P<u>u|(?<=[xL])U)", lengths.read_last_units),
    (r"d?(?P<u>U)(?P<q>[<>])", shifts.read_unit),
    (r"[dj]?(?P<u>U)(?P<q>f)(?!o)", shifts.read_unit_following),
    (r"(?P<q>1)", shifts.read_told_unit),
    (r"d?t(?P<u>U)(?:L(?P<ru>U)|a(?P<ru2>U)[ge])", shifts.read_same_of_last),
    (r"d?(?P<wu>U)-[ge](?P<o>O)-?(?P<u>U)", parts.read_quarter_of_year_before),
    (r"[da]?(?P<u>U)-[ge](?P<v>U)?", quarters.read_year_before),
    (r"d(?P<v>U)a(?P<u>U)[ge]", quarters.read_year_before),
    (r"d?(?P<q>[LXTpxftl])A?(?P<u>U)", shifts.read_unit),
    (NUM + r"-?(?P<u>[Uu])&a?h(?P<g>g)?(?!d)", lengths.read_and_a_half),
    (
        NUM + r"(?P<u>[Uu])g(?:n?(?:(?P<wq>[LT])?(?P<w>W)|(?P<r>R)|(?P<q>[TX])(?P<v>U))|jd(?P<v2>U))",
        counts.read_ago_from,
    ),
    (r"(?P<n>[aND])(?P<u>U)(?P<e>[ge])", quarters.read_compared),
    (NUM + r"(?P<u>[Uu]),?&?(?P<n2>a|[ND](?:-?N)?)(?P<u2>[Uu])(?:g|bG)", counts.read_both_ago),
    (NUM + r"-?[A=]?(?P<u>[Uu])(?:&!)?g", counts.read_ago),
    (r"a?h-?a?-?(?P<u>U)(?P<g>g)?", lengths.read_half),
    (r"%d?a?(?:[m3]o?){0,2}" + NUM + r"o?(?P<u>[Uu])", counts.read_ago),
    (r"%(?:(?P<u>U)(?!Y)|(?P<k>K))|(?:(?P<u2>U)|(?P<k2>K))g", counts.read_one_ago),
    (r"(?:m|ac|am)o?(?:u|U)g|u(?:&u)?g|kg|%d?(?:[m3]o?|aco)?u", lengths.read_vague_ago),
    (r"(?P<i>[i4])z?" + NUM + r"A?(?P<u>[Uu])(?!F|&[ND])", counts.read_ahead),
    (r"4(?:(?P<u>U)|(?P<k>K))(?![oz])", counts.read_one_ahead),
    (NUM + r"(?P<u>[Uu])(?P<f>b)(?P<r>[GR])", counts.read_from_now),
    (NUM + r"(?P<u>[Uu])(?P<f>[bn])(?P<w>W)", weekdays.read_from_weekday),
    (NUM + r"-?A?(?P<u>[Uu])(?P<e>[eFp])", counts.read_beside),
    (r"uF", lengths.read_vague_length),
    (r"aU&[NDa](?!-?[Uu])|[ND]&[ND]u", lengths.read_vague_length),
    (r"(?:(?P<n>[ND])-?(?P<q>u)|a?(?P<q2>U)-?)(?:oa)?(?P<u>U)(?P<g>g)?", lengths.read_quarters_of),
    (r"[dn](?P<u>U)(?P<e>[eF])", shifts.read_the_beside),
    (r"V(?P<n>[O#])-?(?P<u>[UW])(?:od(?P<v>U))?", lengths.read_every_other),
    (r"Vd?" + NUM + r"?(?P<u>[Uu])", lengths.read_every),
    (r"[NDY][j&][NDY]-?u|[ND][j&][NDY]-?U", lengths.read_vague_length),
    (r"[NDY]ua(?P<u>U)", lengths.read_rate),
    (r"(?<=i)" + NUM + r"(?P<u>[Uu])", lengths.read_within),
    (NUM + r"(?:-?[A=]?-?|&A|k)(?P<u>[Uu])(?:-?k)?", lengths.read_duration),
    (r"d?=d?(?P<u>U)k?", lengths.read_unit_long),
    (r"(?P<u>U)s?-?(?P<e>B)", shifts.read_unit_end),
    (r"B-(?P<u>U)", shifts.read_unit_border),
    (r"(?P<u>U)-k", lengths.read_unit_long),
    (r"K", lengths.read_lasting),
    (r"d?(?P<q>r)(?P<u>[Uu])", lengths.read_recent),
    (r"(?:m|ac|am)o?(?P<u>u)|u", lengths.read_vague_length),
    (r"(?:[dn]|(?P<b>b))(?P<u>U)(?!o)", shifts.read_weekend),
    (r"dA?(?P<u>U)(?=[_7](?:M|[DO]o?M|R))", lengths.read_year_ending),
    (r"[ziv]d(?P<u>U)(?!o|-|aU[ge])", quarters.read_quarter_spoken_of),
    (r"d?B(?:od?|b|d|(?=U))(?P<u>U)(?![<>O])", shifts.read_unit_bordered),
    (r"[eF]id(?P<u>U)", shifts.read_unit_now),
    (r"(?:z|i)d(?P<u>U)(?=[,:]|$)", shifts.read_unit_in_passing),
    (r"(?:v)(?P<u>U)", lengths.read_every),
    (r"(?:d[Uu])?(?P<y>Y)(?P<j>[-/])(?P<e>[YDN])", ranges.read_years),
    (r"(?P<y>Y)(?:[-/][YD])?(?P<s>S)(?!_)", parts.read_season),
    (r"(?P<y>Y|(?<=[diB])N)s", years.read_spaced_decade),
    (r"(?P<y>Y)(?P<h>H)\^{0,6}", holidays.read_holiday),
    (r"(?P<y>[YND])(?P<e>2)", years.read_year_of_era),
    (r"(?P<e>2)(?P<y>[YND])", years.read_year_of_era),
    (r"(?:d[Uu])?(?P<y>Y)", years.read_year),
    (r"(?P<z>Z)(?:u(?!-))?", years.read_decade),
    (r"(?P<y>0)", years.read_short_year),
    (r"(?P<s>S)(?P<j>[-/j&])(?P<e>S),?[oi]?(?P<y>Y)", ranges.read_seasons_of_year),
    (r"(?<=[idz])(?P<s>S)(?P<j>&)d?(?P<e>S)(?![,oi]?d?[Y0LXTtfp<>])", parts.read_two_seasons),
    (r"(?P<s>S),?o?(?:d?U)?(?P<y>[Y0])(?:[-/][YD])?", parts.read_season),
    (r"(?P<s>S),?o?d?" + _RELATIVE, parts.read_season_of_year),
    (r"d?(?P<q>[fpt]|(?<=d)X)(?P<s>S)(?![,o]?[Y0])", parts.read_season_told),
    (r"T?(?P<q>[LXTlxV])(?P<s>S)", parts.read_season),
    (r"d?(?P<s>S)(?P<q>[<>])", parts.read_season),
    (
        r"(?:(?:[iz]d?|[bj]d?|&(?=B))B?|B-?(?:od?)?)(?P<s>S)(?![,o]?(?:d?U)?[Y0]|,?od?(?:[LXTtfp]U|U[<>])|&S|[<>])",
        parts.read_bare_season,
    ),
    (r"(?P<q>[LXTV])?(?P<h>H)\^{0,6}(?:,?[oi]?(?P<y>[Y0])|,?[oi]?" + _RELATIVE + r")?", holidays.read_holiday),
    (r"(?P<e>E)(?:,?b?[@DN][-j]@)?", lengths.read_repeated),
    (r"(?P<u>6)", shifts.read_so_far),
    (r"G", lengths.read_vague),
)
_RUN = re.compile(r"[^_]+")
_CORE = re.compile(r"[MWwUuYIJRSHQqZEGKPgO@0$126]|Ns|[io]dN|ndD|(?<=n)(?:D[-j]D|N)")
"""Every rule needs one of these; most runs of prepositions and articles have none."""
_GROUP_NAME = re.compile(r"\?P<\w+>")
_ANY = re.compile("|".join(f"(?:{_GROUP_NAME.sub('?:', rule)})(?P<r{n}>)" for n, (rule, _) in enumerate(_RULES)))
"""The first place where any rule matches, and which: one search in C instead of a loop over rules.

An empty group at its end tells the rule: one around it would hide from the search which letters a rule begins with.
"""
_JOINS = (
    join_clocks, join_years, join_lengths, join_named_twice, join_ends_of_year, join_ends, join_weekdays,
)  # fmt: skip
"""How times that stand side by side are made one, or told by each other."""


def read_row(around: Surroundings) -> list[Reading]:
    """All readings of a row in order, none sharing a token with another."""
    readings: list[Reading] = []
    row = around.row
    for run in _RUN.finditer(row.shape):
        at, end = run.span()
        while at < end and _CORE.search(row.shape, at, end) and (match := _ANY.search(row.shape, at, end)):
            found = _read_at(match, around)
            readings.extend(found)
            if found:
                spoken_of = [*around.spoken_of, *(reading.symbol for reading in found if can_anchor(reading))]
                near = around.near
                for reading in found:
                    near = nearer(around, reading, near)
                around = replace(around, spoken_of=spoken_of[-MEMORY:], near=near)
            at = found[-1].last + 1 if found else match.start() + 1
    for join in _JOINS if len(readings) > 1 else ():
        readings = join(row, readings)
    return join_counted(row, readings)


def nearer(around: Surroundings, reading: Reading, near: Symbol | None) -> Symbol | None:
    """The time spoken of last, behind a reading: in a history none that is counted from now, or was to come."""
    if not can_anchor(reading) or is_name_of_thing(around.row, reading):
        return near
    history = around.telling == "history"
    if (history or isinstance(reading.symbol, Absolute)) and around.course(reading.first) in ("future", "meant"):
        return near if history else None
    return last_told(reading.symbol, near, reading.first) if history else reading.symbol


def _read_at(place: re.Match[str], around: Surroundings) -> Sequence[Reading]:
    rule = int((place.lastgroup or "r0")[1:])
    for pattern, read in _RULES[rule:]:
        match = _compile(pattern).match(around.row.shape, place.start())
        if match and (readings := read(Found(match=match, around=around))):
            return readings
    return ()


@cache
def _compile(pattern: str) -> re.Pattern[str]:
    """Made at its first use: an article needs one in ten."""
    return re.compile(pattern)
