"""Names of licenses as they stand in titles and file names. No rule of its own."""

from __future__ import annotations

import re

#: A word of the title, what it says whole, and how the ids of the licenses it may be begin.
_TITLES = (
    ('mit', r'(?:the )?mit(?:/expat)?(?: \(expat\))? licen[cs]e', ('mit',)),
    ('apache', r'(?:the )?apache(?: software)? licen[cs]e(?:,? (?:version |v)?2\.0.*)?',
     ('apache-2.0',)),
    ('bsd', r'(?:the )?(?:new |revised |simplified )?bsd(?: [23]-clause)? licen[cs]e', ('bsd-',)),
    ('bsd', r'bsd 2-clause(?: "?simplified"?)? licen[cs]e', ('bsd-2-clause',)),
    ('bsd', r'bsd 3-clause(?: "?new"? or "?revised"?)? licen[cs]e', ('bsd-3-clause',)),
    ('isc', r'(?:the )?isc licen[cs]e', ('isc',)),
    ('zlib', r'(?:the )?zlib licen[cs]e', ('zlib',)),
    ('general public', r'(?:gnu )?general public licen[cs]e', ('gpl-',)),
    ('lesser', r'gnu lesser general public licen[cs]e', ('lgpl-',)),
    ('affero', r'gnu affero general public licen[cs]e', ('agpl-',)),
    ('mozilla', r'mozilla public licen[cs]e(?: version 2\.0)?', ('mpl-',)),
    ('boost', r'boost software licen[cs]e.*', ('bsl-1.0',)),
    ('unlicense', r'(?:the )?unlicense', ('unlicense',)),
    ('cc0', r'cc0 1\.0 universal', ('cc0-1.0',)),
    ('attribution', r'(?:creative commons )?attribution 4\.0 international', ('cc-by-4.0',)),
    ('sharealike', r'(?:creative commons )?attribution-sharealike 4\.0 international',
     ('cc-by-sa-4.0',)),
    ('noncommercial', r'(?:creative commons )?attribution-noncommercial 4\.0 international',
     ('cc-by-nc-4.0',)),
    ('open weights', r'open weights permissive licen[cs]e', ('owpl-',)),
    ('openmdw', r'openmdw licen[cs]e agreement.*', ('openmdw-',)),
)  # fmt: skip

#: Words of a file name -> the same.
_WORDS = {
    'apache': ('apache-2.0', 'apache-1.1', 'apache-1.0'), 'apache2': ('apache-2.0',),
    'mit': ('mit',), 'bsd': ('bsd-',), 'isc': ('isc',), 'zlib': ('zlib',),
    'gpl': ('gpl-',), 'lgpl': ('lgpl-',), 'agpl': ('agpl-',), 'mpl': ('mpl-',),
    'gpl2': ('gpl-2.0',), 'gpl3': ('gpl-3.0',), 'gplv2': ('gpl-2.0',), 'gplv3': ('gpl-3.0',),
    'cc0': ('cc0-1.0',), 'unlicense': ('unlicense',), 'boost': ('bsl-1.0',), 'epl': ('epl-',),
    'eupl': ('eupl-',), 'owpl': ('owpl-',), 'openmdw': ('openmdw-',), 'llama': ('llama',),
    'llama2': ('llama2',), 'gemma': ('gemma',), 'openrail': ('openrail', 'rail'),
    'odbl': ('odbl',), 'pddl': ('pddl',),
}  # fmt: skip


def titled(text: str) -> tuple[int, str, tuple[str, ...]] | None:
    """The license that the first line with words names: (line, title, how its ids begin)."""
    for number, line in enumerate(text[:2_000].splitlines()[:12], 1):
        title = line.strip(' \t\ufeff#*=_-/<>!"\'.:')
        if not re.search(r'[A-Za-z]', title):
            continue
        plain = ' '.join(title.split())
        lower = plain.lower()
        for word, pattern, begins in _TITLES:
            # most patterns are not even compiled
            if word in lower and re.fullmatch(pattern, plain, re.IGNORECASE):
                return number, plain, begins
        return None
    return None


def named(file_name: str) -> tuple[str, ...]:
    """How the ids of the licenses begin that a file's name says it holds; () when it says none."""
    stem = re.sub(r'\.(?:txt|md|markdown|rst|html?)$', '', file_name.lower())
    found: list[str] = []
    words = [word for word in re.split(r'[-_ .]+', stem) if word]
    for word in words:
        found += _WORDS.get(word, ())
    # "LICENSE-MODIFIED-MIT", "LICENSE-MIT-AND-APACHE": what they promise is not that plain
    plain = {'license', 'licence', 'copying', 'the', *_WORDS}
    if any(word not in plain and not re.fullmatch(r'v?\d+|code|model|data|weights?|clause', word)
           for word in words):  # fmt: skip
        return ()
    return tuple(found)


def fits(begins: tuple[str, ...], keys: frozenset[str]) -> bool:
    """Whether one of some licenses begins as a title or file name says."""
    return any(key.startswith(begins) or (begin in key and begin == 'rail')
               for key in keys for begin in begins)  # fmt: skip
