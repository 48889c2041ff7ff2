# ruff: noqa: E501 - patterns read better on one line
"""English words about terms. Every repetition is bounded; a clause is never left (``[^.;]``).

``NOUNS``: what a statement may be about, the more special first. ``UNDER``:
what stands before the name of a license that is given. ``LABEL``: "License:".
``LIMITS``: (restriction, how sure, words); ``purpose`` means that the words
themselves tell which uses are left. ``GRANTS``: what allows. ``VOID``:
stretches that say nothing: denials, the past, comparisons. ``SOFT``: what
makes a limit advice; ``STRICT``: what makes it bind all the same. ``QUOTING``:
what comes before somebody else's words. ``REFERRING``: subjects that only a
sentence before explains. ``HEADINGS``: what a title says of the text below.
"""

from __future__ import annotations

from owlint_rules.statements.prose.passage import STATES, SUGGESTS

_NC = r'(?:non[- ]?comm?er[ci]{2,3}al(?:ly)?|nc[- ]only|not[- ]for[- ]profit|non-?profit|non-?business|personal|private|hobby(?:ist)?)'
_RESEARCH = r'(?:research(?:ers?)?|academics?|universit(?:y|ies)|students|scientific|scholarly|peer[- ]review(?:ing)?|reproduc(?:tion|ing|ibility)|educational?|study(?=[ -](?:use|purpose|only))|teaching|evaluation|non-?production)'
_QUALITY = rf'(?:{_NC}|{_RESEARCH}|testing|experimental|experimentation|internal|learning|demonstration|purely|strictly|only|academia)'
#: Uses that are left: "personal, non-commercial and academic research".
_PURPOSE = rf'(?:{_QUALITY}(?:,? and/or |,? and |,? or | & |[/, -]{{1,2}})){{0,5}}(?:{_NC}|{_RESEARCH}|academia|experimentation)'
_USES = r'(?:[ -](?:and evaluation |studies|study |projects? )?(?:use|uses|usage|users?|purposes?|purpose|applications?|work|projects?|activities|studies|setting|settings|context|community|institutions?|basis|ends|(?:use )?cases?|research))?'
_COMMERCE = r'(?<!non)(?<!non-)(?<!non )\bcommercial(?:ly|i[sz]\w+)?\b'
_TRADE_WORD = r'(?:use|uses|usage|using|purposes?|applications?|exploitation|activit\w+|settings?|products?|services?|scenarios?|gain|distribution|deployments?|projects?|environments?|benefit|endeavou?rs?|ends?|contexts?|manner|ways?|re-?use)'
_TRADE = rf'(?:(?<![\'’]s ){_COMMERCE}[ -]{_TRADE_WORD}\b|\bcommercially\b|(?<![\'’]s ){_COMMERCE}(?=[ ]*(?:$|[.,;:!)|\n\x01]|(?:or|and|nor|as well as|in|is|by)\b))|\bbusiness (?:purposes?|use|scenarios?|applications?)|(?<!not )(?<!not-)\bfor[- ]profit\b|\bprofit[- ]making|\bin a business\b)'
_NO = r"(?:not|never|no|cannot|can ?n[o']t|\w{1,7}n['’]t|nobody|neither|nor|prohibit\w*|forbid\w*|forbidden|disallow\w*|bans?|banned|bar(?:s|red)|exclud\w+|refrain from|denies|rules? out|except(?:ion)?|unauthori[sz]ed)"
_DENIED = r"(?:prohibited|forbidden|disallowed|banned|barred|excluded|out of the question|off[- ]limits|unlawful|verboten|(?:not|never|n['’]t) (?:\w+ ){0,3}?(?:allowed|permitted|supported|authori[sz]ed|granted|possible|licen[sc]ed|covered|included|ok(?:ay)?|acceptable|permissible|available|free|welcome|tolerated|approved))"
_MAY_NOT = r"(?:(?:may|must|shall|can|could|do|should)(?: ?not|n['’]t| never)(?! (?:forget|hesitate|worry|expect|assume)\b)|cannot|can['’]?t|may never|(?:is|are|be)(?: \w+)? (?:not (?:\w+ )?(?:allowed|permitted|authori[sz]ed)|prohibited|forbidden|disallowed|banned|barred)(?: (?:to|for|from))?|will not|won['’]t|agree(?:s|d)? not to|not to (?:be )?use[ds]?|never (?:be )?used?|(?:no ?one|nobody) (?:may|can|is (?:allowed|permitted) to)|(?:prohibit|forbid|disallow|ban|bar)(?:s|ed|ing)?\b|(?:it is |strictly |expressly |are )?(?:prohibited|forbidden)|no (?:\w+ )?(?:use|usage|part)|not (?:be )?(?:used|for|licensed)|not allow(?:ed)?)"
_HARM = r'(?:militar\w+|armed forces|intelligence agenc\w+|weapon\w*|warfare|surveillance|illegal\w*|unlawful\w*|criminal\w*|harm\w*|violat\w+|infring\w+|violen\w+|terroris\w+|hate(?:ful)?\b|harass\w*|porn\w*|sexual\w*|nsfw|nud(?:e|ity)\b|intimate|non-?consensual\w*|undress\w*|decepti\w+|deceiv\w+|voters?\b|defam\w+|discriminat\w+|misinformation|disinformation|fake news|fraud\w*|gambling|law enforcement|police|political|deep-?fakes?|impersonat\w+|(?:voice[- ])?cloning|clone|biometric|fac(?:e|ial) recognition|nuclear|malicious\w*|demean\w+|abus\w+|exploit\w* (?:children|minors)|spam\w*|malware|clinical|defen[cs]e (?:sector|industry|applications?|purposes?)|diagnos\w+|medical (?:advice|treatment|use|purpose\w*|device\w*)|critical infrastructure|high-risk|bloody|false information|crime\w*|policing|elections?\b|manipulat\w+|social scoring|credit (?:scor\w+|decisions?)|hiring|recruit(?:ing|ment)|insurance|immigration|asylum|border control|profil(?:e|ing) (?:of )?(?:people|persons|individuals)|emotion recognition|re-?identif\w+|de-?anonymi[sz]\w+|torture|automated decision\w*)'
_POLICY = r'(?:acceptable[- ]use(?: polic\w+)?|use polic\w+|usage polic\w+|prohibited[- ]uses?(?: polic\w+)?|terms of (?:use|service)|terms (?:and|&) conditions|(?:usage|use)(?:-based)? (?:guidelines|restrictions|terms|limitations)|code of conduct|privacy practices?|community guidelines|guidelines for responsible use|clauses for responsible use|responsible[- ]use guid\w+|rail clauses)'
_OBEY = r'(?:compl(?:y|ies|ying|iance)|adher\w+|abid\w+|follow(?:s|ing|ed)?|subject|governed|bound|accordance|conform\w*|respect\w*|agree\w*|violat\w+|outlined|set forth|required?|requires|include the same|under|according|pursuant|with(?: (?:extra|additional))?|restricted by|limited by|contrary to|attached|observe|prohibited by|breach of)'
_GIVEN = r'(?:licen[sc]ed?|licensing|released?|available|provided|published|granted?|permitted|allowed|used|usable|suitable|distributed|offered|shared|open(?:ed|ly)?|permission|made public|free(?:ly)?|uploaded|opens?|use)'
_ASK = r'(?:contact(?:ing)?|reach(?:ing)? out|e-?mail(?:ing)?|write to|message|apply(?:ing)?|appl(?:y|ies)|register(?:ing)?|fill(?:ing)?|refer to|get in touch|obtain(?:ing)?|requests?(?:ing)?|purchas(?:e|ing)|buy(?:ing)?|acquire|secure|talk to|submit|complete|sign)'

