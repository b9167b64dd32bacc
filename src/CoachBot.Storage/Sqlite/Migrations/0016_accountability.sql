-- Who may be asked is asked first: 0 not answered yet, 1 accepted, 2 its end was told. What was agreed before counts as accepted.
ALTER TABLE members ADD COLUMN accountable_state INTEGER NOT NULL DEFAULT 1;

-- Two who encourage each other: whom a member named, whether both agreed, and when the next nudge goes.
ALTER TABLE members ADD COLUMN buddy_member_id INTEGER;
ALTER TABLE members ADD COLUMN buddy_mutual INTEGER NOT NULL DEFAULT 0;
ALTER TABLE members ADD COLUMN buddy_nudge_on TEXT;

-- To whom a goal is offered, and by whom, until it is taken or declined.
ALTER TABLE goals ADD COLUMN offered_to_member_id INTEGER;
ALTER TABLE goals ADD COLUMN offered_by_member_id INTEGER;

-- What became of a request for time or scope: 0 nothing yet. Its goal is 0 where the commitment has none.
ALTER TABLE asks ADD COLUMN answer INTEGER NOT NULL DEFAULT 0;

-- The channel of a pause that holds commitments on that channel only.
ALTER TABLE pauses ADD COLUMN channel_id INTEGER;

-- What a rater went by, in their words and for them alone; it goes where the member is forgotten.
ALTER TABLE assessment_answers ADD COLUMN evidence TEXT;

-- How often in a row a number was asked for without an answer.
ALTER TABLE metrics ADD COLUMN asked_in_vain INTEGER NOT NULL DEFAULT 0;
