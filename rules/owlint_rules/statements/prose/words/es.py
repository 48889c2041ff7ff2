# ruff: noqa: E501 - patterns read better on one line
"""Spanish words about terms; see ``en.py`` for what each part means."""

from __future__ import annotations

from owlint_rules.statements.prose.passage import STATES, SUGGESTS
from owlint_rules.statements.prose.words.territories import TERRITORIES

_S = r'[^.;|]'
_NC = r'(?:no[- ]comercial(?:es)?|sin (?:fines|ánimo) de lucro|personal(?:es)?|privados?)'
_RESEARCH = r'(?:investigaci(?:ón|ones)|académic[oa]s?|científic[oa]s?|educativ[oa]s?|educación|educacional(?:es)?|docencia|enseñanza|estudio|evaluación)'
_PURPOSE = rf'(?:(?:fines|usos?|propósitos?|objetivos?|trabajos?) (?:de |exclusivamente |únicamente )?)?(?:(?:{_NC}|{_RESEARCH})(?: y | o | e |, |/| )(?:de )?){{0,4}}(?:{_NC}|{_RESEARCH})'
_TRADE = r'(?<!no )(?<!no-)\b(?:comercial(?:es|mente)?|comercializ\w+|lucrativ[oa]s?)\b(?! (?:de terceros))'
_DENIED = r'(?:prohibid[oa]s?|prohíbe\w*|no (?:está|están|se|es|son|queda|quedan) (?:\w+ )?(?:permitid[oa]s?|autorizad[oa]s?|permite\w*|autoriza\w*|admit\w+|posible)|vetad[oa]s?|exclu\w+|no autorizad[oa]s?|no permitid[oa]s?)'
_MAY_NOT = r'(?:no (?:se )?(?:puede\w*|debe\w*|podrá\w*|deberá\w*)|no (?:está|están) (?:permitid[oa]s?|autorizad[oa]s?)|prohibid[oa]s?|se prohíbe|prohíbe\w*|queda prohibid[oa]|no utilizar|no usar|no se permite)'
_HARM = r'(?:militar\w*|armas?|armament\w+|vigilancia|ilega\w+|ilícit\w+|dañin\w+|perjudicial\w*|violen\w+|terroris\w+|odio|discriminat\w+|discriminaci\w+|pornogr\w+|sexual\w*|fraud\w+|desinformación|médic\w+|diagnóstic\w+|reconocimiento facial|biométri\w+|acos\w+|malicios\w+)'
_ASK = r'(?:contact\w+|póngase en contacto|escrib\w+|solicit\w+|autorización|permiso|consentimiento|registr\w+|formulario|licencia (?:comercial|aparte|específica|separada)|correo|requiere|necesita)'