NOUNS = (
    ('other-model', r"\btokenizers?\b|\bthe original (?:code ?)?(?:llama|stable diffusion|flux|gemma|qwen|mistral|whisper|falcon|bloom)[\w.-]{0,12}(?! (?:weights?|licen)|['’])|\b(?:license (?:of|for) )?(?:the )?(?:base|original|foundation(?:al)?|backbones?|teacher|underlying|parent|(?<!open )(?<!open-)source|upstream|third[- ]party|competing|rival|comparable|similar|(?<!any )other|existing|previous|earlier|reference|baseline|judge|reward|pre-?trained base|frozen|some|many|most|several|different) (?:(?!code\b|licen|data|of\b|for\b|and\b|is\b|are\b|be\b)[\w.-]+(?:['’]s)? ){0,3}?(?:models?|weights?|checkpoints?|llms?|backbones?|networks?|encoders?|implementation)(?:['’]s?)?(?: weights)?\b(?! code)"),
    ('output', r"\b(?:model )?outputs?\b|\b(?:generated|resulting|produced) (?:images?|pictures|content|texts?|audio|code|videos?|music|data|results?|media|outputs?|samples)|\bgenerations\b|\bimages? (?:you|they|that|generated|created|produced)\b|\bcontents? (?:you|they) (?:generate|create|produce)\b|\bwhat you generate\b|\bresults (?:you|generated|obtained)"),
    ('documents', r"\bdocumentation\b|\bcontributions\b|\bdocs\b|\bpapers?\b|\barticles?\b|\btechnical report\b|\bmodel cards?\b|\bspecifications?\b|\bblog(?: ?posts?)?\b|\bguides?\b|\bfigures\b|\btutorials?\b|\bwebsite content\b|\bmodel documentation\b"),
    ('demo', r"\b(?:online |web |live |gradio )?demos?\b|\bspace\b|\bAPIs?\b|\bhosted (?:inference )?(?:api|service|version)|\bserver\b|\b\w*server\.(?:com|org)|\b(?:the|this|our|web|online|hosted) service\b|\bwebsite\b|\bplayground\b|\bour (?:app|platform|product|cloud|desktop app)\b|\bweb app\b|\bendpoint\b|\btrial (?:version|access)\b"),
    ('code', r"\b(?:source|sample|training|inference|model|modell?ing|example|evaluation|associated|our|the|this|provided) code\b|\bcode ?bases?\b|\bcode(?! of conduct| of ethics| generation| review| model| llm|gen)\b|\bsource(?! available| license| llm| model)(?:s)?\b(?= (?:code|files|is|are|of this))|\bscripts?\b|\blibrar(?:y|ies)\b|\bpackages?\b|(?<![\w/])(?:web ?)?UI\b|\bfront-?ends?\b|\b(?:web|user|graphical) interfaces?\b|\btoolkits?\b|\btoolbox\b|\bnotebooks?\b|\bframework\b|\bimplementation\b|\bplug-?ins?\b|\bdocker\b|\bcontainer(?: image)?s?\b|\b(?:this|the|our) application\b(?! form)|\bCLI\b|\bGUI\b|\bthird-party software\b|\bdependenc(?:y|ies)\b|\bengine\b|\bpython (?:api|package)\b"),
    ('data', r"\btrained (?:\w+ ){0,2}?(?:on|with|using|from)\b(?=(?:(?!\b(?:and|is|are|released|distributed|available)\b)[^.;]){0,60}\blicensed under\b)|\b(?:training |pre-?training |fine-?tuning |evaluation |synthetic |third-party )?data(?:[- ]?sets?|bases?)?\b(?! license agreement)|\bcorp(?:us|ora)\b|\bbenchmarks?\b|\b(?:evaluation|bench(?:mark)?|test|training) prompts\b|\b[\w-]+-bench\b|\bannotations?\b|\b(?:images|pictures|photos|icons?|logos?|artwork|fonts?|sounds|screenshots|illustrations|drawings|audio files|videos)\b (?:in|from|below|under|of|on|shown|here)\b|\brecordings?\b|\btraining (?:images|texts?|samples|material)\b|\b(?:training|test|evaluation|eval|validation|dev|held-out) (?:sets?|splits?)\b|\b(?:example|sample|demo|test|teaser|evaluation|audio|voice|speech|sound|image|video) (?:images?|pictures|photos|audios?|videos?|clips?|samples?|sounds?|sentences)\b|\btranscripts?\b|\bimages used\b|\b(?:the|these|its|our|all) (?:fonts?|icons?|logos?|artwork|sounds|sprites|photos|pictures)\b|\b(?:images|texts|pages|documents|books|material|songs|recordings|videos) (?:that |which )?(?:we |it |the model )?(?:was |were |is |are )?(?:trained|used)\b|\bcommon voice\b|\bjudge?ments\b|\bcaptions\b|\blearning material"),
    ('weights', r"\b(?:(?:pre-?trained|fine-?tuned|trained|quantized|merged|open|our|this|the|these|all|models?|delta|model(?:['’]s)) ){0,3}(?:models?(?:['’]s?)?(?:[- ]?(?:weights?|checkpoints?|parameters|params|files))?|weights?(?:[- ](?:diff|delta)s?)?|checkpoints?|ckpts?|parameters|deltas?|lo[rR]as?|adapters?|embeddings?|(?:v|l)?llms?|networks?|ggufs?|quants|merges?|finetunes?|fine-tunes?|voices?|variants?|(?:model )?(?:versions|releases)|encoder|decoder)\b(?! cards?| zoo| outputs?| code| documentation| index)"),
    ('everything', r"\b(?:this|the|our|these|all|entire|whole|complete) (?:open[- ]source )?(?:project|repository|repo|work|software|release|resources?|materials?|content|assets?|artifacts?|files|collection|product)\b|\beverything\b|\b(?:project|repository)['’]s\b|\bgithub repository\b|\bthis repo\b|\brepository\b|\bsoftware\b"),
)  # fmt: skip

