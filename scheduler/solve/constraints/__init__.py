"""One hard rule a file: `admits` filters candidates, `post` constrains the model."""
