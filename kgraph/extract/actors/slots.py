"""Slots: from the words of a clause or event noun to linked actors."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args, befallen, seats
from kgraph.extract.speakers.context import DUTY
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause, surface_subjects
from kgraph.extract.syntax.measured import MONEY, PARTITIVE
from kgraph.extract.syntax.phrases import DONE, arrangers, beyond, done_since, followed, is_beyond
from kgraph.link import Linked, TokenMention
from kgraph.link.document.phrase import BEFALLS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

AUTHORING = DONE | set(
    "push pass adopt introduce propose announce draft write enact decree unveil table publish put present negotiate "
    "invite convene host call chair broker declare set impose levy build test commit".split()
)
# what others do to a thing that is not theirs: "a draft *seen* by reporters", "a step *condemned* by Iran"
BEHELD = frozenset(
    "see obtain view review read hear quote cite know watch condemn criticize criticise denounce oppose reject back "
    "support welcome want need fear dislike call describe consider regard chair attend moderate "
    "join follow visit".split()
)
GIVING = frozenset("give provide supply send offer extend grant pay lend".split())
# what a rule does to whom it is for
BINDING = frozenset(
    "require oblige compel force bar ban prohibit forbid prevent stop keep block exclude restrict limit confine bind "
    "deny exempt shut".split()
)
STRUCK = frozenset(
    "peacekeeper soldier policeman police civilian journalist student teacher tourist pilgrim worker refugee hospital "
    "school university bus train ferry ship tanker convoy airport airline market mosque church temple synagogue hotel "
    "nightclub club mall stadium prison camp village town city wedding funeral embassy consulate checkpoint barracks "
    "pipeline refinery bank parliament palace".split()
)
MEASURES = frozenset({"MONEY", "DATE", "QUANTITY", "PERCENT"})
TOWARD = frozenset({"for", "against", "at", "toward", "towards"})
KEPT = frozenset("belong withhold freeze owe block seize confiscate impound hold take due loot steal capture".split())
JAILING = frozenset({"arrest", "detention", "imprisonment", "jailing", "incarceration", "internment", "crackdown"})
Suffers = Callable[["Token"], bool]
FACING = frozenset({"face", "suffer", "pay"})  # what whoever is warned may have to do
PERIL = frozenset(
    "sanction consequence price war action retaliation strike attack boycott punishment prosecution penalty response "
    "reprisal tariff isolation expulsion embargo force destruction wrath".split()
)


def slot_tokens(clause: Clause, slot: str) -> list[Token]:
    """The words in a slot, actors or not."""
    if slot.startswith("obj"):
        return clause.objects
    return (
        clause.phrase(slot.removesuffix(".of"))
        if slot not in ("subj", "pair", "dative", "comp.subj", "after.subj")
        else []
    )


def never(noun: Token) -> bool:
    """No noun's of-phrase names a victim."""
    return False