UNDER = r'\b(?:licen[sc](?:ed?|es|ing)|re-?licensed|released?|releasing|distributed?|available|published?|provided?|offered|shared|open-?sourc\w+|govern(?:ed|s)?|cover(?:ed|s)|subject|under|compl(?:y|ies|ying|iance)|adher\w+|abid\w+|follow(?:s|ing|ed)?|inherit\w*|falls?|accept\w*|agree\w*|pursuant|accord\w+|carr(?:y|ies)|has|have|having|is|are|be|us(?:es|ing|ed)|per|terms?|conditions?|bound|with|by|need|keeps?|retain\w*|adopt\w*|remains?|choose|via|appl(?:y|ies)|as|see|read|refer|check|from|restricted|including|for|allowed by|permits?|gives?)\b'
LABEL = r"(?:[\w.()'’/-]+ ){0,5}?(?:licen[sc]es?(?:\(s\))?|licensing|liscen[sc]e|licen[sc]e (?:type|name|id|info(?:rmation)?|agreement|terms)|terms(?: of use)?|usage terms|spdx(?:-license-identifier)?)(?: (?:for|of) (?:[\w.'’-]+ ){0,6}?[\w.'’-]+)?(?: ?\([^()]{1,40}\))?"

LIMITS = (
    # only … for research; research only; limited to research; not beyond research
    ('purpose', STATES, rf"(?<![\w-])(?:only|solely|exclusively|strictly|purely|merely|just|uniquely|sole)\b[^.;]{{0,110}}?\b(?:for|to|as|in|on|within|under|by|purposes? of)\b (?:[\w'’-]+,? ){{0,3}}?{_PURPOSE}{_USES}"),
    ('purpose', STATES, rf"\b{_PURPOSE}{_USES}[ -]*(?:only\b(?! in\b)|exclusively\b|solely\b)"),
    ('purpose', STATES, rf"\bonly (?:\w+ )?{_PURPOSE} (?:organi[sz]ations?|institutions?|users?|entities|parties|people|persons|individuals|groups|labs)\b|\b(?:by|to|for) {_PURPOSE}\b(?:(?! on | about )[^.;]){{0,40}}? only\b|\bon an? {_NC} basis\b"),
    ('purpose', STATES, rf"\b(?:limited|restricted|confined|reserved|restrict(?:s|ing)?|limit(?:s|ing)?|confine[sd]?)\b[^.;,]{{0,50}}?\b(?:to|for)\b (?:[\w'’-]+ ){{0,3}}?{_PURPOSE}{_USES}"),
    ('purpose', STATES, rf"\b{_MAY_NOT}\b[^.;]{{0,60}}?\b(?:other than|besides|except(?: for| in| to)?|outside(?: of)?|but(?! also)(?: for)?|beyond|unless)\b[^.;]{{0,30}}?{_PURPOSE}{_USES}"),
    ('purpose', STATES, rf"\b(?:any|all) (?:other )?(?:use|usage|uses)\b[^.;]{{0,20}}?\b(?:other than|besides|except|outside|beyond)\b[^.;]{{0,40}}?{_PURPOSE}"),
    ('purpose', STATES, rf"\b(?:anything|any purpose|uses?|usage|purposes?) (?:but|other than|except(?: for)?|besides|outside(?: of)?) (?:\w+ ){{0,2}}?{_PURPOSE}"),
    ('purpose', STATES, rf"\b{_GIVEN}\b[^.;]{{0,60}}?\b(?:for|to)\b (?:[\w'’-]+,? ){{0,3}}?{_NC}(?:(?:,? and |,? or |[/, -]{{1,2}}){_QUALITY}){{0,2}}{_USES}"),
    ('purpose', STATES, rf"\b(?:licen[sc]ed|licen[sc]e (?:grants?|allows?|permits?)|granted|permission|licen[sc]e to use)\b[^.;]{{0,40}}?\bfor\b (?:[\w'’-]+,? ){{0,2}}?{_PURPOSE}{_USES}"),
    ('purpose', STATES, rf"\b{_NC}(?:[ -](?:research|bespoke|use|community|source|personal|only|creative commons|public)){{0,6}}[- ]{{1,3}}(?:licen[sc]\w*|terms|clause|restrictions?)"),
    ('purpose', STATES, rf"(?:^|[|:(,])[ ]*(?:strictly |purely |only )?{_NC}(?:[ -](?:use|purposes?|license))?[ ]*(?:$|[|().!])"),
    ('purpose', STATES, r"^\W*non[- ]?commercial\b[ ]*[,;]|\b(?:this|it)(?: \w+)? is (?:strictly |only )?an? (?:\w+[ -]){0,2}?non[- ]?commercial (?:[\w-]+ ){0,2}?(?:models?|checkpoints?|releases?|weights|fine-?tunes?|merges?|versions?|loras?|adapters?)\b"),
    ('purpose', STATES, r"\b(?:used?|usable|utili[sz]ed)\b[^.;,]{0,25}? non-?commercially\b"),
    ('purpose', STATES, rf"\bfor (?:\w+ ){{0,2}}?{_PURPOSE}{_USES},? (?:and |but )?not (?:for|in|to)\b"),
    ('purpose', STATES, r"\b(?:is|are|be|being|stays?|remains?|kept|keep|keeps)\b(?: (?!not\b|never\b)\w+){0,3}? non-?comm?ercial(?:ly)?\b(?=[ ]*(?:$|[.,;:!?)|\x01]|and\b|or\b|only\b|for\b|in\b|until\b|as\b|too\b))"),
    ('purpose', SUGGESTS, rf"\b(?:released|available|provided|published|intended|meant|designed|developed|created|built|made|primary|primarily|mainly|aimed)\b[^.;]{{0,60}}?\b(?:for|in|as|use is|towards?)\b (?:[\w'’-]+,? ){{0,3}}?{_PURPOSE}{_USES}"),
    ('purpose', SUGGESTS, r"\b(?:evaluation|testing|trial|(?:peer )?review(?:ing)?)(?: use| purposes?)? (?:(?:is|are) )?(?:permitted|allowed|granted)\b"),
    # commerce denied
    ('non-commercial', STATES, rf"{_TRADE}[^.;]{{0,90}}?\b{_DENIED}"),
    ('non-commercial', STATES, rf"\b{_NO}\b[^.;]{{0,80}}?{_TRADE}"),
    ('non-commercial', STATES, r"\b(?:not|never|n['’]t)\b (?:\w+ ){0,4}?commercially (?:permissive|usable|licensed|available|viable|free|used?)"),
    ('non-commercial', STATES, r"\bcommercial(?:ly)?[- ]restrict(?:ed|ions?)\b|\brestrictions? (?:on|for|to) commercial\b|(?<!no )\bNC (?:restrictions?|clauses?|terms|licen[sc]e)\b|\bonly (?:\w+ ){0,2}?(?:free of charge|for free|without (?:a )?(?:charge|fee))\b"),
    ('non-commercial', STATES, rf"\b(?:{_NO}|without|only if you do not)\b[^.;]{{0,60}}?\b(?:sell|sold|selling|resell\w*|resale|sale|moneti[sz]\w+|profit(?:ed)? from|(?:earn|mak)(?:s|es|e|ing)? (?:any |some )?(?:money|profits?|revenue)|charge (?:money|fees|for))\b|\b(?:mak(?:e|es|ing)|earn(?:s|ing)?|turn(?:s|ing)?) no (?:money|profits?|revenue)\b"),
    ('non-commercial', STATES, rf"\b(?:sell\w*|sale|resale|reselling|moneti[sz]\w+)\b[^.;]{{0,60}}?\b{_DENIED}"),
    ('non-commercial', STATES, r"(?:⛔|❌|🚫|✗|✘|❎)[^.;|]{0,6}[|]?[^.;|]{0,40}?(?:\bsell\b|\bcommercial)|\bcommercial (?:use|usage|purposes?|products?)[^.;|\w]{0,6}(?:⛔|❌|🚫|✗|✘|❎)"),
    ('non-commercial', STATES, rf"\b{_MAY_NOT}\b[^.;]{{0,60}}?\b(?:host|offer|provid|serv)\w*\b[^.;]{{0,60}}?\b(?:paid|as an? (?:\w+ )?(?:service|api)|for a fee)\b"),
    # commerce on request
    ('registration', STATES, rf"{_TRADE}[^.;]{{0,90}}?\b(?:requires?|needs?|is subject to|only (?:\w+ )?(?:with|upon|after|by|if|under)|must (?:be|first|obtain|apply|register|request|contact|get)|depends? on|have to|by (?:request|agreement)|upon (?:request|approval)|after (?:registration|approval|registering|completing|filling|obtaining)|unless)\b"),
    ('registration', STATES, rf"\b(?:for|to (?:use|obtain|get|apply for|request|make)|if you|who|who wish to|those|companies|users?|wish|want|intend\w*|plan\w*)\b[^.;]{{0,80}}?{_TRADE}[^.;]{{0,110}}?\b{_ASK}\b"),
    ('registration', STATES, rf"\b{_ASK}\b[^.;]{{0,110}}?\b(?:for|to|before|regarding|about|consult|of|a|an|official)\b[^.;]{{0,40}}?{_COMMERCE} (?:use|uses|usage|licen[sc]\w*|permission|purposes?|authori[sz]ation|applications?|rights?|activit\w+)"),
    ('registration', STATES, r"\b(?:after|once|upon|by) (?:\w+ ){0,3}?(?:completing|filling|registration|registering|applying|obtaining|receiving|approval|approved|email request|submitting)\b[^.;]{0,150}?\bcommercial"),
    ('registration', STATES, r"\bcommercial\w*\b[^.;]{0,100}?\b(?:after|once|upon|by|through) (?:\w+ ){0,3}?(?:completing|filling|registration|registering|applying|obtaining|receiving|approval|approved|e-?mail|submitting|permission)\b"),
    ('registration', STATES, r"\b(?:must|need to|have to|required to)\b[^.;]{0,60}?\b(?:register|request access|apply for access|accept the (?:licen[sc]e|terms|conditions)|fill (?:in|out)|sign)\b[^.;]{0,60}?\b(?:model|weights|checkpoint|license|access|use|download)"),
    ('registration', STATES, r"\b(?:download\w*|access\w*|obtain\w*|available)\b[^.;]{0,60}?\b(?:after|once|upon)\b[^.;]{0,30}?\b(?:accept\w*|agree\w*|sign(?:ing|ed)?|regist\w+|approv\w+|fill\w*|appl(?:y|ying|ication))\b|\baccess is gated\b|\bgated access\b"),
    ('registration', STATES, r"\bgated (?:model|repo\w*|weights|checkpoint)\b|\b(?:model|weights|repo\w*) (?:is|are) gated\b|\b(?:must|need to|have to) (?:agree|accept|consent)\b[^.;]{0,90}?\bto (?:access|download|use|get)\b"),
    ('registration', STATES, r"^\W*(?:\d+\W+)?(?:please )?(?:accept|agree to|sign) the (?:licen[sc]e|terms|conditions|agreement)\b[^.;]{0,40}?\b(?:on|at|of) (?:the )?(?:model|hub|repo)"),
    ('registration', STATES, r"\buse of (?:the|these|this|our) (?:weights|models?|checkpoints?)\b[^.;]{0,40}?\b(?:requires?|needs?|is subject to)\b[^.;]{0,40}?\b(?:agreement|permission|licen[sc]e|consent|approval)\b"),
    ('registration', STATES, r"\b(?:to|before)\b[^.;]{0,60}?\b(?:download|access|get|obtain)\w*\b[^.;]{0,140}?\baccept(?:ing)?\b[^.;]{0,30}?\b(?:licen[sc]e|terms|agreement)\b"),
    ('registration', STATES, r"\bgranted?\b[^.;]{0,40}?\b(?:upon|once|after) (?:approval|approved|review)|\bonce approved\b[^.;]{0,80}?\blicen[sc]e"),
    ('registration', STATES, r"\b(?:compan\w+|business\w*|enterprises?|organi[sz]ations?|corporations?|firms?|commercial users?|industr\w+ (?:partners?|users?))\b[^.;]{0,110}?\b(?:must|should|please|needs?|have to|has to|are required|requires?)\b[^.;]{0,70}?\b(?:licen[sc]e|permission|consent|agreement|contact|authori[sz]ation|register)\b"),
    ('registration', STATES, rf"\bfor\b[^.;]{{0,30}}?{_COMMERCE} licen[sc]\w+[^.;]{{0,90}}?\b{_ASK}\b|\b(?:get in touch|contact|ask)\b[^.;]{{0,60}}?\bbefore\b[^.;]{{0,50}}?\bcommercially\b"),
    ('registration', STATES, r"\b(?:must|need to|have to|required to|please)\b[^.;]{0,40}?\b(?:fill (?:in|out|up)|complete|submit|sign|register|request access|apply for access)\b[^.;]{0,50}?\b(?:request|access|application|registration|agreement|weights?|model|download)\b(?! (?:with|via) (?:pip|git))"),
    ('non-commercial', STATES, r"\bcommercial rights?\b[^.;]{0,40}?\b(?:reserved|remain|retained?|belong|kept|stay)\b|\b(?:reserves?|retains?|keeps?)\b[^.;]{0,30}?\bcommercial rights?\b"),
    ('registration', STATES, r"\b(?:weights?|models?|checkpoints?|download\w*|access)\b[^.;]{0,60}?\bonly (?:by|to|for|after|upon|with)\b[^.;]{0,60}?\b(?:applicants?|approv\w+|registered|registration|verified|signed|request\w*|agreement)\b"),
    ('registration', STATES, r"\b(?:to|before)\b[^.;]{0,20}?\b(?:get|obtain|access|download|receive)\w*\b[^.;]{0,30}?\b(?:weights?|models?|checkpoints?|files)\b[^.;]{0,30}?\b(?:sign|fill (?:in|out)|mail|submit|complete|register|apply)\b"),
    ('purpose', STATES, rf"\b(?:accept|agree|acknowledge|confirm|understand)\w*\b[^.;]{{0,60}}?\b(?:are|is|be|used?)\b[^.;]{{0,30}}?\bfor\b (?:\w+ ){{0,2}}?{_PURPOSE}{_USES}"),
    ('purpose', STATES, rf"\b(?:is|are)\b (?:only |provided |made )?for\b (?:{_QUALITY},? (?:and|or) )?{_NC}(?:,? (?:and|or) {_QUALITY})?[ -](?:use|usage|purposes?|research)"),
    ('registration', STATES, r"\brequest (?:access to )?(?:the |our |these )?(?:model )?(?:weights|checkpoints?)\b|\b(?:weights|models?|checkpoints?)\b[^.;]{0,50}?\b(?:shared|sent|given|provided|handed|released)\b[^.;]{0,50}?\b(?:after|upon|once)\b[^.;]{0,30}?\b(?:approv\w+|request\w*|sign\w*|regist\w+|agree\w*)"),
    ('registration', STATES, r"\b(?:into|in|with|for) (?:an? |your |their )?(?:\w+ )?(?:products?|business|services?)\b[^.;]{0,60}?\b(?:must|need to|have to|please|has to)\b[^.;]{0,30}?\b(?:ask|contact|write to|talk to|obtain|get|buy|purchase|request)\b"),
    ('purpose', STATES, r"\b(?:an?|the|under|this|our) (?:\w+ )?(?:research|academic|evaluation|non-production)(?:[- ]only)? licen[sc]e\b|\b(?:use|used|run)\b[^.;]{0,40}?\bin (?:an? |your )?non-?production\b"),
    # fields of use
    ('registration', STATES, r"\bcommercial (?:use|usage|licen[sc]es?|licensing)\b[^\w.;]{1,12}(?:please )?(?:contact|e-?mail|write|ask|message|dm|ping)\b"),
    ('field-of-use', STATES, rf"\b{_MAY_NOT}\b[^.;]{{0,60}}?\b(?:us(?:e[ds]?|ing|age)|utili[sz]\w+|appl(?:y|ied)|employ\w*|deploy\w*|generat\w+|produc\w+|creat\w+|shar(?:e|ing)|disseminat\w+|for|in)\b[^.;]{{0,110}}?\b{_HARM}"),
    ('field-of-use', STATES, rf"\b{_HARM}[^.;]{{0,80}}?\b(?:is|are|use) (?:\w+ ){{0,2}}?{_DENIED}"),
    ('field-of-use', STATES, rf"\b{_HARM}[^.;]{{0,40}}?\b(?:(?:is|are|constitutes?) (?:an? )?(?:\w+ )?(?:breach|violation|infringement) of|(?:violates?|breach(?:es)?|infringes?)) (?:the|this|our|these) (?:\w+ )?(?:licen[sc]e|terms|polic)"),
    ('field-of-use', STATES, r"\bnot for (?:military|medical|clinical|surveillance|law enforcement|government|police)"),
    ('field-of-use', STATES, r"\b(?:is|are) (?:\w+ )?(?:prohibited|forbidden|barred) (?:to|from) us(?:e|ing)\b"),
    ('field-of-use', STATES, rf"\b(?:adher\w+|urge|avoid(?:ing)?)\b[^.]{{0,120}}?\bavoid(?:ing)? (?:the )?us[^.;]{{0,80}}?{_HARM}"),
    ('field-of-use', STATES, r"\b(?:must|may|can|shall|should) only be used (?:for|by|in|to) (?!the\b)(?:law|medical|education|peace|hum|civil|good|non-?milit)\w*"),
    ('field-of-use', STATES, rf"\b{_MAY_NOT}\b[^.;]{{0,60}}?\b(?:on|for|in|by|with)\b[^.;]{{0,40}}?\bpaid\b[^.;]{{0,30}}?\bservices?\b"),
    ('field-of-use', STATES, r"(?<!whose )(?<!their )(?<!\bits )\b(?:licen[sc]e|terms|polic(?:y|ies)|agreement)\b (?:(?!not\b)\w+ ){0,5}?(?:forbids?|prohibits?|disallows?|bans?|rules? out|(?:does|do) not (?:permit|allow|cover|extend to)|(?:doesn|don)['’]t (?:permit|allow|cover))\b(?![^.;]{0,60}\b(?:notices?|attribution|trademarks?|logos?|names?|warrant\w+|endors\w+|anything|nothing)\b)"),
    # policies of somebody
    ('policy', STATES, rf"\b{_OBEY}\b[^.;]{{0,110}}?\b{_POLICY}"),
    ('policy', STATES, rf"\b{_POLICY}\b[^.;]{{0,60}}?\b(?:appl(?:y|ies)|govern\w*|must|bind\w*|outlined?|set out|in force)"),
    ('policy', STATES, r"\b(?:restrictions?|limitations?)\b[^.;]{0,60}?\b(?:can be found|are listed|are (?:set|laid) out|are described|see|is found|of use)\b"),
    ('policy', STATES, r"\bfor (?:detailed|the full list of) (?:usage|use) restrictions|\battachment a\b|\bgovern(?:ed|s) by (?:\w+ ){0,2}terms\b|\badditional terms\b"),
    # copies, other models, places, sizes
    ('no-redistribution', STATES, rf"\b(?:{_MAY_NOT}|no possibility)\b[^.;]{{0,110}}?\b(?:re-?distribut\w*|distribut\w*|sub-?licen[sc]\w*|re-?upload\w*|re-?publish\w*|publicly (?:display|perform|share)|(?<!responsible for )shar(?:e|ed|ing)\b(?! (?:any |your )?(?:personal|private|sensitive|confidential|data|information|results?|location|feedback))|lend|re-?host\w*|reauthori[sz]e)\b"),
    ('no-redistribution', STATES, rf"\b(?:re-?distribution|re-?uploading|re-?hosting|sub-?licensing)\b[^.;]{{0,60}}?\b{_DENIED}|\b(?:re-?distribution|re-?hosting|sub-?licensing)\b[^.;]{{0,60}}?\b(?:requires?|needs?|only with|subject to|without)\b[^.;]{{0,40}}?\b(?:permission|approval|consent|agreement)|\bno re-?(?:distribution|uploads?|hosting)\b|\bnon-?redistributable\b"),
    ('training-other-models', STATES, rf"\b(?:{_MAY_NOT}|not (?:be )?used?|don['’]t)\b[^.;]{{0,70}}?\b(?:to |for )?(?:train|improv|develop|distil|fine-?tun|creat(?!or)|build)\w*\b[^.;]{{0,50}}?\b(?:other|another|competing|competitive|competitor|rival|any|new)\b[^.;]{{0,30}}?(?:models?|llms?|ais?\b|systems?|products?)"),
    ('training-other-models', STATES, rf"\b(?:{_MAY_NOT}|not (?:be )?used|don['’]t|not)\b[^.;]{{0,90}}?\b(?:compet(?:es?|ing|itors?)\b|competitor models?)"),
    ('territory', STATES, rf"\b(?:{_MAY_NOT}|not (?:\w+ ){{0,2}}?(?:available|licensed|granted|offered)|(?:does|do) not (?:extend|apply)|except|excluding|outside(?: of)?|other than)\b[^.;]{{0,80}}?\b(?:european union|e\.?u\b|european economic area|eea\b|china|russia|iran|north korea|united kingdom|south korea|united states|embargoed|sanctioned|sanctions)\b"),
    ('threshold', STATES, r"\bmonthly(?: active)? users\b|\bMAUs?\b|\b(?:annual|gross|yearly) (?:revenues?|turnover|income)\b|\brevenues? (?:below|under|less|over|above|of more|exceed\w*|limit)\b|\b(?:fewer|less|more) than [\d,.]+ (?:\w+ )?(?:employees|users|people|staff)|\bexceed(?:s|ing)? [^.;]{0,30}?\b(?:users|employees|revenue)|\b(?:under|below|less than|up to|over|above|more than|exceed\w*|making|earning|earns?) (?:than )?(?:us)?[$€£] ?\d[\d,.]{0,14}[ ]?(?:k|m|bn?|million|thousand)?\b[^.;]{0,20}\b(?:a|per|annual|in) (?:year|annum|revenue|turnover|sales)"),
    # duties
    ('other', STATES, r"\b(?:must|required to|have to|need to|shall)\b[^.;]{0,80}?\b(?:credit|attribut\w+|cite|open-?source your|publicly share|share (?:a copy|your changes)|display|same (?:use )?restrictions|same (?:\S+ ){0,3}licen[sc]e|retain)|\b(?:not|n['’]t) (?:permitted|allowed) to be (?:used|hosted)|\bdo not use this model for any purpose"),
)  # fmt: skip

