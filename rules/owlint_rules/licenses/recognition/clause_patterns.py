# ruff: noqa: E501 - patterns read better on one line
"""The phrases that ``clauses.py`` looks for, and the criteria that each kind may touch.

Criteria: Open Weights Definition (OWM), Open Source Definition 1.9 (OSD), Open Source AI
Definition 1.0 (OSAI), European Commission guidelines on general-purpose models (EU).
"""

from __future__ import annotations

_NOT = r'(?:not|never|no|cannot|nor|neither|prohibit\w*|forbid\w*|forbidden|disallow\w*|refrain)'
_MODEL = r'(?:models?|llms?|ai|networks?|systems?|weights)'

#: kind: (criteria, patterns). A pattern runs over lower-case words with one blank between them,
#: and only around words that begin with one of its triggers: each hit has such a word in it.
KINDS: dict[str, tuple[tuple[str, ...], tuple[tuple[str, str], ...]]] = {
    'non-commercial': (
        ('OWM-3', 'OWM-5', 'OSD-6', 'EU-D1'),
        (
            (
                'nonc non',
                r'(?<!commercial or )(?<!commercially or )(?<!commercial and )\bnon ?commercial(?! or commercial)(?! distribution)(?! sublicens)\b',
            ),
            (
                'commerc business profit',
                rf'\b{_NOT}(?: \w+){{0,6}} (?:for|in)(?: \w+){{0,3}} (?:commercial|business|profit)\b(?! damages)(?! loss)(?! corporation)(?! organi[sz]ation)(?! entity)',
            ),
            (
                'commerc',
                rf'\b{_NOT} (?:\w+ ){{0,4}}commercial(?:ly)? (?:use|used|purposes?|usage|exploit\w*|applications?|activit\w*|users?)',
            ),
            (
                'commerc',
                r'(?<!include )\bcommercial(?:ly)? (?:use|usage|purposes?|exploitation|applications?|users?|deployment|licens\w+)(?: \w+){0,4} (?:not|prohibited|forbidden|requires?|required|needs?|must|excluded|disallowed|contact|separate|banned)\b',
            ),
            (
                'commerc profit',
                r'\b(?:not|never|cannot) (?:to )?(?:be )?(?:used? |exploit(?:ed)? |sold |sell |distributed? |it |them ){0,2}(?:commercially|for profit)\b(?! corporation)(?! organi[sz]ation)(?! entity)',
            ),
            ('production nonproduction', r'\bnon ?production\b'),
            (
                'personal private internal hobby profit nonprofit individual',
                r'\b(?:personal|private|internal|hobby|non ?profit|individual) (?:use|purposes|projects?) only\b|\bonly (?:for|in) (?:personal|private|internal|hobby)\b',
            ),
            (
                'sell sold resold resell rent lease monetiz monetis',
                r'\bnot (?:grant|include)(?: \w+){0,5} right to sell\b|\bmay not (?:be )?(?:sold|sell|resold|resell|rented?|lease[sd]?|monetiz\w+|monetis\w+)\b',
            ),
            (
                'sale profit resale production sell',
                r'\bnot for (?:sale|profit|resale|production)\b(?! corporation)(?! organi[sz]ation)(?! entity)|\b(?:selling|sale) (?:\w+ ){0,4}(?:prohibited|forbidden|not permitted|not allowed|out of bounds)\b',
            ),
            (
                'compan businesses enterprises corporations profit commercial',
                r'\b(?:compan(?:y|ies)|businesses|enterprises|corporations|(?<!not )for profit \w+|commercial (?:entit\w+|users?))(?: \w+){0,8} (?:must|shall|need|needs|pay|pays|may not|cannot|require|requires|purchase|contact)\b(?! not be liable)(?! effectively)',
            ),
            (
                'separate paid commercial enterprise',
                r'\b(?:separate|paid|commercial|enterprise) (?:commercial |paid )?(?:license|agreement|subscription)(?: \w+){0,3} (?:required|needed|necessary)\b',
            ),
        ),
    ),
    'research-only': (
        ('OWM-3', 'OWM-5', 'OSD-6', 'EU-D1'),
        (
            (
                'research evaluation academi educational teaching scientific testing',
                r'\b(?:solely|only|exclusively|limited|restricted|purely|sole)(?: \w+){0,7} (?:research|evaluation|academi\w+|educational|teaching|scientific|testing)\b',
            ),
            (
                'research academ evaluation educational scientific teaching study',
                r'\b(?:research|academic|evaluation|educational|scientific|teaching|study)(?: \w+){0,4} (?:only|solely|exclusively)\b',
            ),
            (
                'academ research evaluation scientific',
                r'\bfor (?:\w+ )?(?:non ?profit )?(?:academic|research|evaluation|scientific) (?:use|purposes?|research)\b',
            ),
            ('research', r'\bresearch (?:license|purposes?|use)\b'),
        ),
    ),
    'field-of-use': (
        ('OWM-3', 'OWM-5', 'OSD-6', 'EU-L2', 'EU-L5'),
        (
            (
                'militar warfare weapon armed munition armament',
                r'\b(?:military|militaries|warfare|weapons?|weaponry|armed forces|munitions?|armaments?)\b',
            ),
            (
                'surveillance biometric facial enforcement policing scoring',
                r'\b(?:surveillance|biometric\w*|facial recognition|law enforcement|predictive policing|social scoring)\b',
            ),
            (
                'medical clinical nuclear',
                r'\bmedical advice\b|\bclinical (?:use|decision\w*)\b|\bnuclear (?:facilit\w+|power|industry|weapons?|reactors?)\b',
            ),
            (
                'industr sector gambling casino tobacco oil gas fossil mining adult porn politic election government police hospital military financ insurance crypto',
                rf'\b{_NOT}(?: be)?(?: \w+)? (?:used?|utili[sz]ed?|deployed?|employed)(?: \w+){{0,6}} (?:in|for|by|within)(?: \w+){{0,3}} (?:industr\w+|sector|gambling|casino|tobacco|oil|gas|fossil|mining|adult|porn\w*|political|elections?|government\w*|police|hospitals?|military|finance|financial|insurance|crypto\w*)\b',
            ),
            # "in any field of use" grants; "in any other field of use" and "not in any" do not
            (
                'field',
                r'(?<!any )(?<!all )(?<!each )(?<!every )(?<!\bno )(?<!regardless of the )'
                r'(?<!irrespective of the )(?<!without limitation as to the )'
                r'(?<!without limitation as to )(?<!without restriction as to the )'
                r'(?<!without restriction as to )(?<!regardless of )(?<!irrespective of )'
                r'\bfields? of use\b',
            ),
            (
                'field',
                r'\b(?:not|no|never|none) (?!exclude|limit|restrict)(?:\w+ ){0,6}(?:any|all|each|every) fields? of use\b',
            ),
            (
                'field',
                r'\b(?:any|all|each|every|no) fields? of use (?:other|except|but|outside|save|unless)\b',
            ),
            (
                'compet',
                r'\bcompet(?:e|es|ing|itive|itors?) (?:with|products?|services?|models?|offerings?|purposes?)\b(?! of)',
            ),
            (
                'agree undertake promise shall will must may',
                r'\byou (?:agree|undertake|promise|shall|will|must|may) not (?:to )?(?:use|utili[sz]e|deploy|employ) (?:the|this|any)\b(?: \w+){0,3} (?:models?|derivatives?|weights|outputs?|materials?|services?)',
            ),
            (
                'harm exploit discriminat harass defam',
                r'\b(?:harm|exploit\w*|discriminat\w+|harass\w*|defam\w+)(?: \w+){0,4} (?:minors|children|individuals|groups|others|people|persons)\b',
            ),
            (
                'disinformation misinformation deepfake hate illegal unlawful',
                r'\b(?:disinformation|misinformation|deepfakes?|hate speech|illegal activit\w+|unlawful purposes?)\b',
            ),
            ('good ethical', r'\b(?:good,? not evil|ethical purposes?)\b'),
        ),
    ),
    'use-policy': (
        ('OWM-3', 'OSD-6', 'EU-L5'),
        (
            (
                'acceptable prohibited permitted responsible',
                r'\b(?:acceptable|prohibited|permitted|responsible) use[sd]?(?: \w+)? (?:policy|policies|guidelines?)\b',
            ),
            (
                'polic guidelines restrictions',
                r'(?<!trademark )\b(?:usage|use) (?:policy|policies|guidelines|restrictions)\b',
            ),
            (
                'based attachment prohibited restricted',
                r'\buse based restrictions?\b|\battachment a\b|\bprohibited uses?\b|\brestricted uses?\b',
            ),
            (
                'incorporated',
                r'\bincorporated (?:herein |hereby )?(?:by|into this \w+ by) reference\b',
            ),
            ('conduct ethics', r'\bcode of (?:conduct|ethics)\b'),
        ),
    ),
    'user-threshold': (
        ('OWM-5', 'OSD-5', 'EU-D3'),
        (
            (
                'monthly daily weekly annual yearly',
                r'\b(?:monthly|daily|weekly|annual|yearly) (?:active |unique |registered )*(?:users?|visitors?|visits|customers?)\b',
            ),
            (
                'users million billion customers employees visits visitors subscribers downloads seats devices installations',
                r'\b(?:active|unique|registered) users\b|\b(?:million|billion|thousand|\d{3,}) (?:\w+ ){0,3}(?:users?|customers?|employees|visits|visitors|subscribers|downloads|seats|devices|installations)\b',
            ),
            (
                'users customers employees visitors subscribers people persons seats',
                r'\b(?:more than|greater than|fewer than|less than|over|above|exceed\w*) (?:\w+ ){0,3}(?:users|customers|employees|visitors|subscribers|people|persons|seats)\b(?! liable)',
            ),
        ),
    ),
    'revenue-threshold': (
        ('OWM-5', 'OSD-5', 'EU-D4', 'EU-M1'),
        (
            (
                'annual monthly yearly gross total quarterly',
                r'\b(?:annual|monthly|yearly|gross|total|quarterly)(?: \w+){0,2} (?:revenues?|turnover|income|sales|budget)\b',
            ),
            (
                'revenue turnover funding income',
                r'\b(?:revenues?|turnover|funding|income) (?:of|above|over|exceed\w*|greater|more|below|under)\b',
            ),
            (
                'dollars usd eur gbp pounds yuan rmb',
                r'\b(?:million|billion|thousand|\d{3,}) (?:u ?s ?|us )?(?:dollars?|usd|eur|euros?|gbp|pounds|yuan|rmb)\b(?! if)',
            ),
            (
                'usd eur gbp cny rmb turnover revenue',
                r'\b(?:usd|eur|gbp|cny|rmb) \d|\b\d+ ?m (?:turnover|revenue)\b|\bturnover\b',
            ),
        ),
    ),
    'territory': (
        ('OWM-5', 'OSD-5', 'EU-L1'),
        (
            (
                'exclud',
                r'\bexclud\w+(?: \w+){0,2} (?:territory|european union|eu|united kingdom|south korea|china|russia|united states)\b',
            ),
            (
                'european kingdom korea china russian',
                rf'\b{_NOT}(?: \w+){{0,8}} (?:in|within|to|from|of)(?: \w+){{0,2}} (?:the )?(?:european union|european economic area|united kingdom|south korea|people s republic of china|russian federation|mainland china)\b(?! law)',
            ),
            (
                'domicil resid headquarter citizen national',
                r'\b(?:domiciled|resident|residents|residing|headquartered|citizens?|nationals)(?: \w+)? (?:in|of|within) (?:the )?(?!copyright)(?:european|united|eu|uk|us|usa|china|south|north|russia\w*|iran\w*|any|certain|countr\w+)\b',
            ),
            (
                'outside geographic',
                r'\boutside (?:of )?the (?:territory|european|united|eu)\b|\bgeographic\w* (?:restrict\w+|limit\w+)\b(?! excluding)(?! on distribution)',
            ),
            (
                'sanctioned embargoed',
                r'\bsanctioned (?:countr\w+|territor\w+|part\w+|person\w*)\b|\bembargoed\b',
            ),
        ),
    ),
    'training-others': (
        ('OWM-3', 'OSD-6', 'OSD-9', 'EU-L2'),
        (
            (
                'improve train create develop enhance distil fine finetun build',
                rf'\b(?:to )?(?:improve|train|create|develop|enhance|distill?|fine tune|finetune|build)(?: \w+){{0,6}} (?:any )?(?:other|another|competing|foundational|foundation|rival|similar)(?: \w+){{0,4}} {_MODEL}\b',
            ),
            (
                'train distil fine finetun teach pretrain',
                rf'\b{_NOT}(?: \w+){{0,6}} (?:train|training|distill?\w*|fine tun\w+|finetun\w+|teach|pretrain\w*)(?: \w+){{0,6}} (?:{_MODEL[3:-1]}|machine learning|artificial intelligence)\b',
            ),
            (
                'output result',
                rf'\b(?:outputs?|results?)(?: \w+){{0,8}} (?:to|for) (?:train|training|improve|improving|develop)(?: \w+){{0,5}} {_MODEL}\b',
            ),
            (
                'train improv',
                rf'\b(?:train|training|improve|improving)(?: \w+){{0,5}} {_MODEL}(?: \w+){{0,4}} (?:prohibited|forbidden|not permitted|not allowed|excluded|reserved)\b',
            ),
            (
                'mining',
                r'\b(?:text and data mining|data mining)(?: \w+){0,4} (?:reserved|prohibited|not permitted|excluded|forbidden)\b',
            ),
        ),
    ),
    'naming': (
        ('OSD-4', 'OSD-10', 'EU-L2'),
        (
            (
                'built powered improved made created trained developed',
                r'\b(?:built|powered|improved|made|created|trained|developed) (?:with|by|using|upon) (?:meta |the )?(?:llama|gemma|qwen|mistral|deepseek|stability|dbrx|nvidia|hyperclova|tencent|hunyuan|minimax|kimi|yi|falcon|glm|chatglm|baichuan|internlm|exaone|grok|jamba|playground|dbrx)\b',
            ),
            (
                'prominently',
                r'\bprominently (?:display|displayed|indicate|state|include)\b(?! on any)',
            ),
            (
                'beginning name',
                r'\bat the beginning of (?:any|the|its|such)(?: \w+){0,4} (?:model )?names?\b|\b(?:model|product|derivative)(?: \w+){0,3} names?(?: \w+){0,3} (?:must|shall) (?:begin|start|include|contain)\b',
            ),
            (
                'logo badge watermark interface',
                r'\b(?:display|show|include)(?: \w+){0,6} (?:logo|badge|watermark|user interface)\b(?! \w+ appropriate legal)',
            ),
            (
                'attribution credit attribut',
                r'\battribution notice within a notice text\b|\bmust (?:be )?(?:credit|attribut)\w*(?: \w+){0,6} (?:website|user interface|homepage|about page)\b',
            ),
        ),
    ),
    'registration': (
        ('OSD-7', 'OSAI-1', 'EU-L1', 'EU-M3'),
        (
            (
                'registration register application',
                r'\bregistration (?:form|process|required|is)\b|\b(?:must|shall|required to|need to)(?: \w+)? (?:first )?register\b|\bapplication form\b',
            ),
            (
                'request apply obtain seek',
                r'\b(?:must|shall|need to|required to)(?: first)? (?:request|apply for|obtain|seek)(?: \w+){0,4} (?:license|authori[sz]ation|permission|approval|consent)\b(?! to use the name)(?! from the copyright)',
            ),
            (
                'request authori approval',
                r'\brequest a (?:\w+ )?license\b|\bprior (?:written )?(?:authori[sz]ation|approval)(?: \w+){0,3} (?:required|licensor|company)\b',
            ),
            (
                'form questionnaire application',
                r'\b(?:fill|filling|submit\w*) (?:\w+ ){0,5}(?:form|questionnaire|application)\b(?! (?:or|of|with))',
            ),
            (
                'contact email e notify inform call ask write',
                r'\b(?:contact|email|e mail|write to|notify|inform|call|ask) (?:us|the authors?(?! of the document)(?! to ask)|the licensor|me)\b(?: \w+){0,4} (?:before|first|for|to obtain|prior|if)\b',
            ),
            (
                'charge approval consent',
                r'\b(?:free|open) of charge only (?:after|upon|if)\b|\bupon (?:our|its) (?:written )?(?:approval|consent)\b',
            ),
        ),
    ),
    'updates': (
        ('OWM-3', 'EU-L2'),
        (
            (
                'time',
                r'\b(?:updated?|amended|modified|revised|changed) (?:\w+ )?from time to time\b',
            ),
            ('subject', r'\bsubject to (?:update|updates|change|changes|modification)\b'),
            (
                'update modify amend change revise',
                r'\b(?:may|reserves? the right to|can) (?:update|modify|amend|change|revise)(?: \w+){0,2} (?:this|these|the) (?:agreement|terms|policy|license terms|acceptable)\b(?! the)',
            ),
            (
                'latest old older previous earlier outdated',
                r'\b(?:use|using|adopt|switch to|upgrade to) the latest version of the (?:model|software|weights|material\w*)\b|\b(?:refrain|cease|stop) (?:from )?using (?:\w+ )?(?:old|older|previous|earlier|outdated)\b',
            ),
        ),
    ),
    'termination': (
        ('OWM-3', 'OWM-7', 'EU-L2'),
        (
            (
                'revocable revoke withdraw rescind suspend',
                r'(?<!non )(?<!not )(?<!ir )\brevocable\b|(?<!no contributor )\b(?:may|can|will|reserves? the right to) (?:(?!not\b)\w+ ){0,2}(?:revoke|withdraw|rescind|suspend)(?: \w+){0,5} (?:license|rights?|grant|permission|access|agreement)\b',
            ),
            (
                'terminat',
                r'\bterminat(?:e|es|ed|ing)(?: \w+){0,6} (?:at any time|for convenience|at will|at its (?:sole )?discretion|without cause|for any or no reason)\b',
            ),
            (
                'time',
                r'\bat any time (?:upon|with|by|without|for any)(?: \w+){0,3} (?:notice|reason|cause)\b',
            ),
            (
                'expire lapse',
                r'\b(?:license|grant|rights?|permission)(?: \w+){0,6} (?:expires?|lapses?) (?:on|after|in|at)\b',
            ),
        ),
    ),
    'remote-restriction': (
        ('OWM-3', 'OWM-5', 'EU-L2'),
        (
            (
                'remotely',
                r'\brestrict remotely\b|\bremotely (?:restrict|disable|deactivate|limit|block|terminate|update)\w*\b',
            ),
            ('remotely', r'\b(?:disable|deactivate|restrict|limit|block)(?: \w+){0,6} remotely\b'),
        ),
    ),
    'guardrails': (
        ('OWM-4', 'OSAI-3', 'EU-L3'),
        (
            ('guardrail', r'\bguardrails?\b'),
            (
                'filter safety safeguard watermark protection mechanism',
                r'\b(?:not|never|nor|without)(?: \w+){0,4} (?:remove|removing|disable|disabling|circumvent\w*|bypass\w*|alter\w*)(?: \w+){0,5} (?:filters?|safety|safeguards?|watermarks?|protections?|mechanisms?)\b',
            ),
        ),
    ),
    'reverse-engineering': (
        ('OSAI-2', 'OWM-4'),
        (
            (
                'reverse decompil disassembl',
                rf'\b{_NOT}(?: \w+){{0,10}} (?:reverse engineer\w*|decompil\w+|disassembl\w+)\b',
            ),
        ),
    ),
    'indemnity': (
        ('EU-L2',),
        (
            (
                'defend indemnify hold',
                r'\byou (?:will|shall|must|also) (?:defend|indemnify)\b|\byou agree to (?:defend|indemnify|hold harmless)\b(?! defend and hold each)(?! defend and hold every)',
            ),
            (
                'licensee',
                r'\blicensee (?:will|shall|agrees to|hereby agrees to) (?:defend|indemnify|hold)\b(?! harmless the (?:licensor|copyright))',
            ),
        ),
    ),
}
