# ruff: noqa: E501 - patterns read better on one line
"""Words that limit when they meet in one clause below a title about terms, in any order.

Elsewhere the order of the words must show that they belong together (``LIMITS``
of each language); in a section License two such words in a clause are enough.
Each row: language, restriction, words that must all be there.
"""

from __future__ import annotations

_EN_NOT = r"\b(?:not|never|no|none|cannot|can['’]?t|\w{1,7}n['’]t|prohibit\w*|forbid\w*|forbidden|disallow\w*|ban(?:s|ned)?|barred|void|excluded?|refrain|nobody|off[- ]limits|unlawful|illegal to|deny|denies|denied|reserved|except(?:ing)?|rules? out|at odds|contrary to|retained?)\b"
_EN_ASK = r'\b(?:requires?|required|needs?|needed|must|have to|contact|ask|request|purchase|buy|obtain|apply|permission|consent|approval|written|agreement|separate|paid|fee|contract)\b'
_EN_ONLY = r'\b(?:only|solely|exclusively|strictly|just|purely|outside|limited|restricted|reserved|confined|except|limits?|restricts?)\b'
_EN_TRADE = r'(?<!non)(?<!non-)(?<!non )\bcommerc\w+|\bcompan(?:y|ies)\b|\bbusiness(?:es)?\b|\benterprises?\b|\bfor[- ]profit\b|\bmoneti[sz]\w+|\bsell\w*\b|\bresale\b|\bproduction use\b|\bcommerce\b|\bpaid (?:products?|services?)|\b(?:earn|mak|generat|bring)(?:s|es|e|ing)? (?:\w+ )?(?:money|revenue|income|profits?)|\bindustr(?:y|ial)\b|\bincome\b'
_EN_RESEARCH = r'\b(?:research\w*|academi\w+|scientific|scientists|scholar\w*|universit(?:y|ies)|education(?:al)?|teaching|students?|evaluation)\b'
_EN_NC = r'\bnon[- ]?commercial(?:ly)?\b'

#: Words that restrict, though nothing tells what: the clause only suggests a limit.
UNPLACED = 'unplaced'

