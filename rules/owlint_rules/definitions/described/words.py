# ruff: noqa: E501 - patterns read better on one line
"""The words that architecture, training, data and settings are described with, in many languages."""

from __future__ import annotations

from owlint_rules.definitions.described.cues import Cues
from owlint_rules.lazy import lazy

#: A number as people write it, also `5 · 10−5` and `3.0 x 10<sup>-4</sup>`.
NUMBER = r'(?:\d[\d.,]{0,14}(?:\s?(?:e|[x×·*]\s?10\s?\^?)\s?[\u2212\u2013-]?\s?\d+)?)'

#: Training that has happened to this model.
TRAINED = Cues(
    r'\b(?:pre-?|post-?|co-?|re)?-?train(?:ed|s)\b|\bfine-?\s?tun(?:ed|es?)\b(?! ?(?:on )?your)|\b(?:instruction|preference|prompt)[- ]tuned\b|\b(?:pre-?|post-?)?training\b|\bfine-?\s?tuning\b|\b(?:we|were?|was|is|are|been) (?:then |further |also |first )?(?:tuned|optimi[sz]ed|aligned|distilled|merged|fit|learned|learnt|initiali[sz]ed|resumed)\b'
    r'|\bfit on\b|\bresumed from\b|\bdistilled (?:from|on|with)\b|\badapter for\b|\b(?:lora|low-rank) adapters?\b|\bmerge(?:d)? (?:of|using|with)\b|\bobjectives?\b|\blora (?:adapt\w+ )?weights\b|\bwe (?:then |further |also |first )?(?:pre-?|fine-?)?-?(?:train|tune|finetune)\b|\bloss(?:es)?\b|\blearned\b|\blearns\b|\bannealed\b|\bcontinued pre-?training\b'
)
#: The same in other languages.
TRAINED_ELSEWHERE = Cues(
    r'训练|訓練|微调|微調|蒸馏|学習|ファインチューニング|チューニング|訓練|학습|훈련|파인 ?튜닝|미세 ?조정'
    r'|trainiert|\btraining (?:erfolgte|wurde|fand|basiert)|\bvortrain\w*|feintuning|feinabgestimmt|feinjustiert|nachtrainiert|gelernt|entra[iî]n[eé]e?s?\b|affin[eé]e?s?\b|entra[iî]nement|entrenad[oa]s?\b|entrenamiento|entren[oó]\b|ajustad[oa]\b|treinad[oa]s?\b|treinamento|addestrat[oa]\b|addestramento|обучен|обучал|дообучен|обучени'
)
#: Words to users: what they may do, not what was done.
ADVICE = Cues(
    r"\byou(?:'d|’d|r|rself)?\b|\busers? (?:can|may|could|should|must|need|are advised)|\bone (?:can|may|could|should)\b|\b(?:can|could|may|might|should|must) (?:then |easily |also |still |only )?(?:be )?(?:further )?(?:be )?(?:fine-?\s?tune|train|finetune|adapt|re-?train|pre-?train)(?:d|ed)?\b"
    r'|\b(?:we|i) (?:recommend|suggest|advise)|\brecommended\b|\bfeel free\b|\bplease (?!see|refer|note|find)|\bif (?:one|someone|anyone)\b|\bin order to (?:train|fine)|(?:for|to) (?:further |be )(?:fine-?tun|train)|\bneeds? to be (?:train|fine)|\bsupports? (?:for )?(?:\w+ ){0,3}(?:fine-?tun|train)|\b(?:fine-?tuning|training) support\b|\bsee the (?:\w+ )?(?:yaml|config)|\bready (?:to be|for) (?:fine|train)|\bdesigned to be (?:fine|train)|\bgood (?:start|choice|candidate)|\bdownstream tasks?,? (?:by|can)'
    r'|您|你可|请(?!参|见|查)|如需|可以(?:使用|进行|在|对|通过|基于).{0,16}(?:训练|微调)|してください|することができ|してみ|하세요|할 수 있|하시|해 ?주세요|\bSie (?:können|müssen|sollten)|\bman kann\b|kann .{0,40}(?:trainiert|angepasst) werden|\bvous (?:pouvez|devez)|peut être (?:entra|affin|ajust)|\bpuede[ns]? (?:ser )?(?:ajust|entren)|\busted\b|\bpode(?:m)? ser (?:ajust|trein)|\bvocê\b|\bpuoi\b|può essere|\bвы (?:можете|должны)|можно (?:дообучить|обучить)'
)
#: The same as an order that begins a text in small letters.
ORDER = lazy(
    r'\W*(?:(?:then|next|now|first|finally|to|simply)\b,? )?(?:train|fine-?tune|finetune|run|use|put|download|install|clone|set|adjust|make sure|open|follow|check|try|start|pick|load|launch|create|replace|change|prepare|add|go to)\b(?!ing)(?! (?:loss|data|batch|stage|set|details|time|of)\b)'
)
#: What did not happen, will happen, or is kept back.
NOT_SO = Cues(
    r"\b(?:neither|nor)\b|\b(?:not|never|n't|n’t|without(?: any)?|no) (?:been |yet |any |explicitly |further |specifically |an? )?(?:pre-?|fine-?\s?)?(?:train|tun|optimi|align|disclos|fine|releas|includ|use|specif|undergo|undergone|need|requir|known|documented|publish|provid)"
    r'|\b(?:can ?not|can.t) (?:be )?(?:fine-?tune|train)|\bdid not undergo\b|\bhas not undergone\b|\b(?:will|would|shall) be (?:train|fine|releas|add|publish|tun)|\bwe (?:plan|intend|hope|aim) to\b|\bcoming soon\b|\bunknown\b|\bundisclosed\b|\bproprietary and\b|\bconfidential\b|\bnot (?:publicly )?disclosed\b|\bcan ?not (?:disclose|share)'
    r'|未公开|不公开|未披露|尚未|没有(?:进行)?(?:训练|微调)|即将|非公開|公開していません|비공개|nicht (?:trainiert|offengelegt|bekannt)|ne sont pas|pas été|no (?:ha sido|se ha|fue) |não foi|non è stat|не (?:был|обуч|раскры)'
)
#: A sentence about another model than this one.
OTHER_MODEL = Cues(
    r'\b(?:unlike|in contrast to|compared (?:to|with)|as opposed to|other (?:models|LLMs)|previous (?:work|models|versions?)|similar(?:ly)? to (?:the )?(?:other|previous))\b|相比(?:于|之下)?\S*模型|其他模型|\b(?:original|base|teacher|upstream|parent|underlying|larger|bigger|smaller) (?:\w+[- ]){0,2}?(?:model|checkpoint|network)s?(?:[’\']s)? (?:was|were|is|are|has|had) |[’\']s (?:pre-?)?training (?:data|corpus)|\bpapers? (?:contains?|describes?|presents?|introduces?|covers?)\b|\b(?:existing|many|most|several|such) (?:open |language |large )*(?:models|LLMs|approaches|methods)\b'
)

