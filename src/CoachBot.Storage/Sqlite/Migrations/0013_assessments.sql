ALTER TABLE teams ADD COLUMN assess_again_ms INTEGER;

CREATE TABLE assessment_rounds (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL,
    begun_ms INTEGER NOT NULL,
    -- The keys of its questions, as JSON.
    questions TEXT NOT NULL,
    revealed_ms INTEGER,
    ended_ms INTEGER,
    UNIQUE (team_id, id)
) STRICT;

-- A row a rater, and a second one for the re-vote. Numbers only: they stay, without a name, where a member is forgotten.
CREATE TABLE assessment_answers (
    team_id INTEGER NOT NULL,
    round_id INTEGER NOT NULL,
    member_id INTEGER NOT NULL,
    is_second INTEGER NOT NULL,
    -- 1 to 4 by the question's key, as JSON.
    scores TEXT NOT NULL,
    may_show INTEGER NOT NULL,
    PRIMARY KEY (team_id, round_id, member_id, is_second),
    FOREIGN KEY (team_id, round_id) REFERENCES assessment_rounds (team_id, id),
    FOREIGN KEY (team_id, member_id) REFERENCES members (team_id, id)
) STRICT, WITHOUT ROWID;

-- What customers say, as a member reports it; the words go where the member is forgotten.
CREATE TABLE assessment_notes (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL,
    member_id INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    stage INTEGER NOT NULL,
    note TEXT,
    FOREIGN KEY (team_id, member_id) REFERENCES members (team_id, id)
) STRICT;

CREATE INDEX assessment_notes_by_time ON assessment_notes (team_id, at_ms);
