# ruff: noqa: E501 - patterns read better on one line
"""Words that limit when they meet in one clause below a title about terms, in any order.

Elsewhere the order of the words must show that they belong together (``LIMITS``
of each language); in a section License two such words in a clause are enough.
Each row: language, restriction, words that must all be there.
"""

from __future__ import annotations

_EN_NOT = r"\b(?:not|never|no|none|cannot|can['’]?t|\w{1,7}n['’]t|prohibit\w*|forbid\w*|forbidden|disallow\w*|ban(?:s|ned)?|barred|void|excluded?|refrain|without|nobody|off[- ]limits|unlawful|illegal to|deny|denies|denied|reserved|rules? out|at odds|contrary to|retained?)\b"
_EN_ASK = r'\b(?:requires?|required|needs?|needed|must|have to|contact|ask|request|purchase|buy|obtain|apply|permission|consent|approval|written|agreement|separate|paid|fee|contract)\b'
_EN_ONLY = r'\b(?:only|solely|exclusively|strictly|just|purely|outside|limited|restricted|reserved|confined|except|limits?|restricts?)\b'
_EN_TRADE = r'(?<!non)(?<!non-)(?<!non )\bcommerc\w+|\bcompan(?:y|ies)\b|\bbusiness(?:es)?\b|\benterprises?\b|\bfor[- ]profit\b|\bmoneti[sz]\w+|\bsell\w*\b|\bresale\b|\bproduction use\b|\bcommerce\b|\bpaid (?:products?|services?)|\b(?:earn|make) (?:money|revenue)|\bindustr(?:y|ial)\b'
_EN_RESEARCH = r'\b(?:research\w*|academi\w+|scientific|scientists|scholar\w*|universit(?:y|ies)|educational?|teaching|students?|evaluation)\b'
_EN_NC = r'\bnon[- ]?commercial(?:ly)?\b'

