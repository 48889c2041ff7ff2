"""One license: what its text grants, requires and forbids, and the names it goes by.

Everything that owlint states about a license stands in its record, in a module
of ``records/``. A line that is left out means the commonest value of texts that
were read; the five grades are never left out, and in a record without a
``source`` everything else that is left out is "not read".
"""

from __future__ import annotations

from collections.abc import Mapping

#: Where most texts were read.
SCANCODE = 'aboutcode-org/scancode-licensedb@053a651:docs/'
SCANCODE_PACKAGE = 'pypi:scancode-toolkit-mini==32.5.0:licensedcode/data/licenses/'

#: What a hub tag often leaves open.
SEVERAL_TEXTS = 'the tag stands for texts of several dates and for a separate use policy'
FOR_DATA = 'a data agreement that is used on models too'
NO_ONLY_OR_LATER = 'the tag does not say "only" or "or later"'

#: Kinds of duty. A notice goes into a file next to the model, a display line where people see
#: it, a name prefix into the name of the derived model.
NOTICE, DISPLAY, NAME = 'notice', 'display', 'name'

#: When a duty applies.
ALWAYS = 'whenever the model or a derivative is passed on'
TRAINED = 'when the model was used to create, train or improve an AI model that is passed on'
OUTPUTS = (
    'when the model or its outputs were used to create, train or improve an AI model that is '
    'passed on'
)

#: What the last criteria of the Open Source Definition ask for: rights tied to one product or
#: distribution, conditions on other works or other models, a rule that needs one technology.
PRODUCT, OTHER_WORKS, TECHNOLOGY = 'product', 'other-works', 'technology'
TIES = (PRODUCT, OTHER_WORKS, TECHNOLOGY)

#: How a text answers: no clause of the kind, a clause, a clause that can be read two ways, or
#: not read.
NONE, CLAUSE, ARGUABLE, UNREAD = 'none', 'clause', 'arguable', 'unread'


class Duty:
    """One duty in exact words: its kind, the words, the clause that asks for it, and when."""

    __slots__ = ('clause', 'kind', 'text', 'when')

    def __init__(self, kind: str, text: str, clause: str, when: str = ALWAYS) -> None:
        self.kind = kind
        self.text = text
        self.clause = clause
        self.when = when

    @property
    def always(self) -> bool:
        """Whether it applies to every release that holds the model or a derivative."""
        return self.when == ALWAYS

    def __repr__(self) -> str:
        return f'Duty({self.kind!r}, {self.text!r})'


class Clause:
    """The words of a license that one or more facts of its record rest on.

    ``facts`` are names of marks (``licenses/facts/marks.py``). ``words`` is a short
    verbatim run of the text, ``number`` says where it stands; a fact that the
    versions of a text word differently, or say twice, has several clauses, of
    which one is enough. ``policy``: the words stand in the use policy that the
    license takes in, not in the license.
    """

    __slots__ = ('facts', 'number', 'policy', 'words')

    def __init__(self, facts: str, words: str, number: str, *, policy: bool = False) -> None:
        self.facts = facts.split(' ')
        self.words = words
        self.number = number
        self.policy = policy

    def __repr__(self) -> str:
        return f'Clause({self.facts!r}, {self.words!r}, {self.number!r})'


