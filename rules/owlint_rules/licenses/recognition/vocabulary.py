"""Words that can take something away from a license, and words that cannot.

The decision whether a text is standard never rests on these lists alone: all
words that are not the license's own are a change unless an allowance explains
them (``remainder.py``). Inside an allowance the first list is the guard, so it is
long, and a word that could go either way is on it.
"""

from __future__ import annotations


def _words(text: str) -> list[str]:
    return text.split()


# Whoever writes a condition needs one of these; stems match from the start of a word.
_STEMS = _words(
    """
    académ acadé akadem forschung recherch ricerca pesquisa investiga wissenschaft kommerz
    comercial gewerb militär ausschlie uniquement réserv interdit prohib
    abid abus academ accept accord acknowledg activit affirm agree allow applicant apply
    appl approv ask attribut  authoriz authoris avoid ban banned barred before
    benefit beyond bind breach busines buy call cancel cannot ceas censor charg classif
    client cloud commerc compan compet compli comply condition confident consent consum
    contact contract contrar corporat country countries cost covenant customer daily deal
    demand deni deny depend deploy derivativ destroy direct disallow discriminat disclos
    display distill distribut donat duty earn educat effort embargo embed emplo enterprise
    entit ethic evaluat ever except exclud exclus execut exempt exercis exploit export expir
    fee fees fine-tun finetun forbid forbad field fire firm forfeit
    funded gain govern grant guid harm hate hobby hobb hosted hosting host
    illegal immoral indemn individual industr inform infring inhib instead insur intend
    intent interfer internal invest invit invoic irrevoc issu jurisdiction keep kill lab-use
    law lease legal lend liab limit list loss maintain make
    mandator manufactur market member military militar minor misus monetiz monetis month
    must nation need neither never nobody non none nonprofit not nothing notif null number
    obey object oblig obtain offer only oppos opt order otherwise outside own
    paid pay payment permi   penal plac police polit possess pric prior
    privat privileg produc profit prohib promot proof propriet prosecut protect prove provid
    public publish purchas purpos qualif quot rate refrain refus regist regulat reject remov
    rent report reproduc request requir resale research resel reserv residen restrict retain
    reveal revenu revers revok revoc reward right risk royalt run salar sale sanction school
    sell seller send serv share sharing sharehold ship sign sold sole spread stay
    stop student subject sublicens submit subscri subsidiar sue suing supplier support
    surveil suspend tax teach term territor threshold transfer translat train treat trial
    turnover unauthor unaltered unless until unlawful updat user usag use used using uses
    valid vendor verif violat visit void voluntar waiv want war wars warfare weapon
    weekly whoever willing within without write written yearly
    """
)

_WORDS = _words(
    """
    a-lot all-but and/or any anybody anyone anything are as be been being but by-permission
    can could did do does don doesn dont during each either else every everybody everyone
    everything fewer for-hire had has hands have he her him his how if in-house is isn isnt
    it its less let may me might million billion thousand hundred mine more most my no nor
    off once one other others ought ours pardon per please she should shall so some somebody
    someone such than that their them then there these they this those though through till
    too two under us was wasn we were what when whenever where whereas wherever which while
    who whom whose why will with won would yes yet you your yours students teachers euro
    euros dollar dollars usd eur gbp percent fraction school schools mau dau saas api apis
    separate separately different differently additional additionally own also-not another
    instead however although addendum amendment supplement rider exclusive nur nicht kein
    keine keinen ohne forschung gewerblich kommerziell verboten untersagt seulement
    uniquement pas sans aucun aucune recherche interdit interdite usage gratuit solo
    solamente sin ningun ninguna prohibido prohibida investigacion soltanto senza vietato
    vietata ricerca somente apenas sem proibido pesquisa alleen niet geen onderzoek verboden
    tylko bez endast inte
    """
)

# A short stem must be the whole word but for its ending: "must" is not in "Mustermann".
LONG_STEMS = frozenset(stem for stem in _STEMS if len(stem) > 5)
LONGEST_STEM = max(map(len, _STEMS))
SHORT_STEMS = frozenset(stem for stem in _STEMS if len(stem) <= 5)
ENDINGS = frozenset(
    _words(
        """
        s es e ed d r rs er ers or ors ing ings able al ally ly y ies ion ions ment ments n en t ted
        ting tion tions te tes ate ates ated sion sions ive ity
        """
    )
) | {''}
#: Words that begin like one of the stems and are none.
NOT_STEMS = frozenset(
    _words(
        """
        firefox government lawrence listen listener owner owners owncloud maintainer maintainers
        validation france franco franci kindly
        """
    )
)
HARD_WORDS = frozenset(_WORDS)

