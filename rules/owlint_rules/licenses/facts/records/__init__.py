"""The license records, one module per family of licenses.

A question about one license loads one family: ``names.py``, which
``tools/license_names.py`` writes, tells which module holds a record and under
which names it is found.
"""
