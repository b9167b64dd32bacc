-- What the customer and the business get from a strategy, and what one outcome of it is worth, in hundredths of a currency.
ALTER TABLE strategies ADD COLUMN customer TEXT;
ALTER TABLE strategies ADD COLUMN business TEXT;
ALTER TABLE strategies ADD COLUMN outcome_minor INTEGER;
ALTER TABLE strategies ADD COLUMN currency TEXT;

-- How often a metric is asked for (0 weekly, 1 monthly, 2 never), by whom, the day of its latest reading, and the first day on which it
-- may be asked for again.
ALTER TABLE metrics ADD COLUMN cadence INTEGER NOT NULL DEFAULT 0;
ALTER TABLE metrics ADD COLUMN owner_member_id INTEGER;
ALTER TABLE metrics ADD COLUMN recorded_on TEXT;
ALTER TABLE metrics ADD COLUMN ask_from TEXT;
UPDATE metrics SET recorded_on = (
    SELECT max(on_date) FROM measurements WHERE measurements.team_id = metrics.team_id AND measurements.metric_id = metrics.id);

-- A file of figures. Its rows are put down in small transactions beside everybody's commands, and nobody reads them before the import
-- is confirmed, which changes this one row.
CREATE TABLE imports (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL REFERENCES teams (id),
    by_member_id INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    confirmed_ms INTEGER,
    -- 0 staged, 1 confirmed, 2 taken back.
    state INTEGER NOT NULL,
    plan TEXT NOT NULL,
    FOREIGN KEY (team_id, by_member_id) REFERENCES members (team_id, id)
) STRICT;

CREATE INDEX imports_by_team ON imports (team_id, state);

-- One figure of one metric and day; of several imports the latest that is confirmed counts. No key leads to the metric: a metric that was
-- taken back leaves figures that nobody reads.
CREATE TABLE imported_figures (
    team_id INTEGER NOT NULL,
    import_id INTEGER NOT NULL,
    metric_id INTEGER NOT NULL,
    on_date TEXT NOT NULL,
    amount_milli INTEGER NOT NULL,
    PRIMARY KEY (team_id, import_id, metric_id, on_date)
) STRICT, WITHOUT ROWID;