def fill(linked: Linked, clause: Clause, slot: str, *, suffers: Suffers = never) -> list[Arg]:
    """Actors in a slot of a clause (docs/architecture.md names the slots). Empty if it holds none."""
    if slot == "subj" or slot == "pair":
        return args(linked, clause.subjects)
    if slot == "subj.of":
        by = [n for s in clause.subjects for name, n in phrases(linked, s) if name == "by"]
        return args(linked, by) or owners_of(linked, clause.subjects, suffers)
    if slot.startswith("subj."):
        named = [n for s in clause.subjects for n in (s, *parts_of(s))]
        beside = [n for s in named for name, n in phrases(linked, s) if name == slot[5:]]
        return args(linked, beside) or owners_of(linked, clause.subjects, suffers)
    if slot == "obj":
        return args(linked, clause.objects)
    if slot == "dative":
        given = args(linked, clause.datives) or args(linked, clause.phrase("to"))
        return given or owners_of(linked, clause.datives, suffers)  # "denied *Bolivian* trucks entry"
    if slot == "obj.bound":
        befell = [o for noun in clause.objects for o in befallen(linked, noun)]
        return args(linked, [*bound(clause.objects), *befell])
    if slot == "obj.of":
        return owners_of(linked, clause.objects, suffers) or args(linked, kept_from(clause.objects))
    if slot == "comp.subj":
        others = (s for c in clause.complements for s in surface_subjects(c) if s not in clause.subjects)
        return args(linked, others)  # who "asked *to join*" asks nobody to
    if slot == "after.subj":
        return args(linked, [s for c in followed(clause.verb) for s in surface_subjects(c)] + reached(clause.verb))
    if slot.endswith(".of"):
        return owners_of(linked, clause.phrase(slot[:-3]), suffers)
    near = clause.phrase(slot) or [n for o in clause.objects for name, n in phrases(linked, o) if name == slot]
    if len(near) < 2:
        return args(linked, near) or seats(linked, [] if slot == "in" and clause.objects else near)
    own = [n for name, head in clause.own_phrases() if name == slot for n in grammar.conjuncts(head) if n in near]
    return args(linked, own) or args(linked, near)  # "blamed the raid *on the port* on Y"


def spoken_of(linked: Linked, speech: Token | None) -> list[Arg]:
    """Of whom, or of whose doings, something is said: 'said *of Peru's plan*: "it is a farce"'."""
    nouns = grammar.phrase(speech, "of") if speech is not None else []
    return [a for a in args(linked, nouns) or owners_of(linked, nouns, never) if not a.is_place]


def reached(verb: Token) -> list[Token]:
    """With whom something was done first: "called off the strike *after reaching a deal with the ministry*"."""
    preps = [c for c in grammar.children(verb, "prep") if c.lower_ in ("after", "following")]
    first = [g for p in preps for g in p.children if g.tag_ == "VBG"]
    return [n for g in first for n in Clause(g).phrase("with")]


def owners_of(linked: Linked, nouns: list[Token], suffers: Suffers) -> list[Arg]:
    """Actors that own the nouns; where a noun `suffers`, its of-phrase names the victim and does not count."""
    found: list[Arg] = []
    for noun in nouns:
        skip = {
            *befallen(linked, noun),
            *struck(noun),
            *arrangers(noun),
            *(grammar.of_phrase(noun) if suffers(noun) else ()),
        }
        parts = parts_of(noun)
        makers = [
            head
            for word in [noun, *made(noun), *(m for n in parts for m in made(n))]
            for name, head in grammar.prepositions(word)
            if name == "by"
        ]
        owners = [o for o in grammar.owners(noun) if o not in skip]
        before = [o for o in owners if o.i < noun.i]
        found = (
            args(linked, beyond(noun))
            or owning(linked, before)
            or args(linked, grammar.expand(makers))
            or owning(linked, owners)
        )
        if found:
            break
    return found or args(linked, [s for noun in nouns for s in authors(noun)]) or jailers(linked, nouns)


def parts_of(noun: Token) -> list[Token]:
    """What a noun only measures: "a batch *of vaccines*"."""
    return [*grammar.of_phrase(noun)] if noun.lemma in PARTITIVE else []


def jailers(linked: Linked, nouns: Iterable[Token]) -> list[Arg]:
    """The state whose authorities hold somebody, where only the place is told: "the arrest of two nuns *in Chad*"."""
    held = [t for noun in nouns if noun.lemma in JAILING for t in (noun, *grammar.phrase(noun, "of", "on"))]
    found = args(linked, [head for t in held for name, head in grammar.prepositions(t) if name == "in"])
    return [a for a in found if linked.actors[a.actor].state]


def struck(noun: Token) -> list[Token]:
    """Where whatever a compound says was hit is, or whose: "the *Mali* peacekeeper killings"."""
    hit = next((c for c in noun.lefts if c.dep_ == "compound" and c.lemma in STRUCK), None)
    return [] if hit is None else [c for c in noun.lefts if c.i < hit.i] + hit.children


