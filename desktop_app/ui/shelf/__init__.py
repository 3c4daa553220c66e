"""The library at the left: briefings, collections, tags, saved searches, the bin; files are dropped there."""