NOUNS = (
    ('other-model', r'\b(?:(?:el|los) )?(?:modelo|pesos)s? (?:base|original(?:es)?|subyacente|de terceros|maestro)\b|\b(?:otros|algunos|varios|muchos) modelos\b'),
    ('output', r'\b(?:respuestas|salidas?|resultados generados|imágenes generadas|texto generado|contenido generado)\b'),
    ('documents', r'\b(?:documentación|artículo|informe|guía)\b'),
    ('demo', r'\b(?:demo(?:stración)?|versión de prueba|api|servicio|sitio web)\b'),
    ('code', r'\b(?:código(?: fuente)?|bibliotecas?|scripts?|software|herramientas?|librerías?|programa|aplicación|extensión|complemento|plugin)\b'),
    ('data', r'\bentrenad[oa]s? (?:\w+ )?(?:con|en|sobre|a partir)\b(?=(?:(?!\b(?:es|está|y|se)\b)[^.;]){0,60}\bbajo\b)|\b(?:conjuntos? de datos|datos|dataset|corpus|base de datos|grabaciones|texto de entrenamiento|(?:imágenes|audios|vídeos|videos|archivos|ficheros) de (?:ejemplo|muestra|prueba|demostración)|conjunto de (?:prueba|evaluación|validación|entrenamiento))\b'),
    ('weights', r'\b(?:(?:este|el|los|estos|nuestros?|todos los) )?(?:pesos(?: del modelo| de los modelos)?|parámetros(?: del modelo)?|modelos?(?: entrenado)?|checkpoints?|lora|adaptador(?:es)?)\b'),
    ('everything', r'\b(?:(?:este|el|nuestro|todo el) )?(?:proyecto|repositorio|trabajo|obra|recursos|contenido)\b'),
)  # fmt: skip
UNDER = r'\b(?:bajo|licencia\w*|distribuy\w+|distribuid[oa]s?|publica\w*|disponibles?|sujet[oa]s?|según|conforme|libera\w*|es|son|está|están|ofrece\w*|regid[oa]s?|con|cumplir|términos|usa|se declara)\b'
LABEL = r'(?:licencias?|condiciones de uso|términos de uso|license)(?: (?:del?|de la|de los|restrictiva)[ ]?[\wáéíóúñ -]{1,40}| restrictiva)?'
LIMITS = (
    ('registration', STATES, r"\b(?:acceso|pesos|modelos?|descarga|uso)\b[^.;]{0,50}?\b(?:sujet\w+|condicionad\w+|supeditad\w+) a (?:una? |su |nuestra |la )?(?:previa )?(?:aprobación|validación|solicitud|autorización|aceptación|registro|firma)\b"),
    ('purpose', STATES, rf'\b(?:únicamente|exclusivamente|solamente|s[óo]lo|estrictamente|exclusiv[oa]|limitad[oa]s?|se limitan?|restringid[oa]s?|reservad[oa]s?|determinados|meramente)\b{_S}{{0,50}}?\b{_PURPOSE}'),
    ('purpose', STATES, rf'\b{_PURPOSE}{_S}{{0,12}}?\b(?:únicamente|exclusivamente|solamente|s[óo]lo)\b'),
    ('purpose', STATES, rf'\b(?:licencia|uso|usos|fines|condiciones)\b {_NC}'),
    ('purpose', STATES, rf'\b(?:no)\b{_S}{{0,50}}?\b(?:fuera de|distint[oa]s? (?:a|de)|que no sean|salvo)\b{_S}{{0,30}}?{_PURPOSE}'),
    ('purpose', SUGGESTS, rf'\b(?:destinad[oa]s?|diseñad[oa]s?|desarrollad[oa]s?|publicad[oa]s?|pensad[oa]s?)\b{_S}{{0,40}}?\b{_PURPOSE}'),
    ('non-commercial', STATES, rf'{_TRADE}{_S}{{0,60}}?\b{_DENIED}'),
    ('non-commercial', STATES, rf'\b(?:{_MAY_NOT}|sin|ningún|ninguna)\b{_S}{{0,50}}?{_TRADE}'),
    ('non-commercial', STATES, rf'\b(?:venta|reventa|vender|revender)\b{_S}{{0,40}}?{_DENIED}|\b{_MAY_NOT}{_S}{{0,30}}?\b(?:vender\w*|revender\w*|lucrar\w*|venderse)'),
    ('registration', STATES, rf'{_TRADE}{_S}{{0,70}}?\b{_ASK}'),
    ('non-commercial', STATES, rf'\b{_MAY_NOT}{_S}{{0,50}}?\bganar dinero|\bganar dinero{_S}{{0,40}}?{_DENIED}'),
    ('registration', STATES, rf'\b{_ASK}{_S}{{0,50}}?\b(?:uso|licencia) comercial'),
    ('registration', STATES, r'\b(?:productos?|servicios?)\b[^.;]{0,60}?\b(?:hay que|debe\w*|es necesario|por favor)\b[^.;]{0,40}?\b(?:autorización|permiso|contact\w+|licencia|pedir)'),
    ('field-of-use', STATES, rf'\b{_MAY_NOT}{_S}{{0,80}}?\b{_HARM}|\b{_HARM}{_S}{{0,50}}?{_DENIED}'),
    ('policy', STATES, rf'\bpolítica de uso(?: prohibido| aceptable)?\b|\b(?:cumpl\w+|sujet[oa]s?|conform\w+|acept\w+|respetar){_S}{{0,60}}?\b(?:condiciones de uso|términos de uso|restricciones de uso|código de conducta)'),
    ('no-redistribution', STATES, rf'\b(?:redistribución|sublicencia\w*){_S}{{0,40}}?{_DENIED}|\b{_MAY_NOT}{_S}{{0,30}}?\b(?:redistribu\w+|sublicenci\w+|distribu\w+)'),
    ('training-other-models', STATES, rf'\b{_MAY_NOT}{_S}{{0,50}}?\b(?:entrenar|mejorar|desarrollar|entrenamiento){_S}{{0,30}}?\b(?:otros?|competidores)\b{_S}{{0,12}}?modelos?|\b{_MAY_NOT}{_S}{{0,50}}?modelos? competidores'),
    ('territory', STATES, rf'\b(?:{_MAY_NOT}|salvo|excepto){_S}{{0,40}}?\b(?:unión europea|ue|china|estados unidos)\b'),
    ('territory', STATES, TERRITORIES['es']),
    ('non-commercial', SUGGESTS, r'\bpesos no comerciales\b'),
    ('registration', STATES, r'^\W{0,6}(?:uso )?comercial\W{1,4}(?:from |ab |desde |à partir de )?(?:(?:us)?[$€£¥] ?\d|\d[\d.,]{0,10} ?(?:[$€£¥]|usd|eur|dollars?|euros?|元))'),
    ('threshold', STATES, r'usuarios activos mensuales|ingresos anuales|facturación anual'),
    ('other', STATES, r'\b(?:debe|deberá)\w*\b[^.;]{0,50}?\b(?:atribu\w+|citar|mencionar|crédito)\b'),
    ('registration', STATES, r'\b(?:solo|sólo|únicamente) (?:con|tras|previa)\b[^.;]{0,30}?\b(?:autorización|permiso|consentimiento)'),
)  # fmt: skip
GRANTS = rf'{_TRADE}{_S}{{0,60}}?\b(?:está |es |queda )?(?:permitid[oa]s?|autorizad[oa]s?|libre)\b|\b(?:permit\w+|autoriza\w*|incluso|también|libre)\b{_S}{{0,24}}?\b(?:uso|fines|usos)? ?comercial(?:es)?\b|\bcomercial(?:es)? (?:y|o|como) no comercial(?:es)?|\binvestigación y comercial|\b(?:privad[oa]s?|personal(?:es)?|académic[oa]s?|no comercial(?:es)?) (?:y|o|e) (?:uso )?comercial(?:es)?'
VOID = (
    r'\bno (?:se )?(?:puede (?:asumir|confirmar|garantizar|determinar)\w*|está claro|queda claro)[^.;]{0,80}|'
    r'\bsin (?:pedir |necesidad de |solicitar )?(?:permiso|autorización|licencia)\b|'
    r'\bno (?:se )?(?:está|están|es|son|se) (?:limita\w*|restring\w+|limitad[oa]s?)[^.;,]{0,60}|\bno (?:s[óo]lo|solamente|únicamente)\b[^.;,]{0,50}|\bsin (?:ninguna )?(?:restricci\w+|limitaci\w+)[^.;,]{0,40}|\bninguna (?:restricción|limitación)[^.;,]{0,50}'
    r'|\b(?:anteriormente|previamente|antes|originalmente|versiones? anteriores?|antiguamente|hasta la versión)\b[^.;,]{0,80}|\b(?:a diferencia de|en contraste con)\b[^.;,]{0,60}|\b(?:responsab\w+)\b[^.;]{0,80}|\bya no\b[^.;,]{0,60}|\ben lugar de\b[^.;,]{0,50}|\b(?:conviene|hay que) (?:verificar|comprobar|revisar)\b[^.;]{0,100}|\brevisar\b[^.;]{0,80}'
    r'|\b(?:cambi\w+|pas[óa]\w*|migr\w+)\b[^.;,]{0,40}?\bde\b[^.;,]{0,60}?(?=\ba\b)|\bnada\b[^.;]{0,60}|\bs[óo]lo (?:funciona|trata|procesa|entiende|soporta|reconoce)\w*\b[^.;,]{0,60}'
    r'|\bno (?:se )?(?:necesit\w+|requier\w+|hace falta|es necesari[oa])\b[^.;,]{0,80}|\bse (?:eliminó|eliminaron|retiró|levantó)\b[^.;,]{0,80}'
)  # fmt: skip
SOFT = r'\b(?:destinad[oa]s?|diseñad[oa]s?|pensad[oa]s?|recom\w+|debería\w*|aconsej\w+|principalmente|ideal|deseamos)\b'
STRICT = r'\b(?:únicamente|exclusivamente|s[óo]lo|prohibid\w+|debe|deberá|no puede\w*|licencia)\b'
QUOTING = r'\b(?:según|ejemplo|dice|indica|cita)\b'
REFERRING = r'^\W*(?:el primero|el segundo|este último)\b'
HEADINGS = (
    ('forbidden', r'\b(?:usos?|actividades|aplicaciones|fines|prácticas) (?:estrictamente )?(?:prohibid\w+|no (?:permitid|autorizad|admitid)\w+)|\brestricciones de uso|^\W*(?:prohibiciones|(?:(?:lo que )?está )?prohibido)\W*$'),
    ('quoted', r'\b(?:ejemplos?|salidas?)\b'),
    ('license', r'\b(?:acceso|aviso|licencias?|condiciones(?: de uso)?|términos|aviso legal|derechos|política de uso|descargo)\b'),
    ('advice', r'\b(?:limitaciones|advertencias|uso previsto|usos previstos|riesgos|sesgos|fuera de alcance)\b'),
    ('other', r'\b(?:modelos relacionados|otros modelos|agradecimientos|terceros|modelos? base|comparaci\w+|referencias)\b'),
    ('data', r'\b(?:entrenamiento$|datos|corpus|conjuntos? de datos)\b'),
    ('code', r'\b(?:código|instalación|software|dependencias?|requisitos)\b'),
)  # fmt: skip

#: Below such a title each of these words is forbidden.
HARM = _HARM