GRANTS = (
    rf"\b(?:{_NC}|research(?:ers)?|academics?|personal|private|educational)\b(?: use| usage| purposes?)?(?: and| or|/| &| as well as| and also| but also|,)[ ]?(?:for )?{_COMMERCE}(?:[ -]{_TRADE_WORD}\b)?(?![^.;]{{0,60}}?\b(?:prohibited|forbidden|only\b|{_DENIED}))"
    rf"|{_COMMERCE}(?: use| usage| purposes?)?(?: and| or|/| &| as well as| and also| but also|,)[ ]?(?:for )?(?:{_NC}|research|academic)(?:[ -]{_TRADE_WORD}\b)?(?![^.;]{{0,60}}?\b(?:prohibited|forbidden|only\b|{_DENIED}))"
    rf"|\b(?:also|even|including|whether|both)(?: for)? {_COMMERCE}(?: use| purposes?)?(?=[ ]*(?:$|[.,;)]|and|or))"
    rf"|{_TRADE}[^.;,]{{0,40}}?\b(?:is|are)(?: (?!only\b|not\b|never\b)\w+)? (?:allowed|permitted|welcome|fine|okay?|free|granted|possible|encouraged|authori[sz]ed)\b"
    rf"|\b(?:free(?:ly)?|licensed|available|allow(?:s|ed|ing)?|permit(?:s|ted|ting)?|support(?:s|ing)?|enabl\w+|usable|used?|safe to use|suitable|re-?used|deployed|distribute)\b (?:the (?:model|weights) |it |them )?(?:for |in )?(?:both )?(?:any |all |your |free |legitimate )?{_COMMERCE}(?:[ -]{_TRADE_WORD}\b)?(?![^.;]{{0,60}}?\b{_DENIED})"
    rf"|\b(?:{_NC}|academic|research)(?: use)?(?: and| or|/| &| as well as| and also),? (?:for )?(?:business|enterprise|corporate|industrial|company|professional) (?:use|usage|purposes|users?)\b"
    r"|\bfor any (?:purpose|use)\b"
)  # fmt: skip

