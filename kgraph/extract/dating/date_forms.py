"""The forms of time expressions: tables of pattern and meaning, for the words that `dates.normal` gives."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kgraph.extract.dating.date_meanings import (
    MONTHS,
    NUMBERS,
    WEEKDAYS,
    Meaning,
    ago,
    day_month,
    day_month_year,
    day_number,
    days,
    hence,
    month_named,
    month_unit,
    month_year,
    season,
    unknown,
    week,
    weekday,
    weekend,
    year_named,
    year_unit,
)


@dataclass(frozen=True, slots=True)
class Rule:
    """A form of expression and what it means. `absolute` forms need no document date."""

    pattern: re.Pattern[str]
    meaning: Meaning
    absolute: bool = False


def names(table: dict[str, int]) -> str:
    return "|".join(sorted(table, key=lambda name: (-len(name), name)))


PRE = (
    r"(?:(?:on|in|at|during|of|within|just|only|back|exactly|sometime|some time|around|about|as recently as|"
    r"as early as|as late as) )*"
)
EDGE = (
    r"(?:(?:very )?(?:early|earlier|late|later|mid|middle) (?:on |in |of )?(?:the )?"
    r"|(?:the )?(?:start|beginning|end|middle|turn|(?:first|second) half|(?:first|second|third|fourth|"
    r"last) quarter|"
    r"(?:first|second|third|last|closing|final) (?:days?|weeks?|months?)|course|eve) (?:of )(?:the )?)?"
)
PART = (
    r"(?:(?: (?:early|late))? (?:morning|afternoon|evening|night|noon|midday|midnight|lunchtime|"
    r"at (?:dawn|noon|midnight|dusk)|(?:local )?time))?"
)
OF_DAY = r"(?:(?:the )?(?:morning|afternoon|evening|night|eve|midnight|noon) (?:of|on) )?"
WD = rf"(?P<wd>{names(WEEKDAYS)})\.?"
M = rf"(?P<m>{names(MONTHS)})\.?"
D = r"(?P<d>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
Y = r"(?P<y>(?:1[5-9]|20)\d\d)"
N = rf"(?P<n>\d{{1,3}}|{names(NUMBERS)})"
UNIT = r"(?P<unit>days?|weeks?|months?|years?)"
WHICH = r"(?P<which>this|last|next)"
SOME = (
    rf"(?:(?:a |the )?(?:few|several|many|some|couple(?: of)?|past few|last few|recent|"
    rf"next few|coming|following|past|last|next)(?: \d+| (?:{names(NUMBERS)}))?)"
)
ANY_WD = rf"(?:(?:{names(WEEKDAYS)})\.? (?:the )?)?"
OF_YEAR = r"(?: (?:of )?(?P<of>this|last|next) year)?"
HOUR = (
    r"(?:(?:very )?(?:early|late|later) )?(?:in the|that|the same|that same) (?:morning|afternoon|evening|night)"
    r"|at (?:dawn|noon|midday|midnight|dusk|nightfall)|later (?:that|the same|in the) day"
    rf"|(?:(?:a )?few |several |some |{N.replace('?P<n>', '?:')} )?(?:minutes?|hours?) (?:later|earlier|before)"
)
NEAR = (
    r"(?:nearly |almost |about |around |roughly |some |more than |over |less than |just over |just under |"
    r"at least )?"
)


def rules(*rows: tuple[str, Meaning], absolute: bool = False) -> tuple[Rule, ...]:
    return tuple(Rule(re.compile(pattern), meaning, absolute) for pattern, meaning in rows)


ABSOLUTE = rules(
    (rf"{PRE}{OF_DAY}{ANY_WD}{M} {D}(?: of)? {Y}{PART}", day_month_year),
    (rf"{PRE}{OF_DAY}{ANY_WD}{D}(?: of)? {M} {Y}{PART}", day_month_year),
    (rf"{PRE}{Y}-(?P<m>0\d|1[0-2])-{D}", day_month_year),
    (rf"{PRE}{EDGE}{M}(?: of)? {Y}", month_year),
    (rf"{PRE}(?:the )?{EDGE}(?:year )?{Y}", year_named),
    (rf"{PRE}(?:the )?{EDGE}(?P<which>)(?P<season>spring|summer|autumn|fall|winter)(?: of)? {Y}", season),
    (rf"{PRE}(?:the )?{EDGE}(?:\d{{4}}|\d\d|'\d\d)'?s", unknown),
    (rf"{PRE}(?:between )?{Y}(?: and |-| to )(?:1[5-9]|20)?\d\d", unknown),
    absolute=True,
)
RELATIVE = rules(
    (r"(?:earlier |later |early |late |as of )?(?:today|this (?:morning|afternoon|evening)|tonight|"
        r"overnight)|later in the day", days(0)),
    (rf"(?:late |early |earlier |just )?yesterday{PART}|(?:late |early )?last (?:night|evening)", days(-1)),
    (rf"(?:late |early )?tomorrow{PART}", days(1)),
    (r"the day before yesterday", days(-2)),
    (r"the day after tomorrow", days(2)),
    (rf"{PRE}(?:a|one|the previous|the preceding) day (?:earlier|before)|{PRE}the (?:day before|"
        rf"previous day|preceding day)", days(-1)),
    (rf"{PRE}{NEAR}{N} {UNIT} (?:ago|earlier|before|previously)(?: today)?", ago),
    (rf"in {NEAR}{N} {UNIT}(?:'s? time)?", hence),
    (rf"{NEAR}{N} {UNIT} from now", hence),
    (rf"{PRE}{EDGE}{OF_DAY}(?:the |this )?(?P<which>this past|this coming|past|coming|last|next|"
        rf"this)? ?{WD}{PART}", weekday),
    (rf"{PRE}{EDGE}(?P<which>){WD}{PART} (?:of )?(?P<week>last|this|next) week", weekday),
    (rf"{PRE}{EDGE}{WHICH} week", week),
    (rf"(?:on|at|over|during)?(?: ?the)? ?{EDGE}(?P<which>this past|this coming|past|coming|last|next|"
        rf"this)? ?weekend", weekend),
    (rf"{PRE}{EDGE}{WHICH} month", month_unit),
    (rf"{PRE}(?:the )?{EDGE}{WHICH} (?:calendar )?year", year_unit),
    (r"(?:at |by |toward )?(?P<which>)?(?:the )?(?:end of (?:the )?year|year end)", year_unit),
    (rf"{PRE}{EDGE}(?:{WHICH} )?{M}{OF_YEAR}", month_named),
    (rf"{PRE}{OF_DAY}{ANY_WD}{M} {D}{OF_YEAR}{PART}", day_month),
    (rf"{PRE}{OF_DAY}{ANY_WD}(?:the )?{D}(?: of)? {M}{OF_YEAR}{PART}", day_month),
    (rf"{PRE}{M} (?:\d{{1,2}})(?:-| to | and )(?:\d{{1,2}})(?P<which>)(?P<of>)", month_named),
    (rf"(?:on )?{ANY_WD}the {D}", day_number),
    (rf"{PRE}{EDGE}(?:{WHICH} )(?P<season>spring|summer|autumn|fall|winter)(?P<y>)", season),
    (rf"{PRE}{SOME} (?:hours?|days?|weeks?|months?|years?|decades?)(?: (?:ago|earlier|before|"
        rf"later))?", unknown),
    (rf"{NEAR}{N} (?:hours?|minutes?|decades?|centur(?:y|ies)) (?:ago|earlier|before|later)", unknown),
    (HOUR, unknown),
    (rf"{PRE}that (?:{names(MONTHS)})", unknown),
    (rf"{NEAR}{N} {UNIT} (?:before|later|after|afterwards?|on)|(?:on )?(?:that|the same|that same|the (?:next|"
        rf"following|previous|preceding)) (?:day|night|week|month|year)", unknown),
)  # fmt: skip
RULES = (*ABSOLUTE, *RELATIVE)
BOUND = re.compile(
    r"(?:since|until|till|by|before|after|from|through|throughout|prior to|as of|ahead of|starting|beginning|"
    r"effective|no later than|between|for) (?:on |in |the )?"
)
KEY = re.compile(
    rf"(?:(?:{names(MONTHS)}|{names(WEEKDAYS)})\.?|today|tonight|overnight|yesterday|tomorrow|morning|"
    rf"afternoon|evening|"
    r"night|dawn|noon|midday|midnight|dusk|nightfall|(?:minute|hour|minute|day|week|month|year|decade|weekend|spring|summer|autumn|fall|winter)s?|mid-\w+|"
    r"year-end|"
    r"(?:1[5-9]|20)\d\d(?:'?s|-\d\d\S*)?|\d{1,2}(?:st|nd|rd|th))",
    re.I,
)
NARRATIVE = re.compile(
    rf"{PRE}(?:(?:the )?(?P<next>next|following)|(?:the )?(?:previous|preceding)|(?P<same>that same|that|"
    rf"the same)) (?P<whole>day|month|year)(?: earlier)?"
    rf"|{PRE}the (?:day|month|year) before|{PRE}{N} {UNIT} (?P<side>earlier|before|later|after|"
    rf"afterwards?)"
    rf"|{PRE}that {M}|(?P<hour>{HOUR})"
)
APART = re.compile(rf"{PRE}{NEAR}(?:{N}|the) {UNIT} (?:after|before)")


def words_of(patterns: tuple[re.Pattern[str], ...]) -> frozenset[str]:
    """Every word that can stand in an expression, read off the patterns: other words end the search."""
    plain = (re.sub(r"\(\?P<\w+>|\\[a-z]", " ", pattern.pattern) for pattern in patterns)
    return frozenset(word for text in plain for word in re.findall(r"[a-z]+", text))


VOCABULARY = words_of((*(rule.pattern for rule in RULES), BOUND)) | {
    "mid",
    "days",
    "weeks",
    "months",
    "years",
}
