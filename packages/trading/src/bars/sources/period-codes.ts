/** 기간분류코드 (`FID_PERIOD_DIV_CODE`). */
export const PERIOD_CODES = { day: 'D', week: 'W', month: 'M', year: 'Y' } as const
