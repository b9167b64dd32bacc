-- Since when a workspace is part of a team that another one began; null for the one that began it, where the team's room is.
ALTER TABLE workspaces ADD COLUMN linked_ms INTEGER;

-- Codes that make one of two teams (kind 0) or one member of two (kind 1), each as its hash alone.
CREATE TABLE link_codes (
    team_id INTEGER NOT NULL,
    -- Who asked for it.
    member_id INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    hash BLOB NOT NULL,
    until_ms INTEGER NOT NULL,
    PRIMARY KEY (team_id, member_id, kind),
    FOREIGN KEY (team_id, member_id) REFERENCES members (team_id, id)
) STRICT, WITHOUT ROWID;

-- Wrong codes of the last hour.
CREATE TABLE link_tries (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL REFERENCES teams (id),
    platform TEXT NOT NULL,
    workspace TEXT NOT NULL,
    -- Null once they are forgotten: it still counts for the workspace.
    account TEXT,
    at_ms INTEGER NOT NULL
) STRICT;
