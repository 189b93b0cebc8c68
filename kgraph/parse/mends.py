"""The table of mends that exclude each other: what the parser gets wrong of a word, how it is found and set right.

The first that fits a word is the only one made. A mend is looked for in words of its labels alone, so that few are
looked for in any one word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from kgraph.parse import (
    asides,
    clauses,
    duties,
    gerunds,
    given,
    held,
    helping,
    letters,
    mistaken,
    openers,
    pasts,
    remarks,
    shifted,
    slips,
    verbless,
    verbs,
)
from kgraph.parse.moves import move

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token


class Mend(NamedTuple):
    """`find` says what is wrong with a word of these labels, if anything is; `right` takes the word and that, each part
    of it where there are several, and the word alone where it is merely true.
    """

    find: Callable[[Token], Any]
    right: Callable[..., None]
    deps: frozenset[str]
    tags: frozenset[str]
    pos: frozenset[str]
    words: frozenset[str]

    def may_fit(self, *labels: str) -> bool:
        """Whether a word of these labels may be one that it is for."""
        asked = (self.deps, self.tags, self.pos, self.words)
        return all(not some or label in some for some, label in zip(asked, labels, strict=True))


def mend(
    find: Callable[[Token], Any],
    right: Callable[..., None],
    *,
    dep: str = "",
    tag: str = "",
    pos: str = "",
    words: Iterable[str] = (),
) -> Mend:
    """A row of the table: labels with blanks between, none where any will do."""
    return Mend(find, right, frozenset(dep.split()), frozenset(tag.split()), frozenset(pos.split()), frozenset(words))


def always(word: Token) -> bool:
    """Whether a word of these labels is always wrong."""
    return True


def hang(label: str) -> Callable[[Token, Token], None]:
    """Hang the word under what was found."""
    return lambda word, head: move(word, head, label)


def take(label: str) -> Callable[[Token, Token], None]:
    """Hang what was found under the word."""
    return lambda word, found: move(found, word, label)


def relabel(label: str) -> Callable[[Token], None]:
    """Give the word another label where it hangs."""
    return lambda word: setattr(word, "dep_", label)


# fmt: off
MENDS = (
    mend(slips.is_suffered, slips.suffer, dep="acomp", tag="JJ"),
    mend(slips.is_office, slips.hold_office, pos="ADJ", words=["general"]),
    mend(slips.is_at_fault, slips.find_fault, dep="xcomp", tag="VB", words=["blame"]),
    mend(slips.is_court, slips.sue, tag="VB", words=["court"]),
    mend(mistaken.is_acronym, slips.name, dep="advmod", tag="RB"),
    mend(always, slips.make_past, words=mistaken.LATE),
    mend(gerunds.at_it, gerunds.do, dep="ROOT compound", tag="NN", words=gerunds.DOING),
    mend(gerunds.keeps_on, gerunds.keep_on, dep="advcl", tag="VBG"),
    mend(gerunds.is_named_deed, gerunds.name_deed, tag="VBG"),
    mend(gerunds.striker, gerunds.follow_on, dep="acl pcomp", tag="VBG"),
    mend(gerunds.houses, hang("acl"), dep="advcl", words=["housing", "hosting"]),
    mend(mistaken.is_past, slips.make_past, tag="NN", words=mistaken.PASTS),
    mend(verbless.missed_verb, verbless.rule, dep="ROOT ccomp dep"),
    mend(pasts.missed_past, pasts.tell, dep="ROOT"),
    mend(pasts.inner_past, pasts.divide, dep="ROOT", pos="NOUN PROPN"),
    mend(mistaken.is_mistaken, verbs.make_verb, tag="NNS VBZ"),
    mend(asides.fellow, asides.act_together, words=["with"]),
    mend(held.holding, held.describe, tag="VBN VBD", words=held.HELD),
    mend(held.peers, held.rejoin, dep="conj", pos="VERB", words=["counterparts"]),
    mend(verbs.particle_of, hang("prt"), dep="quantmod advmod", words=["over"]),
    mend(verbs.goes_on, hang("conj"), dep="conj"),
    mend(verbs.is_done_to, relabel("dobj"), dep="nsubj"),
    mend(mistaken.instead, hang("neg"), dep="neg"),
    mend(mistaken.not_yet, hang("neg"), dep="neg"),
    mend(verbs.is_demanded, verbs.demand, dep="dobj ccomp", tag="NN"),
    mend(mistaken.twice_mistaken, verbs.make_verbs, tag="NNS"),
    mend(shifted.caller, shifted.call, dep="acl", words=["called"]),
    mend(shifted.receiver_before, shifted.give, words=["to"]),
    mend(shifted.gift_before, hang("prep"), dep="prep dative", words=["to"]),
    mend(given.taken_for_main, given.reduce_given, tag="VBD VBN"),
    mend(given.taken_for_pact, given.reduce_given, words=["agreed"]),
    mend(helping.helped, helping.let_do),
    mend(verbs.is_busy, verbs.keep_busy, tag="VBN", words=verbs.BUSY),
    mend(mistaken.is_breaking_out, verbs.happen, dep="acl", tag="VBN VBD"),
    mend(mistaken.unwelcome, mistaken.declare, words=mistaken.PERSONA),
    mend(slips.stating, slips.state, dep="relcl"),
    mend(asides.sent_there, hang("relcl"), dep="relcl"),
    mend(asides.told_of, hang("relcl"), dep="relcl"),
    mend(duties.ordered, duties.befall, dep="relcl", tag="VBN"),
    mend(asides.receiver, asides.receive),
    mend(letters.worded, letters.write, tag="VBG"),
    mend(always, relabel("mark"), dep="dobj", tag="IN", words=["that"]),  # "it was in May *that* they met"
    mend(clauses.is_asked, relabel("ccomp"), dep="advcl"),
    mend(duties.bearer, take("nsubj"), dep="xcomp advcl ccomp", tag="VB"),
    mend(duties.asked_for, hang("acl"), dep="advcl xcomp", tag="VB"),
    mend(duties.ranked, hang("acl"), dep="advcl xcomp", tag="VB"),
    mend(letters.partner, letters.accompany, dep="pcomp advcl", tag="VB"),
    mend(openers.opened_by, openers.subordinate, dep="conj advcl dep", pos="VERB"),
    mend(clauses.second, clauses.go_on, dep="conj advcl dep ccomp", pos="VERB"),
    mend(remarks.remark, remarks.subjoin, dep="ROOT"),
    mend(asides.told_after, asides.reroot, dep="ROOT", pos="VERB"),
    mend(verbs.supposed, verbs.suppose, dep="ROOT", pos="VERB"),
    mend(asides.among_them, hang("appos"), dep="appos"),
    mend(asides.part_told, asides.tell_part, dep="appos"),
    mend(asides.told_before, hang("appos"), dep="dobj dep oprd", pos="PROPN"),
    mend(asides.counted, asides.appose, words=asides.OPENING),
)
# fmt: on
WORDS = frozenset[str]().union(*(row.words for row in MENDS))


@cache
def fitting(dep: str, tag: str, pos: str, word: str) -> tuple[tuple[Callable[[Token], Any], Callable[..., None]], ...]:
    """The mends that may be for words of these labels, in order; a word that no mend names is as good as none."""
    return tuple((row.find, row.right) for row in MENDS if row.may_fit(dep, tag, pos, word))


def mend_one(word: Token) -> None:
    """Set right the first thing that is wrong with a word."""
    lower = word.lower_
    for find, right in fitting(word.dep_, word.tag_, word.pos_, lower if lower in WORDS else ""):
        found = find(word)
        if found:
            right(word, *(() if found is True else found if isinstance(found, tuple) else (found,)))
            return
