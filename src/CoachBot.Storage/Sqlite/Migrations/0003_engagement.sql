CREATE TABLE commitments (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL,
    member_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    -- 0 weekdays (a mask, bit 0 is Monday), 1 every N days, 2 N times a week.
    schedule INTEGER NOT NULL,
    schedule_figure INTEGER NOT NULL,
    time TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    channel_id INTEGER NOT NULL,
    goal_id INTEGER,
    created_ms INTEGER NOT NULL,
    created_on TEXT NOT NULL,
    first_date TEXT NOT NULL,
    ended_ms INTEGER,
    quiet_since_ms INTEGER,
    quiet_asked_ms INTEGER,
    quiet_asks INTEGER NOT NULL,
    ladder_reset_ms INTEGER,
    quota_settled TEXT,
    folded_score REAL NOT NULL,
    UNIQUE (team_id, id),
    UNIQUE (team_id, member_id, number),
    FOREIGN KEY (team_id, member_id) REFERENCES members (team_id, id),
    FOREIGN KEY (team_id, channel_id) REFERENCES channels (team_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (team_id, goal_id) REFERENCES goals (team_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Kept in the order in which a book reads them: one stretch of pages a member, newest last.
CREATE TABLE occasions (
    team_id INTEGER NOT NULL,
    member_id INTEGER NOT NULL,
    close_ms INTEGER NOT NULL,
    id INTEGER NOT NULL,
    commitment_id INTEGER NOT NULL,
    date TEXT NOT NULL,
    slot INTEGER NOT NULL,
    reminder_ms INTEGER NOT NULL,
    window_end_ms INTEGER NOT NULL,
    planned INTEGER NOT NULL,
    per_day REAL NOT NULL,
    minutes INTEGER NOT NULL,
    state INTEGER NOT NULL,
    excuse INTEGER NOT NULL,
    excuse_id INTEGER NOT NULL,
    settled_ms INTEGER,
    make_up_end_ms INTEGER,
    make_up_over INTEGER NOT NULL,
    reserve_spent_on TEXT,
    quota_week TEXT,
    reserve_told INTEGER NOT NULL,
    reminder_message INTEGER NOT NULL,
    last_call_message INTEGER NOT NULL,
    nag_message INTEGER NOT NULL,
    snoozed_until_ms INTEGER,
    PRIMARY KEY (team_id, member_id, close_ms, id),
    UNIQUE (team_id, id),
    FOREIGN KEY (team_id, member_id) REFERENCES members (team_id, id),
    FOREIGN KEY (team_id, commitment_id) REFERENCES commitments (team_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX occasions_by_commitment ON occasions (team_id, commitment_id);

CREATE TABLE check_ins (
    team_id INTEGER NOT NULL,
    member_id INTEGER NOT NULL,
    date TEXT NOT NULL,
    id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    activity INTEGER,
    channel_id INTEGER,
    note TEXT,
    logged_ms INTEGER NOT NULL,
    PRIMARY KEY (team_id, member_id, date, id),
    UNIQUE (team_id, id),
    FOREIGN KEY (team_id, member_id) REFERENCES members (team_id, id),
    FOREIGN KEY (team_id, channel_id) REFERENCES channels (team_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- The date is the check-in's, for the same order. An occasion that is taken back (its schedule changed) leaves its credits behind.
CREATE TABLE credits (
    team_id INTEGER NOT NULL,
    member_id INTEGER NOT NULL,
    date TEXT NOT NULL,
    check_in_id INTEGER NOT NULL,
    place INTEGER NOT NULL,
    occasion_id INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    PRIMARY KEY (team_id, member_id, date, check_in_id, place),
    FOREIGN KEY (team_id, member_id, date, check_in_id) REFERENCES check_ins (team_id, member_id, date, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE aways (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL,
    member_id INTEGER NOT NULL,
    from_date TEXT NOT NULL,
    to_date TEXT NOT NULL,
    reason TEXT,
    FOREIGN KEY (team_id, member_id) REFERENCES members (team_id, id)
) STRICT;

CREATE INDEX aways_by_end ON aways (team_id, member_id, to_date);

-- A member's own have the member, those of a goal or of the team have none.
CREATE TABLE pauses (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL REFERENCES teams (id),
    member_id INTEGER,
    scope INTEGER NOT NULL,
    goal_id INTEGER,
    from_ms INTEGER NOT NULL,
    lifted_ms INTEGER,
    reason TEXT,
    FOREIGN KEY (team_id, member_id) REFERENCES members (team_id, id),
    FOREIGN KEY (team_id, goal_id) REFERENCES goals (team_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX pauses_by_member ON pauses (team_id, member_id);

CREATE TABLE skips (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL,
    member_id INTEGER NOT NULL,
    occasion_id INTEGER NOT NULL,
    commitment_id INTEGER NOT NULL,
    date TEXT NOT NULL,
    reason TEXT,
    FOREIGN KEY (team_id, member_id) REFERENCES members (team_id, id)
) STRICT;

CREATE INDEX skips_by_date ON skips (team_id, member_id, date);

CREATE TABLE nags (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL,
    member_id INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    day TEXT NOT NULL,
    FOREIGN KEY (team_id, member_id) REFERENCES members (team_id, id)
) STRICT;

CREATE INDEX nags_by_time ON nags (team_id, member_id, at_ms);

CREATE TABLE asks (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL,
    -- Who is asked.
    member_id INTEGER NOT NULL,
    from_member_id INTEGER NOT NULL,
    commitment_id INTEGER NOT NULL,
    goal_id INTEGER NOT NULL,
    step INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    message INTEGER NOT NULL,
    FOREIGN KEY (team_id, member_id) REFERENCES members (team_id, id)
) STRICT;

CREATE INDEX asks_by_time ON asks (team_id, member_id, at_ms);