COMBINED: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ('en', 'non-commercial', (_EN_TRADE, _EN_NOT)),
    ('en', 'non-commercial', (_EN_NC, r"\b(?:is|are|be|remains?|strictly|only|purely|entirely|for|under|terms|licen[sc]\w*|use|purposes?)\b")),
    ('en', 'registration', (_EN_TRADE, _EN_ASK, r"\b(?:licen[sc]es?|permission|consent|approval|agreement|authori[sz]ation|contact|contract|ask|request|fee|us|okay|ok|blessing)\b")),
    ('en', 'registration', (r"\bcommercial licen[sc]es?\b", r"\b(?:available|on request|needed|required|obtain\w*|offer\w*|sold|purchase\w*)\b")),
    ('en', 'registration', (r"\b(?:access|weights|checkpoints?|download)\b", r"\b(?:form|sign(?:ing)?|register|registration|application|apply|request|agreement)\b", r"\b(?:granted|get|obtain|must|after|before|through|upon|need)\b")),
    ('en', 'research-only', (_EN_RESEARCH, _EN_ONLY)),
    ('en', 'field-of-use', (r"\b(?:law enforcement|police|governments?|defen[cs]e|elections?|voters?|gambling|militar\w+|weapons?|warfare|surveillance|illegal|unlawful|harmful|violence|terroris\w+|hate|harass\w*|deceptive|fraud\w*|facial recognition|disinformation|misinformation|deep-?fakes?|medical|clinical)\b", _EN_NOT)),
    ('en', 'no-redistribution', (r"\b(?:re-?distribut\w+|re-?upload\w*|re-?host\w*|re-?publish\w*|sub-?licens\w+|mirror\w*|pass on|share (?:these|the|this) (?:weights|model|files|checkpoint))\b", _EN_NOT + r"(?! free| charge)")),
    ('en', 'training-other-models', (r"\bcompet\w+|\bother (?:large |language |ai )?models?\b", r"\b(?:train\w*|develop\w*|improv\w*|build\w*|distil\w*)\b", _EN_NOT)),
    ('en', 'territory', (r"\b(?:european union|e\.?u\.?|european economic area|eea|china|russia|iran|north korea|embargoed|sanctioned)\b(?! commission)", _EN_NOT)),
    ('en', 'registration', (r"\b(?:any|all|for) other (?:uses?|purposes?|usage)\b|\b(?:everything|anything) else\b", r"\b(?:licen[sc]e|licensing|permission|contact|paid|agreement|consent|approval)\b")),
    ('en', 'threshold', (r"\b\d[\d,.]{0,15}[ ]?(?:k|m|bn?|million|thousand|billion)?\+? (?:monthly |daily |active |api ){0,3}(?:users|calls|requests|employees|customers|seats)\b", r"\b(?:cap(?:s|ped)?|limit\w*|up to|beyond|below|under|above|over|more than|fewer than|less than|exceed\w*|at most)\b")),
    ('en', 'registration', (_EN_TRADE, r"\b(?:pay(?:s|ing|able)?|paid|fees?|chargeable)\b")),
    ('de', 'non-commercial', (r"(?<!nicht)(?<!nicht-)\b(?:kommerziell|gewerblich)\w*|\bfirmen\b|\bunternehmen\b|\bverkauf\w*", r"\b(?:nicht|kein\w*|untersagt|verboten|ausgeschlossen|niemals)\b")),
    ('de', 'non-commercial', (r"\bnicht-?[ ]?kommerziell\w*", r"\b(?:nur|für|zu|zur|ausschlie\w+|ist|sind|unter)\b")),
    ('de', 'registration', (r"\b(?:kommerziell|gewerblich)\w*|\bunternehmen\b", r"\b(?:zustimmung|genehmigung|erlaubnis|lizenz|anfrage|kontakt\w*|vereinbarung)\b", r"\b(?:nur|erfordert|benötig\w+|bedarf|muss|müssen|bitte|brauch\w+)\b")),
    ('de', 'research-only', (r"\b(?:forsch\w+|wissenschaft\w*|akademisch\w*|lehre)\b", r"\b(?:nur|ausschlie\w+|lediglich|vorbehalten|beschränkt|begrenzt|außerhalb)\b")),
    ('de', 'field-of-use', (r"\b(?:militär\w*|waffen\w*|überwach\w*|illegal\w*|rechtswidrig\w*|diskriminier\w*|gesichtserkennung|desinformation)\b", r"\b(?:nicht|kein\w*|untersagt|verboten|ausgeschlossen)\b")),
    ('de', 'no-redistribution', (r"\b(?:weitergabe|weitergeb\w+|weitergegeben|weiterverbreit\w+|weiterverteil\w+)\b", r"\b(?:nicht|kein\w*|untersagt|verboten)\b")),
    ('de', 'registration', (r"\b(?:gewichte|modell\w*|zugang|zugriff|download)\b", r"\b(?:\w*formular|\w*antrag\w*|registrier\w+|unterschr\w+|freischalt\w+)\b", r"\b(?:bitte|muss|müssen|erst|nach|nur|füllen|erforderlich)\b")),
    ('de', 'registration', (r"\b(?:firmen|unternehmen|kommerziell\w*|gewerblich\w*)\b", r"\b(?:zahl\w+|kostenpflichtig\w*|gebühr\w*|kaufen|erwerben)\b")),
    ('de', 'no-redistribution', (r"\bdritte[nr]?\b", r"\b(?:nicht|kein\w*|untersagt|verboten)\b", r"\b(?:weiter\w+|über\w+|gegeben|geteilt|abgegeben)\b")),
    ('fr', 'non-commercial', (r"(?<!non )(?<!non-)\bcommercia\w+|\bentreprises\b|\bvend\w+|\brevend\w+", r"\b(?:interdi\w+|pas|aucune?|jamais|exclu\w*|prohib\w+)\b")),
    ('fr', 'non-commercial', (r"\bnon[- ]commercia\w+", r"\b(?:uniquement|usage|utilisation|fins|licence|est|sont|pour)\b")),
    ('fr', 'registration', (r"\bcommercia\w+|\bentreprises\b", r"\b(?:autorisation|accord|licence|contact\w*|demand\w+|permission)\b", r"\b(?:nécessit\w+|requi\w+|veuillez|doi\w+|sur demande|préalable|faut)\b")),
    ('fr', 'research-only', (r"\b(?:recherche|académique\w*|scientifique\w*|enseignement)\b", r"\b(?:uniquement|exclusivement|seulement|strictement|réservé\w*|limité\w*)\b")),
    ('fr', 'field-of-use', (r"\b(?:militaire\w*|armes?|surveillance|illéga\w+|discriminat\w+|reconnaissance faciale|désinformation)\b", r"\b(?:interdi\w+|pas|aucune?|jamais)\b")),
    ('fr', 'no-redistribution', (r"\b(?:redistribu\w+|rediffus\w+)\b", r"\b(?:interdi\w+|pas|aucune?)\b")),
    ('fr', 'registration', (r"\b(?:poids|modèles?|accès|télécharg\w+)\b", r"\b(?:formulaire|inscri\w+|sign\w+|demande)\b", r"\b(?:remplir|remplissez|doi\w+|après|faut|veuillez|soumis|nécess\w+)\b")),
    ('fr', 'registration', (r"\bcommercia\w+|\bentreprises\b|\bsociétés\b", r"\b(?:payante?s?|paie\w*|payer|paient|redevance|priés? de)\b")),
    ('fr', 'no-redistribution', (r"\btiers\b", r"\b(?:ne|pas|interdi\w+|aucune?)\b", r"\b(?:transm\w+|céd\w+|partag\w+|communiqu\w+|fourni\w*)\b")),
    ('es', 'non-commercial', (r"(?<!no )(?<!no-)\bcomercia\w+|\bempresas\b|\bvend\w+|\brevend\w+|\blucr\w+", r"\b(?:prohib\w+|no|ningún|ninguna|nunca|exclu\w+)\b")),
    ('es', 'non-commercial', (r"\bno comercial(?:es)?\b", r"\b(?:solo|sólo|únicamente|uso|usos|fines|licencia|es|son|para)\b")),
    ('es', 'registration', (r"\bcomercia\w+|\bempresas\b", r"\b(?:autorización|permiso|licencia|contact\w*|solicit\w+|acuerdo)\b", r"\b(?:requiere\w*|necesita\w*|debe\w*|previa|previo|por favor)\b")),
    ('es', 'research-only', (r"\b(?:investigación|académic\w+|científic\w+|docencia)\b", r"\b(?:solo|sólo|únicamente|exclusivamente|solamente|limita\w*|reservad\w+|restring\w+)\b")),
    ('es', 'field-of-use', (r"\b(?:militar\w*|armas?|vigilancia|ilega\w+|discriminat\w+|reconocimiento facial|desinformación)\b", r"\b(?:prohib\w+|no|nunca)\b")),
    ('es', 'no-redistribution', (r"\bredistribu\w+", r"\b(?:prohib\w+|no|sin)\b")),
    ('es', 'registration', (r"\b(?:pesos|modelos?|acceso|descarg\w+)\b", r"\b(?:formulario|registr\w+|firm\w+|solicitud)\b", r"\b(?:rellen\w+|complet\w+|debe\w*|tras|después|previa|requiere\w*|por favor)\b")),
    ('es', 'registration', (r"\bcomercia\w+|\bempresas\b", r"\b(?:pagan?|pagar|de pago|tarifa)\b")),
    ('es', 'no-redistribution', (r"\bterceros\b", r"\b(?:no|prohib\w+)\b", r"\b(?:ced\w+|compart\w+|transfer\w+|entreg\w+|facilit\w+)\b")),
    ('pt', 'non-commercial', (r"(?<!não )(?<!não-)\bcomercia\w+|\bempresas\b|\bvend\w+", r"\b(?:proib\w+|não|nenhum\w*|nunca|vedad\w+)\b")),
    ('pt', 'research-only', (r"\b(?:pesquisa|acadêmic\w+|científic\w+|ensino)\b", r"\b(?:apenas|somente|exclusivamente|unicamente|limita\w*|restrit\w+|só)\b")),
    ('pt', 'non-commercial', (r"\bnão[ -]comercia(?:l|is)\b", r"\b(?:apenas|somente|só|uso|usos|fins|licença|são|para)\b")),
    ('pt', 'registration', (r"\bcomercia\w+|\bempresas\b", r"\b(?:autorização|permissão|licença|contat\w+|solicit\w+|acordo)\b", r"\b(?:requer\w*|exige\w*|deve\w*|precisa\w*|necess\w+|prévi\w+|por favor)\b")),
    ('pt', 'field-of-use', (r"\b(?:militar\w*|armas?|vigilância|ilega\w+|discriminat\w+|reconhecimento facial|desinformação)\b", r"\b(?:proib\w+|não|nunca|vedad\w+)\b")),
    ('pt', 'no-redistribution', (r"\bredistribu\w+", r"\b(?:proib\w+|não|sem|vedad\w+)\b")),
    ('pt', 'registration', (r"\b(?:pesos|modelos?|acesso|baixar|download)\b", r"\b(?:formulário|regist\w+|assin\w+|solicitação|cadastro)\b", r"\b(?:preench\w+|deve\w*|após|requer\w*|precisa\w*|por favor)\b")),
    ('pt', 'registration', (r"\bcomercia\w+|\bempresas\b", r"\b(?:pagam?|pagar|pag[oa]s?|taxa)\b")),
    ('pt', 'no-redistribution', (r"\bterceiros\b", r"\b(?:não|proib\w+)\b", r"\b(?:ced\w+|compartilh\w+|transfer\w+|repass\w+|entreg\w+)\b")),
    ('it', 'non-commercial', (r"(?<!non )(?<!non-)\bcommercial\w+|\baziende\b|\bvend\w+", r"\b(?:vietat\w+|proibit\w+|non|nessun\w*|mai)\b")),
    ('it', 'research-only', (r"\b(?:ricerca|accademic\w+|scientific\w+)\b", r"\b(?:solo|soltanto|esclusivamente|unicamente|limitat\w+|riservat\w+)\b")),
    ('it', 'non-commercial', (r"\bnon[ -]commercial[ei]\b", r"\b(?:solo|soltanto|uso|usi|fini|scopi|licenza|sono|per)\b")),
    ('it', 'registration', (r"\bcommercial\w+|\b(?:aziende|imprese)\b", r"\b(?:autorizzazione|permesso|licenza|contatt\w+|accordo)\b", r"\b(?:richied\w+|necess\w+|dev(?:e|ono)|previ\w+|prego|occorre)\b")),
    ('it', 'field-of-use', (r"\b(?:militar\w*|armi|sorveglianza|illegal\w+|discriminat\w+|riconoscimento facciale|disinformazione)\b", r"\b(?:vietat\w+|proibit\w+|non|mai)\b")),
    ('it', 'no-redistribution', (r"\bridistribu\w+", r"\b(?:vietat\w+|proibit\w+|non|senza)\b")),
    ('it', 'registration', (r"\b(?:pesi|modell[oi]|accesso|scaric\w+)\b", r"\b(?:modulo|registr\w+|firm\w+|richiesta)\b", r"\b(?:compil\w+|dev\w+|dopo|richied\w+|previa|occorre)\b")),
    ('it', 'registration', (r"\bcommercial\w+|\b(?:aziende|imprese)\b", r"\b(?:pagano|paga|pagare|a pagamento|canone)\b")),
    ('it', 'no-redistribution', (r"\bterzi\b", r"\b(?:non|vietat\w+|proibit\w+)\b", r"\b(?:ced\w+|condivi\w+|trasm\w+|fornit\w+|trasferi\w+)\b")),
    ('ru', 'non-commercial', (r"(?<!не)коммерч\w+|продава\w+|продаж\w+", r"\b(?:запрещ\w+|нельзя|не|недопустим\w+)\b")),
    ('ru', 'research-only', (r"исследова\w+|научн\w+|академическ\w+", r"\b(?:только|исключительно|лишь|ограничен\w*)\b")),
    ('ru', 'non-commercial', (r"некоммерч\w+", r"только|использован\w+|цел\w+|лиценз\w+|для")),
    ('ru', 'registration', (r"(?<!не)коммерч\w+|компани\w+|предприяти\w+", r"разрешени\w+|согласи\w+|лицензи\w+|запрос\w*|договор\w*|свяж\w+|связ\w+|обратит\w+", r"требу\w+|нужн\w+|необходим\w+|долж\w+|только")),
    ('ru', 'field-of-use', (r"военн\w+|оружи\w+|слежк\w+|незаконн\w+|дискриминац\w+|распознавани\w+ лиц|дезинформац\w+", r"\b(?:запрещ\w+|нельзя|не|недопустим\w+)\b")),
    ('ru', 'no-redistribution', (r"распростран(?:ение|ять)|перевыклад\w+|передач\w+", r"\b(?:запрещ\w+|нельзя|не|недопустим\w+)\b")),
    ('ru', 'registration', (r"(?:вес(?:а|ов|ам)|модел\w+|доступ\w*|скач\w+)", r"(?:форм\w+|заявк\w+|регистрац\w+|соглашени\w+)", r"(?:заполн\w+|нужн\w+|необходим\w+|долж\w+|после|требу\w+|подпи\w+)")),
    ('ru', 'registration', (r"(?<!не)коммерч\w+|компани\w+", r"\b(?:плат\w+|оплат\w+|куп\w+)")),
    ('ru', 'no-redistribution', (r"третьим лицам", r"\b(?:запрещ\w+|нельзя|не|недопустим\w+)\b", r"(?:переда\w+|предостав\w+|распростран\w+)")),
    ('zh', 'non-commercial', (r'(?<!非)(?:商业|商用|商業|营利|盈利|牟利|收费|售卖)', r'禁止|不得|不能|不可|严禁|不允许|不许|勿|不支持|限制|谢绝|拒绝')),
    ('zh', 'non-commercial', (r'非商业|非商用|非营利|非盈利', r'仅|只|用途|目的|使用|许可|授权')),
    ('zh', 'research-only', (r'研究|科研|学术|教学|教育|高校', r'仅|只能|只可|只限|限于|专供|须为|必须是|须是')),
    ('zh', 'registration', (r'商业|商用|企业|公司|商家|工业界|产业界', r'签署|申请|授权|联系|许可|同意|登记|备案|购买', r'需|须|请|必须|先|方可|后')),
    ('zh', 'field-of-use', (r'违法|非法|军事|武器|监控|监视|暴力|色情|歧视|诈骗|危害', r'禁止|不得|不能|不可|严禁|勿|不允许')),
    ('zh', 'territory', (r'欧盟|欧洲经济区|英国|韩国|美国|中国大陆', r'禁止|不得|不能|不可|无权|不允许|除外|不适用')),
    ('zh', 'non-commercial', (r'转卖|倒卖|贩卖|出售|售卖', r'禁止|不得|不能|不可|严禁|勿|不允许|谢绝')),
    ('zh', 'no-redistribution', (r'分发|转载|转让|转授权|再许可|传播|上传', r'禁止|不得|不能|不可|严禁|勿|不允许|未经')),
    ('zh', 'registration', (r'商业|商用|企业|公司|商家', r'付费|收费|付款|购买')),
    ('ja', 'non-commercial', (r'(?<!非)(?:商用|商業|営利|販売|有償)', r'禁止|禁じ|不可|できません|認め(?:ません|られ)|許可しません|遠慮|お断り|おやめ|NG')),
    ('ja', 'non-commercial', (r'非商用|非営利|非商業', r'限|のみ|だけ|目的|利用|ライセンス')),
    ('ja', 'research-only', (r'研究|学術|教育', r'限(?:り|定|る)|のみ|だけ|以外')),
    ('ja', 'registration', (r'商用|企業|法人', r'連絡|許可|許諾|申請|契約|相談|問い?合わ?せ', r'必要|ください|場合|要|には')),
    ('ja', 'field-of-use', (r'軍事|兵器|監視|違法|犯罪|差別|暴力|詐欺|公序良俗', r'禁止|禁じ|不可|できません|しないで|認め')),
    ('ja', 'no-redistribution', (r'再配布|再頒布|転載|二次配布', r'禁止|禁じ|不可|できません|しないで|認め')),
    ('ja', 'registration', (r'商用|企業|法人', r'有償|有料')),
    ('ko', 'non-commercial', (r'(?<!비)(?<!비 )(?:상업|상용|영리|판매)', r'금지|불가|없습니다|않습니다|안 됩|마십시오|마세요|제한')),
    ('ko', 'non-commercial', (r'비 ?상업|비 ?영리', r'만|한정|한해|용도|목적|라이선스|이용')),
    ('ko', 'research-only', (r'연구|학술|교육', r'만 |만$|한정|한해|국한|이외|외에는')),
    ('ko', 'no-redistribution', (r'무단|임의로', r'배포|공유|전재|유출', r'금지|금합|불가|안 됩|마십시오|마세요')),
    ('ko', 'registration', (r'상업|상용|기업|법인|회사|사업자', r'문의|연락|허가|승인|신청|계약|동의', r'필요|해야|주세요|바랍니다|하십시오')),
    ('ko', 'field-of-use', (r'군사|무기|감시|불법|범죄|차별|폭력|사기', r'금지|불가|없습니다|안 됩|마십시오|마세요')),
    ('ko', 'no-redistribution', (r'재배포|재판매|2차 배포|재업로드', r'금지|불가|없습니다|안 됩|마십시오|마세요')),
    ('ko', 'registration', (r'상업|상용|기업', r'유료|비용을')),
    ('en', UNPLACED, (r"\b(?:may|must|shall|can|should|could)(?: ?not|n['’]t| never)\b|\bcannot\b|\bcan['’]?t\b|\bdo(?:es)?(?: not|n['’]t)\b|\bdon['’]t\b|\b(?:prohibited|forbidden|disallowed|banned|barred)\b|\bnot (?:\w+ )?(?:allowed|permitted|granted|licensed|covered|authori[sz]ed|included)\b|\bno (?:part|one|use)\b|\bnobody\b|\bnever\b", r"\b(?:use[ds]?|using|usage|deploy\w*|run(?:ning)?|host(?:ing|ed)?|serv(?:e|ed|ing)|employ(?:ed)?|operat\w+|offer(?:ed|ing)?|put|train(?:ing)?|develop\w*|build\w*|modif\w+|cop(?:y|ied)|pass(?:ed)? on|given?|fine-?tun\w+|merged?|combined?|quanti[sz]ed?|fed)\b")),
    ('en', UNPLACED, (r"\b(?:only|solely|exclusively|restricted|limited|reserved)\b", r"\b(?:may|can|allowed|permitted|licensed|granted|downloaded|accessed)\b", r"\b(?:by|to|for|in|within|if|when|with|after)\b")),
    ('de', UNPLACED, (r"\b(?:nicht|kein\w*|untersagt|verboten|niemals)\b", r"\b(?:nutz\w+|verwend\w+|einsetz\w*|eingesetzt|einsatz|betr(?:eib|ieb)\w*|verkauf\w*|trainier\w*|veränder\w*|kopier\w*)\b")),
    ('de', UNPLACED, (r"\b(?:nur|ausschlie(?:ß|ss)lich|lediglich)\b", r"\b(?:darf|dürfen|erlaubt|gestattet|zugelassen|lizenziert|freigegeben)\b", r"\b(?:von|für|zu|zum|zur|in|im|mit|nach|wenn)\b")),
    ('fr', UNPLACED, (r"\b(?:interdi\w+|ne (?:peut|peuvent|pouvez|doit|doivent|devez)|n[\'’]est pas|jamais)\b", r"\b(?:utilis\w+|usage|déploy\w+|exploit\w+|employ\w+|entraîn\w+|modifi\w+|copi\w+)\b")),
    ('fr', UNPLACED, (r"\b(?:uniquement|exclusivement|seulement|réservée?s?|limitée?s?)\b", r"\b(?:peut|peuvent|autorisée?s?|permis\w*|accord\w+|accessible\w*)\b", r"\b(?:à|aux|par|pour|dans|avec|après|si)\b")),
    ('es', UNPLACED, (r"\b(?:prohib\w+|no (?:se )?(?:puede\w*|debe\w*|permite\w*)|nunca)\b", r"\b(?:us[ao]\w*|utiliz\w+|emple\w+|despleg\w+|explot\w+|entren\w+|modific\w+|copi\w+)\b")),
    ('es', UNPLACED, (r"\b(?:solo|sólo|únicamente|exclusivamente|reservad\w+|limitad\w+)\b", r"\b(?:puede\w*|permitid\w+|autorizad\w+|conced\w+)\b", r"\b(?:por|para|en|con|a|tras|si)\b")),
    ('pt', UNPLACED, (r"\b(?:proib\w+|não (?:pode\w*|deve\w*|é permitid\w+)|nunca|vedad\w+)\b", r"\b(?:us[ao]\w*|utiliz\w+|empreg\w+|implant\w+|explor\w+|trein\w+|modific\w+|copi\w+)\b")),
    ('pt', UNPLACED, (r"\b(?:apenas|somente|só|exclusivamente|reservad\w+|limitad\w+)\b", r"\b(?:pode\w*|permitid\w+|autorizad\w+|concedid\w+)\b", r"\b(?:por|para|em|com|a|após|se)\b")),
    ('it', UNPLACED, (r"\b(?:vietat\w+|proibit\w+|non (?:può|possono|deve|devono|è consentit\w+)|mai)\b", r"\b(?:us[aoi]\w*|utilizz\w+|impieg\w+|distribuit\w+|sfrutt\w+|addestr\w+|modific\w+|copi\w+)\b")),
    ('it', UNPLACED, (r"\b(?:solo|soltanto|esclusivamente|riservat\w+|limitat\w+)\b", r"\b(?:può|possono|consentit\w+|autorizzat\w+|concess\w+)\b", r"\b(?:da|per|in|con|a|dopo|se)\b")),
    ('ru', UNPLACED, (r"запрещ\w+|нельзя|\bне (?:может|могут|должн\w+|допуска\w+|разреша\w+)", r"использ\w+|примен\w+|развёртыва\w+|обуч\w+|измен\w+|копир\w+|распростран\w+")),
    ('ru', UNPLACED, (r"только|исключительно|лишь", r"разреш\w+|может|могут|предоставл\w+|лицензи\w+", r"для|в |при |после|если")),
    ('zh', UNPLACED, (r'禁止|不得|不能|不可|严禁|勿|不允许|无权|请不要|不许', r'使用|用于|用作|部署|运行|转|训练|生成|修改|复制|提供|公开')),
    ('zh', UNPLACED, (r'仅|只能|只可|只允许|限于|仅限', r'使用|用于|授权|许可|开放|提供|下载')),
    ('ja', UNPLACED, (r'禁止|禁じ|不可|できません|しないで|おやめ|いけません|遠慮|お断り|認め(?:ません|られ)', r'利用|使用|配布|公開|学習|生成|改変|複製|組み込|運用|提供')),
    ('ja', UNPLACED, (r'のみ|に限り|に限る|限定|(?<!いた)(?<!頂)だけ', r'利用|使用|配布|許可|許諾|提供')),
    ('ko', UNPLACED, (r'금지|불가|수 없|마세요|마십시오|안 됩|허용되지|허용하지', r'사용|이용|배포|학습|생성|수정|복제|제공|운영')),
    ('ko', UNPLACED, (r'만 |만$|한하여|한해|한정', r'사용|이용|허가|허용|제공|배포')),
)  # fmt: skip
#: What a clause with such words may ask for that limits no use: notices, names, nothing to worry about.
NO_LIMIT = (
    r'\b(?:notices?|attribut\w+|credit(?:s|ed|ing)?(?! scor| card|,| or| and| decision)|cit(?:e|ed|ing|ation)s?|trademarks?|logos?|names?|endors\w+|warrant\w+|liab\w+|hesitate|forget|worry|in compliance|(?:this|the|these) files?|librar\w+|transformers|vllm|or later|or newer|we do not|we don.t|claims?|patents?|contribut\w+|copyright|if you do not|accept)\b'
    r'|\b(?:namens\w*|haftung|gewähr\w*|nennung|marke\w*|zitier\w*|zögern)\b|\b(?:marques?|citer|attribution|garantie|hésitez)\b|\b(?:marcas?|citar|atribu\w+|garant\w+|dude)\b|\b(?:marchi\w*|citare|attribuzione)\b|гаранти\w+|указ\w+|торгов\w+'
    r'|署名|商标|引用|名称|声明|保证|责任|版权|クレジット|表記|商標|引用|保証|責任|著作権|출처|상표|인용|보증|책임|저작권'
)
