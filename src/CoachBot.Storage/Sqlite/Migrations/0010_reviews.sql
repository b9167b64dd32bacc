ALTER TABLE teams ADD COLUMN reviewed_on TEXT;
ALTER TABLE teams ADD COLUMN reviews_unanswered INTEGER NOT NULL DEFAULT 0;

-- Who has chosen a room already waits for reviews, from the last day on that anything is known of.
UPDATE teams SET reviewed_on = (
    SELECT date(max(l.at_ms) / 1000, 'unixepoch') FROM ledger l WHERE l.team_id = teams.id) WHERE room IS NOT NULL;

CREATE TABLE ideas (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    text TEXT NOT NULL,
    by_member_id INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    -- 0 fresh, 1 used, 2 dropped.
    state INTEGER NOT NULL,
    closed_ms INTEGER,
    UNIQUE (team_id, number),
    FOREIGN KEY (team_id, by_member_id) REFERENCES members (team_id, id)
) STRICT;

CREATE TABLE kudos (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL,
    from_member_id INTEGER NOT NULL,
    to_member_id INTEGER NOT NULL,
    text TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    FOREIGN KEY (team_id, from_member_id) REFERENCES members (team_id, id),
    FOREIGN KEY (team_id, to_member_id) REFERENCES members (team_id, id)
) STRICT;

CREATE INDEX kudos_by_time ON kudos (team_id, at_ms);

CREATE TABLE review_answers (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL,
    member_id INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    on_date TEXT NOT NULL,
    -- Texts are emptied where their member is forgotten; that a change was named stays.
    worked TEXT,
    did_not_work TEXT,
    change TEXT,
    asked_ms INTEGER,
    did INTEGER,
    FOREIGN KEY (team_id, member_id) REFERENCES members (team_id, id)
) STRICT;

CREATE INDEX review_answers_by_time ON review_answers (team_id, at_ms);
