-- What is written with nearly every change of a member's book stands in the member's own row, so that it is one page and one statement:
-- the standing, and the instant at which the member is to be looked at next.
ALTER TABLE members ADD COLUMN reserves_held INTEGER NOT NULL DEFAULT 2;
ALTER TABLE members ADD COLUMN kept_total INTEGER NOT NULL DEFAULT 0;
ALTER TABLE members ADD COLUMN folded_to_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE members ADD COLUMN folded_streak INTEGER NOT NULL DEFAULT 0;
ALTER TABLE members ADD COLUMN opened_on TEXT;
ALTER TABLE members ADD COLUMN earned_in_vain INTEGER NOT NULL DEFAULT 0;
ALTER TABLE members ADD COLUMN wake_ms INTEGER;

UPDATE members SET (reserves_held, kept_total, folded_to_ms, folded_streak, opened_on, earned_in_vain) = (
    SELECT s.reserves_held, s.kept_total, s.folded_to_ms, s.folded_streak, s.opened_on, s.earned_in_vain
    FROM standings s WHERE s.team_id = members.team_id AND s.member_id = members.id)
WHERE EXISTS (SELECT 1 FROM standings s WHERE s.team_id = members.team_id AND s.member_id = members.id);
UPDATE members SET wake_ms = (SELECT w.due_ms FROM wakeups w WHERE w.team_id = members.team_id AND w.member_id = members.id);

DROP TABLE standings;
DROP TABLE wakeups;
CREATE INDEX members_by_wake ON members (wake_ms, team_id);

-- One tree for all questions to the ledger, instead of three: what is asked is asked of a member or of a team, and its newest rows first.
DROP INDEX ledger_by_subject;
DROP INDEX ledger_by_parent;
DROP INDEX ledger_by_member;
CREATE INDEX ledger_by_member ON ledger (team_id, member_id, id, subject_id, parent_id);

-- What waits is looked at by its order; when the next is due is asked of few.
DROP INDEX outbox_waiting_next;

-- Nobody looks for a check-in by its id alone.
CREATE TABLE check_ins_by_date (
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
    FOREIGN KEY (team_id, member_id) REFERENCES members (team_id, id),
    FOREIGN KEY (team_id, channel_id) REFERENCES channels (team_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

INSERT INTO check_ins_by_date (team_id, member_id, date, id, number, minutes, activity, channel_id, note, logged_ms)
SELECT team_id, member_id, date, id, number, minutes, activity, channel_id, note, logged_ms FROM check_ins;

DROP TABLE check_ins;
ALTER TABLE check_ins_by_date RENAME TO check_ins;
