"""Other ways to put a question, brought into the words that the grammar knows; nothing of what is asked is lost."""

from __future__ import annotations

import re

from kgraph.query.plain.leads import KIND_OF

KINDS = "|".join(sorted(KIND_OF))
DEALINGS = "relations|relationship|relationships|dealings|events|acts|interactions|ties"
MEETINGS = "meetings?|talks|summits?|negotiations?|visits?|agreements?|wars?|cooperation|fighting"
CONTRACTED = r"^(?P<word>who|what|when)['’]s "
REWORDED = tuple(
    (re.compile(form, re.I), words)
    for form, words in (
        (CONTRACTED, r"\g<word> is "),
        (r"\bwould like to\b", "wants to"),
        (
            r"^(?:did|has|have|does|do) (?P<who>.+?) (?:ever )?(?:say|said) (?:anything|something) (?:about|on) ",
            r"what did \g<who> say about ",
        ),
        (r"^(?:please )?(?:(?:show|give|tell)(?: me| us)?|list|find)\b(?: all| every| the)* ", ""),
        (rf"^(?:(?:all|those|the) )*(?P<kind>{KINDS}) (?:that|who|which) ", r"which \g<kind> "),
        (r"^(?:those|everybody|everyone|all) (?:that|who) ", "who "),
        (rf"^(?:what (?:are|were|is|was) )?(?:the )?(?:{DEALINGS}) (?:between|of) ", "what happened between "),
        (
            rf"^(?:what (?:are|were|is|was) )?(?P<one>.+?)['’]s? (?:{DEALINGS}) (?:with|to) (?P<other>.+)$",
            r"what happened between \g<one> and \g<other>",
        ),
        (rf"^(?P<act>{MEETINGS}) (?:between|of) (?P<one>.+?) (?:and|with) ", r"\g<one> \g<act> with "),
        (r"^what (?:is|was) (?:going on|happening) between ", "what happened between "),
        (r"^what (?:has |have |had )?(?:been|was|were|is|are) done (?=(?:to|against|with|for)\b)", "who did what to "),
        (r"(?<=who did what to )(?:to|against|with|for) ", ""),
        # rows come with the most events first anyhow
        (r"(?<=\w) (?:the )?most(?: often| frequently)?$", ""),
        (r"\bto do (?=by\b)", "of what "),
        (r"\b(?P<word>plan|plans|planned|intend|intends|going|planning|expected) to do$", r"\g<word> to done"),
    )
)


def reworded(text: str) -> str:
    """The question in the grammar's own words."""
    for form, words in REWORDED:
        text = form.sub(words, text, count=1)
    return text
