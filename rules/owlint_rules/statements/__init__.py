"""What a release says about its terms: every statement, from every source, heard in one place.

A statement says that an artifact is under a license, that something restricts
its use, or that it is made from another model. One module a kind of source
yields them; ``weights.py`` joins those that bind the weights. Rules, verdicts,
fixes and exports read statements and look for terms nowhere else.
"""
