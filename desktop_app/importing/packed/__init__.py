"""What comes packed: archives of files, and documents that are packages of parts; all in memory."""