class Record:
    """Facts about one license.

    ``grades`` holds five letters: ``any_purpose``, ``commercial_use``,
    ``modification`` and ``redistribution`` are ``Y`` (yes), ``N`` (no), ``C``
    (conditional, or only inside the allowed purpose), ``P`` (yes, but use
    restrictions apply) or ``?`` (not read).

    The fifth, ``derivatives_own_terms``, says which terms a changed version
    may be passed on under, as far as the text says:

    - ``Y``: terms of one's own. The text gives leave for other terms (as
      Apache-2.0, 4, last paragraph), or grants the right to pass on changed
      versions and ties no terms to them. That a copy of the license or its
      notices goes along with what is left of the original does not matter.
    - ``P``: own terms, but the use restrictions must be among them (OpenRAIL),
      or the text binds derivatives by its restrictions, or whoever gets a
      derivative must get a copy of the agreement and nothing in it gives leave
      for other terms (Llama).
    - ``S``: this license, or one that it names.
    - ``C``: the text sets other conditions, or does not speak of it.
    - ``N``: changed versions may not be passed on. ``?``: not read.

    The limits of a base model count for its derivatives whatever the grade.
    ``clauses`` quotes what each fact rests on that fails a criterion or leaves
    it open.

    ``notice_by_reference``: may notices be a link: ``Y``, ``N``, ``?``, ``n/a``.
    The other facts are words with clause numbers; ``not read`` means that.
    ``source`` is ``repository@commit:path`` (or ``pypi:name==version:path``) of the copy
    read, None when no full text was read.

    ``hub_ids`` and ``spdx_ids`` are its ids on the Hub and in the SPDX list,
    ``names`` others that people write, ``families`` names that stand for
    several licenses and may mean this one, ``addresses`` pages where its publisher
    keeps the terms, in small letters and without ``https://``. ``borrows_ids``:
    the ids are those of a license that is part of this one, and lead to its own
    record. ``tag_note`` says what its hub ids leave open, ``dated`` which other
    terms had the name.
    ``versions`` names the texts of a record that holds what all of them say.
    ``ties`` says which of TIES the text has, ``duties`` what it asks for in
    exact words.
    """

    __slots__ = (
        'acceptance',
        'addresses',
        'any_purpose',
        'borrows_ids',
        'branding',
        'clauses',
        'commercial_use',
        'dated',
        'derivatives_own_terms',
        'duties',
        'families',
        'flags',
        'hub_ids',
        'key',
        'modification',
        'names',
        'note',
        'notice_by_reference',
        'patents',
        'redistribution',
        'source',
        'spdx_ids',
        'tag_note',
        'termination',
        'territory',
        'ties',
        'title',
        'trademarks',
        'trains_other_models',
        'url',
        'use_restrictions',
        'user_threshold',
        'versions',
    )

    def __init__(
        self,
        key: str,
        grades: str,
        *,
        title: str = '',
        hub_ids: tuple[str, ...] = (),
        spdx_ids: tuple[str, ...] = (),
        names: tuple[str, ...] = (),
        families: tuple[str, ...] = (),
        addresses: tuple[str, ...] = (),
        borrows_ids: bool = False,
        use_restrictions: str | None = None,
        user_threshold: str | None = None,
        territory: str | None = None,
        trains_other_models: str | None = None,
        branding: str | None = None,
        acceptance: str | None = None,
        notice_by_reference: str | None = None,
        patents: str | None = None,
        trademarks: str | None = None,
        termination: str | None = None,
        url: str = 'SPDX list',
        source: str | None = None,
        note: str = '',
        tag_note: str = '',
        dated: str = '',
        flags: tuple[str, ...] = (),
        ties: Mapping[str, tuple[str, str]] | None = None,
        duties: tuple[Duty, ...] = (),
        clauses: tuple[Clause, ...] = (),
        versions: tuple[str, ...] = (),
    ) -> None:
        def stated(value: str | None, usual: str, unread: str = 'not read') -> str:
            return value if value is not None else usual if source is not None else unread

        self.key = key
        self.any_purpose = grades[0]
        self.commercial_use = grades[1]
        self.modification = grades[2]
        self.redistribution = grades[3]
        self.derivatives_own_terms = grades[4]
        self.title = title or key
        self.hub_ids = hub_ids
        self.spdx_ids = spdx_ids
        self.names = names
        self.families = families
        self.addresses = addresses
        self.borrows_ids = borrows_ids
        self.use_restrictions = stated(use_restrictions, 'none')
        self.user_threshold = stated(user_threshold, 'no')
        self.territory = stated(territory, 'no')
        self.trains_other_models = stated(trains_other_models, 'no')
        self.branding = stated(branding, 'none')
        self.acceptance = stated(acceptance, 'none')
        self.notice_by_reference = stated(notice_by_reference, 'N', '?')
        self.patents = stated(patents, 'none stated')
        self.trademarks = stated(trademarks, 'silent')
        self.termination = stated(termination, '-')
        self.url = url
        self.source = source
        self.note = note
        self.tag_note = tag_note
        self.dated = dated
        self.flags = flags
        self.ties = ties or {}
        self.duties = duties
        self.clauses = clauses
        self.versions = versions

    def __repr__(self) -> str:
        return f'Record({self.key!r})'

    @property
    def undecided(self) -> bool:
        """Nothing of the grant is known, so nothing about it can be judged."""
        return self.any_purpose == '?' and 'registration' not in self.flags
