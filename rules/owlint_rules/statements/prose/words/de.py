# ruff: noqa: E501 - patterns read better on one line
"""German words about terms; see ``en.py`` for what each part means."""

from __future__ import annotations

from owlint_rules.statements.prose.passage import STATES, SUGGESTS
from owlint_rules.statements.prose.words.territories import TERRITORIES

_S = r'[^.;|]'
_NC = r'(?:nicht[- ]?kommerziell\w*|nichtkommerziell\w*|nicht[- ]?gewerblich\w*|privat\w*|persönlich\w*|non[- ]?commercial|gemeinnützig\w*)'
_RESEARCH = r'(?:forschung\w*|wissenschaft\w*|akademisch\w*|bildung\w*|lehre|lehrzweck\w*|studien\w*|evaluierung\w*|begutachtung|peer[- ]review|unterricht\w*)'
_PURPOSE = rf'(?:(?:{_NC}|{_RESEARCH})(?: und | oder | sowie |[/, -]{{1,3}}| )){{0,4}}(?:{_NC}|{_RESEARCH})(?:[ -]?(?:zweck\w*|nutzung|gebrauch|verwendung|einsatz|anwendung\w*))?'
_TRADE = r'(?<!nicht-)(?<!nicht )(?<!nicht)(?<!non-)\b(?:kommerziell\w*|gewerblich\w*)(?: \w+)?(?: (?:nutzung|verwendung|zwecke\w*|einsatz|gebrauch|anwendung\w*|verwertung|genutzt|verwendet|eingesetzt))?'
_DENIED = r'(?:untersagt|verboten|nicht (?:\w+ ){0,2}?(?:erlaubt|gestattet|zulässig|zugelassen|möglich|vorgesehen|erwünscht|abgedeckt)|unzulässig|ausgeschlossen|ausdrücklich ausgenommen)'
_MAY_NOT = r'(?:darf|dürfen|soll(?:en|te|ten)?|kann|können)\b[^.;]{0,60}?\b(?:nicht|keine[nmrs]?|niemals)\b|\b(?:untersagt|verboten|nicht (?:gestattet|erlaubt|für|zur?))\b'
_HARM = r'(?:militär\w*|waffen\w*|überwach\w*|illegal\w*|rechtswidrig\w*|strafbar\w*|schäd\w*|gewalt\w*|terror\w*|hass\w*|diskriminier\w*|pornograf\w*|sexuell\w*|betrug\w*|betrüger\w*|desinformation|medizinisch\w*|diagnos\w*|gesichtserkennung|biometrisch\w*|rüstung\w*|politisch\w*|verletz\w*)'
_ASK = r'(?:kontakt\w*|wenden sie sich|schreiben sie|anfrag\w*|beantrag\w*|registrier\w*|genehmigung|zustimmung|erlaubnis|lizenz erwerben|gesonderte?n? lizenz|separate?n? lizenz|eigene?n? lizenz|vereinbarung|melden|e-?mail|kommerzielle lizenz)'

