"""Prepositional phrases of nouns, and which nouns stand behind each preposition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.syntax import grammar

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

ASKING = frozenset("pressure call appeal request demand plea order warning invitation permission".split())
LASHING = frozenset("lash hit rail rage round fume swipe snap strike fire".split())
LAID = frozenset(
    "sanction fine embargo tariff duty levy penalty restriction warrant charge blame pressure curb ban criticism "
    "praise attack strike raid tribute honour honor medal award lawsuit suit case complaint punishment measure boycott "
    "scorn curse sentence freeze indictment action prosecution".split()
)
UPON = ("on", "upon", "against", "at", "to", "into")
BIDDING = frozenset({"demand", "call", "appeal", "plea"})
# what one asks to do oneself
JOINING = frozenset("be meet join see visit have know return speak participate attend enter leave hold talk".split())
ANSWERING = frozenset(
    "accept reject ignore dismiss meet refuse grant heed rebuff defy obey honor honour fulfil hear face get receive "
    "resist spurn".split()
)
DONE = frozenset(
    "impose place levy slap launch mount stage wage carry conduct make direct file issue deliver fire hold sign "
    "reach order authorize authorise decree organize organise clamp bring introduce start lodge declare".split()
)
BOUND = frozenset({"against", "on", "upon", "over"})  # where a relative clause tells of whom an act was done to
ASIDE = frozenset({"addition", "contrast", "comparison"})
BESIDE = frozenset("along near on at off around across by".split())
BORDERS = frozenset("border frontier boundary line".split())
LEAVES = frozenset(
    "permission leave right chance opportunity licence license mandate power authority authorization clearance".split()
)
ENVOYS = frozenset({"ambassador", "envoy", "commissioner", "diplomat", "affaires", "consul", "attache"})
# verbs whose subject keeps others from what the object tells: "*foiled* a plot", "*averted* a raid"
FOILING = frozenset("foil thwart avert prevent frustrate uncover disrupt abort discover expose".split())
ARRANGED = frozenset("sponsored brokered mediated hosted facilitated backed convened led chaired".split())
FOLLOWED = frozenset({"after", "once", "when", "as", "because"})
OF_SEVERAL = frozenset("way trilateral tripartite three-way four-way quadrilateral multilateral".split())
MEANS = frozenset(  # what is given or made in order to do something
    "fund package loan grant programme program scheme project appeal mission bill facility law centre center credit "
    "mechanism initiative campaign team commission committee panel effort".split()
)
JUDGING = frozenset({"ACCUSE", "REJECT", "PROTEST"})
RULING = frozenset(
    "verdict ruling judgment judgement sentence conviction acquittal case trial prosecution".split()
)  # what a court did


def done_since(noun: Token) -> list[Token]:
    """Relative clauses that say of an act that somebody did it: "lifted the ban *that it had imposed on Y*"."""
    told = [c for c in noun.rights if c.dep_ == "relcl" and c.lemma in DONE and not grammar.is_passive(c)]
    doing = {c: grammar.grammatical_subjects(c) for c in told}
    return [c for c, by in doing.items() if by and all(s.lower_ not in grammar.RELATIVE for s in by)]


def chained(noun: Token) -> list[tuple[str, Token]]:
    """Prepositional phrases of a noun, then those hung on what it is of: "the Order *of* the Star *on Y*"."""
    own = grammar.prepositions(noun)
    below = [head for name, head in own if name == "of"]
    own = own + [pair for verb in done_since(noun) for pair in grammar.prepositions(verb) if pair[0] in BOUND]
    return [*own, *(pair for head in below for pair in chained(head) if pair[0] != "of")]


def beyond(noun: Token) -> list[Token]:
    """Whose side lies beyond a border: "near its border *with Oman*"."""
    return [head for name, head in grammar.prepositions(noun) if name == "with"] if noun.lemma in BORDERS else []


def is_beyond(name: str, noun: Token) -> bool:
    """Whether *with* names whose border something is done at, and no partner: "drills along the border *with Oman*"."""
    border = noun.head.head
    return name == "with" and border.lemma in BORDERS and border.head.lower_ in BESIDE


def is_convicts(name: str, noun: Token) -> bool:
    """Whether a phrase names whom a ruling is against that others judge: "outrage at the verdict *against Soto*"."""
    ruling = noun.head.head
    return name == "against" and ruling.lemma in RULING and ruling.dep_ == "pobj"


def unruled(nouns: list[Token], root: str) -> list[Token]:
    """The nouns below which may stand whom an act is toward: a verdict that is judged is the court's."""
    return [n for n in nouns if not (root in JUDGING and n.lemma in RULING)]


def is_anothers(name: str, noun: Token) -> bool:
    """Whether a phrase of a noun says nothing of whom the act above it is toward."""
    return is_beyond(name, noun) or is_convicts(name, noun)


def is_aside(noun: Token) -> bool:
    """Whether a phrase of a verb is toward nobody: "*in addition to* Y", "*according to* Y"."""
    return noun.lemma in ASIDE or noun.head.head.lower_ == "according"


def grouped(phrases: list[tuple[str, Token]]) -> dict[str, list[Token]]:
    """The nouns behind each preposition, with what is coordinated to them."""
    found: dict[str, list[Token]] = {}
    for name, noun in phrases:
        found.setdefault(name, []).extend(grammar.conjuncts(noun))
    return found


