"""The facts of a release written in the formats of others. Nothing is invented on the way."""
