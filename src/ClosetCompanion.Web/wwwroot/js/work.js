// Progress of work on the catalogues.
