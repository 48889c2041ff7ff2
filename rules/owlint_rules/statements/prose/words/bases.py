# ruff: noqa: E501 - patterns read better on one line
"""How the languages say that a model was made from another one.

``BEFORE``: (relation, words) that stand before the name of the base. ``AFTER``:
the same behind it. A relation that ends with ``?`` says so weakly: behind such
words a name must be an id, a link or a well-known model with its version.
"""

from __future__ import annotations

_TUNE = r'fine[- ]?tun(?:ed|e|ing)'
_KIND = (
    r'(?:version|variant|checkpoint|model|derivative|edition|copy|release|fork|adaptation|weights?)'
)
#: The next word is a name with a size or a version.
_NAMED = r"(?= (?:the |an? )?(?:original |base |pre-?trained |(?:meta|google)['’]s )?[*\[`]*[a-z][\w./-]*[ -]?\d)"
_QUANT = r'(?:quanti[sz]\w*|gguf|ggml|awq|gptq|exl2|mlx|bnb|bitsandbytes|(?:[2-8]|1\.58)[- ]?bit|int[48]|fp8|nf4|\d{1,2}bpw|converted|conversion|quants?)'

#: What begins a clause about the model itself: its architecture may be derived from that of another.
_MODEL = r'(?:^|[,;:] |\band )\W{0,4}(?:(?:the|our|this|these|all|both) )?(?:\d[\d.]{0,4}[bm]? )?(?:models?|weights|checkpoints?|adapters?|parameters|networks?|llms?)'

