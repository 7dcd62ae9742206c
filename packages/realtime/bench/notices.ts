/**
 * Encrypted notices per second by both ciphers: from the frame through router, decryption and decoder to a listener or a loop that
 * reads the order number, each notice another one, in order and without loss. Targets: 80,000 by `node:crypto`, 20,000 by WebCrypto.
 * Run: pnpm bench realtime/bench/notices
 */
import { createCipheriv } from 'node:crypto'
import type { DecryptFactory } from '../src/cipher/cipher.js'
import { createDecrypt as createOnNode } from '../src/cipher/node.js'
import { createDecrypt as createOnWeb } from '../src/cipher/web.js'
import { executionNotice } from '../src/groups/domestic-stock/index.js'
import { Registration } from '../src/registry/registration.js'
import { Router } from '../src/router.js'
import type { StreamRecord } from '../src/stream-spec.js'
import { SubscriptionHandle } from '../src/subscription/subscription.js'
import { printLoad } from './support/load.js'
import { median } from './support/median.js'

const TR_ID = 'H0STCNI0'
const HTS_ID = 'htsuser1'
const KEY = { key: 'abcdefghijklmnopabcdefghijklmnop', iv: '0123456789abcdef' }
const COUNT = 50_000
// As they come from a socket: so many in one turn of the event loop.
const BURSTS = [1, 100]
const PASSES = 5

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

printLoad('before')
for (const [name, createDecrypt, target] of [
  ['node:crypto', createOnNode, 80_000],
  ['WebCrypto', createOnWeb, 20_000],
] as const) {
  for (const by of ['listener', 'loop'] as const) {
    for (const burst of BURSTS) {
      const speeds: Speed[] = []
      for (let pass = 0; pass < PASSES; pass++) speeds.push(await measure(createDecrypt, by, burst))
      const what = `${name}, by ${by}, ${burst} a turn:`.padEnd(36)
      const rate = Math.round(median(speeds.map(({ perSecond }) => perSecond)))
      const time = median(speeds.map(({ processorUs }) => processorUs)).toFixed(1)
      process.stdout.write(`${what} ${rate}/s, ${time} us of processor time each (target ${target}/s)\n`)
    }
  }
}
printLoad('after')
