/** Starts SQLite and opens databases: a file of its own, which is loaded when the first of them is needed. */
export { openDatabase } from './open-database.js'
export { startSqlite } from './start-sqlite.js'
