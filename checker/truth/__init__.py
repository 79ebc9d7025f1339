"""The days on which a claim is true, from the facts of the timeline. No text is looked at here."""
