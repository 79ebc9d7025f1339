"""What is done with findings before they are shown: suppression, baseline, changed lines, fixes."""
