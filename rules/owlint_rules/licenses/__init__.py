"""License records, recognition of license texts, standard texts."""
