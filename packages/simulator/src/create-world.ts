import { BOND_DECIMALS, type Bond, BUILT_IN_BONDS, bondAmount, inventBond } from './bonds/bond.js'
import type { Contract } from './derivatives/contract.js'
import { DOMESTIC_CONTRACT_KINDS, OVERSEAS_CONTRACT_KINDS } from './derivatives/contract-kinds.js'
import { DOMESTIC_CONTRACTS, inventDomesticContract } from './derivatives/domestic-contracts.js'
import { inventOverseasContract, OVERSEAS_CONTRACTS } from './derivatives/overseas-contracts.js'
import { BUILT_IN_ELWS, ELW_LEVEL_WON, ELW_LIMIT_PERCENT, ELW_TICKS, type Elw, inventElw } from './elws/elw.js'
import { Exchange } from './exchange/exchange.js'
import type { Instrument } from './exchange/instrument.js'
import { ListedDesk, type ListedDeskOptions } from './exchange/listed-desk.js'
import type { ListedHours } from './exchange/listed-hours.js'
import { listenerFor, UNHEARD } from './exchange/listener-for.js'
import { createNxtExchange } from './exchange/nxt-exchange.js'
import type { Order } from './exchange/order.js'
import { OrderDesk } from './exchange/order-desk.js'
import type { OrderNotice } from './exchange/order-notice.js'
import { type PastDays, venueDays, wholeDays } from './exchange/past-days.js'
import { createSteppedGrid } from './exchange/stepped-grid.js'
import type { MarketListener } from './exchange/symbol-market.js'
import { createTickGrid } from './exchange/tick-grid.js'
import { tradingCalendar } from './exchange/trading-calendar.js'
import { tradingDaysBefore } from './exchange/trading-days.js'
import { FOREIGN_SCALE } from './ledger/account.js'
import { Accounts } from './ledger/accounts.js'
import { Charges } from './ledger/charges.js'
import { LedgerDays } from './ledger/ledger-days.js'
import { createLoanLedger, type LoanLedgerOptions, withLoans } from './ledger/loan-ledger.js'
import { createMarginLedger } from './ledger/margin-ledger.js'
import { createShareLedger } from './ledger/share-ledger.js'
import type { MasterSet } from './masters/master-set.js'
import type { Settings } from './options.js'
import { OverseasDesk } from './overseas/overseas-desk.js'
import { codeOf, type OverseasListing, OverseasMarket } from './overseas/overseas-market.js'
import { BUILT_IN_REFERENCES, inventReference, type Reference, stillDays } from './overseas/references.js'
import { listedAnyway, unknownAbroad, unknownStock } from './prices/listed-anyway.js'
import { marketPricesOf } from './prices/market-prices.js'
import type { RecordedMoment } from './prices/recorded-market.js'
import { Replay, type ReplayedMarkets, type ReplayOptions } from './prices/replay.js'
import { isScripted, recordingOf, symbolsOf } from './prices/source-of.js'
import { familyOf } from './prices/symbol-family.js'
import { LentBalances } from './quotes/lent-balances.js'
import type { Random } from './random.js'
import { overseasReservations } from './reservations/overseas-reservation.js'
import { stockReservations } from './reservations/stock-reservation.js'
import type { Listed, World } from './world.js'

export interface WorldOptions {
  readonly settings: Settings
  readonly masters: MasterSet
  readonly random: Random
  readonly onNotice: (notice: OrderNotice) => void
  /** Who is told what the markets of domestic shares do. */
  readonly feed: Pick<MarketListener<Order>, 'onTrades' | 'onBook'>
  /** The same for NXT. */
  readonly nxtFeed: Pick<MarketListener<Order>, 'onTrades' | 'onBook'>
  /** Sends records of a recording again. */
  readonly resend: ReplayOptions['send']
}

/** The world and what moves it. */
export interface RunningWorld extends World {
  /** Lets the days pass up to a moment: orders end, settlements become cash. */
  advanceTo(now: number): void
  close(): void
}

/** Contracts that stand at one level of a book, from … to. */
const CONTRACTS_PER_LEVEL = [20, 200] as const
/** Units of bonds, a thousand won each. */
const BONDS_PER_LEVEL = [5_000, 60_000] as const

