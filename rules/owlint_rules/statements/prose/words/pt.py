# ruff: noqa: E501 - patterns read better on one line
"""Portuguese words about terms; see ``en.py`` for what each part means."""

from __future__ import annotations

from owlint_rules.statements.prose.passage import STATES, SUGGESTS

_S = r'[^.;|]'
_NC = r'(?:n[ãa]o[- ]comercia(?:l|is)|sem fins lucrativos|pessoa(?:l|is)|privados?)'
_RESEARCH = r'(?:pesquisas?|acadêmic[oa]s?|científic[oa]s?|educaciona(?:l|is)|educativ[oa]s?|ensino|estudos?|avaliação|investigação)'
_PURPOSE = rf'(?:(?:fins|usos?|propósitos?|finalidades?) (?:de |exclusivamente )?)?(?:(?:{_NC}|{_RESEARCH})(?: e | ou |, |/| )(?:de )?){{0,4}}(?:{_NC}|{_RESEARCH})'
_TRADE = r'(?<!não )(?<!nao )(?<!não-)\b(?:comercia(?:l|is|lmente)|comercializ\w+|lucrativ[oa]s?)\b'
_DENIED = r'(?:proibid[oa]s?|proíbe\w*|n[ãa]o (?:é|são|está|estão|se) (?:\w+ )?(?:permitid[oa]s?|autorizad[oa]s?|permite\w*)|vedad[oa]s?|exclu\w+|n[ãa]o permitid[oa]s?)'
_MAY_NOT = r'(?:n[ãa]o (?:pode\w*|deve\w*|poderá\w*)|n[ãa]o (?:é|são|está) (?:permitid[oa]s?|autorizad[oa]s?)|proibid[oa]s?|proíbe\w*|vedad[oa]|n[ãa]o use|n[ãa]o utilize)'
_HARM = r'(?:militar\w*|armas?|armament\w+|vigilância|ilega\w+|ilícit\w+|danos[oa]s?|prejudicia\w+|violên\w+|terroris\w+|ódio|discriminat\w+|discriminaç\w+|pornogr\w+|sexua\w+|fraud\w+|desinformação|médic\w+|diagnóstic\w+|reconhecimento facial|biométri\w+|alto risco)'
_ASK = r'(?:contat\w+|entre em contato|escrev\w+|solicit\w+|autorização|permissão|consentimento|registro|regist\w+|formulário|licença (?:comercial|específica|separada)|e-?mail|requer|exige)'

