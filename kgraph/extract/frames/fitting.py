"""Which frames fit a clause: those of its verb whose conditions on object, phrase and subject hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import is_date
from kgraph.extract.frames.closed import LIVING, is_hosted
from kgraph.extract.frames.jointly import bordered, shared
from kgraph.extract.frames.sources import Sources
from kgraph.extract.frames.strained import is_strained
from kgraph.extract.judging.censure import belied
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.extract.syntax.deeds import Deed
from kgraph.extract.tables.lexicon import Lexicon
from kgraph.extract.tables.rows import Frame
from kgraph.extract.tables.shelves import shelf
from kgraph.kept import memory
from kgraph.model import MentionKind

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

SEIZING = frozenset({"detains", "kills", "releases"})  # done to somebody, not through somebody else
TAKING = frozenset({"detains", "coerces"})
POSTS = frozenset(
    "presidency chair chairmanship leadership post office job title seat helm veto mantle lead role place stake share "
    "view opinion grudge talk edge advantage key card command duty responsibility mandate reins".split()
)
CLAIMING = frozenset({"protest", "demand", "press", "denounce", "oppose", "support", "back", "force", "secure", "win"})
CONQUERING = frozenset("control seize capture take retake hold occupy conquer dislodge drive expel repel".split())
ASSEMBLIES = frozenset({"congress", "assembly", "convention", "court", "session", "synod"})
DATING = frozenset({"on", "in", "at", "for", "from", "to", "over", "of"})  # prepositions that may only say when


@dataclass(frozen=True)
class Fitting(Sources):
    """Finds the rows of `frames_*.tsv` that fit a clause."""

    def fitting(self, clause: Clause) -> list[tuple[Frame, Clause]]:
        """Frames of the verb whose conditions hold, with the reading of the clause for each: found once a clause."""
        known: tuple[Lexicon, list[tuple[Frame, Clause]]] | None = memory(clause).get("fitting")
        if known is None or known[0] is not self.lexicon:
            known = memory(clause)["fitting"] = self.lexicon, self.fitted(clause)
        return known[1]

    def fitted(self, clause: Clause) -> list[tuple[Frame, Clause]]:
        """The same, found in the table."""
        phrasal = [k for k in grammar.verb_keys(clause.verb) if grammar.is_phrasal(k, clause.verb)]
        known = any(k in self.lexicon.frames or k in self.lexicon.operators for k in phrasal)
        return [
            (frame, reading)
            for key, reading in self.readings(clause)
            if (shelved := shelf(self.lexicon, key)) is not None
            for frame in shelved.near(reading)
            # "call off" is no calling on anybody: beside a particle verb only what names its nouns is read
            if (not known or key in phrasal or frame.is_narrow)
            and self.applies(frame, reading)
            # "held *joint* drills off Darwin" is done with each other
            and not (frame.relation == "mobilizes-against" and (shared(clause) or self.partners(clause)))
        ]

    def readings(self, clause: Clause) -> Iterator[tuple[str, Clause]]:
        """Keys under which a verb may stand in the table; a participle also as an adjective."""
        verb, lent, heard = clause.verb, clause.lent, clause.heard
        if isinstance(clause, Deed):
            yield verb.lemma, clause
            return
        if verb.tag_ in ("VBN", "JJ", "VBG") and verb.lower_ in self.lexicon.frames:
            yield verb.lower_, Clause(verb, lent, adjectival=True)
        phrasal = any(c.dep_ == "prt" for c in verb.children)
        for key in grammar.verb_keys(verb):
            _, _, particle = key.partition(" ")
            if particle and phrasal and key in self.lexicon.frames:
                yield key, Clause(verb, lent, clause.adjectival, particle, heard)
                return  # "called up reservists" is no call
            yield key, Clause(verb, lent, clause.adjectival, particle, heard) if particle else clause

    def applies(self, frame: Frame, clause: Clause) -> bool:
        """Whether a frame's conditions on object and preposition hold: first what most often fails."""
        wanted, named = frame.object, frame.prep_nouns
        if frame.prep:
            nouns = clause.near(frame.prep)
            if not nouns and not named.barred:  # "barred them *from leaving*"
                nouns = clause.gerunds.get(frame.prep, [])
            if not nouns or (named.asked and not self.lexicon.one_fits(named, nouns)):
                return False
            if frame.prep == "with" and bordered(clause):
                return False
            if frame.prep in DATING and not named.asked and all(is_date(self.linked, n) for n in nouns):
                return False  # "shook hands *on Friday*"
        objects = clause.objects
        if (wanted.absent and objects) or ((wanted.present or wanted.asked) and not objects):
            return False
        if wanted.asked and not self.lexicon.one_fits(wanted, objects):
            return False
        if not wanted.asked and frame.relation in TAKING and any(o.lemma in POSTS for o in clause.objects):
            return False  # "took over *the presidency* of the bloc"
        if frame.relation == "attacks" and "pair" in frame.target and strives(clause):
            return False
        if frame.relation == "attacks" and wanted.asked and is_stoppage(clause):
            return False
        if frame.relation == "mobilizes-against" and clause.verb.lemma in LIVING and is_hosted(clause):
            return False
        if frame.relation == "cooperates-with" and any(map(is_strained, objects)):
            return False
        if frame.relation in SEIZING and not wanted.asked and any(self.is_held(clause, o) for o in objects):
            return False  # who holds a meeting holds nobody
        if frame.subject.asked and not self.lexicon.one_fits(frame.subject, map(self.meant, clause.subjects)):
            return False
        return not belied(frame, clause)

    def meant(self, subject: Token) -> Token:
        """The noun that a pronoun stands for in its sentence: "the rebels said *they* had shelled it"."""
        mention = self.linked.at(subject.i) if subject.pos_ == "PRON" else None
        if mention is None:
            return subject
        same = (self.linked.at(i) for i in range(subject.sent.start, subject.i))
        nouns = [m for m in same if m is not None and m.actors == mention.actors and m.kind is not MentionKind.PRONOUN]
        return subject.doc[nouns[-1].head] if nouns else subject

    def is_held(self, clause: Clause, noun: Token) -> bool:
        """Whether a noun tells what people do together, not whom a verb could seize: "held *a congress*"."""
        return noun.lemma in ASSEMBLIES or self.light(clause, noun) is not None

    def used_up(self, frame: Frame | None, prep: Token) -> list[Token]:
        """Nouns of a phrase, if they are what the frame asks for."""
        if frame is None or frame.prep != prep.lower_ or not frame.prep_nouns.asked:
            return []
        nouns = grammar.expand(grammar.children(prep, "pobj"))
        return nouns if all(self.lexicon.fits(frame.prep_nouns, n) for n in nouns) else []


def is_stoppage(clause: Clause) -> bool:
    """Whether a strike is one of those who stop work: "staged *a strike to protest* against the law"."""
    if not any(o.lemma == "strike" for o in clause.objects):
        return False
    return any(
        c.lemma in CLAIMING and grammar.infinitive(c) for v in (clause.verb, *clause.objects) for c in v.children
    )


def strives(clause: Clause) -> bool:
    """Whether a fight is for something, and against nobody: "Peru and its ally *fought to keep* the clause"."""
    aims = [c for c in grammar.children(clause.verb, "xcomp", "advcl") if grammar.infinitive(c)]
    apart = clause.near("with") or clause.near("against")
    return bool(aims) and not apart and not any(c.lemma in CONQUERING for c in aims)
