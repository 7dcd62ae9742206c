/**
 * Encrypted notices per second by both ciphers: from the frame through router, decryption and decoder to a listener or a loop that
 * reads the order number, each notice another one, in order and without loss. Targets: 80,000 by `node:crypto`, 20,000 by WebCrypto. The lower
 * bound: the same library call to decrypt the same frames, one after another, and nothing else.
 * Run: pnpm bench realtime/bench/notices
 */
import { createCipheriv, createDecipheriv } from 'node:crypto'
import { median } from '../../../.ci/bench/median.js'
import { report } from '../../../.ci/bench/report.js'
import type { DecryptFactory } from '../src/cipher/cipher.js'
import { createDecrypt as createOnNode } from '../src/cipher/node.js'
import { createDecrypt as createOnWeb } from '../src/cipher/web.js'
import { executionNotice } from '../src/groups/domestic-stock/index.js'
import { Registration } from '../src/registry/registration.js'
import { Router } from '../src/router.js'
import type { StreamRecord } from '../src/stream-spec.js'
import { SubscriptionHandle } from '../src/subscription/subscription.js'

const TR_ID = 'H0STCNI0'
const HTS_ID = 'htsuser1'
const KEY = { key: 'abcdefghijklmnopabcdefghijklmnop', iv: '0123456789abcdef' }
const COUNT = 20_000
// As they come from a socket: so many in one turn of the event loop.
const BURSTS = [1, 100]
const PASSES = 3

type Notice = StreamRecord & { readonly ODER_NO: string }

const FRAMES = Array.from({ length: COUNT }, (_, index) => {
  const plain = `${HTS_ID}^5099999901^${orderNumber(index)}^^02^0^00^0^027360^0000000001^000002200^092701^0^2^2^00950^000000001^홍길동^1Y^10^^아주IB투자^000002200`
  const cipher = createCipheriv('aes-256-cbc', KEY.key, KEY.iv)
  return `1|${TR_ID}|001|${Buffer.concat([cipher.update(plain), cipher.final()]).toString('base64')}`
})

function orderNumber(index: number): string {
  return String(index).padStart(10, '0')
}

interface Path {
  readonly router: Router
  readonly handle: SubscriptionHandle<Notice>
}

function openPath(createDecrypt: DecryptFactory): Path {
  const handle = new SubscriptionHandle<Notice>({
    trId: TR_ID,
    shownKey: '***',
    overflow: 'error',
    capacity: COUNT,
    release: async () => undefined,
    report: fail,
    onFirstDrop: () => undefined,
  })
  const registration = new Registration(executionNotice.spec, TR_ID, HTS_ID)
  const member = { confirm() {}, reject() {}, isConfirmed: true, hasGap: false, cancelDeadline() {} }
  registration.members.add({ handle: handle as unknown as SubscriptionHandle<StreamRecord>, ...member })
  const registrations = new Map([[HTS_ID, registration]])
  const router = new Router(
    { ofTr: () => registrations, onRecord: () => undefined, onDecode: ({ message }) => fail(message) },
    createDecrypt,
  )
  router.expect(executionNotice.spec, TR_ID, HTS_ID)
  router.setCipherKey(TR_ID, KEY)
  return { router, handle }
}

function fail(error: unknown): never {
  throw error instanceof Error ? error : new Error(String(error))
}

/** Resolves when every notice has been read, by a listener or a loop. */
function readAll({ handle }: Path, by: 'listener' | 'loop'): Promise<void> {
  let next = 0
  const take = ({ ODER_NO }: Notice): void => {
    if (ODER_NO !== orderNumber(next++)) fail(`Notice ${ODER_NO} came out of order.`)
  }
  if (by === 'loop') {
    return (async () => {
      for await (const notice of handle) {
        take(notice)
        if (next === COUNT) return
      }
    })()
  }
  return new Promise((resolve) => {
    const off = handle.on('data', (notice) => {
      take(notice)
      if (next < COUNT) return
      off()
      resolve()
    })
  })
}

interface Speed {
  readonly perSecond: number
  /** Microseconds of processor time for each, on all threads: says more on a busy machine. */
  readonly processorUs: number
}

async function measure(createDecrypt: DecryptFactory, by: 'listener' | 'loop', burst: number): Promise<Speed> {
  const path = openPath(createDecrypt)
  const usedBefore = process.cpuUsage()
  const start = performance.now()
  const done = readAll(path, by)
  for (const [index, frame] of FRAMES.entries()) {
    path.router.route(frame)
    if (index % burst === burst - 1) await new Promise((resolve) => setImmediate(resolve))
  }
  await done
  const { received, delivered, dropped } = path.handle.counters
  if (received !== COUNT || delivered !== COUNT || dropped !== 0) fail('Notices were lost.')
  const perSecond = (COUNT * 1000) / (performance.now() - start)
  const { user, system } = process.cpuUsage(usedBefore)
  return { perSecond, processorUs: (user + system) / COUNT }
}

/** Decrypts every frame with `node:crypto` and reads the third column. */
async function bareOnNode(): Promise<void> {
  for (const [index, frame] of FRAMES.entries()) {
    const decipher = createDecipheriv('aes-256-cbc', KEY.key, KEY.iv)
    const payload = frame.slice(frame.lastIndexOf('|') + 1)
    const plain = decipher.update(payload, 'base64', 'utf8') + decipher.final('utf8')
    if (plain.split('^')[2] !== orderNumber(index)) fail('A notice was not decrypted.')
  }
}

/** The same with WebCrypto, as many at a time as come in one turn. */
async function bareOnWeb(burst: number): Promise<void> {
  const [name, utf8] = ['AES-CBC', new TextEncoder()]
  const key = await crypto.subtle.importKey('raw', utf8.encode(KEY.key), name, false, ['decrypt'])
  const iv = utf8.encode(KEY.iv)
  const decrypt = async (frame: string, index: number): Promise<void> => {
    const payload = Buffer.from(frame.slice(frame.lastIndexOf('|') + 1), 'base64')
    const plain = new TextDecoder().decode(await crypto.subtle.decrypt({ name, iv }, key, payload))
    if (plain.split('^')[2] !== orderNumber(index)) fail('A notice was not decrypted.')
  }
  for (let first = 0; first < COUNT; first += burst)
    await Promise.all(FRAMES.slice(first, first + burst).map((frame, at) => decrypt(frame, first + at)))
}

async function perSecond(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return (COUNT * 1000) / (performance.now() - start)
}

for (const [name, createDecrypt, bare, target] of [
  ['node:crypto', createOnNode, bareOnNode, 80_000],
  ['WebCrypto', createOnWeb, bareOnWeb, 20_000],
] as const) {
  for (const by of ['listener', 'loop'] as const) {
    for (const burst of BURSTS) {
      const speeds: Speed[] = []
      const bounds: number[] = []
      for (let pass = -1; pass < PASSES; pass++) {
        const bound = await perSecond(() => bare(burst))
        const speed = await measure(createDecrypt, by, burst)
        if (pass < 0) continue
        bounds.push(bound)
        speeds.push(speed)
      }
      report({
        name: `${name}, by ${by}, ${burst} a turn`,
        ...{ value: median(speeds.map((one) => one.perSecond)), unit: '/s', better: 'higher', target },
        against: { name: 'decrypting alone', value: median(bounds) },
      })
      const processorUs = median(speeds.map((one) => one.processorUs))
      console.log(`    ${processorUs.toFixed(1)} µs of processor time each, on all threads`)
    }
  }
}
