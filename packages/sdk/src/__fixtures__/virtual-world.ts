import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createMemoryStore, type LogFields } from '@kis/core'
import { createVirtualClock, type VirtualClock } from '@kis/core/testing'
import { createSimulator, type Simulator, type SimulatorOptions } from '@kis/simulator'
import { createKis, type Kis, type KisOptions } from '../index.js'
import { createDice } from './dice.js'

/** Secrets that are easy to find again wherever they leak. */
export const CANARY = {
  appKey: `CANARYKEY${'k'.repeat(27)}`,
  appSecret: `CANARYSECRET${'s'.repeat(168)}`,
  account: '98765432-01',
  htsId: 'CANARYhts',
} as const

/**
 * SQLite, compiled before any clock runs: the engine compiles in threads that a virtual clock cannot wait for, so that hours would pass
 * meanwhile.
 */
const sqliteModule = new WebAssembly.Module(
  readFileSync(
    createRequire(new URL('../../../market-master/package.json', import.meta.url)).resolve('sql.js/dist/sql-wasm.wasm'),
  ),
)

/** 2026-11-20 10:00 in Korea, a Friday. */
export const START = Date.UTC(2026, 10, 20, 1, 0, 0)

export interface World {
  readonly clock: VirtualClock
  readonly simulator: Simulator
  readonly kis: Kis
  /** Everything that was logged. */
  readonly log: readonly (readonly [string, string, LogFields | undefined])[]
  /** Lets time pass until the promise settles. */
  settle<T>(promise: Promise<T>): Promise<T>
  /** The error a promise is rejected with. */
  failure(promise: Promise<unknown>): Promise<unknown>
}

/** A facade and a simulator in one process, without sockets, under one virtual clock. */
export function createWorld(options: { simulator?: Partial<SimulatorOptions>; kis?: Partial<KisOptions> } = {}): World {
  const clock = createVirtualClock({ now: START })
  const simulator = createSimulator({
    env: 'paper',
    seed: 3,
    clock,
    limits: { callsPerSecond: 1_000 },
    ...options.simulator,
  })
  const log: (readonly [string, string, LogFields | undefined])[] = []
  const at = (level: string) => (message: string, fields?: LogFields) => void log.push([level, message, fields])
  const kis = createKis({
    env: 'paper',
    credentials: { appKey: CANARY.appKey, appSecret: CANARY.appSecret },
    account: CANARY.account,
    htsId: CANARY.htsId,
    clock,
    random: createDice(3).next,
    store: createMemoryStore({ clock }),
    http: simulator.transport(),
    socket: simulator.socketFactory(),
    limits: { callsPerWindow: 500, ledgerCallsPerWindow: 500 },
    logger: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') },
    ...options.kis,
    master: { wasm: sqliteModule, ...options.kis?.master },
  })
  const settle = async <T>(promise: Promise<T>): Promise<T> => {
    promise.catch(() => {})
    await clock.until(
      promise.then(
        () => {},
        () => {},
      ),
      // In small steps: unzipping and SQLite work beside the virtual clock, and time must not run away from them.
      { maxMs: 600_000, stepMs: 50 },
    )
    return promise
  }
  const failure = (promise: Promise<unknown>) =>
    settle(promise).then(
      () => {
        throw new Error('It was expected to fail.')
      },
      (error: unknown) => error,
    )
  return { clock, simulator, kis, log, settle, failure }
}
