import type { Cancel, Clock } from '@kis/core'
import type { StreamSpec } from '@kis/realtime'
import { VENUES } from '@kis/utils/calendar'
import { DAYTIME_EXCHANGES } from '../api/overseas/quoted-market.js'
import type { TradePrint } from '../exchange/symbol-market.js'
import { marketAt, streamVenueOf } from '../exchange/venue-markets.js'
import { createLocalClock, type LocalClock } from '../overseas/local-clock.js'
import { overseasVenueOf } from '../overseas/overseas-venues.js'
import { indexOf } from '../quotes/index-definitions.js'
import type { Random } from '../random.js'
import type { World } from '../world.js'
import { type RecordWriter, recordWriterOf } from './frames/record-writer.js'
import { streamSpecOf } from './frames/stream-specs.js'
import { factsOfMarket, type TickFacts } from './frames/tick-facts.js'
import { SideWalks } from './side-walks.js'
import { type StreamMarket, streamMarketOf } from './stream-market.js'
import { isMarketStream, isNoticeStream } from './streams.js'
import { factsOfIndex } from './told-of-index.js'
import { toldOfMarket } from './told-of-market.js'
import { walkProfileOf } from './walk-profile.js'

const PULSE_MS = 500
/** Trades of a walk that travel in one frame at most. */
const MOST_RECORDS = 4
/** How often a stream speaks, in pulses; others do at every one. */
const RHYTHMS: readonly (readonly [pattern: RegExp, pulses: number])[] = [
  [/marketStatus/, 20],
  [/\.index(?!Futures|Options)|brokers|program|nav$|expected|afterHours/i, 2],
]

interface Beat {
  readonly trId: string
  readonly trKey: string
  readonly spec: StreamSpec
  readonly rhythm: number
  readonly random: Random
  readonly write: RecordWriter
  /** The clock of the exchange, where it is one abroad. */
  readonly local: LocalClock | undefined
  holders: number
  count: number
  toldUntil: number
  /** The volume of its index that it told last. */
  toldVolume: number | undefined
  /** The last trade of its market that it has told, or that was over before it began. */
  toldPrint: TradePrint | undefined
}

export interface PulseOptions {
  readonly clock: Clock
  readonly world: World
  readonly random: Random
  /** Records of one moment, for all who have registered. */
  readonly send: (
    about: { readonly trId: string; readonly trKey: string },
    records: readonly string[],
    at: number,
  ) => void
}

/** Speaks for the streams that no trade of domestic shares drives, as long as somebody has registered for them. */
export class Pulse {
  readonly #options: PulseOptions
  readonly #walks: SideWalks
  readonly #beats = new Map<string, Beat>()
  /** By time zone. */
  readonly #localClocks = new Map<string, LocalClock>()
  #cancel: Cancel | undefined

  constructor(options: PulseOptions) {
    const { clock, random } = options
    this.#options = options
    const { settings, calendar } = options.world
    this.#walks = new SideWalks({
      now: () => clock.now(),
      random: random.fork('walks'),
      isOpen: ({ venue }, at) =>
        settings.session === 'open' || calendar.sessionsAt(at, venue).some(({ phase }) => phase !== 'off-hours'),
    })
  }

  /** Begins to speak for a registration; the returned function ends it. */
  follow(trId: string, trKey: string): Cancel {
    const spec = streamSpecOf(trId)
    if (!spec || isMarketStream(trId) || isNoticeStream(trId)) return () => undefined
    const name = `${trId}|${trKey}`
    const beat = this.#beats.get(name) ?? this.#begin(spec, trId, trKey)
    beat.holders++
    this.#beats.set(name, beat)
    this.#cancel ??= this.#wait()
    return () => {
      beat.holders--
      if (beat.holders > 0 || this.#beats.get(name) !== beat) return
      this.#beats.delete(name)
      if (this.#beats.size === 0) this.close()
    }
  }

  close(): void {
    this.#cancel?.()
    this.#cancel = undefined
  }

  #begin(spec: StreamSpec, trId: string, trKey: string): Beat {
    const { clock, random, world } = this.#options
    return {
      ...{ trId, trKey, spec, write: recordWriterOf(spec), random: random.fork(`${trId}|${trKey}`) },
      local: this.#localClockOf(spec, trKey),
      rhythm: RHYTHMS.find(([pattern]) => pattern.test(spec.id))?.[1] ?? 1,
      holders: 0,
      count: 0,
      toldUntil: clock.now(),
      toldVolume: undefined,
      toldPrint: streamMarketOf(spec, trKey, world)?.market.prints.at(-1),
    }
  }

  #localClockOf(spec: StreamSpec, trKey: string): LocalClock | undefined {
    if (spec.key !== 'overseasStock') return undefined
    // Feed letter and exchange stand before the symbol; daytime trading has exchange codes of its own.
    const code = trKey.slice(1, 4)
    const venue = overseasVenueOf(DAYTIME_EXCHANGES[code] ?? code)
    if (!venue) return undefined
    const { zone } = VENUES[venue.venue]
    const clock = this.#localClocks.get(zone) ?? createLocalClock(zone)
    this.#localClocks.set(zone, clock)
    return clock
  }

  #wait(): Cancel {
    // Market data alone do not keep a program alive.
    return this.#options.clock.schedule(PULSE_MS, () => this.#speak(), { background: true })
  }

  #speak(): void {
    for (const beat of [...this.#beats.values()]) {
      // The first comes at once.
      if (beat.count++ % beat.rhythm === 0) this.#tell(beat)
    }
    this.#cancel = this.#beats.size > 0 ? this.#wait() : undefined
  }

  #tell(beat: Beat): void {
    const facts = this.#factsFor(beat)
    const latest = facts.at(-1)
    if (!latest) return
    beat.toldUntil = this.#options.clock.now()
    const { local } = beat
    const records = facts.map((one) =>
      beat.write(local ? { ...one, localShift: local.shiftAt(one.at) } : one, beat.random),
    )
    this.#options.send(beat, records, latest.at)
  }

  #factsFor(beat: Beat): TickFacts[] {
    const { spec, trKey, toldUntil } = beat
    const { world, random, clock } = this.#options
    const traded = streamMarketOf(spec, trKey, world)
    if (traded) return this.#factsOf(traded, beat)
    const index = spec.key === 'index' ? factsOfIndex(spec, trKey, world, beat.toldVolume) : undefined
    if (index) {
      beat.toldVolume = index.day.volume
      return [index]
    }
    if (spec.key === 'index' && indexOf(trKey)) return []
    const profile = walkProfileOf(spec, trKey, random)
    if (profile) return this.#walks.since(profile, trKey, toldUntil, isOfTrades(spec) ? MOST_RECORDS : 1)
    const market = marketAt(world, streamVenueOf(beat.trId), trKey)
    if (!market) return []
    const now = clock.now()
    return [{ ...factsOfMarket(market, now), told: toldOfMarket(spec, market, now, world.settings.seed) }]
  }

  // Trades are told once each; of anything else a closed market has nothing to say.
  #factsOf({ market, form }: StreamMarket, beat: Beat): TickFacts[] {
    if (!isOfTrades(beat.spec))
      return market.phase.book === 'closed' ? [] : [factsOfMarket(market, this.#options.clock.now(), undefined, form)]
    const { prints } = market
    const fresh = prints.slice(beat.toldPrint ? prints.indexOf(beat.toldPrint) + 1 : 0)
    beat.toldPrint = prints.at(-1)
    return fresh.map((print) => factsOfMarket(market, print.trade.at, print, form))
  }
}

function isOfTrades({ id }: StreamSpec): boolean {
  return id.endsWith('rade')
}
