"""What owlint checks: rules, definitions, license records and dated lists. Reads no files."""
