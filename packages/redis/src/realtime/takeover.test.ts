import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { GapEvent } from '@kis/realtime'
import { type PublishedRecord, startSimulator } from '@kis/simulator'
import { build } from 'esbuild'
import { afterEach, describe, expect, it } from 'vitest'
import { startRedis, whyNoRedis } from '../__fixtures__/redis-server.js'

/** How often the owner is killed; `KIS_OWNER_KILLS` asks for another number. */
const KILLS = Number(process.env.KIS_OWNER_KILLS ?? 50)
const SYMBOLS = ['005930', '000660']
const MEMBERS = 4
const CREDENTIALS = { APP_KEY: 'K'.repeat(36), APP_SECRET: 'S'.repeat(180) }

const cleanUps: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

interface Member {
  readonly child: ChildProcess
  readonly ticks: { readonly key: string; readonly tick: string }[]
  readonly gaps: { readonly key: string; readonly gap: GapEvent }[]
  readonly errors: string[]
  role: string
  isReady: boolean
}

function startMember(program: string, env: Record<string, string>): Member {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const member: Member = { child, ticks: [], gaps: [], errors: [], role: '', isReady: false }
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
    const told = JSON.parse(line)
    if (told.tick !== undefined) member.ticks.push(told)
    else if (told.gap !== undefined) member.gaps.push(told)
    else if (told.error !== undefined) member.errors.push(told.error)
    else if (told.role !== undefined) member.role = told.role
    else if (told.ready) member.isReady = true
  })
  return member
}

async function end(member: Member, how: 'kill' | 'close'): Promise<void> {
  if (member.child.exitCode !== null || member.child.signalCode !== null) return
  const gone = once(member.child, 'exit')
  if (how === 'kill') member.child.kill('SIGKILL')
  else member.child.stdin?.end()
  await gone
}

describe.skipIf(whyNoRedis())('when the owner is killed', () => {
  it(`${KILLS} times, every reader has every tick or a gap that covers it`, { timeout: 600_000 }, async () => {
    const redis = await startRedis()
    cleanUps.push(() => redis.stop())
    const published: PublishedRecord[] = []
    const simulator = await startSimulator({
      ...{ env: 'real', tick: 25 },
      onRecord: (record) => {
        if (record.trId === 'H0STCNT0' && SYMBOLS.includes(record.trKey)) published.push(record)
      },
    })
    cleanUps.push(() => simulator.close())
    const folder = await mkdtemp(join(tmpdir(), 'kis-members-'))
    cleanUps.push(() => rm(folder, { recursive: true, force: true }))
    const program = join(folder, 'member.mjs')
    await build({
      ...{ entryPoints: [fileURLToPath(new URL('../__fixtures__/member.ts', import.meta.url))], outfile: program },
      ...{ bundle: true, platform: 'node', format: 'esm', conditions: ['@kis/source'], logLevel: 'error' },
      banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);` },
    })
    const env = {
      ...{ REDIS_URL: redis.url, BASE_URL: simulator.restUrl, SOCKET_URL: simulator.socketUrl },
      ...{ SYMBOLS: SYMBOLS.join(' '), LEASE_MS: '1500', ...CREDENTIALS },
      KIS_STORE_DIR: folder,
    }
    const all: Member[] = []
    const living = (): Member[] => all.filter(({ child }) => child.exitCode === null && child.signalCode === null)
    const spawnOne = (): void => void all.push(startMember(program, env))
    cleanUps.push(() => Promise.all(living().map((member) => end(member, 'kill'))))
    for (let index = 0; index < MEMBERS; index++) spawnOne()
    await expect.poll(() => living().every(({ isReady }) => isReady), { timeout: 30_000 }).toBe(true)

    for (let kill = 0; kill < KILLS; kill++) {
      await expect.poll(() => living().some(({ role }) => role === 'owner'), { timeout: 30_000 }).toBe(true)
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 700))
      for (const member of living()) if (member.role === 'owner') await end(member, 'kill')
      spawnOne()
    }
    await expect.poll(() => living().every(({ isReady }) => isReady), { timeout: 30_000 }).toBe(true)
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    const lastAt = published.at(-1)?.at ?? 0
    await new Promise((resolve) => setTimeout(resolve, 1_000))

    // What any of them is missing without having been told.
    const missing: string[] = []
    let gaps = 0
    let seenInAll = 0
    for (const [index, member] of all.entries()) {
      gaps += member.gaps.length
      seenInAll += member.ticks.length
      expect(member.errors).toEqual([])
      for (const key of SYMBOLS) {
        const seen = new Set(member.ticks.filter((told) => told.key === key).map(({ tick }) => tick))
        const of = published.filter(({ trKey }) => trKey === key)
        const first = of.findIndex(({ text }) => seen.has(text))
        const last = of.findLastIndex(({ text }) => seen.has(text))
        if (living().includes(member)) expect(of[last]?.at ?? 0).toBeGreaterThanOrEqual(lastAt - 1_000)
        for (const { text, at } of of.slice(Math.max(first, 0), last + 1)) {
          const isTold = member.gaps.some((told) => told.key === key && told.gap.from <= at && at <= told.gap.to)
          if (!seen.has(text) && !isTold) missing.push(`member ${index}, ${key} at ${at}`)
        }
        expect(seen.size).toBe(member.ticks.filter((told) => told.key === key).length)
      }
    }
    const { sockets } = simulator.state()
    console.log(
      `${KILLS} owners killed: ${published.length} ticks published, ${seenInAll} seen by ${all.length} processes, ${gaps} gaps; sockets accepted ${sockets.accepted}, conflicts ${sockets.conflicts}`,
    )
    expect(missing).toEqual([])
    expect(sockets.conflicts).toBe(0)
    // Some die before they have opened theirs.
    expect(sockets.accepted).toBeGreaterThan(KILLS / 2)
    await Promise.all(living().map((member) => end(member, 'close')))
  })
})
