# ruff: noqa: E501 - lists of words read better on long lines
"""Limits to a country or from it: "may be used only in ...", "not available to users in ...".

Countries by the names that sentences have in each language; those that are common words too
(Turkey, Georgia, Chad) are left out.
"""

from __future__ import annotations

_EN = r'(?:(?:the )?(?:e\.?u\b|european (?:union|economic area)|eea\b|u\.?k\b|united kingdom|great britain|u\.s\.(?:a\.)?|usa\b|united states|people[\'’]s republic of china|prc\b|republic of korea|russian federation|netherlands|united arab emirates|uae\b|czech republic)|(?:mainland )?china|europe|north america|switzerland|germany|austria|france|italy|spain|portugal|belgium|luxembourg|ireland|poland|hungary|romania|greece|denmark|sweden|norway|finland|iceland|russia|ukraine|belarus|iran|(?:north |south )?korea|japan|taiwan|hong kong|singapore|india|indonesia|vietnam|thailand|malaysia|australia|new zealand|canada|mexico|brazil|argentina|israel|saudi arabia|south africa|california|illinois|texas)\b'
_DE = r'(?:(?:der |den |dem )?(?:schweiz|eu|europäischen? union|ewr|europäischen wirtschaftsraum|usa|vereinigten staaten|volksrepublik china|niederlande\w*)|deutschland|österreich|europa|liechtenstein|frankreich|italien|spanien|belgien|luxemburg|polen|großbritannien|china|japan|(?:süd)?korea|russland|iran|indien|kanada|dach(?=-))(?:s|n)?\b'
_FR = r"(?:(?:la |l['’]|le |les |aux? )?(?:suisse|france|belgique|union européenne|ue|espace économique européen|allemagne|europe|chine|canada|québec|états-unis|usa|royaume-uni|japon|luxembourg|italie|espagne|russie|iran|corée|inde|maroc|algérie|tunisie))\b"
_ES = r'(?:(?:la |el |los )?(?:suiza|españa|unión europea|u\.?e\b|espacio económico europeo|europa|méxico|argentina|chile|colombia|perú|estados unidos|ee\.? ?uu|china|alemania|francia|reino unido|canadá|brasil|japón|rusia|irán|corea|américa latina|latinoamérica))\b'
_ZH = r'(?:欧盟|欧洲|瑞士|中国(?:大陆|境内|香港|台湾)?|大陆|美国|英国|德国|法国|日本|韩国|俄罗斯|新加坡|印度|加拿大|伊朗|国内)'
_IN = r'(?:in|within|inside|from|throughout|on the territory of|in the territory of)'
_PEOPLE = r'(?:users?|organi[sz]ations?|companies|persons?|people|residents?|citizens?|entities|individuals?|customers?|licensees?|institutions?|researchers?|nationals?|those|anyone)'
_USED = r'(?:used?|run|deployed|downloaded|accessed|licensed|licenced|available|offered|provided|granted|permitted|allowed|authori[sz]ed|distributed|usable)'
_NUTZER = r'(?:nutzer\w*|anwender\w*|personen|unternehmen|menschen|kunden|firmen|einrichtungen|organisationen|bürger\w*)'
_GENUTZT = r'(?:verwend\w+|genutzt|benutzt|nutz\w+|eingesetzt|einsetz\w+|betrieben|heruntergeladen|bezogen|erlaubt|gestattet|zulässig|verfügbar|lizenziert|angeboten)'
_GENS = r'(?:utilisateurs?|utilisatrices?|personnes|entreprises|organisations|résidents|clients|institutions|citoyens)'
_GENTE = r'(?:usuarios?|usuarias?|personas|empresas|organizaciones|residentes|clientes|instituciones|ciudadanos)'

