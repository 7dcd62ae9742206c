import { createRequire } from 'node:module'

// @alone in its file: the tests are loaded once, and the next file shall not find this IndexedDB.
// Node has no IndexedDB: the tests run on one in memory. Browsers run them on their own.
createRequire(import.meta.url)('fake-indexeddb/auto')
await import('./indexed-db.test.js')
