# ruff: noqa: E501 - patterns read better on one line
"""Italian words about terms; see ``en.py`` for what each part means."""

from __future__ import annotations

from owlint_rules.statements.prose.passage import STATES, SUGGESTS

_S = r'[^.;|]'
_NC = r'(?:non[- ]commercial[ei]|senza (?:fini|scopo) di lucro|personal[ei]|privat[oi])'
_RESEARCH = r'(?:ricerca|accademic[oahi]+|scientific[oahi]+|didattic[oahi]+|educativ[oaie]|studio|valutazione)'
_PURPOSE = rf'(?:(?:fini|scopi|usi?|uso|finalità) (?:di )?)?(?:(?:{_NC}|{_RESEARCH})(?: e | o |, |/| )(?:di )?){{0,4}}(?:{_NC}|{_RESEARCH})'
_TRADE = r'(?<!non )(?<!non-)\b(?:commercial[ei]|commercialmente|lucrativ[oi])\b'
_DENIED = r'(?:vietat[oaie]|proibit[oaie]|non (?:è|sono) (?:\w+ )?(?:consentit[oaie]|permess[oaie]|autorizzat[oaie]|ammess[oaie])|non consentit[oaie]|esclus[oaie])'
_MAY_NOT = r'(?:non (?:può|possono|deve|devono|(?:è|sono) (?:consentit[oaie]|permess[oaie]))|vietat[oaie]|proibit[oaie])'
_HARM = r'(?:militar\w+|armi|armament\w+|sorveglianza|illegal\w+|illecit\w+|dannos\w+|violen\w+|terroris\w+|odio|discriminat\w+|pornograf\w+|sessual\w+|frod\w+|disinformazione|medic\w+|diagnos\w+|riconoscimento facciale)'
_ASK = r'(?:contatt\w+|scriv\w+|richied\w+|autorizzazion\w+|permesso|consenso|registr\w+|modulo|licenza (?:commerciale|separata)|e-?mail)'