#: Language -> what its sentences limit to places, or keep from them.
TERRITORIES = {
    'en': (
        rf"\b(?:may|must|can|shall|could|is|are)\b(?: be)? (?:only|solely|exclusively)(?: be)? {_USED}(?: (?:for use|for free|by {_PEOPLE}))? (?:\w+ )?{_IN} {_EN}"
        rf'|\b(?:licensed|available|offered|provided|granted|permitted|allowed|authori[sz]ed|(?:may|must|can|shall|could|to) be (?:used|run|deployed|downloaded|accessed)|for use)\b(?: for use)? (?:only|solely|exclusively) (?:for use )?(?:(?:to|by|for) {_PEOPLE} )?(?:\w+ )?{_IN} {_EN}'
        rf'|\b(?:licensed|available|offered|provided|granted|permitted|allowed|be (?:used|run|deployed|downloaded|accessed)|for use)\b(?: for use)?(?: by| to)?(?: {_PEOPLE})? {_IN} {_EN} (?:only|alone|exclusively)\b'
        rf'|\b(?:use|licen[sc]e|grant|access|availability|download)\b[^.;,]{{0,40}}?\b(?:limited|restricted|confined|reserved) to (?:(?:use|{_PEOPLE}) )?(?:(?:based |located |residing )?{_IN} )?{_EN}'
        rf'|\b(?:models?|weights|checkpoints?)\b (?:is|are) (?:limited|restricted|reserved) (?:to|for) (?:use|{_PEOPLE}) (?:(?:based|located|residing) )?{_IN} {_EN}'
        rf'|^\W{{0,6}}(?:only|solely|exclusively) for (?:use|{_PEOPLE}) (?:(?:based|located|residing) )?{_IN} {_EN}'
        rf'|\bto (?:use|download|access|run)\b[^.;]{{0,30}}? you (?:must|have to|need to) (?:be (?:located|based|resident)|reside|live) in {_EN}'
        rf'|\b(?:must|have to|need to) (?:be (?:located|based|resident)|reside|live) in {_EN} (?:in order )?to (?:use|download|access|run)\b'
        rf'|\bonly {_PEOPLE}\b(?: who (?:are|live|reside))?(?: based| located| residing| resident| established)? {_IN} {_EN} (?:may|can|are|have|get)\b (?!not\b|were)[^.;,]{{0,20}}?\b(?:use|run|download|access|allowed|permitted|entitled|eligible|granted|licensed)'
        rf'|\b(?:available|licensed|offered|provided|open|granted|reserved|released) (?:for|to) {_PEOPLE}(?: based| located| residing)? {_IN} {_EN} only\b'
        rf'|\b(?:licen[sc]e|permission|grant|agreement|rights?)\b[^.;,]{{0,30}}?\b(?:(?:valid|effective|granted|applies|apply|in force) (?:only|solely|exclusively)|(?:only|solely|exclusively) (?:valid|effective|granted|applies|apply|in force)) {_IN} {_EN}'
        rf'|\b(?:may|can|must|shall) (?:use|run|deploy|download|access)\b[^.;,]{{0,40}}?\b(?:only|solely|exclusively) {_IN} {_EN}'
        rf'|\b(?:may|can|must|shall) (?:only|solely) (?:use|run|deploy|download|access)\b[^.;,]{{0,40}}? {_IN} {_EN}'
        rf'|\bexports?\b[^.;,]{{0,30}}? to {_EN} (?:is|are) (?:\w+ )?(?:prohibited|forbidden|not allowed|not permitted)\b'
        rf'|\bterritory ?[:–—-] ?{_EN}'
        rf'|\b(?:e\.?u\.?|u\.?k\.?|u\.?s\.?|european|chinese|russian|iranian|american|british|german|canadian|swiss) {_PEOPLE} (?:(?:may|must|shall|can)(?: ?not| never)|are (?:not (?:\w+ )?(?:allowed|permitted|eligible|entitled|licensed)|excluded|prohibited|barred))\b'
        rf'|\bnot (?:\w+ )?(?:available|licensed|offered|granted|provided|released|launched|distributed|authori[sz]ed|permitted|allowed|(?:for|to be) (?:used?|downloaded|distributed))\b(?: for use)?(?: (?:to|by|for)(?: any)? {_PEOPLE})?(?: (?:based|located|residing|living))? (?:{_IN}|of|outside(?: of)?) {_EN}'
        rf'|\b(?:may|must|shall|can)(?: ?not| never) be (?:used|run|deployed|downloaded|accessed|distributed|exported)\b(?: by {_PEOPLE})?(?: based| located)? (?:{_IN}|of|to|outside(?: of)?) {_EN}'
        rf'|\b{_PEOPLE}\b(?: (?:based|located|residing|living|who (?:are|live|reside)))? (?:{_IN}|of|outside(?: of)?) {_EN} (?:(?:may|must|shall|can)(?: ?not| never)|are (?:not (?:\w+ )?(?:allowed|permitted|eligible|entitled|licensed)|excluded|prohibited|barred))\b'
    ),
    'de': (
        rf'\b(?:darf|dürfen|kann|können|ist|sind|steht|stehen)\b[^.;,]{{0,30}}?\b(?:nur|ausschließlich|lediglich) (?:für {_NUTZER} )?(?:in|innerhalb|aus) (?:von )?{_DE}[^.;,]{{0,30}}?\b(?:{_GENUTZT}|zur verfügung)'
        rf'|\b(?:verfügbar|lizenziert|erlaubt|gestattet|zulässig)\b[^.;,]{{0,20}}?\b(?:nur|ausschließlich|lediglich) (?:für {_NUTZER} )?(?:in|innerhalb) (?:von )?{_DE}'
        rf'|\b(?:nur|ausschließlich) für {_NUTZER} (?:in|aus|innerhalb|mit (?:wohn)?sitz in) (?:von )?{_DE}'
        rf'|\b(?:lizenz|erlaubnis|freigabe|nutzungsrechte?)\b[^.;,]{{0,20}}?\b(?:gilt|gelten|gültig)\b[^.;,]{{0,15}}?\b(?:nur|ausschließlich|lediglich) (?:in|innerhalb|für) (?:von )?{_DE}'
        rf'|\b(?:nur|ausschließlich) für (?:die |den )?(?:nutzung|verwendung|einsatz|gebrauch) (?:in|innerhalb) (?:von )?{_DE}'
        rf'|\bnicht für (?:die |den )?(?:nutzung|verwendung|einsatz|gebrauch) (?:in|innerhalb|außerhalb) (?:von )?{_DE}'
        rf'|\bin {_DE} nicht (?:veröffentlicht|freigegeben|bereitgestellt|verfügbar|erhältlich|zugelassen|lizenziert|erlaubt|gestattet|zulässig|angeboten|genutzt|verwendet|eingesetzt)\b'
        rf'|\b{_NUTZER} (?:in|aus|innerhalb|außerhalb|mit (?:wohn)?sitz in) (?:von )?{_DE}[^.;,]{{0,30}}?\b(?:nicht|ausgeschlossen|untersagt|verboten)\b'
        rf'|\bnicht (?:für {_NUTZER} )?(?:in|aus|außerhalb) (?:von )?{_DE}[^.;,]{{0,20}}?\b(?:{_GENUTZT}|bestimmt|zur verfügung)'
        rf'|\b(?:nutzung|verwendung|einsatz|lizenz|zugang)\b[^.;,]{{0,40}}?\bauf (?:die |das gebiet )?(?:von |der )?{_DE}[^.;,]{{0,10}}?\b(?:beschränkt|begrenzt)'
        rf'|\b(?:nutzung|verwendung|einsatz|lizenz|zugang)\b[^.;,]{{0,40}}?\b(?:beschränkt|begrenzt) auf (?:die |das gebiet )?(?:von |der )?{_DE}'
    ),
    'fr': (
        rf"\bne (?:peu(?:t|vent)|doi(?:t|vent)) être (?:utilisée?s?|téléchargée?s?|employée?s?|exploitée?s?) qu['’ ](?:en |au |aux |dans |à l['’]intérieur de )?{_FR}"
        rf"|\b(?:utilisables?|utilisée?s?|disponibles?|autorisée?s?|permise?s?|licenciée?s?|téléchargée?s?)\b (?:uniquement|seulement|exclusivement) (?:(?:pour|par) (?:les )?{_GENS} )?(?:en|au|aux|dans|de|du) ?{_FR}"
        rf"|\b(?:utilisables?|disponibles?|autorisée?s?|permise?s?|usage|utilisation|accès|licence)\b[^.;,]{{0,30}}?\b(?:uniquement|seulement|exclusivement) (?:en|au|aux|dans) ?{_FR}"
        rf"|\b(?:réservée?s?|limitée?s?|restreinte?s?) (?:à|au|aux) ?(?:seul )?(?:territoire (?:français|suisse|belge|européen|national)\b|(?:un |l['’])?(?:usage|utilisation) (?:en|au|aux|dans) ?{_FR}|{_GENS} (?:en|de|du|résidant en|située?s en) ?{_FR})"
        rf"|\b(?:usage|utilisation|accès|licence)\b[^.;,]{{0,30}}?\b(?:limitée?|restreinte?|réservée?) (?:à |au |aux ){_FR}"
        rf"|\b{_GENS} (?:en|de|du|des|résidant en|située?s en) ?{_FR}[^.;,]{{0,10}}? ne (?:peuvent|doivent|sont|disposent)\b"
        rf"|\blicence\b[^.;,]{{0,30}}?\b(?:valable|valide|accordée|s['’]applique) (?:qu['’](?:en|au|aux|dans) ?|(?:uniquement|seulement|exclusivement) (?:en|au|aux|dans) ?){_FR}"
        rf"|\b(?:pas|non|n['’]est plus) (?:disponibles?|autorisée?s?|accessibles?|proposée?s?|destinée?s?)\b(?: (?:pour|aux|à)(?: les)?(?: {_GENS})?)?[^.;,]{{0,20}}? (?:de|du|en|dans|au|aux|hors de) ?{_FR}"
    ),
    'es': (
        rf'\b(?:solo|sólo|solamente|únicamente|exclusivamente) (?:(?:se )?(?:puede[n]?|podrá[n]?|debe[n]?) )?(?:ser )?(?:usar(?:se)?|utilizar(?:se)?|usad[oa]s?|utilizad[oa]s?|descargar(?:se)?|descargad[oa]s?|disponibles?|permitid[oa]s?|emplear(?:se)?|(?:está[n]? )?(?:disponibles?|permitid[oa]s?))(?: (?:para|por) {_GENTE})? (?:en|dentro de|de) {_ES}'
        rf'|\b(?:usar(?:se)?|utilizar(?:se)?|usad[oa]s?|utilizad[oa]s?|disponibles?|permitid[oa]s?|descargad[oa]s?|uso) (?:solo|sólo|solamente|únicamente|exclusivamente) (?:(?:para|por|a) {_GENTE} )?(?:en|dentro de|de) {_ES}'
        rf'|\b(?:solo|sólo|únicamente|exclusivamente) para {_GENTE} (?:de|en|residentes en) {_ES}'
        rf'|\b(?:uso|acceso|licencia|utilización)\b[^.;,]{{0,30}}?\b(?:limitad[oa]|restringid[oa]|reservad[oa]) a (?:{_GENTE} (?:de|en) )?(?:territorio de )?{_ES}'
        rf'|\b{_GENTE} (?:de|en|residentes en) {_ES}[^.;,]{{0,10}}? no (?:pueden?|podrán?|deben?|están?|tienen?)\b'
        rf'|\blicencia\b[^.;,]{{0,30}}?\b(?:solo|sólo|únicamente|exclusivamente)\b[^.;,]{{0,15}}?\b(?:válida|vigente|se aplica|aplicable) en {_ES}'
        rf'|\blicencia\b[^.;,]{{0,30}}?\b(?:válida|vigente|se aplica|aplicable) (?:solo|sólo|únicamente|exclusivamente) en {_ES}'
        rf'|\bno disponibles? (?:para (?:los |las )?{_GENTE} )?(?:de|en|fuera de) {_ES}'
        rf'|\b(?:solo|sólo|únicamente|exclusivamente) para (?:el |su )?uso en {_ES}'
        rf'|\bno (?:está[n]?|se encuentra[n]?|es|son) (?:disponibles?|permitid[oa]s?|autorizad[oa]s?|accesibles?)\b(?: (?:para|a) (?:los |las )?{_GENTE})?[^.;,]{{0,20}}? (?:de|en|fuera de) {_ES}'
    ),
    'zh': (
        rf'(?:仅限|只限|仅可|只可|只能|仅能|仅供|只对|只|仅)(?:于|在|面向|向|对)?(?:位于)?{_ZH}(?:大陆)?(?:境内|地区|范围内|内)?(?:的?(?:用户|企业|机构|个人|公司))?(?:使用|下载|部署|访问|运行|提供|可用|有效|开放|授权)'
        rf'|(?:不向|不对|不面向|未向|不得向)(?:位于)?{_ZH}(?:境内|地区|境外)?(?:的?(?:用户|企业|机构|个人|居民))?(?:提供|开放|授权|发布|分发)'
        rf'|{_ZH}(?:境内|地区|境外|以外)?(?:不得|无法|不能|不可|禁止)(?:使用|下载|访问|部署)'
        rf'|{_ZH}(?:境内|地区|境外|以外)?的?(?:用户|企业|机构|居民)[^。；，]{{0,8}}?(?:不得|无法|不能|不可|禁止|无权)[^。；，]{{0,4}}?(?:使用|下载|访问|部署)'
    ),
}  # fmt: skip
