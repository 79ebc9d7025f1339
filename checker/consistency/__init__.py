"""What the copy settles by itself: sums, conversions, dates in order, two numbers for one thing, names spelled wrong.

Each module reads one kind of statement off the text (`Finder` in `checker.consistency.model`) and says on which days it
holds: on all, on none, or on some days of publication. The words that an editor sees stand in the rule file that names it.
"""
