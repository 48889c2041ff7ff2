"""Repositories of the Hub, read over the network: the extra ``owlint[hub]``.

Imported only for an address that begins with ``hf:`` and for ``owlint lock``.
"""