def kept_from(nouns: list[Token]) -> list[Token]:
    """From whom things were held or taken, as a participle on them says: "funds *withheld from Peru*", "$1 billion in
    taxes *owed to Peru*".
    """
    inside = [h for noun in nouns for name, h in grammar.prepositions(noun) if name in ("in", "of")]
    held = [p for noun in (*nouns, *inside) for p in grammar.children(noun, "acl", "relcl") if p.lemma in KEPT]
    owed = [h for p in held if p.lemma == "owe" for h in grammar.phrase(p, "by")]  # "the debt *owed by Peru*"
    return [n for p in held for n in grammar.phrase(p, "from", "to")] + owed


def bound(nouns: list[Token]) -> list[Token]:
    """Whom a rule is for, as a participle or relative clause on it says: "a rule requiring *women* to register"."""
    inner = [c for noun in nouns for c in grammar.children(noun, "acl", "relcl") if c.lemma in BINDING]
    unable = [s for noun in nouns for c in grammar.children(noun, "relcl") if is_under(c) for s in c.lefts]
    return grammar.expand(
        [w for c in inner for w in (*grammar.children(c, "dobj", "dative"), *demanded(c)) if w.pos_ != "ADP"]
        + [s for s in unable if s.dep_ in grammar.SUBJECTS]
    )


def is_under(verb: Token) -> bool:
    """Whether a clause says what one may not do or must do under a rule: "a law *under which women cannot drive*"."""
    words = {*grammar.auxiliaries(verb)}
    kept = bool(words & {"must", "shall"}) or (grammar.negated(verb) and bool(words & {"can", "could", "may", "might"}))
    return kept and any(c.lower_ == "under" and any(n.lower_ == "which" for n in c.rights) for c in verb.lefts)


def demanded(verb: Token) -> list[Token]:
    """The subjects of what a verb makes others do: "required *women to register*"."""
    return [s for c in grammar.children(verb, "ccomp") for s in grammar.children(c, "nsubj")]


def authors(noun: Token) -> list[Token]:
    """Who did what a relative clause tells of the noun: "a levy that *Iran* imposed", not "that Iran condemned"."""
    whole = [c for c in noun.children if c.dep_ == "relcl" and c.lemma in AUTHORING]
    return [s for c in whole if not grammar.is_passive(c) for s in grammar.grammatical_subjects(c) if s.i > noun.i]


def owning(linked: Linked, owners: list[Token]) -> list[Arg]:
    """Actors among a noun's owners; beside another, a bare modifier says how, not who: "a U.S. *drone* strike"."""
    found = args(linked, owners)
    bare = {t.i for t in owners if (t.dep_ == "compound" and t.tag_ == "NN") or t.lower_ == "terrorist"}
    named = [a for a in found if a.mention.head not in bare or a.mention.first < a.mention.last] or found
    return [a for a in named if not any(is_inside(a.mention, other.mention) for other in named)]


def is_inside(inner: TokenMention, outer: TokenMention) -> bool:
    """Whether a name is part of another: "*U.S.* embassy" is the embassy."""
    return (
        outer.first <= inner.first <= inner.last <= outer.last and inner.last - inner.first < outer.last - outer.first
    )


