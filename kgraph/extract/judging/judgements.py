"""Words that judge a thing or a deed: as bad, or as untrue."""

from __future__ import annotations

BAD = frozenset(
    "unacceptable illegal unlawful wrong unjust unfair dangerous reckless irresponsible shameful disgraceful barbaric "
    "unfriendly treacherous unprovoked "
    "cruel brutal inhumane outrageous deplorable intolerable ineffective inadequate insufficient disappointing "
    "hypocritical cowardly corrupt criminal racist provocative unjustified unwarranted excessive counterproductive "
    "misguided disastrous evil absurd regrettable harsh hostile punitive illegitimate unconstitutional undemocratic "
    "inexcusable unforgivable disproportionate insulting abusive troubling unfortunate alarming worrying disturbing "
    "appalling shocking repugnant abhorrent hasty unhelpful unworkable outdated cynical premature unrealistic biased "
    "silly draconian discriminatory hysterical foolish stupid senseless laughable immoral inhuman callous arrogant "
    "naive vindictive vengeful malicious ludicrous scandalous sinister unwise unnecessary inappropriate offensive "
    "shameless insensitive unbecoming vile inflammatory petty heavy-handed ill-advised divisive one-sided heinous "
    "despicable tasteless dishonest distasteful hateful uncalled-for short-sighted preposterous egregious "
    "illogical irrational improper unprofessional incomprehensible inconceivable unthinkable uncivilised uncivilized "
    "unjustifiable indefensible contemptible unconscionable tone-deaf paranoid delusional dictatorial repressive "
    "oppressive murderous genocidal ruthless heartless spineless incompetent inept bogus phony phoney flawed "
    "arbitrary unprovoked self-serving self-defeating duplicitous deceitful deceptive misleading ill-conceived "
    "ill-timed unethical despotic tyrannical bloodthirsty belligerent destabilising destabilizing colonialist "
    "imperialist expansionist unsound unjustly farcical pathetic pitiful shambolic woeful disrespectful "
    "unworthy".split()
)
BAD_THINGS = frozenset(
    "violation mistake outrage disgrace crime provocation betrayal threat liar terrorist aggressor dictator tyrant "
    "enemy failure disaster farce sham insult menace bully hypocrite coward criminal blackmail aggression error abuse "
    "hypocrisy surrender capitulation blunder charade puppet stooge traitor gangster thug murderer butcher fraud joke "
    "scandal gimmick stunt ploy hysteria nonsense madness suicide recipe rogue thief bandit pariah monster "
    "injustice retreat mockery travesty bullying massacre execution assassination slaughter robbery theft danger "
    "culprit obstacle hindrance trick trap ruse hoax scourge occupier invader warmonger".split()
)
UNTRUE = frozenset(
    "false untrue wrong baseless unfounded fabricated groundless incorrect nonsense lie absurd ridiculous".split()
)
VOID = frozenset("invalid null void nonbinding non-binding worthless meaningless dead unworkable unenforceable".split())
ALTERED = frozenset({"change", "alter", "modify", "affect"})  # what does *not*, counts for nothing
MADE_GOOD = frozenset({"correct", "right", "redress", "remedy", "rectify"})  # a wrong
WRONGS = frozenset({"injustice", "wrong", "mistake", "error", "imbalance"})
GOOD = frozenset(
    "courageous brave generous commendable admirable praiseworthy laudable exemplary heroic magnanimous wise "
    "constructive welcome bold right correct justified legitimate timely sensible prudent statesmanlike overdue sound "
    "justifiable understandable reasonable principled "
    "remarkable impressive outstanding extraordinary".split()
)
FAVOURABLE = frozenset(  # what is said of what one likes
    "historic positive good great excellent wonderful encouraging useful productive fruitful important significant "
    "welcome right necessary fair honest friendly peaceful promising successful invaluable essential vital crucial "
    "real true major strong close special natural".split()
)
PLAIN = frozenset(  # what may be said of anything, or kindly
    "step success victory breakthrough milestone triumph progress friend ally partner hero leader relief opportunity "
    "chance model example beacon sign signal test priority matter issue question case part result response process "
    "beginning start end turning point goal aim duty right principle emergency guarantee honor honour tribute model "
    "brother sister neighbor neighbour gesture compromise agreement solution help support boost blessing "
    "contribution expert professional tragedy accident precaution necessity "
    "responsibility obligation privilege pleasure".split()
)
BELIEVED = frozenset(  # what a charge is called by who believes it
    "serious grave credible true correct fair valid justified disturbing alarming worrying shocking damning matter "
    "concern challenge admission confession proof evidence".split()
)
# what an act is one *of*: "called the takeover an act *of banditry*"
CRIMES = frozenset(
    "banditry terrorism terror piracy aggression war cowardice barbarism barbarity vandalism folly sabotage treason "
    "treachery madness savagery thuggery robbery theft murder betrayal desperation vengeance revenge provocation "
    "hostility violence brutality cruelty injustice insanity tyranny intimidation genocide".split()
)
# what an act itself is called by who suffers it
HOSTILITIES = frozenset(
    "retaliation reprisal harassment meddling interference grab coup persecution hunt expansionism extortion "
    "escalation incursion humiliation discrimination protectionism colonialism ultimatum vendetta "
    "warfare".split()
)
# what somebody *failed to* do, and should have
DUTIES = frozenset(
    "protect honor honour respect abide comply live pay respond condemn act stop prevent control rein tackle curb "
    "fulfil fulfill provide cooperate keep ensure address investigate punish prosecute deliver implement uphold secure "
    "answer do consult inform warn heed disarm crack disclose explain stem help defend contain observe stick guarantee "
    "confront arrest move hand apologize apologise safeguard feed repay".split()
)
# what another's doings do or *would* do, in the words of who is against them
HARMING = frozenset(
    "hinder undermine harm damage destabilize destabilise jeopardize jeopardise worsen endanger violate breach "
    "complicate inflame poison hamper imperil derail contravene obstruct sabotage contradict escalate aggravate "
    "exacerbate torpedo infringe flout block thwart hurt disrupt impede scuttle frustrate paralyze paralyse wreck ruin "
    "stall hamstring fuel".split()
)
# what somebody is said to have done, and should not have
WRONGING = frozenset(
    "plunder bankrupt squander mismanage cheat deceive mislead misuse misrule desecrate scapegoat smear "
    "demonize demonise vilify dehumanize dehumanise meddle overreach".split()
)
KEEPING = frozenset("keep honour honor fulfil fulfill deliver implement respect observe".split())
WORDS_GIVEN = frozenset(
    "promise word pledge bargain deal agreement accord commitment obligation undertaking vow pact".split()
)