#: Words of the first list that stand in the names of holders and projects when capitalized. Some
#: are first names ("Will", "May"); a condition needs at least one word that is not among these.
NAME_WORDS = frozenset(
    _words(
        """
    academy academia academic acceleration applied application applications authority
    business cloud commerce company companies consumer corporate corporation corporations
    customer distributed distribution education educational enterprise enterprises entity
    execution field fire free government governing guide host hosting individual industrial
    industries industry information informatics informatik informatique insurance intent
    interface internal international invest investments issue law legal lease list loss make
    makers management manufacturing market marketing markets member members military minor
    national nation nations number object objects open order own person personal place point
    police politecnico polytechnic privacy private producer production productions products
    profit project promotion protection proof provider public publications publisher
    publishers publishing quote rate registry reports research researchers resource right
    rights risk run running school schools service services share ship sign sole sports
    student students support teaching technologies technology term terms training
    translation transfer trial trust university user users vendor version war write writers
    will may grant price fields sue can do per an so he she you my us too be
    """
    )
)

#: Small words inside the names of holders.
NAME_GLUE = frozenset(
    _words(
        """
    à aux and of the de di da del der den des du la le les el van von zu zur for fur für y e et al
    und og inc llc ltd gmbh ag sa sas bv nv plc co corp corporation company companies
    foundation institute team project contributors contributor authors author developers
    developer committers maintainers maintainer members group labs lab university others
    other all rights reserved its affiliates subsidiaries licensors licensor see file listed
    in individual community original holders holder copyright owner owners by c to present
    now year name email org com net io www open software technologies technology systems
    """
    )
)

#: What a heading or a plain sentence around a license is made of.
BENIGN = frozenset(
    _words(
        """
    opensource choosealicense creativecommons
    a an and are as at be below by can contents copy copyright covers date details document
    documentation documents file files find following follows for found founded from full
    given herein here hereby hereunder holder holders in included information is it its
    license licensed licenses licensing made model models more name notice of on or original
    our package part program project projects read reads readme released release repo
    repository root rights section see software source states stated stands statement
    technology terms text that the their this to toolkit tool under version weights was
    which with you your code data dataset datasets library module modules plugin app
    application product products work works all applies apply available distributed
    published shipped conditions contained contains holds accompanying these those agreement
    governed standard verbatim complete legal legalcode parameters checkpoint checkpoints
    archive folder directory everything author authors contributors reproduced into also
    been page website site https http com org html txt md github gitlab huggingface hf main
    master blob tree raw spdx identifier osi approved permissive open neural network
    networks language image images small official text's large fast simple python rust
    javascript java implementation paper tag set copies
    """
    )
)

#: Section headings that say nothing.
HEADINGS = frozenset(
    _words(
        """
    license licensing terms and conditions condition of use the a copyright notice notices
    disclaimer warranty no permission permissions grant grants definitions preamble appendix
    liability limitation limitations text full start end begin redistribution patent patents
    scope termination general provisions miscellaneous summary legal code agreement
    acceptance version definition
    """
    )
)

#: Names of licenses. Above a text of another license they are a contradiction, not a heading.
STRICT = frozenset(
    _words(
        """
    mit apache bsd gpl lgpl agpl gnu affero lesser gplv2 gplv3 lgplv3 agplv3 mpl mozilla cc cc0
    creative commons isc zlib boost bsl eupl epl eclipse artistic openmdw owpl odbl odc pddl cdla
    unlicense wtfpl ofl busl sspl polyform proprietary noncommercial nc nd sa openrail rail
    creativeml ncsa postgresql x11 mulan
    """
    )
)
SOFT = frozenset(
    _words('llama gemma qwen falcon deepseek elastic python microsoft nvidia stability boost')
)
#: In a heading these say for whom or what, even when they are capitalized.
FIELD_WORDS = frozenset(
    _words(
        """
    academia academic commerce consumer corporate customer education educational enterprise
    evaluation government individual industrial internal military personal police private public
    school schools student students teaching trial user users free
    """
    )
)
#: In a sentence about a license these say that it holds for a part, for a time, or in another form.
PARTLY = frozenset(
    _words(
        """
    part parts portion portions half some most majority certain selected section sections clause
    clauses chapter formerly previously originally initially temporarily currently provisionally
    tentatively partly partially mostly mainly primarily generally usually normally largely
    save minus sans less plus variant modified amended adapted altered revised patched style like
    similar based derived custom edition excerpt excerpts draft history comparison
    closed secret secrets confidential belong belongs ends ended lapses prevail prevails
    hobbyist hobbyists weekend weekends friends guests insiders reviewers partners
    formally spirit discretion invitation amendment amendments effective outputs
    """
    )
)
