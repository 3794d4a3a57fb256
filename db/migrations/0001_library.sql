-- Reports, their sentences, and the facts drawn from them.
--
-- A day is a proleptic Gregorian ordinal (0001-01-01 is 1); 0 is an undated report, so that
-- it sorts as the oldest. `since`, `until` and `target` are YYYY, YYYY-MM or YYYY-MM-DD, and ''
-- where nothing is said. A sentence's id is made of the days from it to 9999-12-31 (22
-- bits), 8388607 - report (23 bits) and its number (18 bits): the order of ids is newest first,
-- a span of days is a range of ids, and both hold inside the full-text index, which knows no
-- other column to sort or filter by.

PRAGMA application_id = 1397314642; -- "SITR"

CREATE TABLE report (
    id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id BETWEEN 1 AND 8388607),
    source TEXT NOT NULL UNIQUE,
    digest TEXT NOT NULL,
    title TEXT NOT NULL,
    authors TEXT NOT NULL CHECK (json_valid(authors)),
    day INTEGER NOT NULL CHECK (day BETWEEN 0 AND 3652059),
    publication TEXT NOT NULL,
    publication_key TEXT NOT NULL,
    section TEXT NOT NULL,
    url TEXT NOT NULL,
    learned INTEGER NOT NULL,
    sentences INTEGER NOT NULL,
    memberships INTEGER NOT NULL,
    initiatives INTEGER NOT NULL,
    relations INTEGER NOT NULL
) STRICT;
CREATE INDEX report_by_day ON report (day, id);
CREATE INDEX report_by_publication ON report (publication_key, day, id);
CREATE INDEX report_by_learned ON report (learned, id);

