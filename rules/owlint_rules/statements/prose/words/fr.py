# ruff: noqa: E501 - patterns read better on one line
"""French words about terms; see ``en.py`` for what each part means."""

from __future__ import annotations

from owlint_rules.statements.prose.passage import STATES, SUGGESTS
from owlint_rules.statements.prose.words.territories import TERRITORIES

_S = r'[^.;|]'
_NC = r'(?:non[- ]?commercia(?:le?s?|ux)|non lucrati(?:f|ve)s?|personnel(?:le)?s?|privée?s?)'
_RESEARCH = r'(?:recherches?|académiques?|scientifiques?|éducati(?:on|fs?|ves?)|éducation|enseignement|pédagogiques?|universitaires?|évaluation|études?)'
_PURPOSE = rf'(?:(?:fins|usages?|utilisations?|buts?|objectifs?|travaux|cadre|contexte) (?:de |d[\'’]|de la )?)?(?:(?:{_NC}|{_RESEARCH})(?: et | ou |, |/| )(?:de |d[\'’]|la |l[\'’])?){{0,4}}(?:{_NC}|{_RESEARCH})'
_TRADE = r'(?<!non )(?<!non-)\b(?:commercia(?:le?s?|ux|lement)|lucrati(?:f|ve)s?|commercialis\w+)'
_DENIED = r'(?:interdit\w*|prohibée?s?|proscrit\w*|exclue?s?|non autorisée?s?|non permis\w*|(?:n[\'’]est|ne sont|n[\'’]êtes|n[\'’]étant) pas (?:\w+ )?(?:autorisée?s?|permis\w*|possible|admis\w*|couvert\w*))'
_MAY_NOT = r'(?:(?:ne )?(?:peu(?:t|vent)|doi(?:t|vent)|devez|pouvez)(?: pas| en aucun cas| jamais)\b|interdit\w*|interdiction|ne pas utiliser|n[\'’]est pas (?:autorisée?s?|permise?s?)|proscrit\w*|non autorisée?s?)'
_HARM = r'(?:militaires?|armes?|armement|surveillance|illéga\w+|illicites?|nuisibles?|préjudici\w+|violen\w+|terroris\w+|haine\w*|haineux|discriminat\w+|pornograph\w+|sexuel\w*|frauduleu\w+|désinformation|médica\w+|diagnosti\w+|reconnaissance faciale|biométri\w+|harcel\w+|malveillant\w*)'
_ASK = r'(?:contact\w*|veuillez (?:nous )?(?:écrire|contacter|demander)|demand\w+|autorisation|accord|permission|inscri\w+|enregistr\w+|formulaire|licence (?:commerciale|séparée|spécifique|distincte)|courriel|e-?mail|nécessite|requiert)'