NOUNS = (
    ('other-model', r'\b(?:basis|ursprungs|original|grund|lehrer|fremd|vorgänger)-?modell\w*|\b(?:ursprüngliche\w*|zugrunde ?liegende\w*|andere\w*|fremde\w*|einige\w*|manche\w*|viele\w*|die meisten) (?:\w+ )?(?:\w+-)?modelle?\w*'),
    ('output', r'\b(?:antworten|ausgaben?|ergebnisse|generierte\w* (?:bilder|texte|inhalte)|erzeugte\w* (?:bilder|texte|inhalte)|ausgabe des modells)\b'),
    ('documents', r'\b(?:dokumentation|modellkarte|artikel|aufsatz|bericht|anleitung)\b'),
    ('demo', r'\b(?:demo|testversion|schnittstelle|webdienst|webseite|api)\b'),
    ('code', r'\b(?:quell-?code|quelltext|code|programm-?code|bibliothek(?:en)?|skripte?n?|software|werkzeug\w*|programm|app|plug-?in|erweiterung|(?:diese|die|unsere) anwendung)\b'),
    ('data', r'\btrainiert(?: \w+)?(?: mit| auf| an)\b(?=(?:(?!\b(?:ist|sind|und|steht|stehen)\b)[^.;]){0,60}\bunter\b)|\b(?:trainings)?-?(?:texte[ns]?|dokumente|daten(?:s[aä]tz\w*|bank\w*|sammlung\w*)?|korpus|korpora|textkorpus|\w{0,20}aufnahmen|datensets?|(?:beispiel|test|demo|hör)-?(?:bilder|aufnahmen|videos|daten|dateien|proben|samples?)|(?:test|trainings|validierungs|evaluations)-?(?:menge|set|teil))\b'),
    ('weights', r'\b(?:(?:dieses?|das|unser\w*|alle) )?(?:(?:sprach|embedding)-?)?(?:modell?-?(?:gewichte\w*|parameter\w*|dateien)?|modelle[ns]?|modells|gewichte\w*|gewichtsdateien|checkpoints?|parameter|lora|adapter)\b'),
    ('everything', r'\b(?:inklusive|inkl\.|einschlie(?:ß|ss)lich|samt|mitsamt) (?:der |aller |seiner |ihrer |den |allen )?(?:trainierten |vortrainierten )?(?:modell)?(?:gewichten?|modelle?n?|checkpoints?)\b|\b(?:(?:dieses|das|unser|gesamte) )?(?:projekt\w*|repository|repositorium|repo|werk|veröffentlichung)\b'),
)  # fmt: skip
UNDER = r'\b(?:steh(?:t|en)|lizenz\w*|veröffentlicht|freigegeben|verfügbar|bereitgestellt|verteilt|vertrieben|unter(?:lieg\w+|liegt)?|unter|gemäß|nach|gilt|gelten|ist|sind|fällt|fallen|folgt|bedingungen|verwendet|nutzt|wird|werden|mit|laut)\b'
LABEL = r'(?:[\wäöüß-]+ ){0,3}?(?:[\wäöüß]*lizenz(?:en|typ)?|nutzungsbedingungen)(?: (?:des|der|für) [\wäöüß -]{1,40})?'
LIMITS = (
    ('purpose', STATES, rf'\b(?:nur|ausschlie(?:ß|ss)lich|lediglich|allein|einzig|rein)\b{_S}{{0,50}}?\b{_PURPOSE}'),
    ('purpose', STATES, rf'\b{_PURPOSE}{_S}{{0,30}}?\b(?:vorbehalten|beschränkt|begrenzt|eingeschränkt)\b'),
    ('purpose', STATES, rf'\b(?:beschränkt|begrenzt|eingeschränkt)\b{_S}{{0,20}}?\bauf\b{_S}{{0,20}}?{_PURPOSE}'),
    ('purpose', STATES, rf'\b{_PURPOSE} (?:lizenz|bestimmt und lizenziert)|\b(?:freigegeben|lizenziert|erlaubt|gestattet)\b{_S}{{0,20}}?\bfür\b {_NC}'),
    ('purpose', STATES, rf'\b(?:nicht|keine\w*)\b{_S}{{0,30}}?\b(?:außerhalb|außer|andere\w* als|über)\b{_S}{{0,30}}?{_PURPOSE}'),
    ('purpose', SUGGESTS, rf'\b(?:für|zu|zur|zum)\b (?:\w+ ){{0,2}}?{_PURPOSE}{_S}{{0,30}}?\b(?:gedacht|vorgesehen|bestimmt|entwickelt|veröffentlicht|konzipiert)'),
    ('non-commercial', STATES, rf'{_TRADE}{_S}{{0,60}}?\b{_DENIED}'),
    ('non-commercial', STATES, rf'\b(?:nicht|keine\w*|verboten|untersagt)\b{_S}{{0,50}}?{_TRADE}'),
    ('non-commercial', STATES, r'\b(?:darf|dürfen|kann|können|soll\w*|ist|sind)\b[^.;]{0,50}?\b(?:nicht|nie|niemals) (?:für )?(?:kommerziell|gewerblich)\w*(?: (?:zwecke\w*))? (?:genutzt|verwendet|eingesetzt|verwertet|nutzbar|einsetzbar|freigegeben|gestattet)'),
    ('non-commercial', STATES, rf'\b(?:verkauf\w*|verkaufen|weiterverkauf\w*)\b{_S}{{0,40}}?{_DENIED}|\b(?:nicht|kein)\b{_S}{{0,30}}?\bverkauf\w*'),
    ('registration', STATES, rf'{_TRADE}{_S}{{0,70}}?{_ASK}'),
    ('registration', STATES, rf'\b(?:geld (?:\w+ )?verdien\w*|firmen|unternehmen|gewinn\w*|kommerziell\w*){_S}{{0,50}}?\b(?:braucht|brauchen|benötig\w+|erforder\w+|muss|müssen|bedarf|bedürfen){_S}{{0,40}}?\b(?:lizenz|genehmigung|erlaubnis|zustimmung|vertrag|vereinbarung)'),
    ('registration', STATES, r'\b(?:gewichte|modell\w*|zugang|zugriff|checkpoints?)\b[^.;]{0,50}?\b(?:nur|erst) (?:nach|gegen|mit|auf)\b[^.;]{0,40}?\b(?:unterzeichn\w+|unterschrift|anmeldung|registrierung|antrag|anfrage|zustimmung|vereinbarung|genehmigung|freischaltung)'),
    ('non-commercial', STATES, r'\b(?:kein|nicht|verboten|untersagt)\b[^.;]{0,40}?\bgeld (?:\w+ )?(?:verdien\w*|verdient)|\bgeld (?:\w+ )?(?:zu )?verdienen\b[^.;]{0,30}?\b(?:verboten|untersagt|nicht (?:erlaubt|gestattet))'),
    ('registration', STATES, rf'{_ASK}{_S}{{0,60}}?\bkommerziell\w* (?:nutzung|lizenz|zwecke|verwendung)'),
    ('registration', STATES, r'\b(?:produkt\w*|kommerziell\w*|gewerblich\w*|geschäftlich\w*)\b[^.;]{0,60}?\b(?:muss|müssen|bitte)\b[^.;]{0,40}?\b(?:frag\w+|kontakt\w*|meld\w+|anfrag\w+)'),
    ('field-of-use', STATES, rf'\b(?:{_MAY_NOT}){_S}{{0,80}}?\b{_HARM}|\b{_HARM}{_S}{{0,60}}?{_DENIED}'),
    ('policy', STATES, rf'\b(?:unterlieg\w+|einhalt\w+|beacht\w+|befolg\w+|gemäß|gelten|unterworfen|verstoß\w*){_S}{{0,60}}?(?:nutzungsrichtlinie\w*|nutzungsbeschränkung\w*|nutzungsbedingungen|acceptable use|verhaltenskodex)|\b(?:nutzungsrichtlinie\w*|nutzungsbeschränkung\w*){_S}{{0,40}}?\b(?:einzuhalten|zu beachten|gelten)'),
    ('no-redistribution', STATES, rf'\b(?:weitergabe|weiterverbreitung|weiterverteilung|unterlizenzierung){_S}{{0,40}}?{_DENIED}|\b(?:nicht|kein\w*)\b{_S}{{0,30}}?\b(?:weitergegeben|weiterverbreitet|weiterverteilt|verbreitet|unterlizenziert)'),
    ('training-other-models', STATES, rf'\b(?:nicht|keine\w*)\b{_S}{{0,50}}?\b(?:training|trainieren|entwicklung|verbesser\w*){_S}{{0,30}}?\b(?:andere\w*|konkurrierende\w*){_S}{{0,20}}?modelle?'),
    ('territory', STATES, rf'\b(?:nicht|außer){_S}{{0,50}}?\b(?:eu|europäische\w* union|china|usa)\b'),
    ('territory', STATES, TERRITORIES['de']),
    ('non-commercial', SUGGESTS, r'\b(?:nicht[- ]?kommerziell\w{0,3}) (?:modell)?gewichte\w{0,1}\b'),
    ('registration', STATES, r'^\W{0,6}kommerziell(?:e nutzung)?\W{1,4}(?:from |ab |desde |à partir de )?(?:(?:us)?[$€£¥] ?\d|\d[\d.,]{0,10} ?(?:[$€£¥]|usd|eur|dollars?|euros?|元))'),
    ('threshold', STATES, r'monatlich aktive\w* nutzer|jahresumsatz|\b(?:mehr|weniger) als [\d.,]+ ?(?:\w+\.? ){0,2}(?:umsatz|mitarbeiter\w*|nutzer\w*)'),
    ('other', STATES, r'\b(?:muss|müssen)\b[^.;]{0,60}?\b(?:genannt|namensnennung|angegeben)\b'),
    ('non-commercial', STATES, r'\bweder\b[^.;]{0,60}?\b(?:verkauf\w*|kommerziell|gewerblich)'),
    ('training-other-models', STATES, r'\b(?:verboten|untersagt|nicht)\b[^.;]{0,50}?\b(?:andere\w*|konkurrierende\w*)[^.;]{0,20}?\w*modelle?\w*[^.;]{0,30}?\b(?:trainieren|training|entwickeln|verbessern)'),
    ('policy', STATES, r'\b(?:acceptable[- ]use[- ]polic\w+|prohibited[- ]use[- ]polic\w+)[^.;]{0,40}?\b(?:einhalt\w+|einzuhalten|beacht\w+|befolg\w+|gilt)'),
    ('registration', STATES, r'\b(?:nur|erst) (?:nach|mit)\b[^.;]{0,40}?\b(?:freigabe|zustimmung|genehmigung|erlaubnis|vereinbarung)'),
)  # fmt: skip
GRANTS = rf'{_TRADE}{_S}{{0,30}}?\b(?:ist|sind)? ?(?:erlaubt|gestattet|zulässig|möglich|willkommen|frei)\b|\b(?:auch|darf|dürfen|frei)\b (?:\w+ ){{0,2}}?(?:für )?{_TRADE}(?!{_S}{{0,40}}?(?:nicht|nur))|\b(?:kommerziell\w*|privat\w*|forschung) und (?:nicht-?)?kommerziell\w*(?: \w+)?|\bprivat\w* (?:und|oder|wie) (?:\w+ )?kommerziell\w*(?: \w+)?'
VOID = (
    r'(?<!für )(?<!auf )(?<!in )\bnicht-?[ ]?kommerzielle[snr]?\b (?:\w+[-/]{1,2}){0,3}\w{0,20}(?:projekt|angebot|verein|initiative|hobby|portal|plattform)\b|'
    r'\bohne (?:weitere |gesonderte |vorherige )?(?:genehmigung|erlaubnis|lizenz|rückfrage|zustimmung)\b|'
    r'\bnicht (?:nur|allein|lediglich|auf)\b[^.;,]{0,60}|\bnicht auf (?:\w+ )?[^.;,]{0,40}(?:beschränkt|begrenzt)|\b(?:ohne|keine\w*) (?:\w+ )?(?:einschränkung\w*|beschränkung\w*)[^.;,]{0,40}'
    r'|\b(?:früher\w*|ehemals|ursprünglich|zuvor|bisher|vormals|damals|bis version)\b[^.;,]{0,80}|\b(?:anders als|im gegensatz zu|im unterschied zu)\b[^.;,]{0,60}|\b(?:haftung|haftbar|haften|gewähr\w*)\b[^.;]{0,80}|\bnicht mehr\b[^.;,]{0,50}|\bstatt\b[^.;,]{0,40}|\bohne geklärte[^.;]{0,60}'
    r'|\b(?:wechsel\w*|änder\w*|umstell\w*)\b[^.;,]{0,40}?\bvon\b[^.;,]{0,60}?(?=\b(?:auf|zu)\b)|\bvon\b[^.;,]{0,60}?\b(?:auf|zu)\b(?=[^.;]{0,60}\b(?:gewechselt|geändert|umgestellt))|\bnichts\b[^.;]{0,60}'
    r'|[^.;,]{0,90}\bnicht (?:nötig|erforderlich|notwendig)|\b(?:entfällt|entfallen)\b[^.;,]{0,80}'
    r'|\bnicht (?:für|zur|zum|als) (?:\w+ ){0,2}?(?:diagnos\w*|medizin\w*|klinisch\w*|behandlung\w*)\b[^.;]{0,30}?\b(?:gedacht|bestimmt|vorgesehen|entwickelt|zugelassen|validiert|geeignet)\b'
    r'|\bkeine?\w* (?:\w+ )?(?:erlaubnis|genehmigung|zustimmung|anmeldung|rückfrage)\b[^.;,]{0,60}'
)  # fmt: skip
SOFT = r'\b(?:gedacht|vorgesehen|konzipiert|entwickelt|empf\w+|sollte\w*|soll|hauptsächlich|primär|vorrangig|wünschen|bitte)\b'
STRICT = r'\b(?:nur|ausschlie(?:ß|ss)lich|darf|dürfen|untersagt|verboten|muss|lizenziert)\b'
QUOTING = r'\b(?:laut|zitat|beispiel|sagt|zum beispiel|heißt es|etwa)\b'
REFERRING = r'^\W*(?:ersteres|letzteres|das erste|das zweite)\b'
HEADINGS = (
    ('forbidden', r'\b(?:verbotene\w*|untersagte\w*|unzulässige\w*|unerlaubte\w*|nicht (?:erlaubte|gestattete|zulässige|zugelassene)\w*) (?:nutzung\w*|zweck\w*|verwendung\w*|einsatz\w*|anwendung\w*|handlung\w*|aktivität\w*|gebrauch\w*)|\b(?:nutzungs|verwendungs)(?:beschränkung|verbot)\w*|^\W*(?:(?:was |das )?(?:ist )?(?:streng |ausdrücklich )?(?:verboten|untersagt|nicht (?:erlaubt|gestattet|zulässig))(?: ist)?|verbote)\W*$'),
    ('quoted', r'\b(?:beispiele?|beispielausgabe\w*|ausgaben)\b'),
    ('advice', r'\b(?:einschränkungen|verwendungszweck|beabsichtigte|vorgesehene|risiken|grenzen|anwendungsbereich)\b'),
    ('license', r'\b(?:zugang|zugriff|hinweise?$|\w*lizenz\w*|nutzungsbedingungen|rechtliche\w*|urheberrecht|haftungsausschluss|nutzungsrechte|bedingungen)\b'),
    ('other', r'\b(?:verwandte modelle|weitere modelle|andere modelle|danksagung\w*|drittanbieter|basismodelle?|vergleich\w*|quellen|verwandte)\b'),
    ('data', r'\b(?:training$|\w*daten(?:satz|sätze|quellen)?|korpus)\b'),
    ('code', r'\b(?:quellcode|installation|software|abhängigkeit\w*|voraussetzung\w*|drittsoftware)\b'),
)  # fmt: skip

#: Below such a title each of these words is forbidden.
HARM = _HARM
