-- The strategy that a small start serves, before it has a goal.
ALTER TABLE commitments ADD COLUMN strategy_id INTEGER;