NOUNS = (
    ('other-model', r'\b(?:(?:le|les) )?(?:modèle|poids|socle)s? (?:de base|d[\'’]origine|origina(?:l|ux)|sous-jacent|tiers|enseignant|parent)\b|\b(?:autres?|certains|plusieurs|la plupart des|son socle) (?:modèles?|[a-z]\w+)|\bdépôt permissif'),
    ('output', r'\b(?:réponses|sorties?|résultats générés|images (?:générées|produites)|textes? générés?|contenus? générés?)\b'),
    ('documents', r'\b(?:documentation|articles?|rapport|fiche du modèle|guide)\b'),
    ('demo', r'\b(?:démo(?:nstration)?s?|version d[\'’]essai|api|service|site web|interface)\b'),
    ('code', r'\b(?:codes?(?: source)?|bibliothèques?|scripts?|logiciels?|outils?|moteur|programme|application|extension|plug-?in)\b'),
    ('data', r'\bentraînée?s? (?:\w+ )?(?:sur|avec|à partir)\b(?=(?:(?!\b(?:est|sont|et)\b)[^.;]){0,60}\bsous\b)|\b(?:jeux? de données|données|corpus|base de données|enregistrements|annotations|(?:images|audios|vidéos|extraits|fichiers|sons) (?:d[\'’]exemple|de démonstration|de test)|(?:ensemble|jeu) (?:de test|d[\'’]entraînement|d[\'’]évaluation|de validation)|lésions|modèles 3d|modèles d[\'’]armes)\b'),
    ('weights', r'\b(?:(?:ce|le|les|ces|nos|notre|tous les) )?(?:poids(?: du modèle| des modèles)?|paramètres(?: du modèle)?|modèles?(?: entraînés?)?|points? de contrôle|checkpoints?|lora|adaptateurs?)\b'),
    ('everything', r'\by compris (?:les |ses |le |tous les )?(?:poids|modèles?|checkpoints?)\b|\b(?:(?:ce|le|notre|l[\'’]ensemble du) )?(?:projet|dépôt|travail|œuvre|éléments|ressources|contenu)\b'),
)  # fmt: skip
UNDER = r'\b(?:sous|licence|licenciée?s?|distribuée?s?|publiée?s?|diffusée?s?|disponibles?|soumis\w*|régi\w*|selon|conform\w+|est|sont|proposée?s?|fournie?s?|relèvent?|par|avec|respecter|termes|suivant|porte|hérite)\b'
LABEL = r'(?:licences?|conditions d[\'’]utilisation|license)(?: (?:du|de la|des|de|d[\'’])[ ]?[\wéèà’\' -]{1,40})?'
LIMITS = (
    ('registration', STATES, r"\b(?:accès|poids|modèles?|téléchargement|utilisation|usage)\b[^.;]{0,50}?\b(?:soumis\w*|subordonné\w*|conditionné\w*) à (?:une? |votre |notre |l['’])?(?:approbation|validation|demande|autorisation|acceptation|inscription|signature|accord)\b"),
    ('purpose', STATES, rf'\b(?:uniquement|exclusivement|seulement|strictement|réservée?s?|limitée?s?|restreinte?s?|qu[\'’](?:à|aux|pour|en)|que (?:pour|dans)|purement)\b{_S}{{0,50}}?\b{_PURPOSE}'),
    ('purpose', STATES, rf'\b{_PURPOSE}{_S}{{0,12}}?\b(?:uniquement|exclusivement|seulement|seule)\b'),
    ('purpose', STATES, rf'\b(?:licence|usage|utilisations?|fins|conditions)\b(?: strictement| exclusivement)? {_NC}'),
    ('purpose', STATES, rf'\b(?:licence|sous licence) (?:\w+ )?{_PURPOSE}|\b(?:pour|à des) (?:usage|certaines utilisations|fins) (?:éducatif|{_NC}|personnel)\w*'),
    ('purpose', STATES, rf'\b(?:ne|pas)\b{_S}{{0,50}}?\b(?:en dehors|hors|autres? que|sauf)\b{_S}{{0,30}}?{_PURPOSE}'),
    ('purpose', SUGGESTS, rf'\b(?:destinée?s?|conçue?s?|développée?s?|publiée?s?|prévue?s?)\b{_S}{{0,40}}?\b{_PURPOSE}'),
    ('non-commercial', STATES, rf'{_TRADE}{_S}{{0,60}}?\b{_DENIED}'),
    ('non-commercial', STATES, rf'\b(?:{_MAY_NOT}|pas|aucune?|sans|non)\b{_S}{{0,50}}?{_TRADE}'),
    ('non-commercial', STATES, rf'\b(?:vente|revente|vendre|revendre|vendue?s?)\b{_S}{{0,40}}?{_DENIED}|\b{_MAY_NOT}{_S}{{0,30}}?\b(?:vendre|vendue?s?|revendue?s?)'),
    ('registration', STATES, rf'{_TRADE}{_S}{{0,70}}?\b{_ASK}'),
    ('non-commercial', STATES, rf'\b{_MAY_NOT}{_S}{{0,50}}?\bgagn\w+ de l[\'’]argent|\bgagn\w+ de l[\'’]argent{_S}{{0,40}}?{_DENIED}'),
    ('registration', STATES, rf'\b{_ASK}{_S}{{0,50}}?\b(?:usage|utilisation|licence) commerciale?'),
    ('registration', STATES, r'\b(?:produits?|services?)\b[^.;]{0,60}?\b(?:faut|doi\w+|devez|veuillez)\b[^.;]{0,40}?\b(?:autorisation|demand\w+|contact\w+|licence)'),
    ('field-of-use', STATES, rf'\b{_MAY_NOT}{_S}{{0,80}}?\b{_HARM}|\b{_HARM}{_S}{{0,50}}?{_DENIED}'),
    ('policy', STATES, rf'\bpolitique d[\'’]utilisation(?: acceptable| interdite)?\b|\b(?:respecter|soumis\w*|conform\w+|accept\w+|régi\w*){_S}{{0,60}}?\b(?:conditions d[\'’]utilisation|restrictions d[\'’](?:usage|utilisation)|code de conduite)'),
    ('no-redistribution', STATES, rf'\b(?:redistribution|rediffusion|sous-licence){_S}{{0,40}}?{_DENIED}|\b{_MAY_NOT}{_S}{{0,30}}?\b(?:redistribu\w+|rediffus\w+|distribu\w+)'),
    ('training-other-models', STATES, rf'\b{_MAY_NOT}{_S}{{0,50}}?\b(?:entraîner|améliorer|développer){_S}{{0,30}}?\b(?:autres?|concurrents?){_S}{{0,12}}?modèles?|\b{_MAY_NOT}{_S}{{0,50}}?modèles? concurrents?'),
    ('territory', STATES, rf'\b(?:{_MAY_NOT}|sauf|hors){_S}{{0,40}}?\b(?:union européenne|ue|chine|états-unis)\b'),
    ('territory', STATES, TERRITORIES['fr']),
    ('non-commercial', SUGGESTS, r'\bpoids non[- ]commerciaux\b'),
    ('registration', STATES, r'^\W{0,6}(?:usage )?commercial\W{1,4}(?:from |ab |desde |à partir de )?(?:(?:us)?[$€£¥] ?\d|\d[\d.,]{0,10} ?(?:[$€£¥]|usd|eur|dollars?|euros?|元))'),
    ('threshold', STATES, r"utilisateurs actifs mensuels|chiffre d[\'’]affaires"),
    ('other', STATES, r'\b(?:devez|doit|doivent)\b[^.;]{0,50}?\b(?:créditer|mentionner|citer|attribution)\b'),
    ('non-commercial', STATES, rf'\bni\b[^.;]{{0,40}}?(?:\bvendue?s?|{_TRADE})'),
    ('registration', STATES, r"\b(?:qu[\'’]|uniquement |seulement )(?:avec|après|sur)\b[^.;]{0,30}?\b(?:autorisation|accord|permission)"),
)  # fmt: skip
GRANTS = rf'{_TRADE}{_S}{{0,60}}?\b(?:est |sont )?(?:autorisée?s?|permis\w*|possible|libre)\b|\b(?:autoris\w+|permet\w*|permettant|libre|y compris|même|aussi)\b{_S}{{0,40}}?\b(?:usages?|fins|utilisations?|contextes?) (?:commerciale?s?|commerciaux)(?: et (?:de )?(?:recherche|non[- ]commercia\w+))?|\bcommercia\w+ (?:et|ou|comme) non[- ]commercia\w+|\brecherche (?:et|ou) commercia\w+|\b(?:priv[ée]\w*|personnel\w*|recherche|académiques?|non[- ]commercia\w+)(?: et| ou| comme|,)(?: d[eu]s?| à| pour)?(?: la| l[\'’]| un)? ?(?:usage )?commercia\w+'
VOID = (
    r'\bsans (?:aucune |autre )?(?:autorisation|accord|permission|licence|demande)\b|'
    r"\b(?:n[\'’]est|ne sont|n[\'’]étant) pas (?:limitée?s?|réservée?s?|restreinte?s?)[^.;,]{0,60}|\bpas (?:seulement|uniquement)\b[^.;,]{0,50}|\bsans (?:aucune )?(?:restrictions?|limitations?)[^.;,]{0,40}|\baucune (?:restriction|limitation)[^.;,]{0,50}"
    r"|\b(?:auparavant|précédemment|anciennement|initialement|autrefois|à l[\'’]origine|jusqu[\'’]à la version|anciennes? versions?)\b[^.;,]{0,80}|\b(?:contrairement à|à la différence de)\b[^.;,]{0,60}|\b(?:responsab\w+)\b[^.;]{0,80}|\bne (?:sont|est) plus\b[^.;,]{0,60}|\bau lieu de\b[^.;,]{0,50}|\b(?:vérifier|valider|consulter)\b[^.;]{0,80}"
    r'|\b(?:passée?s?|chang\w+|migr\w+)\b[^.;,]{0,40}?\b(?:de|d[\'’]une?)\b[^.;,]{0,60}?(?=\bà\b)|\brien\b[^.;]{0,60}'
    r'|\baucune? (?:\w+ )?(?:autorisation|permission|licence|inscription|demande)\b[^.;,]{0,80}|[^.;,]{0,80}\bn[\'’]est pas (?:nécessaire|requise?)|[^.;,]{0,60}\b(?:est|a été|sont) (?:levée?s?|supprimée?s?)'
)  # fmt: skip
SOFT = r'\b(?:destinée?s?|conçue?s?|prévue?s?|recommand\w+|devrai\w+|conseill\w+|principalement|idéal\w*|souhait\w+)\b'
STRICT = r'\b(?:uniquement|exclusivement|seulement|strictement|interdit\w*|doit|doivent|ne peut|ne peuvent|réservée?s?|licence)\b'
QUOTING = r'\b(?:selon|exemple|dit|indique|cité)\b'
REFERRING = r'^\W*(?:le premier|le second|ce dernier|la première)\b'
HEADINGS = (
    ('forbidden', r'\b(?:usages?|utilisations?|activités?|applications?|pratiques?|fins) (?:strictement )?(?:interdit\w*|prohib\w+|non[ -](?:autorisé|permis|admis)\w*|défendu\w*)|\brestrictions d[\'’](?:usage|utilisation)|^\W*(?:interdictions?|interdit|(?:ce qui est|il est) interdit)\W*$'),
    ('quoted', r'\b(?:exemples?|sorties?)\b'),
    ('advice', r'\b(?:limites|limitations|utilisations? prévues?|usages? prévus?|risques|biais|hors (?:du )?périmètre)\b'),
    ('license', r"\b(?:accès|licences?|conditions d[\'’]utilisation|mentions légales|droits|politique d[\'’]utilisation|avertissement|juridiques?)\b"),
    ('other', r'\b(?:modèles (?:apparentés|liés|connexes|similaires)|autres modèles|remerciements|tiers|modèles? de base|comparaisons?|références)\b'),
    ('data', r'\b(?:entraînement$|données|corpus|jeux? de données)\b'),
    ('code', r'\b(?:code|installation|logiciel|dépendances?|prérequis|bibliothèques)\b'),
    ('demo', r'\bdémo'),
)  # fmt: skip

#: Below such a title each of these words is forbidden.
HARM = _HARM
