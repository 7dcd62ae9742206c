import type { Cancel, Clock, Logger } from '@kis/core'
import type { ScriptEvent } from './market-script.js'
import { MARKET_READERS, type RecordedMoment } from './recorded-market.js'
import { isDamage, type RecordingFrame, RecordingFrames } from './recording-frames.js'

/** A market as the replay needs it. */
export interface ReplayedMarket {
  play(event: ScriptEvent): void
}

/** Markets of one kind. */
export interface ReplayedMarkets {
  current(code: string): ReplayedMarket | undefined
  market(code: string): ReplayedMarket | undefined
}

export interface ReplayOptions {
  readonly frames: Iterable<Uint8Array | string>
  readonly clock: Clock
  readonly logger: Logger
  /** The market of a code, opened where need be; `undefined` where there can be none. */
  readonly marketOf: (moment: Pick<RecordedMoment, 'place' | 'code'>) => ReplayedMarket | undefined
  /** Sends records of a stream that the markets do not make by themselves. */
  readonly send: (
    about: { readonly trId: string; readonly trKey: string },
    records: readonly string[],
    at: number,
  ) => void
}

/** Lets a recording happen again: its first line falls on the moment at which the simulator started. */
export class Replay {
  readonly #options: ReplayOptions
  readonly #frames: RecordingFrames
  readonly #origin: number
  /** Which stream of trades, and which of books, makes the market of a code: the first that speaks of it. */
  readonly #makers = new Map<string, string>()
  #cancel: Cancel | undefined
  #isOver = false

  /** @throws KisDecodeError when it is no recording. */
  constructor(options: ReplayOptions) {
    this.#options = options
    this.#origin = options.clock.now()
    this.#frames = new RecordingFrames(options.frames)
    this.#wait()
  }

  /** Lets happen what is due. */
  advanceTo(now: number): void {
    for (let frame = this.#peek(); frame && this.#origin + frame.ms <= now; frame = this.#peek()) {
      this.#frames.take()
      this.#happen(frame, this.#origin + frame.ms)
    }
  }

  close(): void {
    this.#isOver = true
    this.#cancel?.()
    this.#frames.close()
  }

  #wait(): void {
    const { clock } = this.#options
    const frame = this.#peek()
    if (!frame) return
    const task = (): void => {
      this.advanceTo(clock.now())
      this.#wait()
    }
    // Market data alone do not keep a program alive.
    this.#cancel = clock.schedule(Math.max(0, this.#origin + frame.ms - clock.now()), task, { background: true })
  }

  /** The next frame; the end, or damage, is told once. */
  #peek(): RecordingFrame | undefined {
    if (this.#isOver) return undefined
    try {
      const frame = this.#frames.peek()
      if (!frame) this.#end()
      return frame
    } catch (error) {
      if (!isDamage(error)) throw error
      this.close()
      this.#options.logger.error(`The replay has ended early: ${error.message} Prices stand still from here on.`)
      return undefined
    }
  }

  #end(): void {
    this.close()
    const { unreadable } = this.#frames
    const besides = unreadable > 0 ? ` ${unreadable} frames of it could not be read and were left out.` : ''
    this.#options.logger.warn(`The recording has ended: prices stand still from here on.${besides}`)
  }

  #happen({ trId, records }: RecordingFrame, at: number): void {
    const read = MARKET_READERS.get(trId)
    let isMade = false
    if (read) for (const record of records) isMade = this.#play(trId, read(record), at) || isMade
    if (isMade) return
    for (const [trKey, texts] of groupByKey(records)) this.#options.send({ trId, trKey }, texts, at)
  }

  /** Whether the market tells its listeners by itself. */
  #play(trId: string, moment: RecordedMoment, at: number): boolean {
    const { place, code, trade, book } = moment
    const slot = `${trade ? 'trade' : 'book'} ${place} ${code}`
    const maker = this.#makers.get(slot) ?? trId
    this.#makers.set(slot, maker)
    // The venues of a stock share one market here.
    if (maker !== trId) return place === 'home'
    const hasBookStream = this.#makers.has(`book ${place} ${code}`)
    // Where nobody tells of the book, the market maker quotes around the trades.
    const behind = hasBookStream ? undefined : (book ?? 'quotes')
    this.#options.marketOf(moment)?.play({ at, trade, book: trade ? behind : book })
    return place === 'home'
  }
}

function groupByKey(records: RecordingFrame['records']): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const { raw } of records) {
    const key = raw[0]?.trim() ?? ''
    const group = groups.get(key)
    const text = raw.join('^')
    if (group) group.push(text)
    else groups.set(key, [text])
  }
  return groups
}
