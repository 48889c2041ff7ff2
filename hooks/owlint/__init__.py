"""owlint: is a machine-learning model release what it says it is?"""

__version__ = '0.1.0'
