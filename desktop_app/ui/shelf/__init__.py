"""The library at the left: briefings, collections, tags, the bin, and where files are dropped."""