NOUNS = (
    ('other-model', r'\b(?:(?:il|i) )?(?:modello|pesi) (?:di base|original[ei]|sottostante|di terzi)\b|\b(?:altri|alcuni|molti) modelli\b'),
    ('output', r'\b(?:risposte|output|immagini generate|testo generato|contenuti generati)\b'),
    ('documents', r'\b(?:documentazione|articolo|relazione|guida)\b'),
    ('demo', r'\b(?:demo|versione di prova|api|servizio|sito)\b'),
    ('code', r'\b(?:codice(?: sorgente)?|libreri[ae]|script|software|strument[oi]|applicazione)\b'),
    ('data', r'\baddestrat[oaie] (?:\w+ )?(?:su\w*|con|a partire)\b(?=(?:(?!\b(?:è|sono|e)\b)[^.;]){0,60}\b(?:sotto|con licenza)\b)|\b(?:dati|dataset|corpus|registrazioni)\b'),
    ('weights', r'\b(?:(?:questo|il|i|questi|nostri|tutti i) )?(?:pesi(?: del modello)?|parametri(?: del modello)?|modell[oi]|checkpoint|lora)\b'),
    ('everything', r'\b(?:(?:questo|il|tutto il) )?(?:progetto|repository|lavoro|opera)\b'),
)  # fmt: skip
UNDER = r'\b(?:sotto|licenz\w+|distribuit[oaie]|pubblicat[oaie]|rilasciat[oaie]|disponibil[ei]|soggett[oaie]|secondo|è|sono|con|rispettare|termini)\b'
LABEL = r"(?:licenz[ae]|condizioni d['’]uso|termini di utilizzo)(?: (?:del|della|dei|di)[ ]?[\wàèéìòù -]{1,40})?"
LIMITS = (
    ('registration', STATES, r"\b(?:accesso|pesi|modell[oi]|uso)\b[^.;]{0,50}?\b(?:soggett\w+|subordinat\w+|condizionat\w+|previa)\b (?:a |ad |alla |all['’])?(?:una? |nostra )?(?:previa )?(?:approvazione|convalida|richiesta|autorizzazione|accettazione|registrazione|firma)\b"),
    ('purpose', STATES, rf'\b(?:solo|soltanto|solamente|strettamente|esclusivamente|unicamente|limitat[oaie]|riservat[oaie])\b{_S}{{0,50}}?\b{_PURPOSE}'),
    ('purpose', STATES, rf'\b{_PURPOSE}{_S}{{0,12}}?\b(?:soltanto|esclusivamente|unicamente)\b|\b(?:licenza|uso|fini|scopi) {_NC}'),
    ('purpose', SUGGESTS, rf'\b(?:destinat[oaie]|progettat[oaie]|sviluppat[oaie]|pensat[oaie])\b{_S}{{0,40}}?\b{_PURPOSE}'),
    ('non-commercial', STATES, rf'{_TRADE}{_S}{{0,60}}?\b{_DENIED}|\b(?:{_MAY_NOT}|senza|nessun){_S}{{0,50}}?{_TRADE}'),
    ('non-commercial', STATES, rf'\b(?:vendita|rivendita|vendere)\b{_S}{{0,40}}?{_DENIED}|{_MAY_NOT}{_S}{{0,30}}?\b(?:vendere|vendut[oi])'),
    ('registration', STATES, rf'{_TRADE}{_S}{{0,70}}?\b(?:{_ASK}|(?:con|previa|senza|una) (?:una )?licenza)'),
    ('field-of-use', STATES, rf'\b{_MAY_NOT}{_S}{{0,80}}?\b{_HARM}|\b{_HARM}{_S}{{0,50}}?{_DENIED}'),
    ('policy', STATES, rf"\b(?:rispett\w+|soggett[oaie]|conform\w+|accett\w+){_S}{{0,60}}?\b(?:condizioni d['’]uso|termini d['’](?:uso|utilizzo)|restrizioni d['’]uso|politica d['’]uso)"),
    ('no-redistribution', STATES, rf'\bridistribuzione{_S}{{0,40}}?{_DENIED}|{_MAY_NOT}{_S}{{0,30}}?\b(?:ridistribu\w+|distribu\w+)'),
    ('training-other-models', STATES, rf'{_MAY_NOT}{_S}{{0,50}}?\b(?:addestrare|migliorare|sviluppare){_S}{{0,30}}?\b(?:altri|concorrenti)\b{_S}{{0,12}}?modelli'),
    ('threshold', STATES, r'utenti attivi mensili|fatturato annuo'),
    ('policy', STATES, r"\b(?:rispett\w+|accett\w+)[^.;]{0,30}?\bpolicy\b[^.;]{0,40}?\b(?:uso|utilizzo)"),
)  # fmt: skip
GRANTS = rf'{_TRADE}{_S}{{0,60}}?\b(?:è |sono )?(?:consentit[oaie]|permess[oaie]|liber[oaie])\b(?! (?:solo|soltanto|unicamente|previa|su|dietro|con)\b)|\b(?:consent\w+|permett\w+|anche|liberamente)\b{_S}{{0,24}}?\b(?:uso|fini|scopi)? ?commercial[ei]\b|\bcommercial[ei] (?:e|o|che) non commercial[ei]|\b(?:privat[oi]|personal[ei]|accademic[oi]) (?:e|o|ed) (?:uso )?commercial[ei]'
VOID = (
    r'\bsenza (?:chiedere |bisogno di )?(?:permesso|autorizzazione|licenza)\b|'
    r'\bnon (?:è|sono|si) (?:limitat[oaie]|limita\w*)[^.;,]{0,60}|\bnon (?:solo|soltanto)\b[^.;,]{0,50}|\bsenza (?:alcuna )?(?:restrizion\w+|limitazion\w+)[^.;,]{0,40}|\bnessuna (?:restrizione|limitazione)[^.;,]{0,50}'
    r'|\b(?:in precedenza|precedentemente|prima|originariamente|versioni precedenti|un tempo)\b[^.;,]{0,80}|\b(?:a differenza di|al contrario di)\b[^.;,]{0,60}|\bresponsab\w+\b[^.;]{0,80}|\bnon (?:è|sono) più\b[^.;,]{0,60}|\binvece di\b[^.;,]{0,50}'
    r'|\b(?:cambi\w+|passat\w+|migrat\w+)\b[^.;,]{0,40}?\bda(?:lla)?\b[^.;,]{0,60}?(?=\ba(?:lla)?\b)|\bnulla\b[^.;]{0,60}|\balcun[ao]? (?:restrizione|limitazione|limite)[^.;,]{0,50}'
    r'|\bnon (?:serve|servono|occorr\w+|è necessari[oa]|richied\w+)\b[^.;,]{0,80}|[^.;,]{0,60}\bè stata (?:tolta|rimossa)'
)  # fmt: skip
SOFT = r'\b(?:destinat[oaie]|progettat[oaie]|pensat[oaie]|consigli\w+|dovrebbe\w*|principalmente|ideale)\b'
STRICT = r'\b(?:solo|soltanto|esclusivamente|unicamente|vietat\w+|proibit\w+|deve|licenza)\b'
QUOTING = r'\b(?:secondo|esempio|dice|cita)\b'
REFERRING = r"^\W*(?:il primo|il secondo|quest['’]ultimo)\b"
HEADINGS = (
    ('forbidden', r'\b(?:us[oi]|utilizz[oi]|attività|applicazioni|scopi|pratiche) (?:severamente )?(?:vietat\w+|proibit\w+|non (?:consentit|permess|autorizzat|ammess)\w+)|\brestrizioni d[\'’]uso|^\W*(?:diviet[oi]|(?:(?:cosa )?è )?vietato)\W*$'),
    ('quoted', r'\b(?:esemp[io]+|output)\b'),
    ('license', r"\b(?:accesso|avvertenz\w+|licenz[ae]|condizioni(?: d['’]uso)?|termini|note legali|diritti)\b"),
    ('advice', r'\b(?:limitazioni|uso previsto|usi previsti|rischi|bias)\b'),
    ('other', r'\b(?:modelli correlati|altri modelli|ringraziamenti|terze parti|modell[oi] di base|confront\w+|riferimenti)\b'),
    ('data', r'\b(?:addestramento$|dati|corpus|dataset)\b'),
    ('code', r'\b(?:codice|installazione|software|dipendenze|requisiti)\b'),
)  # fmt: skip

#: Below such a title each of these words is forbidden.
HARM = _HARM
