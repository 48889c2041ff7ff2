"""What a document says of a model's architecture, training, data and settings, with the line.

A heading says nothing: a sentence, an item, a row or a setting does, where it
names something. What users may do, what was measured, other models and what
any model could say earn nothing.
"""