COMBINED: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ('en', 'non-commercial', (_EN_TRADE, _EN_NOT)),
    ('en', 'non-commercial', (_EN_NC, r"\b(?:is|are|be|remains?|strictly|only|purely|entirely|for|under|terms|licen[sc]\w*|use|purposes?)\b")),
    ('en', 'registration', (_EN_TRADE, _EN_ASK, r"\b(?:licen[sc]es?|permission|consent|approval|agreement|authori[sz]ation|contact|contract|ask|request|fee|us)\b")),
    ('en', 'registration', (r"\bcommercial licen[sc]es?\b", r"\b(?:available|on request|needed|required|obtain\w*|offer\w*|sold|purchase\w*)\b")),
    ('en', 'registration', (r"\b(?:access|weights|checkpoints?|download)\b", r"\b(?:form|sign(?:ing)?|register|registration|application|apply|request|agreement)\b", r"\b(?:granted|get|obtain|must|after|before|through|upon|need)\b")),
    ('en', 'research-only', (_EN_RESEARCH, _EN_ONLY)),
    ('en', 'field-of-use', (r"\b(?:militar\w+|weapons?|warfare|surveillance|illegal|unlawful|harmful|violence|terroris\w+|hate|harass\w*|deceptive|fraud\w*|facial recognition|disinformation|misinformation|deep-?fakes?|medical|clinical)\b", _EN_NOT)),
    ('en', 'no-redistribution', (r"\b(?:re-?distribut\w+|re-?upload\w*|re-?host\w*|re-?publish\w*|sub-?licens\w+|mirror\w*|pass on|share (?:these|the|this) (?:weights|model|files|checkpoint))\b", _EN_NOT + r"(?! free| charge)")),
    ('en', 'training-other-models', (r"\bcompet\w+|\bother (?:large |language |ai )?models?\b", r"\b(?:train\w*|develop\w*|improv\w*|build\w*|distil\w*)\b", _EN_NOT)),
    ('en', 'territory', (r"\b(?:european union|e\.?u\.?|european economic area|china|russia|iran|north korea)\b(?! commission)", _EN_NOT)),
    ('de', 'non-commercial', (r"(?<!nicht)(?<!nicht-)\b(?:kommerziell|gewerblich)\w*|\bfirmen\b|\bunternehmen\b|\bverkauf\w*", r"\b(?:nicht|kein\w*|untersagt|verboten|ausgeschlossen|niemals|ohne)\b")),
    ('de', 'non-commercial', (r"\bnicht-?[ ]?kommerziell\w*", r"\b(?:nur|für|zu|zur|ausschlie\w+|ist|sind|unter)\b")),
    ('de', 'registration', (r"\b(?:kommerziell|gewerblich)\w*|\bunternehmen\b", r"\b(?:zustimmung|genehmigung|erlaubnis|lizenz|anfrage|kontakt\w*|vereinbarung)\b", r"\b(?:nur|erfordert|benötig\w+|bedarf|muss|müssen|bitte|brauch\w+)\b")),
    ('de', 'research-only', (r"\b(?:forsch\w+|wissenschaft\w*|akademisch\w*|lehre)\b", r"\b(?:nur|ausschlie\w+|lediglich|vorbehalten|beschränkt|begrenzt|außerhalb)\b")),
    ('de', 'field-of-use', (r"\b(?:militär\w*|waffen\w*|überwach\w*|illegal\w*|rechtswidrig\w*|diskriminier\w*|gesichtserkennung|desinformation)\b", r"\b(?:nicht|kein\w*|untersagt|verboten|ausgeschlossen)\b")),
    ('de', 'no-redistribution', (r"\b(?:weitergabe|weitergeb\w+|weitergegeben|weiterverbreit\w+|weiterverteil\w+)\b", r"\b(?:nicht|kein\w*|untersagt|verboten)\b")),
    ('de', 'registration', (r"\b(?:gewichte|modell\w*|zugang|zugriff|download)\b", r"\b(?:\w*formular|\w*antrag\w*|registrier\w+|unterschr\w+|freischalt\w+)\b", r"\b(?:bitte|muss|müssen|erst|nach|nur|füllen|erforderlich)\b")),
    ('fr', 'non-commercial', (r"(?<!non )(?<!non-)\bcommercia\w+|\bentreprises\b|\bvend\w+|\brevend\w+", r"\b(?:interdi\w+|pas|aucune?|jamais|sans|exclu\w*|prohib\w+)\b")),
    ('fr', 'non-commercial', (r"\bnon[- ]commercia\w+", r"\b(?:uniquement|usage|utilisation|fins|licence|est|sont|pour)\b")),
    ('fr', 'registration', (r"\bcommercia\w+|\bentreprises\b", r"\b(?:autorisation|accord|licence|contact\w*|demand\w+|permission)\b", r"\b(?:nécessit\w+|requi\w+|veuillez|doi\w+|sur demande|préalable|faut)\b")),
    ('fr', 'research-only', (r"\b(?:recherche|académique\w*|scientifique\w*|enseignement)\b", r"\b(?:uniquement|exclusivement|seulement|strictement|réservé\w*|limité\w*)\b")),
    ('fr', 'field-of-use', (r"\b(?:militaire\w*|armes?|surveillance|illéga\w+|discriminat\w+|reconnaissance faciale|désinformation)\b", r"\b(?:interdi\w+|pas|aucune?|jamais)\b")),
    ('fr', 'no-redistribution', (r"\b(?:redistribu\w+|rediffus\w+)\b", r"\b(?:interdi\w+|pas|aucune?)\b")),
    ('fr', 'registration', (r"\b(?:poids|modèles?|accès|télécharg\w+)\b", r"\b(?:formulaire|inscri\w+|sign\w+|demande)\b", r"\b(?:remplir|remplissez|doi\w+|après|faut|veuillez|soumis|nécess\w+)\b")),
    ('es', 'non-commercial', (r"(?<!no )(?<!no-)\bcomercia\w+|\bempresas\b|\bvend\w+|\brevend\w+|\blucr\w+", r"\b(?:prohib\w+|no|ningún|ninguna|sin|nunca|exclu\w+)\b")),
    ('es', 'non-commercial', (r"\bno comercial(?:es)?\b", r"\b(?:solo|sólo|únicamente|uso|usos|fines|licencia|es|son|para)\b")),
    ('es', 'registration', (r"\bcomercia\w+|\bempresas\b", r"\b(?:autorización|permiso|licencia|contact\w*|solicit\w+|acuerdo)\b", r"\b(?:requiere\w*|necesita\w*|debe\w*|previa|previo|por favor)\b")),
    ('es', 'research-only', (r"\b(?:investigación|académic\w+|científic\w+|docencia)\b", r"\b(?:solo|sólo|únicamente|exclusivamente|solamente|limita\w*|reservad\w+|restring\w+)\b")),
    ('es', 'field-of-use', (r"\b(?:militar\w*|armas?|vigilancia|ilega\w+|discriminat\w+|reconocimiento facial|desinformación)\b", r"\b(?:prohib\w+|no|nunca)\b")),
    ('es', 'no-redistribution', (r"\bredistribu\w+", r"\b(?:prohib\w+|no|sin)\b")),
    ('es', 'registration', (r"\b(?:pesos|modelos?|acceso|descarg\w+)\b", r"\b(?:formulario|registr\w+|firm\w+|solicitud)\b", r"\b(?:rellen\w+|complet\w+|debe\w*|tras|después|previa|requiere\w*|por favor)\b")),
    ('pt', 'non-commercial', (r"(?<!não )(?<!não-)\bcomercia\w+|\bempresas\b|\bvend\w+", r"\b(?:proib\w+|não|nenhum\w*|sem|nunca|vedad\w+)\b")),
    ('pt', 'research-only', (r"\b(?:pesquisa|acadêmic\w+|científic\w+|ensino)\b", r"\b(?:apenas|somente|exclusivamente|unicamente|limita\w*|restrit\w+|só)\b")),
    ('pt', 'non-commercial', (r"\bnão[ -]comercia(?:l|is)\b", r"\b(?:apenas|somente|só|uso|usos|fins|licença|são|para)\b")),
    ('pt', 'registration', (r"\bcomercia\w+|\bempresas\b", r"\b(?:autorização|permissão|licença|contat\w+|solicit\w+|acordo)\b", r"\b(?:requer\w*|exige\w*|deve\w*|precisa\w*|necess\w+|prévi\w+|por favor)\b")),
    ('pt', 'field-of-use', (r"\b(?:militar\w*|armas?|vigilância|ilega\w+|discriminat\w+|reconhecimento facial|desinformação)\b", r"\b(?:proib\w+|não|nunca|vedad\w+)\b")),
    ('pt', 'no-redistribution', (r"\bredistribu\w+", r"\b(?:proib\w+|não|sem|vedad\w+)\b")),
    ('pt', 'registration', (r"\b(?:pesos|modelos?|acesso|baixar|download)\b", r"\b(?:formulário|regist\w+|assin\w+|solicitação|cadastro)\b", r"\b(?:preench\w+|deve\w*|após|requer\w*|precisa\w*|por favor)\b")),
    ('it', 'non-commercial', (r"(?<!non )(?<!non-)\bcommercial\w+|\baziende\b|\bvend\w+", r"\b(?:vietat\w+|proibit\w+|non|nessun\w*|senza|mai)\b")),
    ('it', 'research-only', (r"\b(?:ricerca|accademic\w+|scientific\w+)\b", r"\b(?:solo|soltanto|esclusivamente|unicamente|limitat\w+|riservat\w+)\b")),
    ('it', 'non-commercial', (r"\bnon[ -]commercial[ei]\b", r"\b(?:solo|soltanto|uso|usi|fini|scopi|licenza|sono|per)\b")),
    ('it', 'registration', (r"\bcommercial\w+|\b(?:aziende|imprese)\b", r"\b(?:autorizzazione|permesso|licenza|contatt\w+|accordo)\b", r"\b(?:richied\w+|necess\w+|dev(?:e|ono)|previ\w+|prego|occorre)\b")),
    ('it', 'field-of-use', (r"\b(?:militar\w*|armi|sorveglianza|illegal\w+|discriminat\w+|riconoscimento facciale|disinformazione)\b", r"\b(?:vietat\w+|proibit\w+|non|mai)\b")),
    ('it', 'no-redistribution', (r"\bridistribu\w+", r"\b(?:vietat\w+|proibit\w+|non|senza)\b")),
    ('it', 'registration', (r"\b(?:pesi|modell[oi]|accesso|scaric\w+)\b", r"\b(?:modulo|registr\w+|firm\w+|richiesta)\b", r"\b(?:compil\w+|dev\w+|dopo|richied\w+|previa|occorre)\b")),
    ('ru', 'non-commercial', (r"(?<!не)коммерч\w+|продава\w+|продаж\w+", r"\b(?:запрещ\w+|нельзя|не|без|недопустим\w+)\b")),
    ('ru', 'research-only', (r"исследова\w+|научн\w+|академическ\w+", r"\b(?:только|исключительно|лишь|ограничен\w*)\b")),
    ('ru', 'non-commercial', (r"некоммерч\w+", r"только|использован\w+|цел\w+|лиценз\w+|для")),
    ('ru', 'registration', (r"(?<!не)коммерч\w+|компани\w+|предприяти\w+", r"разрешени\w+|согласи\w+|лицензи\w+|запрос\w*|договор\w*|свяж\w+|обратит\w+", r"требу\w+|нужн\w+|необходим\w+|долж\w+|только")),
    ('ru', 'field-of-use', (r"военн\w+|оружи\w+|слежк\w+|незаконн\w+|дискриминац\w+|распознавани\w+ лиц|дезинформац\w+", r"\b(?:запрещ\w+|нельзя|не|недопустим\w+)\b")),
    ('ru', 'no-redistribution', (r"распростран(?:ение|ять)|перевыклад\w+|передач\w+", r"\b(?:запрещ\w+|нельзя|не|недопустим\w+)\b")),
    ('ru', 'registration', (r"(?:вес(?:а|ов|ам)|модел\w+|доступ\w*|скач\w+)", r"(?:форм\w+|заявк\w+|регистрац\w+|соглашени\w+)", r"(?:заполн\w+|нужн\w+|необходим\w+|долж\w+|после|требу\w+|подпи\w+)")),
    ('zh', 'non-commercial', (r'(?<!非)(?:商业|商用|商業|营利|盈利|牟利|收费|售卖)', r'禁止|不得|不能|不可|严禁|不允许|不许|勿|不支持|限制|谢绝|拒绝')),
    ('zh', 'non-commercial', (r'非商业|非商用|非营利|非盈利', r'仅|只|用途|目的|使用|许可|授权')),
    ('zh', 'research-only', (r'研究|科研|学术|教学|教育|高校', r'仅|只能|只可|只限|限于|专供')),
    ('zh', 'registration', (r'商业|商用|企业|公司|商家', r'申请|授权|联系|许可|同意|登记|备案|购买', r'需|须|请|必须|先|方可|后')),
    ('zh', 'field-of-use', (r'违法|非法|军事|武器|监控|监视|暴力|色情|歧视|诈骗|危害', r'禁止|不得|不能|不可|严禁|勿|不允许')),
    ('zh', 'no-redistribution', (r'分发|转载|转授权|再许可|传播|上传', r'禁止|不得|不能|不可|严禁|勿|不允许|未经')),
    ('ja', 'non-commercial', (r'(?<!非)(?:商用|商業|営利|販売|有償)', r'禁止|禁じ|不可|できません|認め(?:ません|られ)|許可しません|遠慮|お断り|NG')),
    ('ja', 'non-commercial', (r'非商用|非営利|非商業', r'限|のみ|だけ|目的|利用|ライセンス')),
    ('ja', 'research-only', (r'研究|学術|教育', r'限(?:り|定|る)|のみ|だけ|以外')),
    ('ja', 'registration', (r'商用|企業|法人', r'連絡|許可|許諾|申請|契約|相談|問い?合わ?せ', r'必要|ください|場合|要|には')),
    ('ja', 'field-of-use', (r'軍事|兵器|監視|違法|犯罪|差別|暴力|詐欺|公序良俗', r'禁止|禁じ|不可|できません|しないで|認め')),
    ('ja', 'no-redistribution', (r'再配布|再頒布|転載|二次配布', r'禁止|禁じ|不可|できません|しないで|認め')),
    ('ko', 'non-commercial', (r'(?<!비)(?<!비 )(?:상업|상용|영리|판매)', r'금지|불가|없습니다|않습니다|안 됩|마십시오|마세요|제한')),
    ('ko', 'non-commercial', (r'비 ?상업|비 ?영리', r'만|한정|한해|용도|목적|라이선스|이용')),
    ('ko', 'research-only', (r'연구|학술|교육', r'만 |만$|한정|한해|국한|이외|외에는')),
    ('ko', 'registration', (r'상업|상용|기업', r'문의|연락|허가|승인|신청|계약|동의', r'필요|해야|주세요|바랍니다|하십시오')),
    ('ko', 'field-of-use', (r'군사|무기|감시|불법|범죄|차별|폭력|사기', r'금지|불가|없습니다|안 됩|마십시오|마세요')),
    ('ko', 'no-redistribution', (r'재배포|재판매|2차 배포|재업로드', r'금지|불가|없습니다|안 됩|마십시오|마세요')),
)  # fmt: skip
