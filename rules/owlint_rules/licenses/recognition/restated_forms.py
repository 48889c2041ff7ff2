# ruff: noqa: E501 - forms read better on one line
"""What a sentence that only restates a license can look like; ``restated.py`` reads it."""

from __future__ import annotations

#: The grammar. A sequence is words with blanks between; ``a|b`` is one of them, ``?``, ``*`` and
#: ``+`` mean what they mean in patterns, ``@name`` is another row, and a row is any of its lines.
FORMS = {
    # what a license may be said to be about: never parts of it
    'thing': """
        the|this|our|all|these|both|its|it|X|D|U
        model|models|weights|weight|parameters|checkpoint|checkpoints|code|source|sources|file|files
        repository|repo|project|software|package|program|library|module|tool|toolkit|framework|plugin
        data|dataset|datasets|database|corpus|work|works|content|contents|material|materials|everything
        documentation|docs|paper|release|releases|script|scripts|notebook|notebooks|sample|samples
        example|examples|tokenizer|tokenizers|config|configs|configuration|implementation|app|application
        website|folder|directory|archive|distribution|collection|image|images|text|texts|including|and|in
        of|with|trained|pretrained|pre-trained|fine-tuned|base|language|neural|network|networks
        associated|accompanying|related|inference|training|evaluation|architecture|artifacts|artifact
        family|series|suite|assets|here|found|contained|contains|holds|hosts|which|that|is|are|author|authors|title|name|product
        font|fonts|set|sets|readme|named|listed|described|preprocessing|binaries|binary
    """,
    's': '@thing+',
    'kind': """
        free|open|open-source|open-weight|open-weights|libre|source|permissive|permissively|and|standard
        approved|osi|osi-approved
    """,
    'late': """
        or at? your? option? any? later|newer version|versions? of? the? license?
        and later
        either? version D of? the? license? or at? your? option? any? later version? of? the? license?
        as published by the free software foundation @version?
        also? known|called as? the? N
        only
    """,
    'own': """
        the|a|an? @terms? the|a|an* @kind* N license|licenses? @late?
        the|a|an? following license|licenses|terms|conditions agreement|terms|text?
        the|a|an? following terms and conditions
        the license|licenses|terms below
        this|these license|terms
        the same license|terms
    """,
    'terms': """
        full|complete|same? terms|conditions|text of
        full|complete|same? terms and conditions of
    """,
    'under': """
        @is? a|an? @kind* software|project|model|library|program|dataset|tool? @which? @kind* @done @to? under|by|with|using|through
        falls|fall|comes|come under
        is|are subject to
        is|are all|both? under
        @is a|an? @kind+ software|project|model|models|library|program|dataset|tool under
        is|are|was|were|been|hereby|has|have+ dedicated|released|placed to|into|in the public domain under|by|with|using
        is|are|was|were|been|hereby|has|have+ dedicated|released|placed to|into|in the N under|by|with|using
    """,
    'is': """
        is|are hereby|also|both|all|now?
        has|have been
    """,
    'which': 'that|which is|are',
    'done': """
        licensed|released|distributed|published|provided|available|offered|covered|shared|governed|given
        made available|public?
        open|open-sourced sourced?
        licensed and distributed
    """,
    'to': """
        freely|publicly
        to you|everyone|everybody|anyone
        for everyone
        to the public
        as @kind* software?
    """,
    'where': """
        below|here|above|herein|hereafter|follows
        in full below?
        as follows
        at|in U
        for reference
        below|here for reference
        in this|the license? file
    """,
    'given': 'reproduced|included|printed|shown|given|found|provided|quoted|attached|available|stated|copied',
    'tail': """
        which|that? reads|reading? @where
        which|that? is|are? @given @where
        a|the|whose full|complete? copy|text of? which? is|are @given @where
        see the? license? full? text? below|here|above|U|@where
        see the? accompanying? license|U file? for more|further|the|full? details|information|text
        for more? details|information see the? license|U file?
        U
    """,
    'rights': 'use|copy|modify|change|adapt|share|publish|distribute|redistribute|reuse|sell|study|run|and|or',
    'month': """
        january|february|march|april|may|june|july|august|september|october|november|december
        jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec
    """,
    'head': """
        license|licenses|licensing|terms|copying|copyright|notice|legal
        license agreement|terms|text|file|notice|information
        terms of license
        copyright notice
        copyright and license
        legal notice|code
    """,
    'gnu': """
        the? gnu? lesser|library|affero? general public license version? D?
        the? gnu? gpl|lgpl|agpl version? D?
        the? N version? D?
    """,
    'it': """
        this|the program|library|software|file|package
        X+
        it|and
    """,
    'any': """
        @s? @under @own @tail*
        @s? license|licenses|licensing|licensed? information|notice|text|agreement? is? @own @tail*
        software|model|weight|code|data|dataset license agreement? @own @tail*
        license N license N
        N legal code
        @s is|are N @late? @tail*
        this? license? applies|apply to @s?
        this|the|these? above|present? license|licenses|N|agreement|copyright|notice|and+ also? applies|apply|covers|cover|governs|govern|extends to? @s @further*
        the? same license|terms also? holds|hold|applies|apply for|to @s @further*
        it also? applies|extends to @s @further*
        it also? covers @s
        @s uses|use the|an? N
        @s? is|are licensed as follows
        @s is|are an|a? @kind* software|model|models|project|library|program|dataset|tool|data
        @we hereby|have|has? @publish @s available|public? @to? under|with|by|using @own @tail*
        you|everyone|anyone|everybody may|can @rights+ @s under @own @tail*
        you|everyone|anyone|everybody are|is free to @rights+ @s under @own @tail*
        the? use|usage|distribution of @s is|are? governed|covered by @own @tail*
        the? use|reproduction|copying|and+ distribution of @s is|are governed|covered by @own @tail*
        permission is hereby? granted under @own @tail*
        the? following|below|present license|text|terms|licenses|notice agreement|text|terms?
        the? following|below license|text|terms|licenses applies|apply|governs|govern|covers to? @s as? well? too?
        @own below|above? applies|governs|covers to? @s @tail*
        this|here|below file|document|text? is|follows|contains|holds|reproduces @copy* @own
        this|here|below file|document|text? is|follows|contains|holds|reproduces the|a? license|licenses text? of|for @s
        @copy* license|copy|text|terms text|terms? @of? follows|reads
        @copy* license|copy|text|terms text|terms? @of? is|are? @given? @where
        please? see|visit|read also? the? full? text|license? file? of|at|on? the? U|N|below|license file? U? @for?
        for more|further|full? details|information @about? see the? U|license|text|file below?
        @s? @head of|for? @s? follows|text?
        the @head
        X+ U
        if you find|use|used|found @s useful|helpful? in|for? your|a? research|work|project|projects|studies|publication|publications? @cite @cited+
        @cite @cited+ if you find|use|used|found @s useful|helpful? in|for? your|a? research|work|project|projects|studies|publication|publications?
        we thank|acknowledge @people+ @support?
        @s includes|contains|incorporates software|code|components|material developed|written|created|provided by @people+
        for? any? questions|inquiries|feedback please? contact|email us|the|authors|maintainers|at|U|X+
        last? updated|modified|published|released|date|release|update? date? on|in? D? @month? D+
        @label @named+
        @s is|are|was|were originally? @made and? @made? by|at @people+
        @it is? free software you can @gnumay
        you can @gnumay
        it under the terms of @gnu as published by the free software foundation @version?
        either? version D of? the? license?
        either? version D of? the? license? or at? your? option? any later version
        either? version D of? the? license? only
        @it is? distributed in the hope that it will be useful @as_is?
        @as_is
        but @as_is
        see @gnu for more details
        and? you should have? received|receive a copy of @gnu along with @it @if_not?
        if not see U
        if not write to the free software foundation inc X|D|U|and|street|floor|fifth|suite|place|franklin|temple*
        licensed under @own the license
        you may not use this file|project|model except in compliance with the license
        you may obtain a copy of the license at U?
        unless required by applicable law or agreed to in writing software distributed under the license is distributed on an as is basis without warranties or conditions of any kind either express or implied
        see the license for the specific language governing permissions and limitations under the license
        this? source code form is subject to @own
        if a copy of the N|mpl was not distributed with this file you can obtain one at U
        to view a copy of this license visit U @letter?
        distributed under @own see accompanying file U|X|D|license+ or copy at U
    """,
    'we': """
        we|X+
        the authors|developers|project|team
    """,
    'publish': """
        release|released|publish|published|distribute|distributed|license|licensed|provide|provided
        make|made|share|shared|offer|offered
        open source|sourced
    """,
    'support': 'for their|its|his|her|the? kind|generous? support|help|funding|contribution|contributions|advice|feedback',
    # a request; "cite" and "must cite" alone are duties
    'cite': """
        please kindly? cite
        please|kindly? consider citing
    """,
    'cited': 'our|the|this|these|it|us|following|paper|papers|work|works|article|publication|report|technical|preprint|thesis|et|al|and|as|below|follows|X|D|U',
    'further': """
        and|or? to @s
        as well as to? @s
    """,
    'copy': 'the|a|full|complete|verbatim|unmodified|exact|copy|license|text|of',
    'of': """
        of the license
        of @own
    """,
    'about': 'about|on|of @s',
    'for': """
        for more|further|the|full? details|information|text @about?
        for more|further|the|full? license text
        to learn more
    """,
    'label': """
        project|repository|repo|homepage|website|upstream|author|authors|maintainer|maintainers|owner|email
        e-mail|mail|name|title|layout|url|language|doi|package|permalink
        home page
        maintained|created|developed|written by
        contact|support
        model name?
        source code?
    """,
    'named': 'X|D|U|and|of|the|at|license|page|N|team|group|authors|contributors|university|institute|lab|department|foundation|inc|example|software',
    'made': """
        created|developed|written|trained|made|built|maintained|designed|authored|produced|implemented
        published|released
    """,
    'people': 'X|D|U|and|of|the|at|in|from|team|group|authors|contributors|university|institute|lab|department|project|for|foundation|inc|software|example',
    'gnumay': """
        redistribute it? and|or+ modify it? under the terms of @gnu as published by the free software foundation @version?
        redistribute it? and|or+ modify it? under the terms of version D of @gnu as published by the free software foundation @version?
    """,
    'version': """
        either? version D of? the? license? or? at? your? option? any? later? version?
        either? version D of? the? license? only?
    """,
    'as_is': """
        but? without any warranty
        but? without any warranty without even the implied warranty of merchantability or fitness for a particular purpose
        without even the implied warranty of merchantability or fitness for a particular purpose
    """,
    'if_not': 'if not see U',
    'letter': 'or send a letter to N? creative? commons? X|D|U|po|box|view|street|suite|and+',
}
