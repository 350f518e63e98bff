"""A gemeente to look around in: the numbers of the documents, with people who do not exist."""
