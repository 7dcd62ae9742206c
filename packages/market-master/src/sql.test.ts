import { createMemoryStore } from '@kis/core'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GOLDEN } from './__fixtures__/golden.js'
import { createMasterHost } from './__fixtures__/master-host.js'
import { createMarketMaster, type MarketMaster, type SqlParams } from './index.js'

let master: MarketMaster
let before: Uint8Array
beforeAll(async () => {
  master = createMarketMaster({ http: await createMasterHost(), store: createMemoryStore() })
  before = await master.exportSnapshot()
})
afterAll(() => master.close())

/** What a refused statement is refused for. */
async function refusal(statement: string, params?: SqlParams): Promise<{ field: string; message: string }> {
  const error = await master.sql(statement, params).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ name: 'KisValidationError', isRetryable: false })
  return error as { field: string; message: string }
}

describe('SQL', () => {
  it('reads the views by column name, with plain values', async () => {
    const rows = await master.sql('SELECT short_code, name, market_cap, is_halted FROM kospi WHERE short_code = ?', [
      '005930',
    ])
    expect(rows).toEqual([{ short_code: '005930', name: '삼성전자', market_cap: 4214782, is_halted: 0 }])
    expect(Object.getPrototypeOf(rows[0])).toBe(Object.prototype)
  })

  it('joins markets, and begins with WITH, VALUES, comments and blanks as well', async () => {
    expect(
      await master.sql(
        `-- Sectors by name; "DROP TABLE kospi" is only talk.
         /* 업종 */ WITH big AS (SELECT * FROM kospi WHERE market_cap > 400000)
         SELECT big.name AS stock, sector.name AS sector FROM big JOIN sector ON sector.code = big.sector_medium;  -- end
        `,
      ),
    ).toEqual([{ stock: '삼성전자', sector: '전기·전자' }])
    expect(await master.sql('VALUES (1, NULL)')).toEqual([{ column1: 1, column2: null }])
    expect(await master.sql('select 1 as one;;')).toEqual([{ one: 1 }])
  })

  it('takes values by place and by name', async () => {
    const count = 'SELECT count(*) AS n FROM kospi WHERE'
    expect(await master.sql(`${count} market_cap >= ? AND kind = ?`, [110_000, 'stock'])).toEqual([{ n: 3 }])
    expect(await master.sql(`${count} market_cap >= ?2 AND kind = ?1`, ['stock', 110_000])).toEqual([{ n: 3 }])
    for (const sign of [':', '@', '$']) {
      const text = `${count} market_cap >= ${sign}least AND kind = ${sign}kind AND '${sign}not' <> "name"`
      expect(await master.sql(text, { least: 110_000, kind: 'stock' })).toEqual([{ n: 3 }])
    }
    expect(await master.sql(`${count} is_halted = :halted`, { halted: true })).toEqual([{ n: 1 }])
    expect(await master.sql('SELECT ? AS a, ? AS b', [null, Uint8Array.of(1, 2)])).toEqual([
      { a: null, b: Uint8Array.of(1, 2) },
    ])
  })

  it('gives back any text and number unchanged, whatever it holds', async () => {
    const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.double({ noNaN: true, noDefaultInfinity: true }))
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 8 }), async (values) => {
        const columns = values.map((_, index) => `:v${index} AS c${index}`)
        const [row] = await master.sql(
          `SELECT ${columns.join()}`,
          Object.fromEntries(values.map((one, index) => [`v${index}`, one])),
        )
        // SQLite knows no negative zero.
        expect(Object.values(row ?? {})).toEqual(values.map((one) => (one === 0 ? 0 : one)))
      }),
      { numRuns: 100 },
    )
  })

  it('ends after as many rows as are wanted, and never reads on', async () => {
    expect(await master.sql('SELECT position FROM kospi ORDER BY position', [], { limit: 2 })).toEqual([
      { position: 1 },
      { position: 2 },
    ])
    const endless = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n'
    expect(await master.sql(endless, [], { limit: 3 })).toEqual([{ i: 1 }, { i: 2 }, { i: 3 }])
    expect(await master.sql('SELECT * FROM kospi')).toHaveLength(GOLDEN.kospi.length)
  })

  it.each([
    'INSERT INTO sector_record (code, kind, name, wire) VALUES (1, 1, 1, 1)',
    "UPDATE kospi_record SET name = 'X'",
    'DELETE FROM kospi_record',
    'REPLACE INTO master VALUES (1, 1, 1, 1, 1, 1, 1)',
    'DROP TABLE kospi_record',
    'DROP VIEW kospi',
    'ALTER TABLE master RENAME TO other',
    'CREATE TABLE mine (a)',
    'CREATE TEMP TABLE mine (a)',
    "ATTACH 'other.db' AS other",
    'DETACH main',
    'PRAGMA writable_schema = 1',
    'PRAGMA query_only = OFF',
    'PRAGMA query_only',
    'BEGIN',
    'COMMIT',
    'SAVEPOINT a',
    'VACUUM',
    'REINDEX',
    'ANALYZE',
    'EXPLAIN DELETE FROM kospi_record',
    '/* SELECT */ DELETE FROM kospi_record',
    '-- SELECT\nDELETE FROM kospi_record',
    ';DELETE FROM kospi_record',
    '; SELECT 1',
    'selecting',
    '',
    ' ',
    '-- nothing',
    '/* never closed',
  ])('refuses %j before SQLite sees it', async (statement) => {
    expect(await refusal(statement)).toMatchObject({
      field: 'statement',
      message: expect.stringContaining('SELECT, WITH or VALUES'),
    })
  })

  it.each([
    "WITH x AS (SELECT 1) INSERT INTO sector_record (code, kind, name, wire) SELECT 'a', 'b', 'c', 'd'",
    "WITH x AS (SELECT 1) UPDATE kospi_record SET name = 'X'",
    'WITH x AS (SELECT 1) DELETE FROM kospi_record RETURNING *',
    "WITH x AS (SELECT 1) REPLACE INTO comparison VALUES ('a', 'b', 'c')",
  ])('refuses to write behind a WITH: %s', async (statement) => {
    expect(await refusal(statement)).toMatchObject({ field: 'statement', message: expect.stringContaining('readonly') })
  })

  it.each([
    'SELECT * FROM pragma_query_only(0)',
    'SELECT * FROM pragma_writable_schema(1)',
    "SELECT * FROM pragma_journal_mode('WAL')",
    'SELECT * FROM pragma_user_version(7)',
    "SELECT load_extension('x')",
    "SELECT writefile('x', 'y')",
    "SELECT fts3_tokenizer('simple', x'00')",
    'SELECT * FROM nothing',
    'SELECT nothing FROM kospi',
    'SELECT FROM',
    "SELECT 'unfinished",
  ])('hands on why SQLite refuses %s', async (statement) => {
    expect(await refusal(statement)).toMatchObject({
      field: 'statement',
      message: expect.stringMatching(/refused by SQLite: \S/),
    })
  })

  it.each([
    'SELECT 1; DELETE FROM kospi_record',
    'SELECT 1; SELECT 2',
    'SELECT 1 -- one\n; /* two */ SELECT 2',
    'SELECT 1;;DROP TABLE kospi_record',
  ])('refuses more than one statement: %j', async (statement) => {
    expect(await refusal(statement)).toMatchObject({ message: expect.stringContaining('a single one') })
  })

  it('refuses what SQLite would not read to the end', async () => {
    expect(await refusal('SELECT 1\0; DROP TABLE kospi_record')).toMatchObject({
      message: expect.stringContaining('NUL'),
    })
  })

  it('refuses two columns of one name, of which one would be lost', async () => {
    expect(await refusal('SELECT kospi.name, sector.name FROM kospi, sector')).toMatchObject({
      message: expect.stringContaining('two columns the name "name"'),
    })
  })

  it.each<[string, SqlParams | undefined, RegExp]>([
    ['SELECT ?', undefined, /0 values, and the statement has more/],
    ['SELECT ?, ?', [1], /1 values, and the statement has more/],
    ['SELECT 1', [1], /1 values, and the statement has fewer/],
    ['SELECT :a', undefined, /0 values, and the statement has more/],
    ['SELECT :a, :b', { a: 1 }, /lacks a value for "b"/],
    ['SELECT :a', { a: 1, b: 2 }, /value for "b", which the statement does not have/],
    ["SELECT ':b', :a", { a: 1, b: 2 }, /value for "b"/],
    ['SELECT :toString', {}, /lacks a value for "toString"/],
    ['SELECT ?', { a: 1 }, /must be a list/],
    ['SELECT ?', [Number.NaN], /for "1" neither/],
    ['SELECT ?', [undefined as never], /for "1" neither/],
    ['SELECT :a', { a: new Date(0) as never }, /for "a" neither/],
    ['SELECT :a', { a: Symbol.iterator as never }, /for "a" neither/],
    ['SELECT 1', 7 as never, /must be a list or an object/],
    ['SELECT 1', null as never, /must be a list or an object/],
  ])('refuses values that do not fit: %s (%#)', async (statement, params, message) => {
    expect(await refusal(statement, params)).toMatchObject({ field: 'params', message: expect.stringMatching(message) })
  })

  it('refuses malformed arguments', async () => {
    await expect(master.sql(7 as never)).rejects.toMatchObject({ name: 'KisValidationError', field: 'statement' })
    await expect(master.sql('SELECT 1', [], { limit: 0 })).rejects.toMatchObject({ field: 'limit' })
    await expect(master.sql('SELECT 1', [], { markets: ['elw'] })).rejects.toMatchObject({ field: 'market' })
  })

  it('never changes anything, whatever is asked', async () => {
    const word = fc.constantFrom(
      ...['SELECT', 'WITH x AS (SELECT 1)', 'INSERT INTO change VALUES (1)', 'DELETE FROM master', 'DROP VIEW kospi'],
      ...[
        'PRAGMA query_only = 0',
        'UPDATE master SET synced_at = 0',
        '1',
        '*',
        'FROM',
        'master',
        ';',
        '--',
        '/*',
        '*/',
      ],
      ...["'", '"', '(', ')', '\n', '?', ':a', '\uFEFF', '\u00a0', "ATTACH ':memory:' AS m", 'VALUES (1)'],
    )
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 7 }), async (words) => {
        await master.sql(words.join(' '), [], { limit: 50 }).catch((error: unknown) => {
          expect(error).toMatchObject({ name: 'KisValidationError' })
        })
      }),
      { numRuns: 500 },
    )
    expect(await master.exportSnapshot()).toEqual(before)
    // The copy itself can still be refreshed.
    await master.sync({ force: true })
    expect((await master.get('005930'))?.name).toBe('삼성전자')
  })
})