NOUNS = (
    ('other-model', r'\b(?:(?:o|os) )?(?:modelo|pesos)s? (?:base|origina(?:l|is)|subjacente|de terceiros|do ultralytics)\b|\b(?:outros|alguns|vários|muitos) modelos\b'),
    ('output', r'\b(?:respostas|saídas?|resultados? da geração|imagens geradas|texto gerado|conteúdo gerado)\b'),
    ('documents', r'\b(?:documentação|artigo|relatório|guia)\b'),
    ('demo', r'\b(?:demo(?:nstração)?|versão de teste|api|serviço|site)\b'),
    ('code', r'\b(?:código(?:-fonte)?|bibliotecas?|scripts?|software|ferramentas?|programa|aplicativo|aplicação)\b'),
    ('data', r'\btreinad[oa]s? (?:\w+ )?(?:com|em|sobre|a partir|n[oa]s?)\b(?=(?:(?!\b(?:é|está|são|e)\b)[^.;]){0,60}\bsob\b)|\b(?:conjuntos? de dados|dados|dataset|corpus|base de dados|gravações)\b'),
    ('weights', r'\b(?:(?:este|o|os|estes|nossos?|todos os) )?(?:pesos(?: do modelo| dos modelos)?|parâmetros(?: do modelo)?|modelos?(?: treinado)?|checkpoints?|lora|adaptador(?:es)?)\b'),
    ('everything', r'\b(?:(?:este|o|nosso|todo o) )?(?:projeto|repositório|trabalho|obra|recursos|conteúdo)\b'),
)  # fmt: skip
UNDER = r'\b(?:sob|licen\w+|distribu\w+|publicad[oa]s?|disponí\w+|sujeit[oa]s?|segundo|conforme|liberad[oa]s?|é|são|está|estão|oferecid[oa]s?|regid[oa]s?|com|cumprir|termos|usa)\b'
LABEL = r'(?:licenças?|termos de uso|license)(?: (?:do|da|dos|de)[ ]?[\wáéíóúãõç -]{1,40})?'
LIMITS = (
    ('registration', STATES, r"\b(?:acesso|pesos|modelos?|download|uso)\b[^.;]{0,50}?\b(?:sujeit\w+|condicionad\w+|mediante)\b (?:a |à |ao )?(?:uma? |sua |nossa )?(?:prévia )?(?:aprovação|validação|solicitação|autorização|aceitação|registro|cadastro|assinatura)\b"),
    ('purpose', STATES, rf'\b(?:apenas|somente|exclusivamente|unicamente|s[óo]|estritamente|exclusiv[oa]|limitad[oa]s?|restrit[oa]s?|reservad[oa]s?|certos|determinados)\b{_S}{{0,50}}?\b{_PURPOSE}'),
    ('purpose', STATES, rf'\b{_PURPOSE}{_S}{{0,12}}?\b(?:apenas|somente|exclusivamente|unicamente)\b'),
    ('purpose', STATES, rf'\b(?:licença|uso|usos|fins|condições|trabalhos|nomeada,)\b {_NC}'),
    ('purpose', STATES, rf'\bn[ãa]o\b{_S}{{0,50}}?\b(?:fora de|além de|que não sejam|exceto)\b{_S}{{0,30}}?{_PURPOSE}'),
    ('purpose', SUGGESTS, rf'\b(?:destinad[oa]s?|projetad[oa]s?|desenvolvid[oa]s?|publicad[oa]s?)\b{_S}{{0,40}}?\b{_PURPOSE}'),
    ('non-commercial', STATES, rf'{_TRADE}{_S}{{0,60}}?\b{_DENIED}'),
    ('non-commercial', STATES, rf'\b(?:{_MAY_NOT}|sem|nenhum)\b{_S}{{0,50}}?{_TRADE}'),
    ('non-commercial', STATES, rf'\b(?:venda|revenda|vender|revender)\b{_S}{{0,40}}?{_DENIED}|\b{_MAY_NOT}{_S}{{0,30}}?\b(?:vender\w*|vendid[oa]s?)'),
    ('registration', STATES, rf'{_TRADE}{_S}{{0,70}}?\b{_ASK}'),
    ('registration', STATES, rf'\b{_ASK}{_S}{{0,50}}?\b(?:uso|licença) comercial'),
    ('field-of-use', STATES, rf'\b{_MAY_NOT}{_S}{{0,80}}?\b{_HARM}|\b{_HARM}{_S}{{0,50}}?{_DENIED}'),
    ('policy', STATES, rf'\bpolítica de uso(?: proibido| aceitável)?\b|\b(?:cumpr\w+|sujeit[oa]s?|conform\w+|aceit\w+|respeitar){_S}{{0,60}}?\b(?:termos de uso|condições de uso|restrições de uso|código de conduta)'),
    ('no-redistribution', STATES, rf'\b(?:redistribuição|sublicenci\w*){_S}{{0,40}}?{_DENIED}|\b{_MAY_NOT}{_S}{{0,30}}?\b(?:redistribu\w+|sublicenci\w+|distribu\w+)'),
    ('training-other-models', STATES, rf'\b{_MAY_NOT}{_S}{{0,50}}?\b(?:treinar|melhorar|desenvolver){_S}{{0,30}}?\b(?:outros?|concorrentes)\b{_S}{{0,12}}?modelos?'),
    ('territory', STATES, rf'\b(?:{_MAY_NOT}|exceto){_S}{{0,40}}?\b(?:união europeia|ue|china|estados unidos)\b'),
    ('threshold', STATES, r'usuários ativos mensais|receita anual|faturamento anual'),
    ('other', STATES, r'\b(?:deve)\w*\b[^.;]{0,50}?\b(?:atribu\w+|citar|mencionar|crédito)\b'),
)  # fmt: skip
GRANTS = rf'{_TRADE}{_S}{{0,60}}?\b(?:é |está )?(?:permitid[oa]s?|autorizad[oa]s?|livre)\b(?! mediante)|\b(?:permit\w+|autoriza\w*|inclusive|também|livre)\b{_S}{{0,24}}?\b(?:uso|fins|usos)? ?comercia(?:l|is)\b|\bcomercia(?:l|is) (?:e|ou|como) não comercia(?:l|is)|\b(?:privad[oa]s?|pessoa(?:l|is)|acadêmic[oa]s?) (?:e|ou) (?:uso )?comercia(?:l|is)'
VOID = (
    r'\bsem (?:pedir |necessidade de |solicitar )?(?:permissão|autorização|licença)\b|'
    r'\bn[ãa]o (?:se )?(?:é|são|está|estão|se) (?:limita\w*|restring\w+|limitad[oa]s?|restrit[oa]s?)[^.;,]{0,60}|\bn[ãa]o (?:s[óo]|somente|apenas)\b[^.;,]{0,50}|\bsem (?:nenhuma )?(?:restriç\w+|limitaç\w+)[^.;,]{0,40}|\bnenhuma (?:restrição|limitação)[^.;,]{0,50}'
    r'|\b(?:anteriormente|previamente|antes|originalmente|versões? anteriores?|antigamente|até a versão)\b[^.;,]{0,80}|\b(?:ao contrário de|diferentemente de)\b[^.;,]{0,60}|\b(?:responsab\w+|garanti\w+)\b[^.;]{0,80}|\bn[ãa]o mais\b[^.;,]{0,60}|\bem vez de\b[^.;,]{0,50}|\b(?:certifique|verifique|confirme)\b[^.;]{0,100}'
    r'|\b(?:mud\w+|passou|passaram|alter\w+|migr\w+)\b[^.;,]{0,40}?\bd[eao]\b[^.;,]{0,60}?(?=\bpara\b)|\bnada\b[^.;]{0,60}'
    r'|\bn[ãa]o (?:é|são|se) (?:necessári[oa]s?|requer\w*|precis\w+)\b[^.;,]{0,80}|\bn[ãa]o (?:requer|precisa)\w*\b[^.;,]{0,80}|[^.;,]{0,60}\bfoi removida'
)  # fmt: skip
SOFT = r'\b(?:destinad[oa]s?|projetad[oa]s?|recom\w+|deveria\w*|aconselh\w+|principalmente|ideal)\b'
STRICT = r'\b(?:apenas|somente|exclusivamente|unicamente|proibid\w+|deve|não pode\w*|licença)\b'
QUOTING = r'\b(?:segundo|exemplo|diz|indica)\b'
REFERRING = r'^\W*(?:o primeiro|o segundo|este último)\b'
HEADINGS = (
    ('forbidden', r'\b(?:usos?|atividades|aplicações|fins|práticas|utilizaç\w+) (?:estritamente )?(?:proibid\w+|vedad\w+|não (?:permitid|autorizad)\w+)|\brestrições de uso|^\W*(?:proibições|(?:(?:o que )?é )?proibido)\W*$'),
    ('quoted', r'\b(?:exemplos?|saídas?)\b'),
    ('license', r'\b(?:acesso|aviso|licenças?|termos(?: de uso)?|condições|aviso legal|direitos|política de uso)\b'),
    ('advice', r'\b(?:limitações|uso pretendido|riscos|vieses|fora de escopo)\b'),
    ('other', r'\b(?:modelos relacionados|outros modelos|agradecimentos|terceiros|modelos? base|comparaç\w+|referências)\b'),
    ('data', r'\b(?:treina(?:mento)?$|treino$|dados|corpus|conjuntos? de dados)\b'),
    ('code', r'\b(?:código|instalação|software|dependências?|requisitos)\b'),
)  # fmt: skip

#: Below such a title each of these words is forbidden.
HARM = _HARM