/** Builds the markets, the desks and the ledger. */
export function createWorld({
  settings,
  masters,
  random,
  onNotice,
  feed,
  nxtFeed,
  resend,
}: WorldOptions): RunningWorld {
  const { clock, env, tickMs, prices: source, logger } = settings
  const recording = recordingOf(source)
  // What a recording has spoken of is listed from then on.
  const heard = new Set<string>()
  const konex = new Map(masters.konex?.map((instrument) => [instrument.code, instrument]))
  const named = symbolsOf(source)
  const onEnd = (symbol: string): void =>
    logger.warn(`The bars of ${symbol} have ended: its price stands still from here on.`)
  const charges = new Charges(settings.rates)
  const trading = tradingCalendar(settings.session, env)
  const { calendar } = trading
  const krxDays = venueDays(calendar, 'KRX')
  const accounts = new Accounts({
    random: random.fork('accounts'),
    holdings: settings.holdings,
    instruments: masters.instruments,
  })
  let number = random.fork('orders').int(1000, 60_000)
  const flow = { env, clock, nextNumber: () => number++, onNotice }

  const exchange: Exchange = new Exchange({
    instruments: listedAnyway(
      masters.instruments,
      named,
      ({ code }) => code,
      (code) => (familyOf(code) === 'share' ? unknownStock(code) : undefined),
    ),
    invent: (code) => konex.get(code) ?? (heard.has(code) ? unknownStock(code) : undefined),
    gridOf: createTickGrid,
    pricesOf: (instrument, hours, origin, gridOf) =>
      marketPricesOf({ ...{ source, instrument, hours, origin, gridOf, onEnd }, scale: 1 }),
    hoursOf: () => trading.stockHours,
    pastOf: () => krxDays,
    clock,
    random: random.fork('exchange'),
    tickMs,
    onTick: advanceTo,
    // At NXT quotes follow those of KRX: what happens there happens step by step between the steps here.
    ahead: (code, now) => nxt.current(code)?.advanceTo(now),
    listener: listenerFor(() => desk.flow, feed, 'KRX'),
  })
  const nxt = createNxtExchange({
    krx: exchange,
    // Recordings and bars make one market out of whatever venues they tell of.
    instruments: masters.instruments.filter(({ code }) => !isScripted(source, code)),
    gridOf: createTickGrid,
    hoursOf: () => trading.nxtHours,
    pastOf: () => krxDays,
    clock,
    random: random.fork('nxt'),
    tickMs,
    onTick: advanceTo,
    listener: listenerFor(() => desk.flow, nxtFeed, 'NXT'),
  })
  const stockCharges: Pick<LoanLedgerOptions, 'chargeOn' | 'settlementDays'> = {
    chargeOn: (side, amount, instrument, date) => charges.ofStock(side, amount, instrument, date),
    settlementDays: 2,
  }
  const desk: OrderDesk = new OrderDesk({
    ...flow,
    exchange,
    nxt,
    windows: trading.stockWindows,
    ledger: withLoans(
      createShareLedger<Instrument>({
        env,
        cashOf: (account) => account.won,
        holdingsOf: (account) => account.stocks,
        journalOf: (account) => account.stockJournal,
        amountOf: (price, quantity) => price * quantity,
        ...stockCharges,
      }),
      createLoanLedger({ env, ...stockCharges }),
    ),
  })

  const overseas: OverseasMarket = new OverseasMarket({
    instruments: listedAnyway(masters.overseas, named, (one) => codeOf(one.exchange, one.symbol), unknownAbroad),
    invent: (code) => (heard.has(code) ? unknownAbroad(code) : undefined),
    pricesOf: (instrument, hours, origin, gridOf) =>
      marketPricesOf({ ...{ source, instrument, hours, origin, gridOf, onEnd }, scale: FOREIGN_SCALE, session: 'own' }),
    hoursOf: trading.overseas.hoursOf,
    calendar,
    clock,
    random: random.fork('overseas'),
    tickMs,
    onTick: advanceTo,
    listener: listenerFor(() => overseasDesk.flow),
  })
  const overseasDesk: OverseasDesk = new OverseasDesk({
    ...flow,
    market: overseas,
    calendar: trading.overseas,
    ledger: createShareLedger<OverseasListing>({
      env,
      cashOf: (account, { venue }) => account.foreign[venue.currency],
      holdingsOf: (account) => account.overseas,
      journalOf: (account) => account.overseasJournal,
      amountOf: (price, quantity) => price * quantity,
      chargeOn: (side, amount, { venue }) => charges.ofOverseas(side, amount, venue.country),
      settlementDays: 2,
    }),
  })

  const contracts = listed<Contract>({
    instruments: DOMESTIC_CONTRACTS,
    invent: inventDomesticContract,
    gridOf: ({ ticks, limitPercent }, basePrice) => createSteppedGrid({ basePrice, ticks, limitPercent }),
    levelOf: CONTRACTS_PER_LEVEL,
    hours: trading.contracts,
    past: venueDays(calendar, 'KRX_DERIV'),
    scaleOf: ({ decimals }) => 10 ** decimals,
    session: 'own',
    label: 'contracts',
    desk: {
      asset: 'contract',
      kinds: DOMESTIC_CONTRACT_KINDS,
      venue: 'KRX',
      ledger: createMarginLedger({
        env,
        cashOf: (account) => account.won,
        contractsOf: (account) => account.contracts,
        feeOn: (amount) => charges.fee('derivatives', amount),
      }),
    },
  })
  const overseasContracts = listed<Contract>({
    instruments: OVERSEAS_CONTRACTS,
    invent: inventOverseasContract,
    gridOf: ({ ticks, limitPercent }, basePrice) => createSteppedGrid({ basePrice, ticks, limitPercent }),
    levelOf: CONTRACTS_PER_LEVEL,
    hours: trading.overseasContracts,
    past: wholeDays(calendar, trading.overseasContracts.hours),
    scaleOf: ({ decimals }) => 10 ** decimals,
    session: 'own',
    label: 'overseas-contracts',
    desk: {
      asset: 'overseas-contract',
      kinds: OVERSEAS_CONTRACT_KINDS,
      venue: 'CME',
      ledger: createMarginLedger({
        env,
        cashOf: (account, { currency }) => (currency === 'KRW' ? account.won : account.foreign[currency]),
        contractsOf: (account) => account.overseasContracts,
        journalOf: (account) => account.overseasContractJournal,
        feeOn: (_, count) => charges.rates.overseasContract * count,
      }),
    },
  })
  const bonds = listed<Bond>({
    instruments: BUILT_IN_BONDS,
    invent: inventBond,
    gridOf: (_, basePrice) => createSteppedGrid({ basePrice, ...BOND_GRID }),
    levelOf: BONDS_PER_LEVEL,
    hours: trading.bonds,
    past: krxDays,
    scaleOf: () => 10 ** BOND_DECIMALS,
    session: 'KRX',
    label: 'bonds',
    desk: {
      asset: 'bond',
      kinds: { '01': { pricing: 'limit', rest: 'wait' } },
      venue: 'KRX',
      ledger: createShareLedger<Bond>({
        env,
        cashOf: (account) => account.won,
        holdingsOf: (account) => account.bonds,
        journalOf: () => undefined,
        amountOf: bondAmount,
        chargeOn: (_, amount) => ({ fee: charges.fee('bonds', amount), tax: 0 }),
        // Paid for on the day.
        settlementDays: 0,
      }),
    },
  })

  const elws = new Exchange<Elw>({
    instruments: BUILT_IN_ELWS,
    invent: inventElw,
    gridOf: (_, basePrice) => createSteppedGrid({ basePrice, ticks: ELW_TICKS, limitPercent: ELW_LIMIT_PERCENT }),
    hoursOf: () => trading.stockHours,
    pastOf: () => krxDays,
    clock,
    pricesOf: (instrument, hours, origin, gridOf) =>
      marketPricesOf({ ...{ source, instrument, hours, origin, gridOf, onEnd }, scale: 1 }),
    random: random.fork('elws'),
    tickMs,
    onTick: advanceTo,
    listener: UNHEARD,
    levelValueOf: () => ELW_LEVEL_WON,
  })

  const references = new Exchange<Reference>({
    instruments: BUILT_IN_REFERENCES,
    invent: (code) => inventReference(code, settings.seed),
    gridOf: (_, basePrice) => createSteppedGrid({ basePrice, ...REFERENCE_GRID }),
    hoursOf: () => trading.overseasContracts.hours,
    pastOf: () => krxDays,
    pricesOf: (one, hours, origin) =>
      one.isFixed
        ? { history: () => stillDays(one, tradingDaysBefore(calendar, hours.dateAt(origin), STILL_DAYS)) }
        : undefined,
    clock,
    random: random.fork('references'),
    tickMs,
    onTick: advanceTo,
    listener: UNHEARD,
    levelValueOf: ({ basePrice }) => [20 * basePrice, 200 * basePrice],
  })

  /** A market of contracts or bonds, with its desk. */
  function listed<Item extends Contract | Bond>(options: ListedOptions<Item>): Listed<Item> {
    const { instruments, invent, gridOf, levelOf, hours, past, label, session, scaleOf } = options
    const market: Exchange<Item> = new Exchange<Item>({
      instruments,
      invent,
      gridOf,
      hoursOf: () => hours.hours,
      pastOf: () => past,
      pricesOf: (instrument, its, origin, grid) =>
        marketPricesOf({
          ...{ source, instrument, hours: its, origin, gridOf: grid, onEnd, session },
          scale: scaleOf(instrument),
        }),
      clock,
      random: random.fork(label),
      tickMs,
      onTick: advanceTo,
      listener: listenerFor(() => itsDesk.flow),
      levelValueOf: ({ basePrice }) => [levelOf[0] * basePrice, levelOf[1] * basePrice],
    })
    const windowFor = (session: string, at: number) => hours.windowFor(session, at)
    const itsDesk: ListedDesk<Item> = new ListedDesk<Item>({ ...flow, ...options.desk, exchange: market, windowFor })
    return { exchange: market, desk: itsDesk }
  }

  const flows = [desk.flow, overseasDesk.flow, contracts.desk.flow, overseasContracts.desk.flow, bonds.desk.flow]
  const days = new LedgerDays({
    hours: trading.stockHours,
    nextDay: trading.nextDay,
    now: clock.now(),
    onDay() {
      for (const account of accounts.all()) account.rollDay()
    },
  })

  const recorded: Readonly<Record<RecordedMoment['place'], ReplayedMarkets>> = {
    ...{ home: exchange, abroad: overseas.exchange, contract: contracts.exchange, bond: bonds.exchange, elw: elws },
    'overseas-contract': overseasContracts.exchange,
  }
  const replay =
    recording &&
    new Replay({
      ...{ frames: recording.frames, clock, logger, send: resend },
      marketOf({ place, code }) {
        heard.add(code)
        const markets = recorded[place]
        return markets.current(code) ?? markets.market(code)
      },
    })

  const reserving = { ...flow, prepare: settle }
  const reservations = stockReservations({ ...reserving, desk, calendar: trading })
  const reservationsAbroad = overseasReservations({ ...reserving, desk: overseasDesk, calendar: trading.overseas })

  function settle(now: number): void {
    replay?.advanceTo(now)
    for (const one of flows) one.expire(now)
    days.advanceTo(now)
  }

  function advanceTo(now: number): void {
    settle(now)
    reservations.carryOutUntil(now)
    reservationsAbroad.carryOutUntil(now)
  }

  return {
    ...{ settings, clock, accounts, charges, exchange, nxt, desk, overseas, overseasDesk },
    ...{ reservations, reservationsAbroad, lent: new LentBalances(settings.seed) },
    ...{ contracts, overseasContracts, bonds, elws, references, calendar, advanceTo },
    close() {
      replay?.close()
      reservations.close()
      reservationsAbroad.close()
      for (const one of [
        exchange,
        nxt,
        overseas,
        contracts.exchange,
        overseasContracts.exchange,
        bonds.exchange,
        elws,
        references,
      ])
        one.close()
    },
  }
}

const REFERENCE_GRID = { ticks: [[Number.POSITIVE_INFINITY, 1]], limitPercent: 20 } as const
/** How far back the chart of a rate that stands still goes. */
const STILL_DAYS = 250
const BOND_GRID = { ticks: [[Number.POSITIVE_INFINITY, 1]], limitPercent: 30 } as const

interface ListedOptions<Item extends Contract | Bond> {
  readonly instruments: readonly Item[]
  readonly invent: (code: string) => Item | undefined
  readonly gridOf: (item: Item, basePrice: number) => ReturnType<typeof createSteppedGrid>
  readonly levelOf: readonly [number, number]
  readonly hours: ListedHours
  readonly past: PastDays
  /** Units of the market in one unit of the security: points, won. */
  readonly scaleOf: (item: Item) => number
  readonly session: 'KRX' | 'own'
  /** Name of its source of chance. */
  readonly label: string
  readonly desk: Pick<ListedDeskOptions<Item>, 'asset' | 'kinds' | 'venue' | 'ledger'>
}
