-- A workspace that was set up: who belongs to its team, to whom commands are shown there, and with what its newcomers begin.
ALTER TABLE workspaces ADD COLUMN role TEXT;
ALTER TABLE workspaces ADD COLUMN audience INTEGER NOT NULL DEFAULT 0;
ALTER TABLE workspaces ADD COLUMN zone TEXT;
ALTER TABLE workspaces ADD COLUMN working_days INTEGER;
-- Since when the bot is no longer in it: its data are kept for 30 days.
ALTER TABLE workspaces ADD COLUMN left_ms INTEGER;

-- Which of a person's accounts a direct message belongs to, where they are in several workspaces: the one that spoke last.
ALTER TABLE accounts ADD COLUMN is_current INTEGER NOT NULL DEFAULT 1;
CREATE INDEX accounts_by_person ON accounts (platform, external_id);

ALTER TABLE outbox ADD COLUMN workspace TEXT;
-- When it was first claimed: from then on it may have gone out.
ALTER TABLE outbox ADD COLUMN first_try_ms INTEGER;
UPDATE outbox SET workspace = (
    SELECT a.workspace FROM accounts a
    WHERE a.team_id = outbox.team_id AND a.member_id = outbox.member_id AND a.platform = outbox.platform AND a.external_id = outbox.account);
UPDATE outbox SET workspace = (
    SELECT w.external_id FROM workspaces w WHERE w.team_id = outbox.team_id AND w.platform = outbox.platform ORDER BY w.external_id LIMIT 1)
WHERE workspace IS NULL;

-- Small things that a platform's adapter must remember: a direct message's room, what was published, what was typed into half a form.
CREATE TABLE platform_notes (
    platform TEXT NOT NULL,
    key TEXT NOT NULL,
    -- Whose it is, by the platform's id: it goes when they are forgotten.
    account TEXT,
    value TEXT NOT NULL,
    -- Until when it is of use; null for good.
    until_ms INTEGER,
    PRIMARY KEY (platform, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX platform_notes_by_account ON platform_notes (platform, account) WHERE account IS NOT NULL;
CREATE INDEX platform_notes_by_end ON platform_notes (until_ms) WHERE until_ms IS NOT NULL;
