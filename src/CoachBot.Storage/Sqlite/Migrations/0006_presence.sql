-- Up to which instant the bot told that it was there. A simulation may start again from there: what came after it was never seen.
ALTER TABLE host_presence ADD COLUMN told_ms INTEGER NOT NULL DEFAULT 0;

UPDATE host_presence SET told_ms = at_ms;

-- Which of the latest sixths kept earned no reserve because three were held: the newest in bit 0.
ALTER TABLE standings ADD COLUMN earned_in_vain INTEGER NOT NULL DEFAULT 0;

-- When a quiet commitment was last woken, and its misses in a row up to where the book is folded.
ALTER TABLE commitments ADD COLUMN woken_ms INTEGER;

ALTER TABLE commitments ADD COLUMN folded_misses INTEGER NOT NULL DEFAULT 0;
