-- Ids, numbers, states and rules only: who is erased elsewhere stays here as a number.
CREATE TABLE ledger (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL REFERENCES teams (id),
    -- Whose book it happened in; none for the team's.
    member_id INTEGER,
    actor_member_id INTEGER,
    kind TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    subject_id INTEGER NOT NULL,
    parent_id INTEGER NOT NULL,
    date TEXT,
    rule TEXT NOT NULL,
    rule_version INTEGER NOT NULL,
    figures TEXT NOT NULL
) STRICT;

CREATE INDEX ledger_by_member ON ledger (team_id, member_id, id);
CREATE INDEX ledger_by_subject ON ledger (team_id, subject_id);
CREATE INDEX ledger_by_parent ON ledger (team_id, parent_id) WHERE parent_id <> 0;

CREATE TRIGGER ledger_is_not_changed BEFORE UPDATE ON ledger
BEGIN
    SELECT raise(ABORT, 'The ledger is append-only.');
END;

CREATE TRIGGER ledger_is_not_cut BEFORE DELETE ON ledger
BEGIN
    SELECT raise(ABORT, 'The ledger is append-only.');
END;

CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL REFERENCES teams (id),
    message_key TEXT NOT NULL,
    -- The receiver; 0 for the team's room.
    member_id INTEGER NOT NULL,
    platform TEXT NOT NULL,
    account TEXT,
    room TEXT,
    kind INTEGER NOT NULL,
    content TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    only_while_open INTEGER,
    about INTEGER,
    edits INTEGER,
    -- 0 pending, 1 claimed, 2 sent, 3 withdrawn, 4 dropped.
    state INTEGER NOT NULL,
    -- When it may be claimed: its time, that of the next try, or the end of the lease.
    next_ms INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    outcome_unknown INTEGER NOT NULL DEFAULT 0,
    platform_id TEXT,
    sent_ms INTEGER,
    fault TEXT,
    UNIQUE (team_id, message_key)
) STRICT;

CREATE INDEX outbox_waiting ON outbox (platform, id) WHERE state IN (0, 1);
CREATE INDEX outbox_waiting_next ON outbox (next_ms) WHERE state IN (0, 1);
CREATE INDEX outbox_waiting_by_receiver ON outbox (team_id, member_id, id) WHERE state IN (0, 1);
CREATE INDEX outbox_sent ON outbox (team_id, member_id, id) WHERE state = 2;
CREATE INDEX outbox_by_occasion ON outbox (team_id, about) WHERE about IS NOT NULL;
CREATE INDEX outbox_by_edited ON outbox (team_id, edits) WHERE edits IS NOT NULL;

CREATE TABLE received_events (
    platform TEXT NOT NULL,
    event_id TEXT NOT NULL,
    -- Who acted, where it was a member.
    member_id INTEGER,
    at_ms INTEGER NOT NULL,
    reply TEXT NOT NULL,
    PRIMARY KEY (platform, event_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX received_events_by_time ON received_events (at_ms);

-- Member 0 is the team itself.
CREATE TABLE wakeups (
    team_id INTEGER NOT NULL REFERENCES teams (id),
    member_id INTEGER NOT NULL,
    due_ms INTEGER NOT NULL,
    PRIMARY KEY (team_id, member_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX wakeups_by_due ON wakeups (due_ms);

CREATE TABLE undo_entries (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL,
    member_id INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    command TEXT NOT NULL,
    before TEXT NOT NULL,
    FOREIGN KEY (team_id, member_id) REFERENCES members (team_id, id)
) STRICT;

CREATE INDEX undo_entries_by_member ON undo_entries (team_id, member_id, id);
