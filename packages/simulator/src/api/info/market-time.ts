import { kstDate, kstTime } from '@kis/core'
import { OVERSEAS_CONTRACT_GROUPS } from '../../derivatives/overseas-contracts.js'
import type { ApiRoute } from '../api-route.js'
import { quoteAnswer } from '../envelope.js'
import { pageAnswer } from '../paging.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'

const VENUE = 'KRX_DERIV'

const domesticSpec = specOf('domesticStock.marketTime')

/** 국내선물 영업일조회: two trading days on either side of today's, or of the last one, and the hours of the day session. */
export const domesticMarketTime: ApiRoute = specRoute(domesticSpec, ({ world }) => {
  const { calendar, clock } = world
  const today = kstDate(clock.now())
  const middle = calendar.isTradingDay(today, VENUE) ? today : calendar.previousTradingDay(today, VENUE)
  const before = calendar.previousTradingDay(middle, VENUE)
  const after = calendar.nextTradingDay(middle, VENUE)
  const session = calendar.sessionsOf(middle, VENUE).find(({ id }) => id === 'day')
  return quoteAnswer({
    output1: specRecord(domesticSpec, 'output1', {
      ...{ date1: calendar.previousTradingDay(before, VENUE), date2: before, date3: middle, date4: after },
      date5: calendar.nextTradingDay(after, VENUE),
      ...{ today, time: kstTime(clock.now()) },
      ...(session && { s_time: kstTime(session.start), e_time: kstTime(session.end) }),
    }),
  })
})

const overseasSpec = specOf('overseasFuturesOptions.marketTime')
const PAGE_SIZE = 50
const CLASS_NAMES: Readonly<Record<string, string>> = { '001': '통화', '003': '지수', '006': '금속', '007': '에너지' }
/** From when to when contracts abroad trade here: by the calendar a day is from eight to eight. */
const HOURS = { open: ['000000', '235959'], calendar: ['080000', '080000'] } as const

/** 해외선물옵션 장운영시간: of every kind of contract that is listed, futures and the options on them. */
export const overseasMarketTime: ApiRoute = specRoute(overseasSpec, (call) => {
  const { world, parameters } = call
  const [asked, exchange, option] = ['FM_CLAS_CD', 'FM_EXCG_CD', 'OPT_YN'].map((name) => parameters.text(name))
  const [start, end] = HOURS[world.settings.session]
  const rows = OVERSEAS_CONTRACT_GROUPS.flatMap(({ root, name, classCode }) =>
    ['선물', '옵션'].map((kind) => ({ root: kind === '옵션' ? `O${root}` : root, name, classCode, kind })),
  ).filter(
    ({ classCode, kind }) =>
      (asked === '' || asked === classCode) &&
      (exchange === '' || exchange === 'CME') &&
      (option !== 'N' || kind === '선물') &&
      (option !== 'Y' || kind === '옵션'),
  )
  return pageAnswer({
    call,
    rows,
    size: PAGE_SIZE,
    keyOf: ({ root, classCode }) => `CME^${classCode}^${root}`,
    cursor: { suffix: '200', width: 200 },
    conditions: `${asked}^${exchange}^${option}^`,
    blocks: (page) => ({
      output: page.map(({ root, name, classCode, kind }) =>
        specRecord(overseasSpec, 'output', {
          ...{ fm_pdgr_cd: root, fm_pdgr_name: name, fuop_dvsn_name: kind },
          ...{ fm_excg_cd: 'CME', fm_excg_name: 'Chicago Mercantile Exchange' },
          ...{ fm_clas_cd: classCode, fm_clas_name: CLASS_NAMES[classCode] ?? '' },
          ...{ am_mkmn_strt_tmd: start, am_mkmn_end_tmd: end, base_mket_strt_tmd: start, base_mket_end_tmd: end },
        }),
      ),
    }),
  })
})
