import { CN_HOLIDAYS } from './books/cn.js'
import { HK_HOLIDAYS } from './books/hk.js'
import { JP_HOLIDAYS } from './books/jp.js'
import { KR_HOLIDAYS } from './books/kr.js'
import { US_HOLIDAYS } from './books/us.js'
import { VN_HOLIDAYS } from './books/vn.js'
import type { HolidayBook } from './holiday-book.js'
import type { Country } from './venue.js'

/** The shipped table of each country. */
export const HOLIDAY_BOOKS: Readonly<Record<Country, HolidayBook>> = {
  KR: KR_HOLIDAYS,
  US: US_HOLIDAYS,
  HK: HK_HOLIDAYS,
  CN: CN_HOLIDAYS,
  JP: JP_HOLIDAYS,
  VN: VN_HOLIDAYS,
}
