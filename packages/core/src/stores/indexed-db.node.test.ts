import { createRequire } from 'node:module'

// Node has no IndexedDB: the tests run on one in memory. Browsers run them on their own.
createRequire(import.meta.url)('fake-indexeddb/auto')
await import('./indexed-db.test.js')
