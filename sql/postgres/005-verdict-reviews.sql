-- A person also decides of verdicts: what a thread is, with what was at hand then, and what is no part of it.
ALTER TABLE review
ADD COLUMN judged TEXT COLLATE "C",
DROP CONSTRAINT review_decision_check,
ADD CONSTRAINT review_decision_check CHECK (decision IN ('merge', 'split', 'confirm', 'correct', 'reject')),
ADD CONSTRAINT review_judged_check CHECK ((judged IS NOT NULL) = (decision IN ('confirm', 'correct')));