#: Named objectives, losses and algorithms, and described courses of a training.
METHODS = Cues(
    r'\bmask(?:ed|ing)?[- ](?:language|token|image|span|LM|autoencod|word|audio|video|patch|speech)[- ]?(?:model+ing|prediction|auto|objective|task|LM)?|\bMLM\b|\bwhole[- ]word mask|\b(?:causal|autoregressive|auto-regressive|permutation|prefix|translation) (?:language |LM )?(?:model+ing|objective)|\bCLM\b|\blanguage[- ]model+ing (?:objective|task|loss)|\bnext[- ](?:token|word|sentence|frame)[- ]?prediction|\b(?:guess|predict)(?:ing|s)? (?:the )?(?:next|missing|masked|following) (?:word|token|sentence)|\bsentence[- ]order prediction'
    r'|\bcross[- ]?entropy|\bcontrastive\b|\b(?:triplet|ranking|hinge|focal|dice|huber|cosine|perceptual|reconstruction|adversarial|L1|L2|MSE|NLL|KL|InfoNCE|GAN|CTC|transducer|RNN-?T|TDT|bce|margin\w*|regression|MultipleNegatives\w*|\w*Similarity\w*)[- ]?(?:Ranking)?[- ]?loss(?:es)?\b|\bloss(?:es)? (?:function|is|was|of|derived|config)|\b\w+Loss\b|\b(?!(?:train\w*|valid\w*|eval\w*|test|the|an?|low(?:er|est)?|its|this|that|final|of|weight|data|memory|hearing|quality|accuracy|information|packet|no|any|total|and|or|without|performance|precision|some|little|minimal|your|for|step|decent|good|best|hair|power|significant|signal|over|average|mean|epoch|by|different|same) )[\w-]+ loss(?:es)?\b|\bCTC loss|\bvariational (?:lower bound|inference)|\badversarial(?:ly)? (?:train|learn)|\blower bound\b'
    r'|\bDPO\b|\bPPO\b|\bGRPO\b|\bORPO\b|\bKTO\b|\bIPO\b|\bSimPO\b|\bRLOO\b|\bRLH?F\b|\bRLAIF\b|\bRLVR\b|\bSFT\b|\bsupervised fine-?\s?tun|\bdirect preference|\bpreference (?:optimi[sz]|tun|learn|align)|\breinforcement learning|\breward model|\brejection sampling|\bconstitutional|\bq-learning|\breinforce\b|\b(?:A2C|DQN|SAC|TD3|TRPO|DDPG|TQC|QR-?DQN|ARS|A3C|SARSA)\b'
    r'|\bq?-?lora\b|\bdora\b|\blow[- ]rank adapt|\bprefix[- ]tun|\bprompt[- ]tun|\badapter[- ]?(?:tun|train)|\bpeft\b|\bparameter[- ]efficient|\bdreambooth\b|\btextual inversion|\b(?:is|are|was|were|been) instruction[- ](?:fine-?)?tuned\b|\binstruction[- ](?:fine-?)?tuned (?:on|with|using)\b'
    r'|\bdistil+(?:l?ed|l?ation|l?ing)\b|\bteacher[- ](?:student|model|forc)|\bself-?distil|\bDINO(?:v\d)?\b|\bMAE\b|\bmasked autoencod|\bELECTRA[- ]style|\breplaced[- ]token|\bdenoising\b|\bspan[- ]corruption|\bfill-in-the-middle|\bFIM\b|\bBYOL\b|\bSimCLR\b|\bMoCo\b|\bSimCSE\b|\bself-?supervis\w+|\b(?:weak(?:ly)?|semi|un)[- ]supervis\w+|\bfew-?shot learning technique|\bv-?(?:objective|pred(?:iction)?\b)|\b(?:epsilon|noise)[- ]prediction\b|\brectified flow|\bflow[- ]matching|\bclassifier[- ]free|\bnoise (?:prediction|schedule)'
    r'|\bcurriculum|\banneal|\bcool-?down\b|\bfrozen\b|\bfroze\b|\bfreez(?:e|ing)\b|\bunfr(?:oze|eez)|\b(?:two|three|four|multi|several|2|3|4)[- ](?:stages?|phases?|steps?)\b(?! (?:reason|verif))|\bstage[- ](?:1|2|one|two|I+)\b|\b(?:first|second|third|final|last) (?:stage|phase)\b|\bpre-?trained .{3,80} (?:then|and|followed by|before|after) .{0,30}fine-?tun|\bfollowed by (?:supervised|fine|instruction|continued)|\bcontinu(?:ed|al|ous)(?:ly)? pre-?train\w*|\blate[- ]interaction|\bdepth up-?scal|\bdrop(?:ping|out) (?:of )?the (?:text|condition)|\bexponential moving|\bEMA (?:weights|of)|\bgradient accumulation|\bmixed[- ]precision train'
    r'|\b(?:slerp|linear|ties|dare(?:_ties)?|passthrough|task arithmetic|model stock|della\w*|breadcrumbs) (?:merge|method|merging)|\bmerge(?:d)? (?:method|using)|\bmergekit\b|\bmodel soups?\b|\bweight(?:s)? averag|\bdiffusion (?:objective|loss|process|training)|\bend-to-end (?:train|with)|\btransfer learning\b|\bmulti-?task (?:learn|train|fine|prompt)|\bjoint(?:ly)? train'
    r'|掩码|遮蔽|交叉熵|对比学习|强化学习|偏好(?:优化|对齐)|监督微调|有监督微调|指令微调|蒸馏|自监督|损失函数|目标函数|目的関数|교차 ?엔트로피|全量微调|继续预训练|增量预训练|退火|两阶段|预训练[^。]{0,80}(?:之后|随后|然后|再|接着)[^。]{0,12}微调|微调阶段|(?:第一|第二|三)阶段|マスク|教師あり|事前学習.{0,20}(?:した後|し、|後に)|強化学習|指示チューニング|継続事前学習|インストラクションチューニング|対照学習|損失関数|蒸留|自己教師|지도 ?학습|지도 ?미세|강화 ?학습|대조 ?학습|추가 ?학습|지속 ?학습|계속 ?사전|증류|손실 ?함수|マージ'
    r'|maskiert\w*|kontrastiv|kreuzentropie|verstärkungslernen|überwacht\w* (?:fein|train|lern)|kontinuierlich\w* (?:vor|pre)|masqu[ée]\w*|contrasti[fv]\w*|entropie crois|apprentissage (?:par renforcement|supervis|auto)|enmascarad|contrastiv[oa]|entropía cruzada|aprendizaje (?:por refuerzo|supervis)|mascarad|entropia cruzada|aprendizado (?:por refor|supervis)|mascherat|entropia incrociata|маскирован|контрастив|кросс-?энтроп|дистилл|обучени\w+ с подкреплением|функци\w+ потерь'
)
#: An optimizer or a schedule by name.
OPTIMIZER = Cues(
    r'\badam(?:w|ax|_?w?_?\w*)?\b|\badafactor\b|\bsgd\b|\blamb\b|\blion(?:w)?\b(?= ?optim)|\bshampoo\b|\bsophia\b|\bmuon\b|\brmsprop\b|\badagrad\b|\badadelta\b|\bnovograd\b|\bLionW\b|\bnadam\b|\bdion\b|\bcosine (?:learning|decay|schedul|anneal|with)|\b(?:cosine|linear|constant|polynomial|inverse square root|step|exponential|wsd|trapezoidal)\b[\w ,-]{0,24}(?:schedul|decay|warm-?up)|\blr_?scheduler\w*|优化器|オプティマイザ|最適化手法|옵티마이저|optimizador|optimiseur|otimizador|ottimizzatore|оптимизатор'
)
EPOCHS = Cues(rf'\b{NUMBER}\s?(?:full )?[- ]?epochs?\b|\b(?:one|two|three|four|five|six|ten|several|single)(?: full)? epochs?\b|\b(?:num_)?(?:train_)?epochs?\b\W{{0,4}}{NUMBER}|{NUMBER} ?(?:个|轮)?(?:epoch|轮|エポック|에폭|epochen|époques?|épocas?|epoche|эпох)|エポック数?\W{{0,3}}\d')  # fmt: skip
#: Settings of a training with their numbers; rate and batch stand for themselves.
SETTING_WORDS: tuple[tuple[str, Cues], ...] = tuple(
    (name, Cues(pattern))
    for name, pattern in (
        (
            'rate',
            rf'(?:\b(?:peak |base |initial |max(?:imum)? |starting )?(?:learning[ _-]?rates?|lr)\b|学习率|學習率|学習率|학습 ?률|lernrate|taux d[’\']apprentissage|tasa de aprendizaje|taxa de aprendizado|tasso di apprendimento|скорость обучения|learning_?rate)[^\d\n]{{0,40}}?(?<![A-Za-z]){NUMBER}|\b{NUMBER} (?:as )?(?:the )?(?:peak )?learning rate\b',
        ),
        (
            'batch',
            rf'(?:\bbatch(?:[ _-]?sizes?)?\b|\b\w*batch_size\w*|批(?:次|量|处理)?大小|バッチサイズ|배치 ?(?:사이즈|크기)|batch-?gr[öo](?:ß|ss)e|taille d[eu]s? (?:lot|batch)|tamaño d?e?l? ?(?:de )?lote|tamanho d[eo] (?:lote|batch)|размер батча)[^\d\n]{{0,30}}?{NUMBER}|\b{NUMBER}[- ]?(?:K|M)?(?: tokens?| samples?)?[- ](?:per )?batch(?:es| size)\b',
        ),
        ('decay', rf'(?:\bweight[ _-]?decay\b|权重衰减|重み減衰|가중치 ?감쇠)[^\d\n]{{0,24}}{NUMBER}'),
        ('warmup', rf'\bwarm-?\s?up\w*\b[^\d\n]{{0,30}}{NUMBER}|\b{NUMBER}[kKM%]?[- ](?:steps? (?:of )?)?(?:linear )?warm-?up|预热[^\d\n]{{0,10}}{NUMBER}'),
        ('betas', rf'\bbetas?\d?\b[^\d\n]{{0,12}}{NUMBER}|\bβ\w?\W{{0,6}}{NUMBER}'),
        ('momentum', rf'\bmomentum\b[^\d\n]{{0,12}}{NUMBER}'),
        ('dropout', rf'\bdropout\b[^\d\n]{{0,12}}{NUMBER}'),
        ('clipping', rf'\b(?:gradient[ _-]?clip\w*|max_grad_norm|clip_grad\w*)\b[^\d\n]{{0,16}}{NUMBER}'),
        ('accumulation', rf'\bgradient[ _-]accumulation\w*[^\d\n]{{0,16}}{NUMBER}'),
        ('rank', rf'\b(?:rank|_?r_?)\b ?[=:(] ?{NUMBER}|\brank(?: of)? \d+\b|\blora[ _-]?(?:r|rank|dim)\w*\W{{0,6}}{NUMBER}'),
        ('alpha', rf'\b(?:lora[ _-]?)?alpha\w*\W{{1,6}}{NUMBER}'),
        ('optimizer', r'\boptimi[sz]er(?:_type)?\b\W{0,6}(?:type\W+)?[A-Za-z]|优化器\W{0,4}\w|オプティマイザ\W{0,4}\w'),
        ('schedule', r'\blr_?scheduler\w*\W{1,6}\w|\bschedul(?:e|er)\b\W{0,4}(?:cosine|linear|constant)|\bcosine\b(?! ?(?:sim|loss|dist|emb))'),
    )
)  # fmt: skip

