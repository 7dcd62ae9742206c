import type { SimulatorState } from '@kis/simulator'
import type { BookedOrder } from '../src/__fixtures__/broker-book.js'

/** One fault by its name in the simulator. */
export interface FaultCall {
  readonly fault: string
  readonly details?: object | undefined
}

/** A trade or order book as the simulator published it, whether or not anybody got it. */
export interface Published {
  /** TR id and key, parted by a blank. */
  readonly name: string
  /** Epoch milliseconds of the simulator's clock. */
  readonly at: number
  /** How much later it may have been due to leave. */
  readonly slackMs: number
  readonly text: string
}

/** What the broker holds of an order; `null` where he knows no such number. */
export type BrokerOrder = BookedOrder | null

/** What a process holds, after its garbage was collected. Bytes. */
export interface ProcessMemory {
  readonly heap: number
  /** Buffers and WebAssembly. */
  readonly external: number
  readonly rss: number
}

/** Questions to the process of the simulator, and what each is answered with. */
export interface ServerAnswers {
  faults: null
  state: SimulatorState
  /** Everything since the last time. */
  journal: readonly Published[]
  /** By any of their numbers. */
  orders: readonly BrokerOrder[]
  totals: { readonly orders: number; readonly open: readonly number[]; readonly filled: number }
  memory: ProcessMemory
  close: null
}

export type Question =
  | { readonly ask: 'faults'; readonly calls: readonly FaultCall[] }
  | { readonly ask: 'orders'; readonly numbers: readonly string[] }
  | { readonly ask: Exclude<keyof ServerAnswers, 'faults' | 'orders'> }

export type ServerMessage =
  | {
      readonly ready: {
        readonly rest: string
        readonly socket: string
        readonly masters: string
        readonly now: number
        readonly faults: readonly string[]
      }
    }
  | { readonly id: number; readonly answer: unknown }
  | { readonly problem: string }
