-- Instants are Unix milliseconds in UTC (*_ms), days ISO dates, times of day HH:mm, amounts thousandths (*_milli), states the numbers of
-- their enumerations. What people wrote (names, titles, notes, reasons, texts of messages) stands in tables that can be changed, never in
-- the ledger. A key within a team is checked together with the team, so that no row can point across.

CREATE TABLE sequences (
    name TEXT PRIMARY KEY,
    next_id INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO sequences (name, next_id) VALUES ('domain', 1);

CREATE TABLE teams (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    installed_ms INTEGER NOT NULL,
    room TEXT,
    review_day INTEGER NOT NULL,
    review_time TEXT NOT NULL,
    next_goal_number INTEGER NOT NULL DEFAULT 1,
    next_strategy_number INTEGER NOT NULL DEFAULT 1,
    -- Another random number with each change of what the team's book holds.
    stamp INTEGER NOT NULL
) STRICT;

CREATE TABLE workspaces (
    platform TEXT NOT NULL,
    external_id TEXT NOT NULL,
    team_id INTEGER NOT NULL REFERENCES teams (id),
    PRIMARY KEY (platform, external_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX workspaces_by_team ON workspaces (team_id);

CREATE TABLE members (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL REFERENCES teams (id),
    name TEXT NOT NULL,
    role INTEGER NOT NULL,
    joined_ms INTEGER NOT NULL,
    left_ms INTEGER,
    unreachable_ms INTEGER,
    placement_stage INTEGER,
    placement_ms INTEGER,
    zone TEXT NOT NULL,
    day_start TEXT NOT NULL,
    quiet_from TEXT NOT NULL,
    quiet_until TEXT NOT NULL,
    working_days INTEGER NOT NULL,
    last_call INTEGER NOT NULL,
    shares_kept INTEGER NOT NULL,
    praise_in_public INTEGER NOT NULL,
    numbers INTEGER NOT NULL,
    dates INTEGER NOT NULL,
    accountable_member_id INTEGER,
    accountable_until TEXT,
    muted_until TEXT,
    next_commitment_number INTEGER NOT NULL,
    next_check_in_number INTEGER NOT NULL,
    -- The account that was used last: messages go there.
    last_account_id INTEGER,
    stamp INTEGER NOT NULL,
    UNIQUE (team_id, id),
    FOREIGN KEY (team_id, accountable_member_id) REFERENCES members (team_id, id)
) STRICT;

CREATE TABLE accounts (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL,
    member_id INTEGER NOT NULL,
    platform TEXT NOT NULL,
    workspace TEXT NOT NULL,
    external_id TEXT NOT NULL,
    UNIQUE (platform, workspace, external_id),
    FOREIGN KEY (team_id, member_id) REFERENCES members (team_id, id)
) STRICT;

CREATE INDEX accounts_by_member ON accounts (team_id, member_id);

CREATE TABLE standings (
    team_id INTEGER NOT NULL,
    member_id INTEGER NOT NULL,
    reserves_held INTEGER NOT NULL,
    kept_total INTEGER NOT NULL,
    folded_to_ms INTEGER NOT NULL,
    folded_streak INTEGER NOT NULL,
    opened_on TEXT,
    PRIMARY KEY (team_id, member_id),
    FOREIGN KEY (team_id, member_id) REFERENCES members (team_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE host_presence (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    at_ms INTEGER NOT NULL,
    simulated INTEGER NOT NULL
) STRICT;

CREATE TABLE silences (
    from_ms INTEGER NOT NULL,
    to_ms INTEGER NOT NULL,
    terminal_closed INTEGER NOT NULL,
    PRIMARY KEY (terminal_closed, from_ms)
) STRICT, WITHOUT ROWID;

CREATE INDEX silences_by_end ON silences (to_ms);
