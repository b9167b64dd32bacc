-- What a team promises its audience: to answer within some minutes, in some hours of its days (bit 0 is Monday) on a clock of its own.
-- No key leads to the metric: one that was taken back leaves a promise without figures.
CREATE TABLE expectations (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL REFERENCES teams (id),
    -- NULL for all channels.
    channel_id INTEGER,
    within_minutes INTEGER NOT NULL,
    days INTEGER NOT NULL,
    from_time TEXT NOT NULL,
    to_time TEXT NOT NULL,
    zone TEXT NOT NULL,
    metric_id INTEGER,
    created_ms INTEGER NOT NULL,
    ended_ms INTEGER,
    seen_on TEXT,
    UNIQUE (team_id, id),
    FOREIGN KEY (team_id, channel_id) REFERENCES channels (team_id, id)
) STRICT;

-- In which hours a member answers, by their own clock.
CREATE TABLE covers (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL,
    member_id INTEGER NOT NULL,
    expectation_id INTEGER NOT NULL,
    days INTEGER NOT NULL,
    from_time TEXT NOT NULL,
    to_time TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    ended_ms INTEGER,
    FOREIGN KEY (team_id, member_id) REFERENCES members (team_id, id),
    FOREIGN KEY (team_id, expectation_id) REFERENCES expectations (team_id, id)
) STRICT;

CREATE INDEX covers_by_team ON covers (team_id, member_id);

-- Hours of a date that nobody covers, or that somebody took. Who was asked, can't, and was told are member ids, as JSON.
CREATE TABLE holes (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL,
    expectation_id INTEGER NOT NULL,
    from_ms INTEGER NOT NULL,
    to_ms INTEGER NOT NULL,
    found_ms INTEGER NOT NULL,
    taken_by_member_id INTEGER,
    asked TEXT NOT NULL,
    passed TEXT NOT NULL,
    passed_ms INTEGER,
    told TEXT NOT NULL,
    FOREIGN KEY (team_id, expectation_id) REFERENCES expectations (team_id, id),
    FOREIGN KEY (team_id, taken_by_member_id) REFERENCES members (team_id, id)
) STRICT;

CREATE INDEX holes_by_end ON holes (team_id, to_ms);
