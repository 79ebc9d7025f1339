"""Articles: blocks, sentences, quotations and words, with their places in the source."""