#: Families of networks.
FAMILY = Cues(
    r"(?<!sentence-)(?<![A-Za-z])transformers?(?![A-Za-z])(?! ?(?:library|package|[<>=]|version|v?\d|[`'’]|\.|integration|pipeline|implementation|docs|format))|\b(?:an?|the) (?:[\w-]+ ){0,3}(?:decoder|encoder|network)(?: model)? (?:of|with)\b|\bdecoder[- ]only\b|\bencoder[- ](?:only|decoder)\b|\b\w*LayoutLM\w*|\bmixture[- ]of[- ]experts?\b|\bMoE\b|\blow[- ]rank adapter|\blora adapter|\bdense (?:model|transformer|architecture)|\b(?:\w+-)?(?:Ro|De|Al|Distil|Camem|XLM-?R(?:o)?|Big|Sci|Bio)?BERTa?\b|\bBertModel\b|\b\w+(?:ForCausalLM|ForConditionalGeneration|ForSequenceClassification|ForTokenClassification|ForMaskedLM|BertModel|RobertaModel|MPNetModel)\b|\bT5\b|\bGPT-?(?:2|3|J|NeoX?|like|style)\b|\bLLaMA[- ](?:\d )?(?:based|architecture|style|like|family)|\b(?:architecture|structure|same|similar|identical)\b[^.]{0,30}\bLLaMA|\bLLaMA[- ]?\d?(?:\.\d)? ?(?:-?archite[ck]tur|アーキテクチャ|架构|结构|구조|아키텍처)|\bdecoder-archite[ck]tur|\bELECTRA\b|\bBART\b|\bXLNet\b"
    r'|\bLSTM|\bGRU\b|\bRNN\b|\bCNN\b|\bconvolution\w*|\bConvNe[Xx]t|\bU-?Net\b|\bViT\b|\bvision transformer|\bSwin\b|\bResNe[Xx]?t\b|\bEfficientNet|\bMobileNet|\bInception|\bDenseNet|\bRegNet|\bVGG\b|\bYOLO\w*|\bDETR\b|\blatent diffusion|\bdiffusion (?:model|transformer)|\bDiT\b|\bMM-?DiT\b|\b(?:auto-?encoder|VAE|VQ-?GAN|GAN)s?\b|\bconformer\b|\bfast-?conformer|\bzipformer|\bwav2vec ?\w*|\bHuBERT|\bWhisper\b|\bChatGLM|\bGLM\b|\bQ-?Former|\bBLIP-?2?|\blate[- ]interaction|\bTransducer\b|\bVITS\b|\bTacotron|\bFastSpeech|\bHiFi-?GAN|\bECAPA|\bx-vector'
    r'|\bMamba\b|\bRWKV\b|\bstate[- ]space|\bhybrid (?:architecture|model)|\btok2vec\b|\bHashEmbed|\bperceptron|\bMLP\b|\b(?:random forest|gradient boost\w*|xgboost|SVM|logistic regression|linear regression)\b|\bgraph (?:neural |convolution|attention)|\bGNN\b|\bbi-?encoder|\bcross-?encoder|\bsentence transformer|\bdual[- ]encoder|\btwo[- ]tower|\bNeRF\b|\bIS-?Net\b|\bSegFormer|\bFlair\b|\bEncodec|\bflow[- ]matching|\blinear attention|\bneural network\b'
    r'|解码器|编码器|混合专家|稠密模型|卷积|扩散模型|デコーダ|エンコーダ|畳み込み|拡散モデル|混合エキスパート|디코더|인코더|합성곱|확산 ?모델|트랜스포머|decodificador|codificador|décodeur|encodeur|mélange d.experts|faltungs\w*|трансформер|トランスフォーマー?|свёрточн|сверточн|декодер|энкодер'
)
#: Sizes and components.
SIZE = Cues(
    rf'\b{NUMBER}\s?-?(?:B|M|K|T|bn|billion|million|trillion|thousand|亿|億|万)?[- ]?(?:\w+ ){{0,2}}?(?:param(?:eter)?s?|par[áâ]metros|paramètres|parametri|Parametern?)\b|\bparams? \([MB]\)\W{{0,4}}{NUMBER}|\b(?:parameters?|params?|参数量?|參數|パラメータ数?|파라미터 ?수?|parámetros|paramètres|parametri|parâmetros|параметр\w*)[^\d\n|]{{0,24}}?{NUMBER}(?:\s?[/~–-]\s?{NUMBER})?\s?(?:[BMK]\b|bn\b|billion|million|亿|億|万|억|만|Mrd|milliard|mil millon|млрд|млн)|{NUMBER}\s?(?:[BM]|亿|億|万|十亿|억|만)\s?(?:个)?(?:参数|參數|パラメータ|파라미터|个参数|の)|{NUMBER} (?:Milliarden|Millionen|milliards?|millions?|mil millones|millones|bilhões|milhões|miliardi|milioni|миллиард\w*|миллион\w*|млрд\.?|млн\.?) (?:de |von |di )?(?:par[aáâ]m|парам)'
    rf'|\b{NUMBER}[- ](?:\w+ ){{0,2}}?(?:layers?|blocks?|(?:attention )?heads?|experts?|hidden (?:units|dim)|dimension\w*|transformer blocks|camadas|capas|couches|schichten|strati|слоёв|слоев|слоя)\b|\b(?:layers?|hidden[ _-]?(?:size|dim\w*)|d_?model|n_?layers?|num_\w*layers|embedding (?:size|dim\w*)|(?:attention |kv )?heads?|(?:word_)?embedding_dimension|max_seq_length|dimension\w*|层数|隐藏层?(?:维度|大小)?|注意力头数?|層数|隠れ(?:層|次元)\w*|레이어 ?수?|hidden)\b\W{{0,12}}(?:size|of|is|are|dim)?\W{{0,6}}{NUMBER}|{NUMBER} ?(?:层|層|레이어|개의 ?레이어|个头)'
    rf'|\b(?:an?|the) {NUMBER}[BM] (?:\w+ ){{0,3}}?(?:UNet|encoder|decoder|transformer)\b|\b{NUMBER}\s?[BM] (?:(?:total|active) )?(?:weights|activated|active)\b|\b{NUMBER}[BM] (?:causal|dense|decoder|encoder|autoregressive|language|U-?Net)\b'
)
COMPONENT = Cues(
    r'\bRoPE\b|\brotary\b|\bSwiGLU\b|\bGeGLU\b|\bRMSNorm\b|\blayer ?norm|\bGQA\b|\bgrouped[- ](?:query )?attention|\bgrouped[- ]query|\bmulti-?query|\bMQA\b|\bMLA\b|\bmulti-?head|\bALiBi\b|\bsliding[- ]window|\bflash ?attention|\bfull attention|\bQKV\b|\bdisentangled attention|\bself-?attention|\bcross-?attention|\bgradient[- ]disentangled|\b(?:classifi\w+|regression|prediction|language modeling|linear|MLP|projection|LM) (?:head|layer)|\btext encoder|\bimage encoder|\bvision encoder|\bvocoder\b|\btarget modules\b|\bpre/post-?nets?\b|\b(?:convolutional|resnet[\w-]*|swin[\w-]*|vit[\w-]*) backbone|\b(?:transformer|model) with an? [^.]{0,60}\b(?:encoder|decoder|backbone)\b|\b(?:consist(?:s|ing)|composed|made up|combin\w+) (?:of|by)?\b.{0,80}\b(?:encoders?|decoders?|networks?|nets|layers?|blocks?|heads?|embedd\w+)\b|\blinearly embedded|\[CLS\] token|\babsolute position|\btok2vec\b.{0,60}\b(?:tagger|parser|ner|textcat|lemmatizer|senter)\b|\btied embedding|\bpositional (?:embedding|encoding)|\b(?:1[- ]?x[- ]?1|3x3) conv|\bpatch(?:es)? (?:of|\(?resolution|size)|\bdownsampling-factor|\bUNet\b|\bcausal mask|\bpooling(?:_mode)?\b|\bprojector\b|\bconnector\b|\bexperts? per|\brouter\b|\bskip connection|\bresidual\b|\bcoupling layers|\bCTC loss/?decoding|\bmask-?mechanism|位置编码|位置エンコ|注意力机制|アテンション|어텐션|up-?scaled layers'
)
#: Components that only a transformer has, or that tell how this one was changed.
TELLING = Cues(
    r'\bRoPE\b|\brotary\b|\bSwiGLU\b|\bGeGLU\b|\bGQA\b|\bgrouped[- ]query|\bmulti-?query|\bALiBi\b|\bsliding[- ]window attention|\btarget modules\b|\bmulti-?head attention|\bself-?attention|\blate[- ]interaction|\bdepth up-?scal|\bup-?scaled layers'
)


def advises(small: str, may: int) -> bool:
    """Whether a text in small letters with some bits tells users what they may do."""
    return ADVICE.fits(small, may) or ORDER.match(small) is not None