VOID = (
    r"\bnot (?:\w+ ){0,2}?(?:limited|restricted|confined) (?:to|for)\b[^.;]{0,70}|\bnot (?:only|just|merely)\b(?! be)[^.;,]{0,50}|\bnot necessarily\b[^.;]{0,60}|\b(?:do|does|did)(?:n['’]t| not) (?:\w+ ){0,2}?(?:impose|prohibit|restrict|limit|forbid|require|need|add|bar|ban|exclude|prevent|appear to have|mean|imply)\b[^.;]{0,100}"
    r"|\bwithout (?:any )?(?:[\w-]+ ){0,3}?(?:clauses?|strings)\b|[\w-]*[ -]?(?:only |use )?\b(?:restrictions?|limits?|ban|clauses?|requirements?|conditions?|terms?|rules?)\b[^.;]{0,60}?\b(?:was|were|has been|have been|is|are)(?: now| since)? (?:lifted|removed|dropped|waived|gone|deleted|withdrawn)|\bno (?:[\w-]+ ){0,3}?(?:restrictions?|limitations?|limits?|conditions|clauses?)\b[^.;]{0,60}|\bwithout (?:any )?(?:\w+ ){0,2}?(?:restrictions?|limitations?|limits?|permission fee)\b[^.;]{0,60}|\b(?:lifted|removed|dropped|waived?)\b[^.;]{0,80}|\bfree of (?:all|any) [^.;]{0,40}|\bnothing in\b[^.;]{0,120}"
    r"|\b(?:previously|formerly|originally|initially|at first|in the past|used to be|was once|once was|until (?:recently|then|v?\d[\w.]*|version|20\d\d)|before (?:v?\d[\w.]*|version \S+|20\d\d)|prior to (?:v?\d[\w.]*|version))\b[^.;]{0,110}|\breplac(?:es?|ed|ing) (?:the|its|our) (?:original|previous|earlier|old|former|prior)\b[^.;]{0,110}|\b(?:replac(?:es?|ed|ing)|supersed\w+|no longer|instead of|rather than|in place of)\b[^.;,]{0,110}|\b(?:chang|mov|switch|relicens|updat)\w*\b[^.;]{0,50}?\bfrom\b[^.;]{0,60}?(?=\bto\b)|\b(?:chang|mov|switch|relicens)ed from\b[^.;,]{0,110}|\b(?:older|earlier|previous|prior|old|first) (?:versions?|releases?|revisions?)\b[^.;]{0,110}"
    r"|\b(?:unlike|in contrast to|contrary to|as opposed to|compared (?:to|with)|different from|differs from)\b[^.;,:]{0,100}(?:, (?:which|that|whose)\b[^.;,]{0,100})?|\b(?:derivative of|derived from|adapted from)\b[^;]{0,220}?\bused under[^;]{0,220}|\bbusiness inquir\w*[^.;]{0,140}|(?<!\byou )(?<!users )(?<!licensee )\bwill not\b(?! (?:be )?(?:us|sell|sold|redistribut|distribut|shar|employ|deploy|train|publish))[^.;]{0,80}"
    r"|\bnot (?:be )?(?:held )?(?:liable|responsible|accountable)\b[^.]{0,250}|\b(?:liabilit\w+|liable|responsib\w+)\b[^.;]{0,120}|\bmisuse\b of[^.;]{0,100}|\ball rights reserved\b"
    r"|\b(?:consult|ask|seek) (?:\w+ ){0,2}?(?:attorney|lawyer|legal)[^.;]{0,120}|\bpermissive(?:ly)? licen[sc]\w+ (?:code|data|repositories)[^.;]{0,80}|\b(?:such as|e\.g\.|like|for example) (?:the )?\x01[^.;)]{0,80}|\b(?:full|fully) open[^.;]{0,20}?academic research"
    r"|\b(?:v|versions? |releases? )\d[\w.]* (?:was|were|used to|had)\b[^.;,]{0,80}|\b\w[\w.-]{0,30}[ -]\d[\w.]{0,8} (?:was|were)\b(?=[^.;,]{0,60}[;,] (?:but |while |and )?\w[\w.-]{0,30}[ -]\d[\w.]{0,8} (?:is|are)\b)[^.;,]{0,60}|\b(?:was|were) (?:[\w-]+ ){1,4}?(?:before|earlier|previously|in the past)(?=[ ]*(?:$|[.,;)]))|\bnot an? (?:[\w-]+[ -]){0,3}?only\b|\bneither\b[^.;]{0,80}?\b(?:restricted|limited|prohibited|forbidden|needed|required|pays?|charged)\b|\bterms (?:that|which|and vocab)[^.;]{0,60}|\bcould(?:n['’]t| not) [^.;]{0,60}|\bwhether\b[^.;]{0,100}|\bexcluding model weights\b|\bexcept as\b[^.;]{0,60}"
    r'|\bneeds? not\b[^.;,]{0,60}|\bnot (?:an? |the |under an? |under the )?(?:non-?commercial|research-only|restrictive|copyleft)\b[^.;,]{0,40}'
    r'|\b(?:classif\w+|detect\w*|finds?|spots?|flags?|extracts?|recogni[sz]e\w*|identif\w+|predict\w*|questions (?:about|on|such as|like))\b[^.;]{0,40}\b(?:licen[sc]es?|contracts?|clauses?|agreements?|documents?|terms|texts?|posts?|sentences|requests)\b[^.;]{0,100}|\b(?:on par with|comparable (?:to|with)|competitive with)\b[^.;,]{0,80}'
    r'|\bonly (?:works?|been|tested|trained|supports?|supported|evaluated|performs?|handles?|understands?|covers?|knows?|reads?|accepts?|process(?:es)?|produces?|recogni[sz]es)\b[^.;,]{0,80}|\b(?:works?|performs?|tested|trained|evaluated) only\b[^.;,]{0,80}'
    r'|\bviolat(?:ion|ions|ing|es) (?:of )?(?:its|their) [^.;]{0,60}'
    r'|\bcommercial(?:ly)? or not\b|\b(?:we are|(?:which|who|that|\w+) is) an? (?:[\w-]+ ){0,4}?(?:team|group|lab(?:oratory)?|institute|organi[sz]ation|company|collective|startup|foundation)\b[^.;,]{0,60}'
    r'|\b(?:plan(?:s|ned|ning)?|going|hope|intend|aim) to (?:also )?(?:release|publish|open-?source|provide|train|re-?license)\b[^.;]{0,110}|\bwhose (?:terms|licen[sc]e|polic(?:y|ies))\b[^.;,]{0,80}'
    r'|\b(?:compute|computing time|funding|this work|the work)\b[^.;]{0,20}\b(?:was|were|is) (?:granted|funded|provided|supported|given)[^.;]{0,100}'
)  # fmt: skip

