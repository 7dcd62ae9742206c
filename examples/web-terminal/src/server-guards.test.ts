import { describe, expect, it } from 'vitest'
import { checkRequest } from '../server/check-request.js'
import { createPreviews } from '../server/previews.js'
import { readDraft, readSymbol } from '../server/read-fields.js'
import { parseObject } from '../server/read-json.js'
import { Refusal } from '../server/refusal.js'
import { createSession } from '../server/session.js'

const PORT = 4_000
const session = createSession('the secret')
const OWN = { host: '127.0.0.1:4000', cookie: 'other=1; kis-terminal-4000=the secret' }
const ORIGIN = 'http://127.0.0.1:4000'

function refusalOf(act: () => unknown): string | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

describe('a request', () => {
  it.each([
    ['of the page', 'GET', {}, undefined],
    ['of the page by its other name', 'GET', { host: 'localhost:4000' }, undefined],
    ['of the page that changes something', 'POST', { origin: ORIGIN, 'sec-fetch-site': 'same-origin' }, undefined],
    ['by another name', 'GET', { host: 'evil.example' }, 'HOST'],
    ['by another port', 'GET', { host: '127.0.0.1:5000' }, 'HOST'],
    ['without a name', 'GET', { host: undefined }, 'HOST'],
    ['of another page', 'POST', { origin: 'http://evil.example' }, 'ORIGIN'],
    ['of another page that reads', 'GET', { origin: 'http://evil.example' }, 'ORIGIN'],
    ['of the other name', 'POST', { origin: 'http://localhost:4000' }, 'ORIGIN'],
    ['of another site', 'GET', { 'sec-fetch-site': 'cross-site' }, 'ORIGIN'],
    ['of another port of this host', 'GET', { 'sec-fetch-site': 'same-site' }, 'ORIGIN'],
    ['without an origin that changes something', 'POST', {}, 'ORIGIN'],
    ['of a file', 'POST', { origin: 'null' }, 'ORIGIN'],
    ['without the secret', 'GET', { cookie: undefined }, 'SESSION'],
    ['with a wrong secret', 'GET', { cookie: 'kis-terminal-4000=the secre' }, 'SESSION'],
    ['with the secret of another port', 'GET', { cookie: 'kis-terminal-5000=the secret' }, 'SESSION'],
  ])('%s', (_, method, headers, expected) => {
    expect(refusalOf(() => checkRequest({ method, headers: { ...OWN, ...headers } }, PORT, session))).toBe(expected)
  })

  it('for a socket names its origin', () => {
    const ask = (headers: object) => () =>
      checkRequest({ method: 'GET', headers: { ...OWN, ...headers }, isUpgrade: true }, PORT, session)
    expect(refusalOf(ask({}))).toBe('ORIGIN')
    expect(refusalOf(ask({ origin: ORIGIN }))).toBeUndefined()
  })

  it('gets a secret of its own at each start', () => {
    expect(createSession().secret).not.toBe(createSession().secret)
    expect(createSession().secret).toMatch(/^[\w-]{32}$/)
  })
})

describe('an order', () => {
  const draft = { symbol: '005930', side: 'buy', kind: 'limit', quantity: 3, price: 70_000 }
  it.each([
    ['whole', {}, undefined],
    ['at the market', { kind: 'market', price: null }, undefined],
    ['at the market with a price', { kind: 'market' }, 'FIELD'],
    ['without a price', { price: null }, 'FIELD'],
    ['of no shares', { quantity: 0 }, 'FIELD'],
    ['of parts of shares', { quantity: 1.5 }, 'FIELD'],
    ['of a text of shares', { quantity: '3' }, 'FIELD'],
    ['of another side', { side: 'short' }, 'FIELD'],
    ['of no code', { symbol: '../etc' }, 'FIELD'],
    ['of another account', { account: '1' }, 'FIELD'],
  ])('%s', (_, change, expected) => {
    expect(refusalOf(() => readDraft({ ...draft, ...change }))).toBe(expected)
  })

  it('is confirmed as it was shown, and not for ever', () => {
    const previews = createPreviews()
    const shown = readDraft(draft)
    const { previewId, expiresAt } = previews.add(shown, 0)
    expect(previews.find(previewId, expiresAt - 1)).toBe(shown)
    expect(refusalOf(() => previews.find(previewId, expiresAt))).toBe('PREVIEW_EXPIRED')
    expect(refusalOf(() => previews.find('made up', 0))).toBe('PREVIEW_EXPIRED')
  })

  it('keeps no more than a hundred previews', () => {
    const previews = createPreviews()
    const [first, ...others] = Array.from({ length: 101 }, () => previews.add(readDraft(draft), 0).previewId)
    expect(refusalOf(() => previews.find(first ?? '', 1))).toBe('PREVIEW_EXPIRED')
    for (const id of others) expect(previews.find(id, 1)).toEqual(draft)
  })
})

it('bodies are JSON objects', () => {
  for (const text of ['', '{', 'null', '[]', '"a"']) expect(refusalOf(() => parseObject(text))).toBe('JSON')
  expect(parseObject('{"a":1}')).toEqual({ a: 1 })
  expect(readSymbol('005930')).toBe('005930')
})