def asked_by(noun: Token, verb: Token, *governors: Token) -> list[Token]:
    """Whom a noun of asking makes the subject of an infinitive: "put pressure *on Oman* to leave"."""
    if noun.lemma not in ASKING:
        return []
    phrases = [pair for governor in governors for pair in grammar.prepositions(governor)]
    return [head for name, head in phrases if name in ("on", "to", "for") and noun.i < head.i < verb.i]


def faulted(above: Token) -> list[Token]:
    """Whom an adjective finds fault with: "is critical *of Peru* for", "angry *with Peru* for"."""
    words = [w for w in (above, *grammar.children(above, "acomp")) if w.pos_ == "ADJ"]
    return [n for w in words for n in grammar.phrase(w, "of", "with", "at")]


def laid_to(verb: Token, objects: list[Token], pairs: list[tuple[str, Token]]) -> list[Token]:
    """Whom a penalty, praise or harsh word is for: "lashed out *at Peru* for", "imposed a fine *on Peru* for"."""
    laid = verb.lemma in LASHING or any(o.lemma in LAID for o in objects)
    asked = [n for name, n in pairs if name == "for" and n.lemma in LAID]  # "called for sanctions *against Peru* for"
    within = [w for n in asked for w in grammar.phrase(n, *UPON)]
    return within or [n for name, n in pairs if laid and name in UPON]


def is_for_others(noun: Token, verb: Token) -> bool:
    """Whether what a noun asks for is others' to do: "Peru's demand *to free* two nuns", not "its demand *to join*"."""
    return noun.lemma in BIDDING and grammar.infinitive(verb) and verb.lemma not in JOINING


def is_foiled(noun: Token) -> bool:
    """Whether a noun tells what others were kept from: "foiled a *plot* to kill him"."""
    return noun.dep_ in grammar.OBJECT and noun.head.lemma in FOILING


def permitted(noun: Token) -> list[Token]:
    """Whom a leave, right or chance is given or denied: "gave *the firm* permission to sell arms"."""
    given = grammar.children(noun.head, "dative") if noun.lemma in LEAVES and noun.dep_ in grammar.OBJECT else []
    return grammar.expand([n for c in given for n in (grammar.children(c, "pobj") if c.pos_ == "ADP" else [c])])


def followed(verb: Token) -> list[Token]:
    """The deeds that an act follows: "called off the strike *after the ministry gave way*"."""
    return [c for c in verb.children if c.dep_ == "advcl" and FOLLOWED & grammar.marks(c)]


def one_of(noun: Token) -> Token:
    """What stands for one of several: "*one* of their allies"; the noun itself without it."""
    prep = noun.head
    if noun.dep_ == "pobj" and prep.lower_ == "of" and prep.head.lower_ == "one":
        return prep.head
    return noun


def arrangers(noun: Token) -> list[Token]:
    """Who only brings others together: "*Saudi*-brokered talks with Chad"."""
    arranged = [c for c in noun.lefts if c.lower_ in ARRANGED]
    return [t for c in arranged for t in c.children if t.dep_ in ("npadvmod", "compound", "amod", "nmod")]


def opened(noun: Token) -> list[Token]:
    """Who is told behind a comma by what they are: "A close ally of Peru, *Chile* sent troops"."""
    subjects = grammar.SUBJECTS | {"dep"}
    behind = noun.doc[noun.i + 1 : noun.head.i] if noun.dep_ in subjects else ()
    named = (t for t in behind if t.head == noun.head and t.dep_ in grammar.SUBJECTS and t.pos_ == "PROPN")
    return [t for t in named if t.doc[t.left_edge.i - 1].text == ","]


def is_recall(noun: Token) -> bool:
    """Whether an envoy is called home *for consultations*: with nobody but his own ministry."""
    if noun.lemma != "consultation" or noun.dep_ != "pobj" or noun.head.lower_ != "for":
        return False
    above = [a for a in noun.ancestors if a.i < noun.i]
    return any(t.lemma in ENVOYS and t.i < noun.i for a in above for t in (a, *a.children))


def tells_no_act(noun: Token) -> bool:
    """Whether an event noun only says for what something is given, why an envoy comes home or where bodies sit."""
    return is_recall(noun) or is_price(noun) or is_each_ones(noun)


def is_each_ones(noun: Token) -> bool:
    """Whether several hold sessions each for themselves: "*meetings of* the Council *and* the Assembly"."""
    several = noun.tag_ == "NNS" and noun.lemma in ("session", "meeting", "sitting", "assembly")
    return several and len(list(grammar.of_phrase(noun))) > 1


def is_price(noun: Token) -> bool:
    """Whether a noun only says for what something is given: "*in exchange for* arms"."""
    behind = noun.lemma in ("exchange", "return") and noun.dep_ == "pobj" and noun.head.lower_ == "in"
    return behind and any(c.lower_ == "for" for c in (*noun.rights, *noun.head.rights))


def is_shared(noun: Token) -> bool:
    """Whether a meeting is of all whom it names: "a *three-way* meeting with A, B and C"."""
    return any(c.lower_ in OF_SEVERAL for c in noun.lefts)


def is_plain(modifier: Token) -> bool:
    """Whether an adjective says what a noun is like, not whose it is: "a *special* fund to help"."""
    return modifier.dep_ == "amod" and modifier.text.islower() and modifier.head.lemma in MEANS


def asked_beside(verb: Token) -> list[Token]:
    """Whom the object beside an infinitive asks to do it."""
    return [n for o in grammar.children(verb.head, *grammar.OBJECT) for n in asked_by(o, verb, o, verb.head)]
