import type { Environment } from '@kis/core'
import type { SimulatorLayouts } from '../options.js'
import { readLayouts } from './read-layouts.js'
import { readStart } from './read-start.js'

export interface CliOptions {
  readonly env: Environment
  readonly port: number
  readonly masters: string | undefined
  readonly seed: string | undefined
  readonly holdings: number
  readonly callsPerSecond: number | undefined
  readonly session: 'open' | 'calendar'
  /** Epoch milliseconds. */
  readonly start: number | undefined
  readonly speed: number
  readonly layouts: SimulatorLayouts
  /** Files of bars, each perhaps with a symbol: `005930=FILE`. */
  readonly bars: readonly string[]
  /** File of the recording to play. */
  readonly replay: string | undefined
  /** File of the recording to write. */
  readonly record: string | undefined
  readonly isAdmin: boolean
  readonly isJson: boolean
}

export type ParsedArguments =
  | { readonly kind: 'run'; readonly options: CliOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'error'; readonly message: string }

export const HELP = `kis-simulator: a KIS-compatible server on this machine, for development without keys.

Usage: kis-simulator [options]

  --env paper|real        Which of KIS's two servers to play. Default paper. (That is the
                          simulator's own default; clients always name their environment.)
  --port N                Port on 127.0.0.1. Default 0: any free one.
  --masters DIR           Serve the symbol files of a folder: zips, or bare .mst and .cod files.
                          Default: a small built-in set.
  --seed N                Seed of prices and everything else random. Default 1.
  --holdings N            Positions that every account starts with. Default 0.
  --calls-per-second N    Quota of calls per app key. Default 18 (real), 1 (paper), as at KIS.
  --session open|calendar open: the market trades around the clock, every day. calendar: sessions,
                          holidays and auctions as the clock says; orders outside are refused.
                          Default open.
  --start TIME            Where the clock begins, in Korean time: 2026-09-14 (at 09:00) or
                          2026-09-14T08:30. Default: now, with --bars or --replay their beginning.
  --speed N               How many seconds pass in one: 60 makes a minute of an hour. Quotas,
                          heartbeats and tokens follow. Default 1.
  --layout LIST           Columns of the frames, for what is left out the newest:
                          trade=46|47,book=59|62|63,notice=23|26. Default trade=47,book=63,notice=23.
  --bars FILE             Prices from bars in CSV: time (a date, or date and time in Korea), open, high,
                          low, close, volume, and symbol where there are several. Without that column
                          the file is named after its symbol, 005930.csv, or given as 005930=FILE.
                          May be repeated. Other symbols walk. Charts show exactly these bars.
  --replay FILE           Prices from a recording (of --record, or of a recorder of @kis/realtime): its
                          trades and books make the market, its other streams come as they were.
                          Symbols that it does not speak of stand still.
  --record FILE           Write everything that is streamed to somebody to a new file, each frame
                          once, without secrets. It ends in order with Ctrl+C.
  --admin                 Serve GET /_simulator/state and POST /_simulator/faults.
  --json                  First line on stdout: the addresses as JSON. Everything else goes to stderr.
  --help                  This text.

Any app key of 36 characters with a secret of 180 is accepted, and any account XXXXXXXX-XX
starts with 100,000,000 won. The same seed, start and commands give the same prices.
A trading day in ten minutes, from before the opening auction:

  kis-simulator --env real --session calendar --start 2026-09-14T08:20 --speed 45

A backtest: a bot trades through a recorded day at ten times its pace, and its orders are filled
against the book of that day without changing its prices:

  kis-simulator --env real --replay today.jsonl --speed 10

Ctrl+C stops it.
`

type Draft = { -readonly [Name in keyof CliOptions]: CliOptions[Name] }

/** How a flag with a value changes the options; returns what is wrong with the value, if anything. */
const VALUE_FLAGS: Readonly<Record<string, (options: Draft, value: string) => string | undefined>> = {
  '--env': (options, value) => {
    if (value !== 'paper' && value !== 'real') return 'must be paper or real'
    options.env = value
    return undefined
  },
  '--port': (options, value) => {
    options.port = Number(value)
    return isWhole(value, 0, 65_535) ? undefined : 'must be a port number from 0 to 65535'
  },
  '--masters': (options, value) => {
    options.masters = value
    return undefined
  },
  '--seed': (options, value) => {
    options.seed = value
    return undefined
  },
  '--holdings': (options, value) => {
    options.holdings = Number(value)
    return isWhole(value, 0, 100_000) ? undefined : 'must be a whole number'
  },
  '--session': (options, value) => {
    if (value !== 'open' && value !== 'calendar') return 'must be open or calendar'
    options.session = value
    return undefined
  },
  '--start': (options, value) => {
    options.start = readStart(value)
    return options.start === undefined ? 'must be a date such as 2026-09-14 or 2026-09-14T08:30' : undefined
  },
  '--speed': (options, value) => {
    options.speed = Number(value)
    const isSpeed = /^\d{1,5}(?:\.\d{1,3})?$/.test(value) && options.speed > 0 && options.speed <= 10_000
    return isSpeed ? undefined : 'must be a number of more than 0 and at most 10000'
  },
  '--layout': (options, value) => {
    const layouts = readLayouts(value)
    if (!layouts) return 'must be like trade=46|47,book=59|62|63,notice=23|26'
    options.layouts = { ...options.layouts, ...layouts }
    return undefined
  },
  '--bars': (options, value) => {
    options.bars = [...options.bars, value]
    return undefined
  },
  '--replay': (options, value) => {
    options.replay = value
    return undefined
  },
  '--record': (options, value) => {
    options.record = value
    return undefined
  },
  '--calls-per-second': (options, value) => {
    options.callsPerSecond = Number(value)
    return isWhole(value, 1, 1_000_000) ? undefined : 'must be a whole number of at least 1'
  },
}

/** Reads the command line: `--name value` or `--name=value`. */
export function parseArguments(argv: readonly string[]): ParsedArguments {
  const options: Draft = {
    env: 'paper',
    port: 0,
    masters: undefined,
    seed: undefined,
    holdings: 0,
    callsPerSecond: undefined,
    session: 'open',
    start: undefined,
    speed: 1,
    layouts: {},
    bars: [],
    replay: undefined,
    record: undefined,
    isAdmin: false,
    isJson: false,
  }
  const words = argv.flatMap((word) => {
    const split = /^(--[a-z-]+)=(.*)$/s.exec(word)
    return split ? [split[1] ?? '', split[2] ?? ''] : [word]
  })
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? ''
    if (word === '--help' || word === '-h') return { kind: 'help' }
    if (word === '--json') options.isJson = true
    else if (word === '--admin') options.isAdmin = true
    else {
      const apply = Object.hasOwn(VALUE_FLAGS, word) ? VALUE_FLAGS[word] : undefined
      if (!apply) return { kind: 'error', message: `Unknown option "${word}". Try --help.` }
      const value = words[++index]
      if (value === undefined || value === '') return { kind: 'error', message: `Option ${word} needs a value.` }
      const problem = apply(options, value)
      if (problem) return { kind: 'error', message: `Option ${word} ${problem}, got "${value}".` }
    }
  }
  if (options.replay !== undefined && options.bars.length > 0)
    return { kind: 'error', message: 'Prices come from --bars or from --replay, not from both.' }
  return { kind: 'run', options }
}

function isWhole(text: string, least: number, most: number): boolean {
  return /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most
}
