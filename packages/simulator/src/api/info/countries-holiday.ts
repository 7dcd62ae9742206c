import { parseKst } from '@kis/core'
import { missingInput } from '../../http/refusal.js'
import { OVERSEAS_VENUES } from '../../overseas/overseas-venues.js'
import { pageAnswer } from '../paging.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'

const spec = specOf('overseasStock.countriesHoliday')

const PAGE_SIZE = 24
/** What the calendar can be asked for. */
const [FIRST, LAST] = ['19900101', '20981231']

/** 해외결제일자조회: the markets abroad that trade on a day, and when its trades are settled, there and in Korea. */
export const countriesHoliday = specRoute(spec, (call) => {
  const { calendar } = call.world
  const date = call.parameters.text('TRAD_DT')
  if (parseKst(date) === undefined || date < FIRST || date > LAST) throw missingInput('TRAD_DT')
  return pageAnswer({
    call,
    rows: OVERSEAS_VENUES.filter(({ venue }) => calendar.isTradingDay(date, venue)),
    size: PAGE_SIZE,
    keyOf: ({ productType }) => productType,
    cursor: { suffix: '', width: 20 },
    conditions: date,
    blocks: (venues) => ({
      output: venues.map(({ venue, country, productType, nationCode, nationName, name }) => {
        const settled = calendar.settlementDate(date, venue)
        return specRecord(spec, 'output', {
          ...{ prdt_type_cd: productType, tr_natn_cd: nationCode, tr_natn_name: nationName },
          ...{ natn_eng_abrv_cd: country, tr_mket_name: name, tr_mket_cd: marketCode(productType) },
          acpl_sttl_dt: settled,
          // American trades are settled in the night of that day.
          dmst_sttl_dt: country === 'US' ? calendar.nextTradingDay(settled, 'KRX') : settled,
        })
      }),
    }),
  })
})

/** 거래시장코드: the place of a market among those of its country. */
function marketCode(productType: string): string {
  return { '513': '02', '529': '05', '508': '02', '552': '02' }[productType] ?? '01'
}
