"""What release manifests state, a module for each family of formats."""
