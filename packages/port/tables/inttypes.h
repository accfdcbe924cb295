// Names of types; the translator knows them.
