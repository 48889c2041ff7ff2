"""The documentation site: Sphinx with MyST and Furo. ``bash .ci/site`` builds it.

Sphinx is kept, and takes these pages as GitHub shows them; a link or a heading that is gone ends
the build (MkDocs had its last release in 2024, and Material for MkDocs is in maintenance). Furo
has a search, a light and a dark face, and fits on phones.
"""

project = 'owlint'
author = copyright = 'The owlint maintainers'
language = 'en'
extensions = ['myst_parser']
root_doc = 'index'
exclude_patterns = ['_build']
nitpicky = True
myst_heading_anchors = 4
html_theme = 'furo'
html_title = 'owlint'
html_copy_source = False
smartquotes = False  # outputs and clauses are shown as they are
html_theme_options = {'navigation_with_keys': True}