CREATE TABLE author (
    name_key TEXT NOT NULL,
    day INTEGER NOT NULL,
    report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
    PRIMARY KEY (name_key, day, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX author_by_report ON author (report);

CREATE TABLE sentence (
    id INTEGER PRIMARY KEY,
    report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 262143),
    paragraph INTEGER NOT NULL CHECK (paragraph >= 0),
    text TEXT NOT NULL,
    subjects TEXT NOT NULL,
    UNIQUE (report, number),
    CHECK (id & 2199023255551 = ((8388607 - report) << 18 | number))
) STRICT;

-- What a report speaks of: an organization's key or a state's code.
CREATE TABLE mention (
    kind TEXT NOT NULL CHECK (kind IN ('organization', 'state')),
    name TEXT NOT NULL,
    day INTEGER NOT NULL,
    report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
    PRIMARY KEY (kind, name, day, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_by_report ON mention (report);

-- How many reports speak of each, kept by triggers on `mention`.
CREATE TABLE subject (
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    reports INTEGER NOT NULL,
    PRIMARY KEY (kind, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX subject_by_use ON subject (kind, reports, name);

CREATE TRIGGER mention_added AFTER INSERT ON mention BEGIN
    INSERT INTO subject (kind, name, reports) VALUES (new.kind, new.name, 1)
    ON CONFLICT (kind, name) DO UPDATE SET reports = reports + 1;
END;
CREATE TRIGGER mention_removed AFTER DELETE ON mention BEGIN
    UPDATE subject SET reports = reports - 1 WHERE kind = old.kind AND name = old.name;
    DELETE FROM subject WHERE kind = old.kind AND name = old.name AND reports = 0;
END;

CREATE TABLE organization (
    key TEXT PRIMARY KEY CHECK (key <> ''),
    name TEXT NOT NULL,
    acronym TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A fact cannot be committed without evidence: its first evidence sentence is named here, and
-- the pair has to stand in `evidence` when the transaction ends. The sentence has to belong to
-- the fact's own report.
CREATE TABLE fact (
    id INTEGER PRIMARY KEY,
    report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
    sentence INTEGER NOT NULL,
    CHECK (((sentence >> 18) & 8388607) = 8388607 - report),
    FOREIGN KEY (id, sentence) REFERENCES evidence (fact, sentence) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX fact_by_report ON fact (report);

CREATE TABLE evidence (
    fact INTEGER NOT NULL REFERENCES fact ON DELETE CASCADE,
    sentence INTEGER NOT NULL REFERENCES sentence DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (fact, sentence)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_by_sentence ON evidence (sentence);

-- `starts` and `ends` are the days that `since` and `until` begin with and NULL where nothing is
-- said; a status with an `until` is over from the day `over`.
CREATE TABLE membership (
    fact INTEGER PRIMARY KEY REFERENCES fact ON DELETE CASCADE,
    organization TEXT NOT NULL REFERENCES organization,
    state TEXT NOT NULL CHECK (state <> ''),
    status TEXT NOT NULL,
    derivation TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT NOT NULL,
    closed INTEGER NOT NULL CHECK (closed IN (0, 1)),
    day INTEGER NOT NULL,
    starts INTEGER,
    ends INTEGER,
    over INTEGER,
    CHECK ((since = '') = (starts IS NULL)),
    CHECK ((until = '') = (ends IS NULL) AND (until = '') = (over IS NULL))
) STRICT;
CREATE INDEX membership_by_stance
    ON membership (organization, state, status, since, until, day, derivation);
CREATE INDEX membership_by_pair ON membership (organization, state, day, fact);

-- Each different thing said of a state and an organization, however often: the day it was first
-- said, and the newest claim that says it. Kept by triggers on `membership`.
CREATE TABLE stance (
    organization TEXT NOT NULL,
    state TEXT NOT NULL,
    status TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT NOT NULL,
    claims INTEGER NOT NULL,
    first INTEGER NOT NULL,
    latest INTEGER NOT NULL,
    newest INTEGER NOT NULL,
    PRIMARY KEY (organization, state, status, since, until)
) STRICT, WITHOUT ROWID;
CREATE INDEX stance_by_state ON stance (state);
CREATE INDEX stance_by_first ON stance (first);

CREATE TRIGGER membership_added AFTER INSERT ON membership BEGIN
    INSERT INTO stance
    VALUES (new.organization, new.state, new.status, new.since, new.until, 1, new.day, new.day,
        new.fact)
    ON CONFLICT DO UPDATE SET claims = claims + 1, first = min(first, new.day),
        (latest, newest) = (
            SELECT m.day, m.fact FROM membership AS m
            WHERE m.organization = new.organization AND m.state = new.state
                AND m.status = new.status AND m.since = new.since AND m.until = new.until
            ORDER BY m.day DESC, m.derivation DESC, m.fact DESC LIMIT 1
        );
END;
CREATE TRIGGER membership_removed AFTER DELETE ON membership BEGIN
    DELETE FROM stance
    WHERE organization = old.organization AND state = old.state AND status = old.status
        AND since = old.since AND until = old.until AND claims = 1;
    UPDATE stance SET claims = claims - 1, first = (
        SELECT m.day FROM membership AS m
        WHERE m.organization = old.organization AND m.state = old.state
            AND m.status = old.status AND m.since = old.since AND m.until = old.until
        ORDER BY m.day LIMIT 1
    ), (latest, newest) = (
        SELECT m.day, m.fact FROM membership AS m
        WHERE m.organization = old.organization AND m.state = old.state
            AND m.status = old.status AND m.since = old.since AND m.until = old.until
        ORDER BY m.day DESC, m.derivation DESC, m.fact DESC LIMIT 1
    )
    WHERE organization = old.organization AND state = old.state AND status = old.status
        AND since = old.since AND until = old.until;
END;

-- Lists that a report gives as complete, at the day they speak of.
CREATE TABLE closed_list (
    organization TEXT NOT NULL REFERENCES organization,
    status TEXT NOT NULL,
    day INTEGER NOT NULL,
    report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
    PRIMARY KEY (organization, status, day, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX closed_list_by_report ON closed_list (report);

-- An initiative as all reports tell it. `newest` is its newest statement, whose day and status
-- are repeated here to sort and filter by; `target` is the newest target anyone stated.
CREATE TABLE life (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    organization TEXT NOT NULL REFERENCES organization,
    title_key TEXT NOT NULL CHECK (title_key <> ''),
    statements INTEGER NOT NULL DEFAULT 0,
    first INTEGER NOT NULL DEFAULT 0,
    latest INTEGER NOT NULL DEFAULT 0,
    newest INTEGER,
    status TEXT NOT NULL DEFAULT '',
    target TEXT NOT NULL DEFAULT '',
    UNIQUE (organization, title_key)
) STRICT;
CREATE INDEX life_by_latest ON life (latest, id);
CREATE INDEX life_by_status ON life (status, latest, id);
CREATE INDEX life_by_organization ON life (organization, latest, id);
CREATE INDEX life_by_organization_status ON life (organization, status, latest, id);
CREATE INDEX life_by_first ON life (first, id);
CREATE INDEX life_by_organization_first ON life (organization, first, id);

CREATE TABLE initiative (
    fact INTEGER PRIMARY KEY REFERENCES fact ON DELETE CASCADE,
    life INTEGER NOT NULL REFERENCES life,
    title TEXT NOT NULL CHECK (title <> ''),
    status TEXT NOT NULL,
    target TEXT NOT NULL,
    day INTEGER NOT NULL
) STRICT;
CREATE INDEX initiative_by_life ON initiative (life, day, fact);
CREATE INDEX initiative_by_milestone ON initiative (life, status, target, day, fact);
CREATE INDEX initiative_by_target ON initiative (life, day, fact) WHERE target <> '';

-- Each status and target that was ever stated, and the day it first was; kept, like a life's
-- count of statements, by triggers on `initiative`.
CREATE TABLE milestone (
    life INTEGER NOT NULL REFERENCES life,
    status TEXT NOT NULL,
    target TEXT NOT NULL,
    statements INTEGER NOT NULL,
    first INTEGER NOT NULL,
    PRIMARY KEY (life, status, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX milestone_by_first ON milestone (first, life);
CREATE INDEX milestone_by_life ON milestone (life, first);

CREATE TRIGGER initiative_added AFTER INSERT ON initiative BEGIN
    UPDATE life SET statements = statements + 1 WHERE id = new.life;
    INSERT INTO milestone (life, status, target, statements, first)
    VALUES (new.life, new.status, new.target, 1, new.day)
    ON CONFLICT DO UPDATE SET statements = statements + 1, first = min(first, excluded.first);
END;
CREATE TRIGGER initiative_removed AFTER DELETE ON initiative BEGIN
    UPDATE life SET statements = statements - 1 WHERE id = old.life;
    DELETE FROM milestone
    WHERE life = old.life AND status = old.status AND target = old.target AND statements = 1;
    UPDATE milestone SET statements = statements - 1, first = (
        SELECT i.day FROM initiative AS i
        WHERE i.life = old.life AND i.status = old.status AND i.target = old.target
        ORDER BY i.day LIMIT 1
    )
    WHERE life = old.life AND status = old.status AND target = old.target;
END;

CREATE TABLE participant (
    initiative INTEGER NOT NULL REFERENCES initiative ON DELETE CASCADE,
    life INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state <> ''),
    part TEXT NOT NULL,
    PRIMARY KEY (initiative, state)
) STRICT, WITHOUT ROWID;

-- The states that any statement of an initiative's life names.
CREATE TABLE life_state (
    life INTEGER NOT NULL,
    state TEXT NOT NULL,
    statements INTEGER NOT NULL,
    first INTEGER NOT NULL DEFAULT 0,
    latest INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (life, state)
) STRICT, WITHOUT ROWID;
CREATE INDEX life_state_by_latest ON life_state (state, latest, life);
CREATE INDEX life_state_by_first ON life_state (state, first, life);

CREATE TRIGGER participant_added AFTER INSERT ON participant BEGIN
    INSERT INTO life_state (life, state, statements) VALUES (new.life, new.state, 1)
    ON CONFLICT (life, state) DO UPDATE SET statements = statements + 1;
END;
CREATE TRIGGER participant_removed AFTER DELETE ON participant BEGIN
    UPDATE life_state SET statements = statements - 1
    WHERE life = old.life AND state = old.state;
    DELETE FROM life_state WHERE life = old.life AND state = old.state AND statements = 0;
END;

CREATE TABLE relation (
    fact INTEGER PRIMARY KEY REFERENCES fact ON DELETE CASCADE,
    first TEXT NOT NULL REFERENCES organization,
    second TEXT NOT NULL REFERENCES organization,
    kind TEXT NOT NULL,
    day INTEGER NOT NULL,
    CHECK (first <> second)
) STRICT;
CREATE INDEX relation_by_first ON relation (first);
CREATE INDEX relation_by_second ON relation (second);
CREATE INDEX relation_by_pair
    ON relation (min(first, second), max(first, second), kind, day, fact);

-- Each kind of relation between two organizations, once from either side, and the newest claim
-- of it; kept by triggers on `relation`.
CREATE TABLE tie (
    organization TEXT NOT NULL,
    other TEXT NOT NULL,
    kind TEXT NOT NULL,
    claims INTEGER NOT NULL,
    latest INTEGER NOT NULL,
    newest INTEGER NOT NULL,
    PRIMARY KEY (organization, other, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX tie_by_latest ON tie (organization, latest, newest);

CREATE TRIGGER relation_added AFTER INSERT ON relation BEGIN
    INSERT INTO tie VALUES
        (new.first, new.second, new.kind, 1, new.day, new.fact),
        (new.second, new.first, new.kind, 1, new.day, new.fact)
    ON CONFLICT DO UPDATE SET claims = claims + 1, (latest, newest) = (
        SELECT x.day, x.fact FROM relation AS x
        WHERE min(x.first, x.second) = min(new.first, new.second)
            AND max(x.first, x.second) = max(new.first, new.second) AND x.kind = new.kind
        ORDER BY x.day DESC, x.fact DESC LIMIT 1
    );
END;
CREATE TRIGGER relation_removed AFTER DELETE ON relation BEGIN
    DELETE FROM tie
    WHERE (organization, other) IN (VALUES (old.first, old.second), (old.second, old.first))
        AND kind = old.kind AND claims = 1;
    UPDATE tie SET claims = claims - 1, (latest, newest) = (
        SELECT x.day, x.fact FROM relation AS x
        WHERE min(x.first, x.second) = min(old.first, old.second)
            AND max(x.first, x.second) = max(old.first, old.second) AND x.kind = old.kind
        ORDER BY x.day DESC, x.fact DESC LIMIT 1
    )
    WHERE (organization, other) IN (VALUES (old.first, old.second), (old.second, old.first))
        AND kind = old.kind;
END;

-- Summaries. A NULL text is the first evidence sentence, word for word.
CREATE TABLE point (
    fact INTEGER PRIMARY KEY REFERENCES fact ON DELETE CASCADE,
    part TEXT NOT NULL CHECK (part IN ('bottom line', 'key point', 'watch')),
    position INTEGER NOT NULL,
    text TEXT
) STRICT;

-- Totals, kept by triggers on `report`.
CREATE TABLE total (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO total (name, value) VALUES
    ('reports', 0), ('sentences', 0), ('memberships', 0), ('initiatives', 0), ('relations', 0);

CREATE VIRTUAL TABLE sentence_index USING fts5(
    text, subjects,
    content = 'sentence', content_rowid = 'id',
    tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER sentence_added AFTER INSERT ON sentence BEGIN
    INSERT INTO sentence_index (rowid, text, subjects) VALUES (new.id, new.text, new.subjects);
END;
CREATE TRIGGER sentence_removed AFTER DELETE ON sentence BEGIN
    INSERT INTO sentence_index (sentence_index, rowid, text, subjects)
    VALUES ('delete', old.id, old.text, old.subjects);
END;

CREATE VIEW titled AS
SELECT ((3652059 - day) << 23 | (8388607 - id)) << 18 AS id, title FROM report;
CREATE VIRTUAL TABLE title_index USING fts5(
    title,
    content = 'titled', content_rowid = 'id', prefix = '1 2 3',
    tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER report_added AFTER INSERT ON report BEGIN
    INSERT INTO title_index (rowid, title)
    VALUES (((3652059 - new.day) << 23 | (8388607 - new.id)) << 18, new.title);
    UPDATE total SET value = value + CASE name
        WHEN 'reports' THEN 1 WHEN 'sentences' THEN new.sentences
        WHEN 'memberships' THEN new.memberships WHEN 'initiatives' THEN new.initiatives
        ELSE new.relations END;
END;
CREATE TRIGGER report_changed AFTER UPDATE ON report BEGIN
    INSERT INTO title_index (title_index, rowid, title)
    VALUES ('delete', ((3652059 - old.day) << 23 | (8388607 - old.id)) << 18, old.title);
    INSERT INTO title_index (rowid, title)
    VALUES (((3652059 - new.day) << 23 | (8388607 - new.id)) << 18, new.title);
    UPDATE total SET value = value + CASE name
        WHEN 'reports' THEN 0 WHEN 'sentences' THEN new.sentences - old.sentences
        WHEN 'memberships' THEN new.memberships - old.memberships
        WHEN 'initiatives' THEN new.initiatives - old.initiatives
        ELSE new.relations - old.relations END;
END;
CREATE TRIGGER report_removed AFTER DELETE ON report BEGIN
    INSERT INTO title_index (title_index, rowid, title)
    VALUES ('delete', ((3652059 - old.day) << 23 | (8388607 - old.id)) << 18, old.title);
    UPDATE total SET value = value - CASE name
        WHEN 'reports' THEN 1 WHEN 'sentences' THEN old.sentences
        WHEN 'memberships' THEN old.memberships WHEN 'initiatives' THEN old.initiatives
        ELSE old.relations END;
END;

-- Sources that could not be read, each with its last reason.
CREATE TABLE failure (
    source TEXT PRIMARY KEY,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