def made(noun: Token) -> list[Token]:
    """Participles that say who made the noun: "missiles *fired* by ...", not who looked at it."""
    return [c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN" and c.lemma not in BEHELD]


def asked(noun: Token) -> list[Token]:
    """Who is to do what a noun asks for: "a deadline for *them* to leave"."""
    told = [c for c in noun.rights if c.dep_ in ("acl", "relcl", "advcl") and "for" in grammar.marks(c)]
    return [s for c in told for s in grammar.grammatical_subjects(c)]


def phrases(linked: Linked, noun: Token) -> list[tuple[str, Token]]:
    """Prepositional phrases of an event noun and of a participle that says it was done: "sanctions *imposed on Y*".

    One may hang on the actor before it: "the arrest of Kurds *by Turkey*", "a buildup by Iran *near Iraq*", "praise
    from Chad *for Oman*".
    """
    known = linked.hung.get(noun.i)
    if known is None:
        sums = [n for n in grammar.of_phrase(noun) if n.ent_type_ in MEASURES or n.lemma in MONEY]
        done = [p for n in (noun, *sums) for p in made(n) if p.lemma in DONE] + done_since(noun)
        own = [pair for word in (noun, *done) for pair in grammar.prepositions(word) if not is_beyond(*pair)]
        slipped = [(name, pair) for name, head in own if linked.at(head.i) for pair in grammar.prepositions(head)]
        own += [("for", s) for s in asked(noun)]
        own += [("by", s) for verb in done_since(noun) for s in grammar.grammatical_subjects(verb)]
        hung = (pair for name, pair in slipped if "by" in (name, pair[0]) or (name == "from" and pair[0] in TOWARD))
        known = linked.hung[noun.i] = [*own, *hung]
    return known


def fill_noun(linked: Linked, noun: Token, slots: Iterable[str], taken: set[str]) -> list[Arg]:
    """Actors in the first slot of an event noun that holds one that is not taken.

    `poss`: possessor, nationality adjective or modifier; any preposition: the object of that phrase;
    `to.of`: the owner of that object.
    """
    if not noun.children:
        return []
    hung = phrases(linked, noun)
    for slot in slots:
        if slot == "poss":
            phrase = set(grammar.of_phrase(noun))
            found = owning(linked, [o for o in grammar.owners(noun) if o not in phrase])
        elif slot.endswith(".of"):
            heads = [head for name, head in hung if name == slot[:-3]]
            found = owning(linked, [owner for head in heads for owner in doing(head)])
        else:
            heads = grammar.expand([head for name, head in hung if name == slot])
            # "the killing of Poles, *including* ...": the list may hang on the act
            found = args(linked, [*heads, *grammar.included(noun)] if heads and slot == "of" else heads)
        found = [arg for arg in found if arg.actor not in taken]
        if found:
            return found
    return [a for a in args(linked, receivers(noun)) if a.actor not in taken] if "to" in slots else []


def doing(noun: Token) -> list[Token]:
    """Owners of a noun, but for whom what it tells befell: "anger at the arrest *of two nuns*"."""
    befell = {*grammar.of_phrase(noun)} if noun.lemma in BEFALLS else set()
    return [owner for owner in grammar.owners(noun) if owner not in befell]


def receivers(noun: Token) -> list[Token]:
    """To whom what a noun tells is given, as a clause on it says: "the training that it gives *Chad*"."""
    verbs = [c for c in noun.children if c.dep_ == "relcl" and c.lemma in GIVING and grammar.grammatical_subjects(c)]
    return [
        w for v in verbs for w in (*grammar.children(v, "dative"), *grammar.phrase(v, "to", "for")) if w.pos_ != "ADP"
    ]


def bidden(linked: Linked, noun: Token, root: str) -> list[Arg]:
    """Who should do what a call or warning says: "its warning that *the boat* should turn back"."""
    if root not in ("REQUEST", "THREATEN"):
        return []
    told = grammar.children(noun, "acl", "ccomp", "relcl")
    said = [c for c in told if DUTY & {*grammar.auxiliaries(c)} or (root == "THREATEN" and is_peril(c))]
    return args(linked, [s for c in said for s in grammar.grammatical_subjects(c) if s.lower_ not in grammar.RELATIVE])


def is_peril(verb: Token) -> bool:
    """Whether a clause says what will be done to its subject: "that Peru *would face a boycott*"."""
    return verb.lemma in FACING and any(o.lemma in PERIL for o in grammar.children(verb, "dobj"))
