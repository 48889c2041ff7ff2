# ruff: noqa: E501 - lists of words read better on long lines
"""Tables whose cells tell what a model may be used for, or how one gets it, without a "License" column.

``ALLOWED``: titles of columns that speak of terms and nothing else; ``USED``: such as may as well
speak of memory, tasks or links. ``CELLS``: what all of a cell says, as a restriction. ``PRICE``
and ``PLANS``: titles of price lists. ``TRADE``: a row or cell that is commercial use.
"""

from __future__ import annotations

ALLOWED = r'(?:(?:permitted|allowed|licensed|authori[sz]ed) (?:uses?|usage|purposes?)|(?:usage|use) (?:rights|restrictions?|terms|limits|polic(?:y|ies)|permissions?)|rights|restrictions?|terms|erlaubte nutzung|nutzungsrechte|nutzungseinschränkung(?:en)?|zulässige nutzung|usages? autorisés?|utilisations? autorisées?|droits(?: d[\'’]utilisation)?|usos? permitidos?|restricciones|derechos(?: de uso)?|使用范围|许可用途|允许用途|使用限制|授权范围|可用范围)'
USED = r'(?:use|uses|usage|availability|access|how to get|nutzung|verwendung|verfügbarkeit|zugang|usages?|utilisations?|disponibilité|accès|usos?|disponibilidad|acceso|用途|使用|获取方式|获取|可用性|开放方式)'
PRICE = r'(?:prices?|pricing|costs?|fees?|preise?|kosten|gebühr(?:en)?|prix|tarifs?|coût|precios?|costes?|costos?|价格|费用|定价)'
PLANS = (
    r'(?:plans?|tiers?|editions?|licen[sc]ees?|packages?|abonnements?|tarife?|planes?|版本|套餐)'
)
#: What the columns of a price list are called that stand for its plans.
OFFERS = r'(?:free|community|personal|hobby|academic|basic|starter|standard|pro|professional|business|enterprise|commercial|kostenlos|gratuit|gratis|免费版?|社区版|企业版|商业版)'
TRADE = r'(?:commercial(?:ly)?(?: use| usage| usable| purposes?| licen[sc]e)?(?: (?:allowed|permitted|possible|ok))?\??|business(?: use)?|enterprise|kommerziell\w{0,4}(?: nutzung)?|gewerblich\w{0,4}(?: nutzung)?|(?:usage |utilisation )commerciale?|(?:uso )?comercial|商用|商业(?:使用|用途)?)'

_NC = r'(?:nc|non[- ]?commercial(?:ly)?|no commercial use|not for commercial use|not commercial|personal|private|hobby|nicht[- ]?kommerziell\w{0,3}|nichtkommerziell\w{0,3}|privat\w{0,2}|non[- ]commerciale?s?|no comercial(?:es)?|personale?s?|非商用|非商业(?:性)?(?:使用|用途)?|个人使用|不可商用)'
_RESEARCH = r'(?:research|(?:academic|scientific) research|academics?|academia|education(?:al)?|teaching|evaluation|research preview|forschung|wissenschaft(?:lich)?|akademisch|lehre|recherche(?: scientifique)?|académique|enseignement|investigación|académic[oa]|docencia|研究|学术研究|学术|科研|教学|教育|仅供研究|评测)'
_ANY = rf'(?:{_NC}|{_RESEARCH})(?:(?:, | and |/| / | & | or | und | et | y | o |、|和|与)(?:{_NC}|{_RESEARCH})){{0,3}}'
_USE = r'(?: use| uses| usage| purposes?| nutzung| zwecke?| uniquement| only| solamente|使用|用途){0,2}'
CELLS = (
    ('non-commercial', rf'(?:only |nur |solo |仅限?|仅供)?{_ANY}{_USE}'),
    ('registration', r'(?:(?:available )?(?:on|by|upon|per|after) (?:an? )?(?:request|application|demand|approval|agreement|registration|signing[\w ]{0,30})|gated(?: \([^()]{1,60}\))?|requests? (?:form|access|needed|required|it|here)|(?:needs?|requires?) (?:an? )?(?:request|approval|application|agreement|registration|licen[sc]e)|(?:approval|registration|application|agreement) (?:needed|required|only)|apply(?: here| for access)?|(?:contact|e-?mail|ask|write to) (?:us|the authors)|auf (?:anfrage|antrag)|nach (?:antrag|freigabe|anmeldung)|(?:anfrage|antrag) nötig|sur (?:demande|inscription)|bajo (?:solicitud|petición|demanda)|por solicitud|previa solicitud|需要?申请|申请(?:获取|使用|后使用)?|联系(?:我们|作者)|填表申请|需审批)'),
)  # fmt: skip
