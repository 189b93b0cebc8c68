"""The tables of mends that exclude each other: what the parser gets wrong of a word, how it is found and set right.

The first that fits a word is the only one made. A mend is looked for in words of its labels alone, so that few are
looked for in any one word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from kgraph.parse.mends import (
    aims,
    alleged,
    annexed,
    asides,
    between,
    clauses,
    company,
    divided,
    duties,
    gapped,
    gerunds,
    given,
    halved,
    headlines,
    heavy,
    held,
    helping,
    lengths,
    letters,
    mistaken,
    openers,
    paired,
    pasts,
    posts,
    presents,
    receivers,
    reduced,
    remarks,
    shifted,
    slips,
    verbless,
    verbs,
    wished,
)
from kgraph.parse.mends.moves import move

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
        return all(not some or label in some for some, label in zip(self[2:], labels, strict=True))


def mend(
    find: Callable[[Token], Any],
    right: Callable[..., None],
    *,
    dep: str = "",
    tag: str = "",
    pos: str = "",
    words: Iterable[str] = (),
) -> Mend:
    """A row of a table: labels with blanks between, none where any will do."""
    return Mend(find, right, frozenset(dep.split()), frozenset(tag.split()), frozenset(pos.split()), frozenset(words))


class Mends:
    """A table of mends, in order."""

    def __init__(self, *rows: Mend) -> None:
        self.rows = rows
        self.words = frozenset[str]().union(*(row.words for row in rows))
        self.known: dict[tuple[str, str, str, str], list[Mend]] = {}

    def fitting(self, word: Token) -> list[Mend]:
        """The mends that may be for words of such labels; a word that no mend names is as good as none."""
        labels = word.dep_, word.tag_, word.pos_, word.lower_ if word.lower_ in self.words else ""
        if (found := self.known.get(labels)) is None:
            found = self.known[labels] = [row for row in self.rows if row.may_fit(*labels)]
        return found

    def make(self, word: Token) -> None:
        """Set right the first thing that is wrong with a word."""
        for mend in self.fitting(word):
            if found := mend.find(word):
                mend.right(word, *(() if found is True else found if isinstance(found, tuple) else (found,)))
                return


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


def become(pos: str, tag: str) -> Callable[[Token], None]:
    """Take the word for another kind of word."""

    def right(word: Token) -> None:
        word.pos_, word.tag_ = pos, tag

    return right


# fmt: off
# parts of long clauses that hang on their neighbours
LOOSE = Mends(
    mend(posts.post, hang("appos"), dep="appos nsubj nsubjpass npadvmod advmod dobj", tag="NNP"),
    mend(heavy.late_object, hang("dobj"), dep="appos"),
    mend(receivers.receiver, receivers.receive, dep="compound nmod"),
    mend(receivers.is_first_object, relabel("dative"), dep="dobj"),
    mend(receivers.restricted, receivers.give, dep="ccomp xcomp", words=(*receivers.MEASURED, *receivers.DOING)),
    mend(receivers.leave, receivers.give_leave, tag="VB", words=["leave"]),
    mend(receivers.apart, receivers.give_apart, dep="appos"),
    mend(receivers.returned, receivers.give_back, dep="prep advmod", words=["back"]),
    mend(shifted.interposed, shifted.part, dep="prep", words=shifted.BEFORE_OBJECTS),
    mend(shifted.only, shifted.leave, dep="prep", words=["but"]),
    mend(shifted.ended, hang("prep"), dep="prep dative", words=["to"]),
    mend(helping.fought, helping.fight_beside, dep="dobj compound amod", words=helping.FIGHTING),
    mend(helping.is_let, helping.make_bare, dep="ccomp", tag="VBP"),
    mend(helping.let_past, helping.pass_by, dep="ccomp", words=helping.WAYS),
    mend(heavy.judged, heavy.name_after, dep="pobj"),
    mend(alleged.charged, alleged.charge, dep="compound", words=alleged.WORDS),
    mend(halved.told_last, hang("nsubjpass"), dep="attr nsubj"),
    mend(divided.stolen_object, divided.give_back, dep="nsubj nsubjpass"),
    mend(divided.told, divided.tell_apart, dep="nsubj nsubjpass dobj", tag="NNP"),
    mend(divided.done_too, divided.do_too, dep="amod", tag="VBN VBD"),
    mend(divided.flung, divided.fling, words=["open"]),
    mend(heavy.is_heading, relabel("dep"), dep="nsubj nsubjpass"),
    mend(heavy.first_subject, heavy.lead, dep="conj"),
    mend(heavy.participle_subject, heavy.predicate, dep="amod"),
    mend(heavy.companion, heavy.follow, dep="prep", tag="VBG"),
    mend(heavy.described_beside, hang("conj"), dep="conj"),
    mend(heavy.seized, heavy.reduce, dep="conj"),
    mend(heavy.planned_beside, hang("conj"), dep="conj", tag="VB"),
    mend(heavy.handled, heavy.keep, dep="ccomp"),
    mend(heavy.ruled, heavy.keep, dep="ccomp advcl", tag="VBG"),
    mend(heavy.undergone, heavy.qualify, dep="ccomp"),
    mend(heavy.contrasted, heavy.oppose, dep="neg"),
    mend(gapped.giver, gapped.give_too, dep="conj nmod compound appos npadvmod", tag="NNP"),
    mend(gapped.said_again, hang("prep"), dep="conj", tag="IN TO"),
    mend(between.act_between, hang("prep"), words=["between", "with"]),
)
# words and clauses taken for others
MISREAD = Mends(
    mend(slips.is_stressed, become("VERB", "VB"), dep="ROOT ccomp conj", tag="NN"),
    mend(mistaken.quality, mistaken.call_so, dep="oprd amod dobj", tag="JJ"),
    mend(mistaken.telephoned, relabel("dobj"), dep="oprd"),
    mend(slips.own_state, slips.profess, dep="nsubj", words=slips.REFLEXIVE),
    mend(slips.is_suffered, become("VERB", "VBN"), dep="acomp", tag="JJ"),
    mend(slips.is_office, become("NOUN", "NN"), pos="ADJ", words=["general"]),
    mend(slips.is_at_fault, slips.find_fault, dep="xcomp", tag="VB", words=["blame"]),
    mend(slips.is_court, slips.sue, tag="VB", words=["court"]),
    mend(mistaken.is_acronym, slips.name, dep="advmod", tag="RB JJ"),
    mend(always, slips.make_past, words=mistaken.LATE),
    mend(halved.halved, halved.undergo, dep="conj acl", tag="VBN VBD"),
    mend(gerunds.at_it, gerunds.do, dep="ROOT compound", tag="NN", words=gerunds.DOING),
    mend(gerunds.keeps_on, gerunds.keep_on, dep="advcl", tag="VBG"),
    mend(gerunds.is_named_deed, gerunds.name_deed, tag="VBG"),
    mend(gerunds.doer, gerunds.describe, dep="csubj csubjpass", tag="VBG"),
    mend(gerunds.striker, gerunds.follow_on, dep="acl pcomp", tag="VBG"),
    mend(lengths.gone_to, hang("conj"), dep="pcomp advcl xcomp"),
    mend(lengths.ruled_out, hang("xcomp"), dep="advcl", tag="VBG"),
    mend(aims.aimed, hang("advcl"), dep="acl relcl", tag="VB"),
    mend(aims.plotted, hang("acl"), dep="advcl xcomp", tag="VB"),
    mend(aims.told, hang("dobj"), dep="nmod compound nsubj", words=aims.HEARERS),
    mend(aims.laid, hang("prep"), dep="prep", words=["on"]),
    mend(aims.filed, hang("advcl"), dep="acl relcl", tag="VBG", words=aims.PLEADING | aims.BREAKING),
    mend(remarks.resumed, remarks.go_on, dep="conj", tag="VBN VBD"),
    mend(remarks.asker, hang("advcl"), dep="advcl xcomp", tag="VBG", words=remarks.ADDING),
    mend(aims.parted, hang("nsubj"), dep="nsubj"),
    mend(aims.taken, aims.describe, dep="advcl", tag="VBN VBD"),
    mend(wished.people, wished.describe, dep="pcomp", tag="VBG", words=wished.STAYING),
    mend(wished.seen, wished.wish, dep="xcomp", tag="VB", words=["see"]),
    mend(wished.asked, hang("ccomp"), dep="conj advcl", tag="VB"),
    mend(gerunds.owned_up, gerunds.own_up, dep="amod", tag="VBG"),
    mend(gerunds.houses, hang("acl"), dep="advcl", words=gerunds.HOUSING),
    mend(mistaken.is_past, slips.make_past, tag="NN", words=mistaken.PASTS),
    mend(wished.mandated, wished.mandate, dep="relcl ccomp acl advcl", tag="VB VBP JJ"),
    mend(wished.alleged, wished.allege, dep="pobj", tag="NN VB VBP", words=wished.ALLEGING),
    mend(wished.claimed, wished.claim, dep="ROOT", tag="NNS", words=wished.CLAIMING),
    mend(verbless.missed_verb, verbless.rule, dep="ROOT ccomp dep"),
    mend(presents.missed_present, presents.act, dep="ROOT ccomp dep nsubj"),
    mend(pasts.purposeful_past, pasts.aim, dep="ROOT", tag="VB"),
    mend(pasts.missed_past, pasts.tell, dep="ROOT"),
    mend(pasts.inner_past, pasts.divide, dep="ROOT", pos="NOUN PROPN"),
    mend(mistaken.is_undergone, become("VERB", "VBN"), tag="NN"),
    mend(mistaken.is_mistaken, verbs.make_verb, tag="NNS VBZ"),
    mend(paired.holders, hang("appos"), dep="conj", pos="PROPN"),
    mend(company.partner, company.act_together, words=["with", "by"]),
    mend(headlines.first_verb, headlines.go_on, dep="conj", tag="VBZ NNS"),
    mend(held.guest, held.attend, words=["visiting"]),
    mend(held.holding, held.describe, tag="VBN VBD", words=held.HELD),
    mend(held.stated, held.state, dep="dobj", words=held.STATES),
    mend(held.kept, held.keep, dep="acl advcl ccomp xcomp", tag="VBN VBD", words=held.KEPT),
    mend(held.ordered, held.undergo, dep="ccomp", tag="VBN VBD", words=held.ORDERED),
    mend(held.peers, held.rejoin, dep="conj", pos="VERB", words=["counterparts"]),
    mend(verbs.fasted_for, hang("advcl"), dep="xcomp relcl acl", tag="VB"),
    mend(verbs.is_kept_from, relabel("xcomp"), dep="advcl", tag="VBG"),
    mend(verbs.particle_of, hang("prt"), dep="quantmod advmod", words=["over"]),
    mend(verbs.joined_by, hang("advmod"), dep="advmod", words=["together"]),
    mend(verbs.share_of, verbs.give_share, dep="appos nummod dobj"),
    mend(verbs.sent_to, hang("prep"), dep="prep dative", words=["to"]),
    mend(verbs.border_of, hang("prep"), dep="prep", words=["with"]),
    mend(verbs.done_before, verbs.do_before, dep="ROOT", words=["wounded", "injured", "displaced", "stranded"]),
    mend(verbs.is_duty, relabel("dobj"), dep="advcl", tag="NN", words=["guard", "watch"]),
    mend(verbs.is_no_auxiliary, verbs.act_itself, dep="aux", words=verbs.GIVING),
    mend(verbs.is_wound_up, verbs.wind, words=["wound"]),
    mend(verbs.stray_particle, hang("prt"), dep="prt"),
    mend(verbs.goes_on, verbs.go_on, dep="conj"),
    mend(verbs.is_owner, relabel("poss"), dep="nsubj"),
    mend(verbs.is_done_to, relabel("dobj"), dep="nsubj"),
    mend(mistaken.instead, hang("neg"), dep="neg"),
    mend(mistaken.not_yet, hang("neg"), dep="neg"),
    mend(verbs.is_demanded, verbs.demand, dep="dobj ccomp", tag="NN"),
    mend(mistaken.twice_mistaken, verbs.make_verbs, tag="NNS"),
    mend(shifted.caller, shifted.call, dep="acl", words=["called"]),
    mend(shifted.asking_for, shifted.ask_for, dep="acl", words=["called"]),
    mend(shifted.receiver_before, shifted.give, words=["to"]),
    mend(shifted.gift_before, hang("prep"), dep="prep dative", words=["to"]),
    mend(shifted.shelf, hang("pobj"), dep="compound", words=shifted.SHELVES),
    mend(shifted.shelved, shifted.shelve, dep="dobj", words=shifted.SHELVES),
    mend(shifted.called_on, take("pobj"), dep="prep prt", words=["on", "upon"]),
    mend(given.taken_for_main, given.reduce_given, tag="VBD VBN"),
    mend(heavy.is_felt, relabel("dobj"), dep="ccomp", words=heavy.FELT),
    mend(reduced.undergoers, reduced.reduce_undergone, tag="VBD VBN"),
    mend(reduced.part_undergoing, reduced.have_undergone, tag="VBD VBN"),
    mend(mistaken.become, mistaken.name_whom, dep="ccomp", words=["turned"]),
    mend(given.taken_for_tie, given.reduce_given, words=given.TIED),
    mend(given.taken_for_pact, given.reduce_given, words=["agreed"]),
    mend(helping.helped, helping.let_do, words=["help", "helps", "helped", "helping"]),
    mend(verbs.is_busy, verbs.keep_busy, tag="VBN", words=verbs.BUSY),
    mend(mistaken.is_breaking_out, verbs.happen, dep="acl", tag="VBN VBD"),
    mend(annexed.goes_on, hang("conj"), dep="acl", tag="VBD"),
    mend(mistaken.unwelcome, mistaken.declare, words=mistaken.PERSONA),
    mend(slips.stating, slips.state, dep="relcl"),
    mend(asides.sent_there, hang("relcl"), dep="relcl"),
    mend(asides.told_of, hang("relcl"), dep="relcl"),
    mend(asides.is_relative, relabel("relcl"), dep="acl", pos="VERB"),
    mend(asides.told_apart, hang("relcl"), dep="ccomp", pos="VERB"),
    mend(duties.ordered, duties.befall, dep="relcl", tag="VBN"),
    mend(asides.receiver, asides.receive, tag="VB VBD VBG VBN VBP VBZ"),
    mend(letters.told_in, letters.tell_in, dep="acl relcl"),
    mend(letters.worded, letters.write, tag="VBG VB"),
    mend(always, relabel("mark"), dep="dobj", tag="IN", words=["that"]),  # "it was in May *that* they met"
    mend(clauses.is_asked, relabel("ccomp"), dep="advcl"),
    mend(clauses.is_said_of, relabel("xcomp"), dep="advcl", tag="VB VBN VBG"),
    mend(clauses.is_bidden, relabel("ccomp"), dep="advcl", tag="VB"),
    mend(duties.bearer, take("nsubj"), dep="xcomp advcl ccomp", tag="VB"),
    mend(duties.asked_for, hang("acl"), dep="advcl xcomp", tag="VB"),
    mend(duties.ranked, hang("acl"), dep="advcl xcomp", tag="VB"),
    mend(letters.partner, letters.accompany, dep="pcomp advcl", tag="VB"),
    mend(openers.thanked, openers.credit, tag="NNS", words=["thanks"]),
    mend(openers.visitor, openers.attend, dep="csubj csubjpass", words=openers.COMING),
    mend(openers.guest, openers.receive, dep="xcomp dobj ccomp acl", words=openers.COMING),
    mend(openers.is_opening_deed, openers.open_by, dep="advcl", tag="NNP"),
    mend(openers.beginner, openers.begin, dep="csubj csubjpass advcl prep"),
    mend(openers.opening_talk, openers.open_with, dep="mark", words=openers.CLAUSAL),
    mend(openers.opened_by, openers.subordinate, dep="conj advcl dep", pos="VERB"),
    mend(clauses.second, clauses.go_on, dep="conj advcl dep ccomp", pos="VERB"),
    mend(remarks.remark, remarks.subjoin, dep="ROOT"),
    mend(asides.told_after, asides.reroot, dep="ROOT", pos="VERB"),
    mend(verbs.supposed, verbs.suppose, dep="ROOT", pos="VERB"),
    mend(asides.given_time, asides.give_time, dep="appos", pos="NOUN"),
    mend(asides.among_them, hang("appos"), dep="appos"),
    mend(asides.part_told, asides.tell_part, dep="appos"),
    mend(asides.told_before, hang("appos"), dep="dobj dep oprd", pos="PROPN"),
    mend(asides.counted, asides.appose, words=asides.OPENING),
)
# fmt: on
