-- What a team says of its presence on a channel, with its verdict, as JSON; NULL before it was looked at.
ALTER TABLE channels ADD COLUMN audit TEXT;

-- What an hour costs, in hundredths of a currency, and whether all members see what is worked out with it.
ALTER TABLE teams ADD COLUMN rate_minor INTEGER;
ALTER TABLE teams ADD COLUMN rate_currency TEXT;
ALTER TABLE teams ADD COLUMN rate_for_all INTEGER NOT NULL DEFAULT 0;

-- Money that was paid for a channel, in hundredths of a currency.
CREATE TABLE spends (
    id INTEGER PRIMARY KEY,
    team_id INTEGER NOT NULL REFERENCES teams (id),
    channel_id INTEGER NOT NULL,
    by_member_id INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    on_date TEXT NOT NULL,
    amount_minor INTEGER NOT NULL,
    currency TEXT NOT NULL,
    FOREIGN KEY (team_id, channel_id) REFERENCES channels (team_id, id),
    FOREIGN KEY (team_id, by_member_id) REFERENCES members (team_id, id)
) STRICT;

CREATE INDEX spends_by_date ON spends (team_id, on_date);
