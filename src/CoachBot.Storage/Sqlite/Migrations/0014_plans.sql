-- The long session of a week: the day (1 is Monday) and its minutes; NULL where all sessions are alike.
ALTER TABLE commitments ADD COLUMN long_day INTEGER;
ALTER TABLE commitments ADD COLUMN long_minutes INTEGER;

-- A plan of a team, from its proposal on.
CREATE TABLE plans (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL REFERENCES teams (id),
    by_member_id INTEGER NOT NULL,
    -- Its name in the content.
    name TEXT NOT NULL,
    kind INTEGER NOT NULL,
    title TEXT NOT NULL,
    goal_id INTEGER,
    starts_on TEXT NOT NULL,
    launch_on TEXT,
    begun_ms INTEGER,
    ended_ms INTEGER,
    minutes INTEGER NOT NULL,
    long_percent INTEGER NOT NULL,
    -- Its weeks, as JSON.
    weeks TEXT NOT NULL,
    step INTEGER NOT NULL,
    monday TEXT NOT NULL,
    UNIQUE (team_id, id),
    FOREIGN KEY (team_id, by_member_id) REFERENCES members (team_id, id)
) STRICT;

CREATE INDEX plans_open ON plans (team_id) WHERE ended_ms IS NULL;

-- Its weeks that are over: totals of all who were in it.
CREATE TABLE plan_weeks (
    team_id INTEGER NOT NULL,
    plan_id INTEGER NOT NULL,
    monday TEXT NOT NULL,
    step INTEGER NOT NULL,
    planned INTEGER NOT NULL,
    done INTEGER NOT NULL,
    outcome INTEGER NOT NULL,
    PRIMARY KEY (team_id, plan_id, monday),
    FOREIGN KEY (team_id, plan_id) REFERENCES plans (team_id, id)
) STRICT, WITHOUT ROWID;

-- Who agreed to be in it.
CREATE TABLE plan_members (
    team_id INTEGER NOT NULL,
    plan_id INTEGER NOT NULL,
    member_id INTEGER NOT NULL,
    commitment_id INTEGER NOT NULL,
    most INTEGER NOT NULL,
    before_minutes INTEGER,
    set_for TEXT,
    left_ms INTEGER,
    PRIMARY KEY (team_id, plan_id, member_id),
    FOREIGN KEY (team_id, plan_id) REFERENCES plans (team_id, id),
    FOREIGN KEY (team_id, member_id) REFERENCES members (team_id, id)
) STRICT, WITHOUT ROWID;

-- Answers to the survey of a checkpoint. Numbers only: they stay, without a name, where a member is forgotten.
CREATE TABLE plan_answers (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL,
    plan_id INTEGER NOT NULL,
    member_id INTEGER NOT NULL,
    week INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    -- 1 to 4 by the question's key, as JSON.
    scores TEXT NOT NULL,
    UNIQUE (team_id, plan_id, week, member_id),
    FOREIGN KEY (team_id, plan_id) REFERENCES plans (team_id, id),
    FOREIGN KEY (team_id, member_id) REFERENCES members (team_id, id)
) STRICT;
