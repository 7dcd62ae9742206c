import type { Subject } from './subject.js'

const subject = (code: string, name: string, englishName: string, base: number): Subject => ({
  code,
  name,
  englishName,
  base,
})

/** Invented but well-formed securities of the groups that the exchange here does not trade. */
export const SAMPLE_SUBJECTS: Readonly<Record<string, readonly Subject[]>> = {
  domesticBond: [
    subject('KR103502GE12', '국고03500-3412(24-13)', 'KTB 03500-3412', 10_213.5),
    subject('KR103502GD97', '국고03250-3306(23-5)', 'KTB 03250-3306', 10_087.2),
    subject('KR6000271G33', '모의전자12-1', 'MOCK ELECTRONICS 12-1', 9_984.6),
    subject('KR6000272G32', '모의캐피탈301-2', 'MOCK CAPITAL 301-2', 10_001.1),
  ],
  domesticFuturesOptions: [
    subject('101W12', 'F 202612', 'KOSPI200 F 202612', 372.55),
    subject('101W03', 'F 202703', 'KOSPI200 F 202703', 374.1),
    subject('201W12370', 'C 202612 370.0', 'KOSPI200 C 202612 370.0', 8.42),
    subject('301W12370', 'P 202612 370.0', 'KOSPI200 P 202612 370.0', 6.15),
  ],
  elw: [
    subject('58J101', '모의J101삼성전자콜', 'MOCK J101 SAMSUNG CALL', 125),
    subject('58J102', '모의J102KOSPI200풋', 'MOCK J102 KOSPI200 PUT', 80),
    subject('57K201', '모의K201SK하이닉스콜', 'MOCK K201 SKHYNIX CALL', 310),
    subject('57K202', '모의K202현대차콜', 'MOCK K202 HYUNDAI CALL', 45),
  ],
  etfEtn: [
    subject('069500', 'KODEX 200', 'KODEX 200', 37_250),
    subject('102110', 'TIGER 200', 'TIGER 200', 37_310),
    subject('229200', 'KODEX 코스닥150', 'KODEX KOSDAQ150', 12_480),
    subject('360750', 'TIGER 미국S&P500', 'TIGER US S&P500', 21_560),
  ],
  overseasFuturesOptions: [
    subject('ESZ26', 'E-mini S&P 500 2026.12', 'E-MINI S&P 500 2026.12', 6_712.25),
    subject('NQZ26', 'E-mini 나스닥 100 2026.12', 'E-MINI NASDAQ 100 2026.12', 24_310.5),
    subject('CLZ26', '크루드오일 2026.12', 'CRUDE OIL 2026.12', 71.38),
    subject('GCZ26', '금 2026.12', 'GOLD 2026.12', 3_244.1),
  ],
}
