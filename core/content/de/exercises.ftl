
five-senses-1 = Schau dich um. Nenne fünf Dinge, die du siehst.
five-senses-1-hint = Laut oder im Stillen. Auch ihre Farben, wenn du magst.
five-senses-2 = Nenne vier Dinge, die du spürst.
five-senses-2-hint = Das Laken, den Boden, den eigenen Ärmel.
five-senses-3 = Nenne drei Dinge, die du hörst.
five-senses-3-hint = Nahe und ferne.
five-senses-4 = Nenne zwei Dinge, die du riechst.
five-senses-4-hint = Oder zwei Gerüche, die du magst.
five-senses-5 = Nenne ein Ding, das du schmeckst.
five-senses-5-hint = Ein Schluck Wasser genügt.

relaxation-1 = Drück die Füße in den Boden oder ins Bett. Lass los.
relaxation-1-hint = Nur so fest, wie es sich gut anfühlt.
relaxation-2 = Mach Fäuste. Lass sie von selbst aufgehen.
relaxation-2-hint = Spür den Unterschied, falls es einen gibt.
relaxation-3 = Heb die Schultern. Lass sie sinken.
relaxation-3-hint = Einmal genügt.
relaxation-4 = Press die Lippen zusammen. Lass sie weich werden.
relaxation-4-hint = Die Augen dürfen offen bleiben.
relaxation-5 = Schau ein Ding im Raum an. Ruh dich dort aus.
relaxation-5-hint = So lange du magst.

breathing-1 = Atme mit dem Kreis, oder schau ihn nur an.
breathing-1-hint = Dein eigener Rhythmus ist auch richtig.

own-aids-hint = Das hast du in Ruhe ausgesucht.
