reflecting-field = In eigenen Worten, wenn du magst
reflecting-keep = Das bleibt
reflecting-done = Fertig
reflecting-safe = Was hat sich sicher angefühlt?
reflecting-not-safe = Was hat sich nicht sicher angefühlt?
reflecting-adjust = Was hättest du gern anders?
reflecting-good = Was hat sich gut angefühlt?
reflecting-closing = Mehr wird nicht gefragt. Jetzt darfst du ruhen.
