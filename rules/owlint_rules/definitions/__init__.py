"""Published definitions of openness as data, and their evaluation."""
