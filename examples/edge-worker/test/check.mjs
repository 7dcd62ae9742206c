// Runs the built worker in workerd, as Cloudflare does, against a simulator: node test/check.mjs
import assert from 'node:assert/strict'
import { readFile, stat } from 'node:fs/promises'
import { createMemoryStore } from '@kis/core'
import { createMarketMaster } from '@kis/market-master'
import { startSimulator } from '@kis/simulator'
import { Miniflare } from 'miniflare'

const dist = new URL('../dist/', import.meta.url)
const APP_KEY = 'K'.repeat(36)
const APP_SECRET = 'k'.repeat(180)

const simulator = await startSimulator({ env: 'paper', limits: { callsPerSecond: 50 } })
const worker = new Miniflare({
  modules: [
    { type: 'ESModule', path: 'worker.js', contents: await readFile(new URL('worker.js', dist), 'utf8') },
    { type: 'CompiledWasm', path: 'sql-wasm.wasm', contents: await readFile(new URL('sql-wasm.wasm', dist)) },
  ],
  compatibilityDate: '2026-01-01',
  kvNamespaces: ['KV'],
  bindings: {
    ...{ KIS_ENV: 'paper', KIS_APP_KEY: APP_KEY, KIS_APP_SECRET: APP_SECRET },
    KIS_BASE_URL: simulator.restUrl,
  },
})

/** Asks the worker, and sees to it that no answer holds a secret. */
async function ask(path) {
  const response = await worker.dispatchFetch(`http://worker${path}`)
  const text = await response.text()
  assert.ok(!text.includes(APP_KEY) && !text.includes(APP_SECRET), `${path} tells no secret`)
  console.log(`  ${response.status} ${decodeURI(path)} ${text.slice(0, 110)}`)
  return { status: response.status, body: /^[[{]/.test(text) ? JSON.parse(text) : text }
}

async function refused(path, status, words) {
  const answer = await ask(path)
  assert.equal(answer.status, status)
  assert.match(answer.body.error, words)
}

try {
  await refused('/search?q=ㅅㅅㅈㅈ', 503, /No snapshot is stored yet/)

  const master = createMarketMaster({
    ...{ store: createMemoryStore(), masterUrl: simulator.mastersUrl, markets: ['kospi', 'kosdaq'] },
  })
  const kv = await worker.getKVNamespace('KV')
  await kv.put('symbols', await master.exportSnapshot())
  await master.close()

  const found = await ask(`/search?q=${encodeURIComponent('ㅅㅅㅈㅈ')}`)
  assert.equal(found.status, 200)
  assert.equal(found.body[0].name, '삼성전자')
  for (const nonsense of ['없는종목이름', '%;&', "' OR 1=1 --"])
    assert.deepEqual((await ask(`/search?q=${encodeURIComponent(nonsense)}`)).body, [])

  // Together they need one token: KIS issues one a minute.
  const quotes = await Promise.all(['005930', '000660', '035420', '005930'].map((code) => ask(`/quote/${code}`)))
  for (const { status, body } of quotes) {
    assert.equal(status, 200)
    assert.ok(body.price > 0 && Number.isInteger(body.volume), JSON.stringify(body))
  }
  const { keys } = await kv.list({ prefix: 'kis:v1:paper:' })
  assert.ok(
    keys.some(({ name }) => name.endsWith(':token')),
    `the token is kept in KV (${keys.map(({ name }) => name.replace(/.*:/, '')).join(', ')})`,
  )

  await refused('/search', 400, /Give q/)
  await refused(`/search?q=${'삼성'.repeat(31)}`, 400, /60 characters/)
  await refused('/quote/nonsense', 400, /no symbol/)
  await refused('/quote/', 400, /no symbol/)
  await refused('/quote/999999', 502, /종목코드 오류/)
  await refused('/', 404, /\/search\?q=/)
  simulator.faults.maintenance()
  await refused('/quote/005930', 503, /./)

  const { size } = await stat(new URL('worker.js', dist))
  console.log(`worker.js ${(size / 1_024).toFixed(0)} kB, beside sql-wasm.wasm`)
} finally {
  await worker.dispose()
  await simulator.close()
}