SOFT = r"\b(?:intended|meant|designed|developed|created|built|primary|primarily|mainly|recommend\w*|suggest\w*|advis\w+|encourag\w*|should(?:n['’]t)?|ought|hope|urge|would|ideal\w*|suited|aim(?:s|ed)?|best to|prefer\w*|out of scope|out-of-scope|not designed|expected|sanity check|condone|agree with|want my)\b"
STRICT = r'\b(?:only|solely|exclusively|strictly|must|prohibited|forbidden|not allowed|not permitted|may not|shall|licen[sc]ed|never)\b'
QUOTING = r'\b(?:sa(?:ys|id)|states?|stated|description|according|reads?|quot\w+|example|e\.g\.|template|wrote|writes|sample)\b'
REFERRING = r'^\W*(?:the )?(?:first|second|third|former|latter|two)\b'

HEADINGS = (
    ('other', r"\bthird[- ]party\b"),
    ('quoted', r"\b(?:widgets?|examples?|sample (?:outputs?|generations?)|prompts?|conversations?|outputs?|templates?|inference results?|demo outputs?|transcripts?)\b"),
    ('forbidden', r"\b(?:use(?:-based)? restrictions?|usage restrictions?|prohibited uses?|restricted uses?|forbidden uses?|prohibited use cases)\b"),
    ('advice', r"\b(?:misuse|out[- ]of[- ]scope|intended uses?|primary intended|limitations?|ethical|biase?s?|risks?|recommend\w*|caveats|considerations?|direct use|downstream use|uses|sensitive use|safety)\b"),
    ('license', r"\b(?:acceptable[- ]use|(?:use|usage) polic\w+|licen[sc]\w*|liscen[sc]e|terms|legal|copyright|usage rights|access|permissions?|restrictions?|disclaimers?|notices?|agreement|commercial usage|commercial use|prohibited)\b"),
    ('other', r"\b(?:acknowledge?ments?|third[- ]party|(?:related|prior|previous|sibling|companion|sister) (?:work|models?|projects?|releases?)|related$|comparisons?|leaderboards?|base models?|references|credits|citations?|other (?:models|versions)|alternatives|models? of other)\b"),
    ('scores', r"\b(?:benchmarks?|leaderboards?|comparisons?|evaluation results|results)\b"),
    ('data', r"\b(?:(?:pre-?)?training(?: (?:details|procedure|process))?$|data(?:sets?|bases?)?|corpus|corpora|training set|sources)\b"),
    ('code', r"\b(?:code|software|docker|installation|requirements|dependencies)\b"),
    ('demo', r"\b(?:demos?|api|playground)\b"),
)  # fmt: skip
#: What an item below a title like "Prohibited uses" forbids.
HARM = rf'^\W*(?:\d\W+)?(?:to |for |in |generat|creat|us(?:e|ing)|shar|engag|promot|exploit)[^.;]{{0,160}}?\b{_HARM}'