BEFORE: tuple[tuple[str, str], ...] = (
    ('finetune', rf'{_MODEL} (?:(?:is|are|was|were) (?:(?:directly|therefore|thus|itself|partly|partially|fully) )?derived|derives?) from\b'),
    ('finetune', r"(?:^|[,;] )\W{0,4}(?:das |dieses |unser |die |unsere )?(?:modell|gewichte)\b (?:ist|sind|wurde|wurden)\b[^.;,]{0,20}?\bvon\b(?=[^.;,]{1,40}\babgeleitet\b)|(?:^|[,;] )\W{0,4}(?:le |ce |notre |les |nos )?(?:modèle|poids)\b (?:est|sont) (?:directement )?dérivée?s? d[e'’]|(?:^|[,;] )\W{0,4}(?:el |este |nuestro |los |nuestros )?(?:modelo|pesos)\b (?:se )?(?:derivan?|(?:es|son|está|están) derivad[oa]s?) de\b|(?:模型|权重)(?:派生|衍生|源)自"),
    ('quantized', rf'\b{_QUANT}\b[^.;|]{{0,40}}?(?:{_KIND}s?|files?|format|quants?)?[^.;|]{{0,25}}?\b(?:of|for|from)\b'),
    ('merge', r'\bmerg(?:ed?|es|ing)\b(?: \w+){0,5}? (?:of|from|between|with)\b|\bcreated by merging\b|\bmerging\b|\b(?:slerp|dare[ _-]ties|model[ _-]stock|task[ _-]arithmetic|franken-?merge|passthrough) (?:of|between)\b|\b(?:zusammenführung|fusion|fusión|fusão) (?:von|aus|de|entre)\b'),
    ('distilled', rf'\bdistill?(?:ed|ation)\b(?: \w+){{0,3}}? (?:of|from)\b|\bdistill?ed {_KIND} of\b|\b(?:destilliert|distillée?|destilad[oa]) (?:aus|de)\b'),
    ('adapter', r'\b(?:(?:q|d)?lo[rr]as?|adapters?|peft|delta weights|lora-adapter)\b[^.;|]{0,40}?\b(?:for|of|on|from|für|pour|para|de)\b'),
    ('finetune', rf'\b(?:{_TUNE}|instruction[- ]tuned|instruct[- ]tuned|further trained|post-?trained|continue[ds]? (?:pre-?)?trained|continu(?:al|ed)(?:ly)? pre-?train\w*|domain-adapted|abliterated|uncensored|pruned|upscaled|modified|updated|chat|distributed) {_KIND}? ?(?:of|from|on top of|based on|over|starting from)\b'),
    ('finetune', rf'\b{_TUNE}(?: \w+){{0,3}}? (?:from|on top of|based on|of)\b|\ba (?:{_TUNE}|fork|derivative|variant|copy|mirror|quant|re-?upload) (?:model |created )?(?:of|from|using)\b|\bobtained by {_TUNE}\b|\bderivative of\b'),
    ('finetune', r'\b(?:initiali[sz]ed|warm-started|bootstrapped) (?:from|with|using)\b|\b(?:trained|training)(?: \w+){0,3}? (?:from|on top of|starting from|starting with)\b(?! scratch)|\bstart(?:s|ed|ing)? from (?:the )?'),
    ('finetune?', rf'\b(?:we|i|by|have|and)\b (?:further |then |have )?{_TUNE}\b(?= (?:the )?[*\[`]*[a-z][\w.-]*\d)'),
    ('finetune?', rf'\b{_TUNE} on\b|\bfinetuned with\b|\b{_TUNE}\b(?= [*\[]*[\w-]+/)'),
    ('finetune?', r'\b(?:based|built|builds|build|relies|developed|created|constructed) (?:up)?on(?: top of)?\b|\bbuilt (?:with|from|on top of)\b|\bderived from\b|\badapted from\b|\bbase(?:[ _]model)?[ ]?[:：(]|\b(?:base|foundation|backbone|underlying) model (?:is|was)\b|\bmade (?:from|out of)\b|\bcomes from\b|\bevolved from\b|\bwhich is based on\b'),
    ('finetune?', r'\b(?:original|source|parent|upstream|starting|initial|seed|donor|backbone)(?: language)? (?:models?|checkpoints?|weights)(?: (?:is|was)\b|[ ]?[:：])|(?:^|[|(•-])\s{0,4}(?:llm|language model|language backbone|text encoder|decoder|backbone|parent)(?: backbone)?[ ]?[:：]|\b(?:our|the|its) (?:language |llm |model )?(?:backbone|starting point)(?: llm| model)? (?:is|was)\b|\bas (?:the |our |its |an? )?(?:backbone|base|foundation|starting point)(?: llm| model| language model)?,? we (?:use|used|take|took|chose|choose)\b'),
    ('finetune?', rf'\bcontinu(?:e[ds]?|ing|al(?:ly)?) (?:the |to )?(?:pre-?)?train(?:ed|ing)?(?: of| from| with)?{_NAMED}|\b(?:by|via|through|after) (?:[\w-]+ ){{0,2}}(?:{_TUNE}|post-?training|quanti[sz]ing|pruning|distilling){_NAMED}|\bextend(?:s|ed|ing)?{_NAMED}|\b(?:extension|expansion|adaptation|continuation|re-?train(?:ing)?|localization) of{_NAMED}|\bup-?scaling (?:of|from)\b'),
    ('finetune?', rf'(?:^|[*:•] ?|(?<= )- |\b(?:an?|our|is|are) )(?:[\w-]+[- ])?(?:fine[- ]?tuned|instruction[- ]tuned|uncensored|abliterated|pruned|retrained|modified|decensored|jailbroken){_NAMED}'),
    ('finetune?', rf'\b(?:sft|dpo|orpo|kto|rlhf|rlaif|ppo|grpo|cpt|(?:q|d)?lora)\b[^.;|]{{0,20}}? (?:of|to|on|over|on top of){_NAMED}|\binherit(?:s|ed|ing)?(?: \w+){{0,3}}? from\b|\bdeltas?(?: weights)? (?:against|to|over)\b|\bapply (?:it|them|the deltas?|these)(?: \w+)? (?:to|on top of)\b'),
    ('finetune?', rf'\bthis (?:(?:model|repo(?:sitory)?|release|checkpoint) )?is(?: just| simply| basically| still)?{_NAMED}|\b(?:grundmodell|ausgangsmodell|basis-?modell|modelo (?:base|original|de partida)|modèle (?:de base|d[\'’]origine|source)|modello (?:di )?(?:base|partenza)|исходная модель)[ ]?[:：]|(?:元モデル|ベース(?:の)?モデル|基盤モデル|베이스 ?모델|기반 ?모델|原始模型|原模型|원본 ?모델|원 모델)[ ]?[:：]'),
    ('adapter?', r'\b(?:controlnets?|textual inversions?|ip-?adapters?|hypernetworks?|lycoris|loha|lokr|dora|motion (?:module|lora)s?|dreambooth)\b[^.;|]{0,40}?\b(?:for|of|on|from)\b'),
    ('quantized?', r'\b(?:onnx|core ?ml|tensorrt|openvino|rknn|ncnn|llamafiles?)\b(?: \w+){0,2}? (?:of|for|from)\b'),
    # the first cell of a row
    ('finetune?', r'(?:^|\|)\s{0,4}(?:(?:base|original|source|parent|upstream|backbone)(?:[ _-]?(?:models?|llm)(?:\(s\))?)?|(?:fine-?tuned|initiali[sz]ed|derived|trained) from(?: model)?|llm(?: backbone)?|language (?:model|backbone)|基座(?:模型)?|底座模型|基础模型|ベースモデル|베이스 모델)\s{0,4}\|'),
    ('finetune', r'\b(?:feinabgestimmt\w*|feingetunt\w*|nachtrainiert\w*|weitertrainiert\w*)(?: \w+){0,3}? (?:version |variante )?(?:von|aus|auf basis von)\b'),
    ('finetune?', r'\b(?:(?:weiterentwicklung|abwandlung|quantisierung|feinabstimmung|verfeinerung|nachtraining|weitertraining) (?:von|des|der)|ausgehend von)\b|\b(?:affinage|réentraînement|quantification|entraînement continu) (?:de |du |d[\'’])|\bentraînée?s? (?:à partir d|depuis|sur la base d)|\b(?:avons|ai) (?:affiné|ajusté|entraîné|spécialisé)\b'),
    ('finetune?', r'\b(?:entrenad|inicializad|treinad|afinad|refinad|cuantizad|quantizad)[oa]s? a partir d[eoa]l?\b|\bpartiendo de\b|\b(?:hemos|he|se ha) (?:ajustado|afinado|entrenado|adaptado)\b|\b(?:ajustamos|treinamos|refinamos)\b|\bvers[a-zãóo]{2,3}n? (?:ajustad|afinad|refinad|cuantizad|quantizad)[ao] d[eoa]l?\b|\bparte d[eo]\b|\bfine-?tuning d(?:i|el|e|o)\b|\b(?:abbiamo|ho) (?:ulteriormente )?(?:addestrato|affinato|adattato)\b(?: ulteriormente)?|\b(?:addestrat|derivat|affinat)[oaie] (?:ulteriormente )?(?:a partire )?da(?:l(?:la)?)?\b'),
    ('finetune?', r'дообучени\w+|дообучил\w*|тонк\w+ настройк\w+|базов\w+ модел\w+[ ]?[:：]|квантованн\w+ верси\w+|квантизаци\w+|квантовани\w+|дистилляци\w+|на базе\b|получен\w* из\b'),
    ('finetune?', r'\b(?:basier(?:t|en|end)\w* auf|auf (?:der )?basis von|abgeleitet von|aufbauend auf|aufgesetzt auf|(?:grundlage|ausgangspunkt|basis)(?: des modells)? (?:ist|war|bildet|bildete))\b'),
    ('finetune', r'\b(?:affinée?s?|ajustée?s?|fine-tun\w+|spécialisée?s?)(?: \w+){0,3}? (?:à partir d[e\'’]|de|sur)\b|\bversion (?:affinée|ajustée|fine-tun\w+) d[e\'’]'),
    ('finetune?', r'\b(?:basée?s?|fondée?s?|construite?s?) sur\b|\bdérivée?s? de\b|\bbasad[oa]s? en\b|\bderivad[oa]s? de\b|\bajustad[oa]s?(?: \w+){0,3}? (?:a partir de|de|sobre)\b|\bajuste fino de\b|\bbasead[oa]s? em\b|\bbasat[oaie] su\b|\bmodelo base[ ]?[:：(]|\bmodèle de base[ ]?[:：(]|\bbasismodell[ ]?[:：(]'),
    ('finetune?', r'на основе|дообучен\w* (?:верси\w+ )?|основан\w* на'),
    ('finetune?', r'基于|基於|(?<![可所难])以(?!上|下|及|来|后|便|往|前)|在(?=[^。；]{0,40}(?:基础|上)(?:上|进行|继续)?[^。；]{0,12}(?:微调|训练|预训练))|(?:微调|量化|蒸馏|合并)自|由(?=[^。；]{0,40}(?:微调|量化|蒸馏|合并))|对(?=[^。；]{0,40}(?:进行)?[^。；]{0,8}(?:微调|量化))|(?:基座|基底|底座|基础|基礎)(?:模型)?(?:是|为|為|采用|採用|选用|選用|[：:])'),
    ('data-generator', r'\b(?:data(?:set)?s?|answers?|responses?|instructions?|dialog(?:ue)?s?|conversations?|samples?|examples?|outputs?|completions?|questions?|texts?)\b[^.;|]{0,40}?\b(?:generated|written|produced|synthesi[sz]ed|created|annotated|distilled)\b (?:by|with|using|from)\b'),
)  # fmt: skip
AFTER: tuple[tuple[str, str], ...] = (
    ('unknown', r"(?:['’]s)?(?: model| weights)?,? (?:whose|dessen|deren|dont l\w+|cuy[oa]s?|l[ae] cui|i cui|cuj[oa]s?) (?:\w+ )?(?:licen[scz]\w+|licença|lizenz\w*|terms|nutzungsbedingungen|conditions|condiciones|términos|termos|condições|condizioni)(?: (?:of|d[e\'’]) ?\w+)? (?:(?:also|here|therefore|then|auch|hier|somit|aussi|donc|también|aquí|se|si|também|we) ){0,2}(?:appl\w+|govern\w*|bind\w*|carries|inherit\w*|gilt|gelten|greif\w+|s[\'’]appli\w+|aplica\w*|rige\w*|vale\w*|applica\w*)"),
    ('finetune', r'[ -]?(?:derivat\w*|derivatives?|dérivée?)\b'),
    ('finetune', r'[^。.;；|]{0,24}?(?:[为為](?:基座?|底座|基底|基础|基礎)|作[为為](?:基座|底座|基底)|を?(?:ベース|基盤|元)(?:に|と|モデル)|をもとに|(?:を|に)[^。]{0,30}?(?:ファインチューニング|微調整|追加学習|継続事前学習|チューニング)|に対し(?:て)?[^。]{0,20}?(?:sft|dpo|lora|rlhf|学習|チューニング)|からファインチューニング)'),
    ('finetune', r'[^。.;；|]{0,60}?(?:微调|微調|继续预训练|继续训练|增量预训练|二次预训练|精调|指令调优)'),
    ('finetune', r'(?:를|을|의|에| 모델을| 모델의| 모델| 기반)?[^.;|]{0,40}?(?:파인 ?튜닝|미세 ?조정|추가 ?학습|기반으로|기반의|기반한|기반)'),
    ('finetune?', r"(?:['’]s)?(?: model| checkpoint| weights)?(?: (?:further|additionally))? (?:re)?trained (?:on|with) (?:our|the|an?|my|additional|domain|in-house|\d+[km]?)\b|(?:['’]s)?(?: model| checkpoint| weights)?,? (?:and|then) (?:(?:then|further|fully|we) ){0,2}(?:fine-?tuned|(?:re|post-?)?trained|tuned|adapted) (?:it|this|its weights)\b"),
    ('finetune?', r"(?:['’]s)?(?: model| checkpoint| weights)? as (?:the |our |its |an? )?(?:(?:backbone|base|foundation)(?: (?:llm|(?:language )?model))?|starting (?:point|checkpoint)|initiali[sz]ation|initial (?:weights|checkpoint))\b|(?:['’]s)?(?: model| checkpoint| weights)? (?:was|were) (?:then |further ){0,2}(?:extended|expanded|pruned|quanti[sz]ed|fine-?tuned|merged|retrained)\b"),
    ('finetune?', r'[^.;|]{0,60}?\b(?:nachtrainiert|weitertrainiert|feinabgestimmt|feingetunt)\b'),
    ('finetune?', rf'(?:[\'’]s)?,? (?:which|that|from which) (?:this|the|our) (?:model|checkpoint|release|version|merge|quant) (?:is|was) (?:an? )?(?:{_TUNE}|derivative|quant\w*|fork|version|copy|based|built|derived|made|trained|merged)\b|[ ]?(?:\+|→|->|=>|⟶|＋)[ ]?(?:an? )?(?:q?loras?|sft|dpo|cpt|orpo|rlhf|adapters?|{_TUNE}|继续|微调|量化)\b|(?: model| checkpoint| variant)s? (?:fine-?|instruction-)?(?:tuned|adapted|speciali[sz]ed|finetuned) (?:for|on|to|with)\b'),
    ('quantized', r'[^。.;；|]{0,30}?(?:量化|の量子化|を量子化|양자화)'),
    ('merge', r'[^。.;；|]{0,40}?(?:合并|融合|のマージ|をマージ|マージモデル|병합)'),
    ('distilled', r'[^。.;；|]{0,30}?(?:蒸馏|蒸留|증류)'),
    ('finetune?', rf"(?:['’]s)?(?: base| large| small| \d+[bm])?(?: model| checkpoint| weights)?,? (?:{_TUNE}|further trained)\b"),
)  # fmt: skip
#: What stands before such words when they make no claim: comparison, advice, denial.
NOT_BEFORE = (
    r"(?i)\b(?:outperform\w*|surpass\w*|better than|worse than|than|compar\w*|versus|vs\.?|similar to|unlike|rival\w*|baselines?|competitors?|other|others|beat\w*|exceed\w*)\b[^.;,|]{0,60}$"
    r"|(?:\b(?:not|never|nor|no|without|nicht|kein\w*|pas|não|не)\b|n['’]t\b|不是|并非|并不是)[^.;,|]{0,14}$"
    r"|\b(?:besser als|meilleure?s? que|mejor(?:es)? que|melhor(?:es)? (?:do )?que|miglior[ei] di|лучше,? чем)\b[^.;|]{0,40}$|\bsee\b[^.;|]{0,30}$|\b(?:et al|prior|previous|earlier|existing)\b[^;|]{0,40}$"
    r"|\b(?:can|could|may|might|to|you|users?|how to|want|please|if|when|should|will be|easily|wish)\b(?: \w+){0,3} ?$|(?:可以?|能够|用户|您|你)[^。；，]{0,10}$"
)  # fmt: skip
#: What makes the name behind weak words an idea, a program or data instead of a model.
NO_MODEL = r"^(?:['’]s)?[ ]?(?:\([^()]{0,40}\)[ ]?)?(?:\w+[ -])?(?:architectures?|papers?|code ?bases?|code\b|frameworks?|implementations?|approach\w*|methods?|tokenizers?|data ?sets?|corpus|librar\w+|repo\w*|templates?|benchmarks?|trainers?|toolkits?|scripts?|recipes?|algorithms?|idea|work\b|technique|format|loss|objective|evaluation|baselines?|judges?|graders?|scores?|results|team|outputs?\b|answers|structure|的?架构|的?结构|论文|框架|代码|数据集|アーキテクチャ|データセット|아키텍처|데이터셋|architektur)"
#: How a name in words begins -> the organizations on the hub that give such models out.
ORGANIZATIONS = (
    ('code llama', 'codellama meta-llama'), ('codellama', 'codellama meta-llama'), ('llama', 'meta-llama'), ('gemma', 'google'), ('codegemma', 'google'),
    ('mistral', 'mistralai'), ('mixtral', 'mistralai'), ('ministral', 'mistralai'), ('codestral', 'mistralai'), ('pixtral', 'mistralai'),
    ('qwen', 'qwen'), ('falcon', 'tiiuae'), ('deepseek', 'deepseek-ai'), ('phi', 'microsoft'), ('chatglm', 'thudm'), ('glm', 'thudm'), ('baichuan', 'baichuan-inc'),
    ('yi', '01-ai'), ('opt', 'facebook'), ('bloom', 'bigscience'), ('command', 'cohereforai'), ('aya', 'cohereforai'), ('solar', 'upstage'), ('flux', 'black-forest-labs'),
    ('sdxl', 'stabilityai'), ('sd', 'stabilityai runwayml compvis'), ('stable diffusion', 'stabilityai runwayml compvis'), ('whisper', 'openai'), ('exaone', 'lgai-exaone'),
    ('kolors', 'kwai-kolors'), ('hunyuanvideo', 'tencent'), ('cogvideox', 'thudm'),
)  # fmt: skip
#: Names in words that their ids spell otherwise.
SPELLED = (
    (r'^(?:sdxl|(?:sd|stable[ -]diffusion)[ -]?xl)(?:[ -](?:base|1\.0))*$', 'stabilityai/stable-diffusion-xl-base-1.0'),
    (r'^sdxl[ -]turbo$', 'stabilityai/sdxl-turbo'),
    (r'^(?:sd|stable[ -]diffusion)[ -]?v?1\.5$', 'runwayml/stable-diffusion-v1-5'),
    (r'^(?:sd|stable[ -]diffusion)[ -]?v?1\.4$', 'compvis/stable-diffusion-v1-4'),
    (r'^(?:sd|stable[ -]diffusion)[ -]?v?2(?:\.0)?$', 'stabilityai/stable-diffusion-2'),
    (r'^(?:sd|stable[ -]diffusion)[ -]?v?2\.1$', 'stabilityai/stable-diffusion-2-1'),
    (r'^flux\.?1?[ -]?[\[(]?dev[\])]?$', 'black-forest-labs/FLUX.1-dev'),
    (r'^flux\.?1?[ -]?[\[(]?schnell[\])]?$', 'black-forest-labs/FLUX.1-schnell'),
)  # fmt: skip
