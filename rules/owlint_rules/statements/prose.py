def statements_of_text(text, start=0, **kw):
    return []
