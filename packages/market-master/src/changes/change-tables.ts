/** What was compared on which day, and what was different: rows of `MarketChanges`. */
export const CREATE_CHANGE_TABLES = `CREATE TABLE comparison (
  market TEXT NOT NULL,
  date TEXT NOT NULL,
  previous_date TEXT NOT NULL,
  PRIMARY KEY (market, date)
);
CREATE TABLE change (
  market TEXT NOT NULL,
  date TEXT NOT NULL,
  type TEXT NOT NULL,
  code TEXT NOT NULL,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  previous TEXT,
  current TEXT
);`
