-- Whether a platform is known to have taken the answer. What came before counts as answered.
ALTER TABLE received_events ADD COLUMN answered INTEGER NOT NULL DEFAULT 1;
