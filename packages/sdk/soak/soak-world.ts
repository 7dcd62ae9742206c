import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Clock, KisError, type Logger } from '@kis/core'
import type { Dice } from '../src/__fixtures__/dice.js'
import { createKis, type Kis } from '../src/index.js'
import type { GivenUp } from './given-up.js'
import type { SoakServer } from './soak-server.js'

/** What goes wrong on purpose, so that the soak itself is seen to turn red. */
export type Damage = 'leak' | 'handle' | 'order' | 'fill' | 'tick' | 'rejection' | 'listeners'

/** What everybody in a soak shares. */
export interface SoakWorld {
  readonly dice: Dice
  /** The clock of the SDK, which goes as that of the simulator does. */
  readonly clock: Clock
  readonly server: SoakServer
  readonly addresses: { readonly rest: string; readonly socket: string; readonly masters: string }
  readonly givenUp: GivenUp
  readonly damages: ReadonlySet<Damage>
  readonly logger: Logger
  /** Ends in a red run. */
  readonly problem: (text: string) => void
  /** Remembers what happened lately, for whoever looks into a red run. */
  readonly note: (text: string) => void
  /** Counts what happened. */
  readonly count: (what: string, by?: number) => void
}

export const SYMBOLS =
  '000270 000660 005380 005930 006400 009150 010950 011200 012330 015760 017670 028260 030200 032830 035420 035720 051910 055550 066570 068270 086790 096770 105560 316140'.split(
    ' ',
  )

/** Secrets that are easy to find wherever they leak. Each number is another customer. */
export function identityOf(number: number) {
  const two = String(number).padStart(2, '0')
  return {
    credentials: { appKey: `CANARYKEY${two}${'k'.repeat(25)}`, appSecret: `CANARYSECRET${two}${'s'.repeat(166)}` },
    account: `987654${two}-01`,
    htsId: `CANARYhts${two}`,
  }
}

const wasm = pathToFileURL(
  createRequire(resolve('packages/market-master/package.json')).resolve('sql.js/dist/sql-wasm.wasm'),
)

/** The facade of a customer, as any user would make it: only addresses, clock and logger are given. */
export function openKis(world: SoakWorld, customer: number): Kis<'real'> {
  const { clock, addresses, logger } = world
  world.count('createKis')
  return createKis({
    ...{ env: 'real', clock, logger, ...identityOf(customer) },
    ...{ baseUrl: addresses.rest, socketUrl: addresses.socket, masterUrl: addresses.masters },
    ...{ allowRealOrders: true, risk: { maxOrdersPerMinute: null } },
    master: { wasm, markets: ['kospi', 'kosdaq'] },
  })
}

/** Waits in milliseconds of the machine. */
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Runs something to its end; `undefined` where KIS or the network did not let it. */
export async function attempt<T>(world: SoakWorld, task: () => Promise<T>): Promise<T | undefined> {
  try {
    return await task()
  } catch (error) {
    if (!KisError.isInstance(error)) throw error
    world.count(`refused or lost: ${told(error)}`)
    return undefined
  }
}

/** An error in a few words, for the table: what stands behind the first words differs each time. */
export function told(error: KisError): string {
  return `${error.name} ${error.message.replace(/\d[\d,.]*/g, 'N').slice(0, 60)}`
}
