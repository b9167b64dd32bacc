CREATE TABLE channels (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL REFERENCES teams (id),
    name TEXT NOT NULL,
    UNIQUE (team_id, id)
) STRICT;

CREATE TABLE strategies (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL REFERENCES teams (id),
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    owner_member_id INTEGER NOT NULL,
    created_ms INTEGER NOT NULL,
    closed_ms INTEGER,
    UNIQUE (team_id, id),
    UNIQUE (team_id, number),
    FOREIGN KEY (team_id, owner_member_id) REFERENCES members (team_id, id)
) STRICT;

CREATE TABLE metrics (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL REFERENCES teams (id),
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    kind INTEGER NOT NULL,
    shape INTEGER NOT NULL,
    direction INTEGER NOT NULL,
    value_milli INTEGER,
    UNIQUE (team_id, id)
) STRICT;

CREATE TABLE measurements (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL,
    metric_id INTEGER NOT NULL,
    by_member_id INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    on_date TEXT NOT NULL,
    added INTEGER NOT NULL,
    amount_milli INTEGER NOT NULL,
    value_milli INTEGER NOT NULL,
    FOREIGN KEY (team_id, metric_id) REFERENCES metrics (team_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (team_id, by_member_id) REFERENCES members (team_id, id)
) STRICT;

CREATE INDEX measurements_by_metric ON measurements (team_id, metric_id, on_date);

CREATE TABLE goals (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL REFERENCES teams (id),
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    owner_member_id INTEGER NOT NULL,
    strategy_id INTEGER,
    metric_id INTEGER NOT NULL,
    baseline_milli INTEGER NOT NULL,
    target_milli INTEGER NOT NULL,
    start_date TEXT NOT NULL,
    due_date TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    -- JSON: dates and values of the milestones, and what the line knew from which day on.
    milestones TEXT NOT NULL,
    cuts TEXT NOT NULL,
    starts_from_milli INTEGER NOT NULL,
    value_at_due_milli INTEGER,
    closed_ms INTEGER,
    touched_ms INTEGER NOT NULL,
    asked INTEGER NOT NULL,
    forecast_on TEXT,
    asked_ms INTEGER,
    UNIQUE (team_id, id),
    UNIQUE (team_id, number),
    FOREIGN KEY (team_id, owner_member_id) REFERENCES members (team_id, id),
    FOREIGN KEY (team_id, strategy_id) REFERENCES strategies (team_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (team_id, metric_id) REFERENCES metrics (team_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE forecasts (
    team_id INTEGER NOT NULL,
    goal_id INTEGER NOT NULL,
    on_date TEXT NOT NULL,
    probability REAL NOT NULL,
    came_true INTEGER,
    PRIMARY KEY (team_id, goal_id, on_date),
    FOREIGN KEY (team_id, goal_id) REFERENCES goals (team_id, id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE holidays (
    team_id INTEGER NOT NULL REFERENCES teams (id),
    date TEXT NOT NULL,
    name TEXT,
    PRIMARY KEY (team_id, date)
) STRICT, WITHOUT ROWID;
