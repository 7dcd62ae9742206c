/** Encrypted notices per second, decrypted by WebCrypto and delivered in order. Bundle and run as `bench/decode.ts`. */
import { createCipheriv } from 'node:crypto'
import { executionNotice } from '../src/groups/domestic-stock/index.js'
import { Registration } from '../src/registry/registration.js'
import { Router } from '../src/router.js'
import type { StreamRecord } from '../src/stream-spec.js'
import { SubscriptionHandle } from '../src/subscription/subscription.js'

const KEY = { key: 'abcdefghijklmnopabcdefghijklmnop', iv: '0123456789abcdef' }
const NOTICE =
  'htsuser1^5099999901^0000001562^^02^0^00^0^027360^0000000001^000002200^092701^0^2^2^00950^000000001^name^1Y^10^^name^000002200'
const COUNT = 50_000

const cipher = createCipheriv('aes-256-cbc', KEY.key, KEY.iv)
const text = `1|H0STCNI0|001|${Buffer.concat([cipher.update(NOTICE), cipher.final()]).toString('base64')}`

const registration = new Registration(executionNotice.spec, 'H0STCNI0', 'htsuser1')
const keys = new Map([['htsuser1', registration]])
let delivered = 0
const handle = new SubscriptionHandle<StreamRecord>({
  trId: 'H0STCNI0',
  shownKey: '***',
  overflow: 'drop-oldest',
  capacity: 10,
  release: async () => undefined,
  report: (error) => {
    throw error
  },
  onFirstDrop: () => undefined,
})
const member = { confirm() {}, reject() {}, isConfirmed: true, hasGap: false, cancelDeadline() {} }
registration.members.add({ handle, ...member })
const router = new Router({
  ofTr: () => keys,
  onRecord: () => undefined,
  onDecode: ({ message }) => {
    throw new Error(message)
  },
})
router.expect(executionNotice.spec, 'H0STCNI0', 'htsuser1')
router.setCipherKey('H0STCNI0', KEY)

const rates: number[] = []
for (let pass = 0; pass < 5; pass++) {
  delivered = 0
  const start = performance.now()
  const done = new Promise<void>((resolve) => {
    const off = handle.on('data', () => {
      if (++delivered < COUNT) return
      off()
      resolve()
    })
  })
  for (let index = 0; index < COUNT; index++) {
    router.route(text)
    // As they come from a socket: a few at a time.
    if (index % 100 === 99) await new Promise((resolve) => setImmediate(resolve))
  }
  await done
  rates.push((COUNT * 1000) / (performance.now() - start))
}
rates.sort((a, b) => a - b)
process.stdout.write(`encrypted notices: ${Math.round(rates[2] ?? 0)}/s\n`)
