-- A change is made durable page by page, so what a command writes should lie together: no index that nothing reads, and rows of one
-- member, or of one moment, side by side.

DROP INDEX outbox_by_edited;

-- Only a message that was tried makes others wait: a new one need not be in it.
DROP INDEX outbox_waiting_by_receiver;
CREATE INDEX outbox_tried ON outbox (team_id, member_id, id) WHERE state IN (0, 1) AND attempts > 0;

-- In the order in which events came, so that the answers of one moment fill the same pages, and what is old lies at the beginning.
CREATE TABLE received_in_order (
    id INTEGER PRIMARY KEY,
    platform TEXT NOT NULL,
    event_id TEXT NOT NULL,
    -- Who acted, where it was a member.
    member_id INTEGER,
    at_ms INTEGER NOT NULL,
    reply TEXT NOT NULL,
    UNIQUE (platform, event_id)
) STRICT;

INSERT INTO received_in_order (platform, event_id, member_id, at_ms, reply)
SELECT platform, event_id, member_id, at_ms, reply FROM received_events ORDER BY at_ms;

DROP TABLE received_events;
ALTER TABLE received_in_order RENAME TO received_events;

CREATE TABLE undo_by_member (
    team_id INTEGER NOT NULL,
    member_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    command TEXT NOT NULL,
    before TEXT NOT NULL,
    PRIMARY KEY (team_id, member_id, id),
    FOREIGN KEY (team_id, member_id) REFERENCES members (team_id, id)
) STRICT, WITHOUT ROWID;

INSERT INTO undo_by_member (team_id, member_id, id, at_ms, command, before)
SELECT team_id, member_id, id, at_ms, command, before FROM undo_entries;

DROP TABLE undo_entries;
ALTER TABLE undo_by_member RENAME TO undo_entries;
