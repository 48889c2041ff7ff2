# ruff: noqa: E501 - patterns read better on one line
"""How the languages say that terms told of one thing hold for the model as well.

"The data set is CC-BY-NC, and so is the model": the clause about the model repeats no term.
"""

from __future__ import annotations

_EN = r'(?:the |this |our |all |these |any )?(?:\w+ ){0,2}?(?:models?|weights|checkpoints?|parameters|lora|adapter|fine-?tune|derivative|merge|version)'
_DE = r'(?:das |die |dem |dieses |unser\w* )?(?:\w+ )?(?:modell\w*|gewichte\w*|checkpoints?)'
_FR = r'(?:le |les |ce |au |aux |du |des )?(?:modèles?|poids|checkpoints?)'
_ES = r'(?:el |los |este |al |del )?(?:modelos?|pesos|checkpoints?)'
_PT = r'(?:o |os |este |ao |do )?(?:modelos?|pesos|checkpoints?)'
_IT = r'(?:il |i |questo |al |del )?(?:modell[oi]|pesi|checkpoint)'
_RU = r'(?:наш\w* |эт\w* )?(?:модел\w+|вес\w{0,3})'
_ZH = r'(?:本|该|此|我们的)?(?:模型|权重|權重)'
_JA = r'(?:本|当|この)?(?:モデル|重み)'
_KO = r'(?:본 |이 |저희 )?(?:모델|가중치)'
#: What ends such a clause.
_END = r'(?=[ ]*(?:$|[.,;!)。，；！、)]))'
_TERM = r'(?:restrictions?|limits?|limitations?|terms?|conditions?|licen[sc]es?|licensing|clauses?|rules?|ban)'

ALSO = (
    rf"\b(?:so|nor|neither|as) (?:is|are|does|do|must|may|can|has|have) {_EN}\b"
    rf"|\b(?:same|this|that|it|which|these|they)\b(?: \w+){{0,3}}? (?:goes|holds|applies|apply|true|counts|extends?|carries over|passes)(?: also| equally| likewise| too)? (?:for|to|of) {_EN}\b"
    rf"|(?<!not )(?<!['’]t )\b(?:carr(?:y|ies) over|extends?|appl(?:y|ies)|passes) (?:also |equally |as well )?to {_EN}\b|\bso (?:is|does|must|has|do|are) (?:this|the present|our) one\b"
    rf"|\b{_EN} (?:(?:is|are|does|do|may|can|must|has|have|should|will)(?: ?not|n?['’]t)? (?:be )?)?(?:too|as well|likewise|either|also){_END}"
    rf"|\b{_EN} (?:(?:itself|therefore|thus|also|hence|so|then) ){{0,2}}(?:inherits?|carr(?:y|ies)|falls? under|follows?|shares?|takes? over|is bound by|is subject to|keeps?|has|have) (?:(?:that|this|these|those|the|their|its|such|same) ){{0,2}}(?:\w+ )?{_TERM}\b"
    rf"|\b{_DE} (?:(?:also|daher|somit|deshalb|folglich|damit|ist|sind|darf|gilt|dies|das) ){{0,2}}(?:auch(?: nicht)?|ebenfalls(?: nicht)?|genauso|ebenso(?:wenig)?){_END}"
    rf'|\b(?:(?:(?:gleiches|dasselbe|das|dies) gilt|gilt (?:gleiches|dasselbe|das|dies)) (?:auch |ebenso |somit )?für|und (?:somit |damit |daher )?(?:auch|ebenso)|auch) {_DE}{_END}'
    rf"|\b{_FR}(?: (?:l['’]est|ne l['’]est|donc|lui|eux))? (?:aussi|également|non plus|de même|pareillement){_END}"
    rf"|\b(?:ainsi que|de même (?:pour|que)|idem pour|il en va de même (?:pour|du|des)|(?:cela|ceci) (?:vaut|s['’]applique) (?:aussi|également) (?:pour|à)?) ?{_FR}{_END}"
    rf'|\b{_ES}(?: lo (?:es|son))? (?:también|tampoco|igualmente){_END}|\b(?:también|tampoco|igualmente)(?: lo (?:es|está|son))? {_ES}{_END}|\blo mismo (?:\w+ ){{1,3}}?(?:para |con |a )?{_ES}{_END}'
    rf'|\b{_PT} (?:também(?: não)?|tampouco|igualmente){_END}|\b(?:também|tampouco|nem) {_PT}{_END}|\bo mesmo (?:\w+ ){{1,3}}?(?:para )?{_PT}{_END}'
    rf'|\b(?:anche|neanche|nemmeno|neppure) {_IT}{_END}|\b{_IT} (?:anche|pure|altrettanto){_END}|\blo stesso (?:\w+ ){{1,3}}?(?:per )?{_IT}{_END}'
    rf'|{_RU} (?:тоже|также){_END}|(?:тоже|также) (?:и )?{_RU}{_END}|то же (?:самое )?(?:относится|касается|верно)[^.;]{{0,20}}{_RU}'
    rf'|{_ZH}(?:也|亦|同样|同樣)?(?:同样|同樣|如此|一样|一樣|相同|亦然|也是)(?:如此|适用)?{_END}|(?:同样|同樣|也|亦)(?:适用|適用)于?{_ZH}'
    rf'|{_JA}(?:も|に(?:も|ついても))(?:、)?(?:また)?(?:同様|同じ|準じ|適用)'
    rf'|{_KO}(?:도|에도|은|는|역시)? ?(?:역시|또한|마찬가지|동일|같은 조건|똑같|적용)'
)  # fmt: skip
#: What turns such a clause around.
NOT_ALSO = r'\b(?:but|unlike|however|whereas|aber|mais|pero|mas|ma|но)\b[^.;]{0,60}$|但|ですが|지만'
