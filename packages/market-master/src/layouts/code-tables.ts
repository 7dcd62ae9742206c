import type { CodeTable } from '@kis/core'

/** 증권그룹구분코드. `EN` and `PF` are in the files but not in the official table. */
export const SECURITY_GROUP = {
  ST: '주권',
  MF: '증권투자회사',
  RT: '부동산투자회사',
  SC: '선박투자회사',
  IF: '사회간접자본투융자회사',
  DR: '주식예탁증서',
  EW: 'ELW',
  EF: 'ETF',
  SW: '신주인수권증권',
  SR: '신주인수권증서',
  BC: '수익증권',
  FE: '해외ETF',
  FS: '외국주권',
  EN: 'ETN',
  PF: '상장형수익증권',
} as const satisfies CodeTable

/** 시가총액 규모 (유가증권시장). */
export const KOSPI_SIZE = { '0': '제외', '1': '대', '2': '중', '3': '소' } as const satisfies CodeTable

/** 시가총액 규모 (코스닥). */
export const KOSDAQ_SIZE = {
  '0': '제외',
  '1': 'KOSDAQ100',
  '2': 'KOSDAQmid300',
  '3': 'KOSDAQsmall',
} as const satisfies CodeTable

/** KOSPI200 섹터업종. `0` means that the stock is not in the index. */
export const KOSPI200_SECTOR = {
  '0': '해당없음',
  '1': '건설',
  '2': '중공업',
  '3': '철강소재',
  '4': '에너지화학',
  '5': '정보통신',
  '6': '금융',
  '7': '필수소비재',
  '8': '자유소비재',
  '9': '산업재',
  A: '건강관리',
  B: '커뮤니케이션서비스',
} as const satisfies CodeTable

/** ETP 상품구분코드. The files of 2026 also hold `8` (single-stock ETFs) and `9` (single-stock ETNs), which no table explains. */
export const ETP_CLASS = {
  '0': '해당없음',
  '1': '투자회사형',
  '2': '수익증권형',
  '3': 'ETN',
  '4': '손실제한ETN',
  '5': '상장형수익증권',
} as const satisfies CodeTable

/** 단기과열종목구분코드. */
export const SHORT_TERM_OVERHEATING = {
  '0': '해당없음',
  '1': '지정예고',
  '2': '지정',
  '3': '지정연장(해제연기)',
} as const satisfies CodeTable

/** 시장 경고 구분 코드. */
export const MARKET_ALERT = {
  '00': '해당없음',
  '01': '투자주의',
  '02': '투자경고',
  '03': '투자위험',
} as const satisfies CodeTable

/** 락구분 코드. */
export const EX_RIGHTS = {
  '00': '해당사항없음',
  '01': '권리락',
  '02': '배당락',
  '03': '분배락',
  '04': '권배락',
  '05': '중간배당락',
  '06': '권리중간배당락',
  '99': '기타',
} as const satisfies CodeTable

/** 액면가 변경 구분 코드. */
export const FACE_VALUE_CHANGE = {
  '00': '해당없음',
  '01': '액면분할',
  '02': '액면병합',
  '99': '기타',
} as const satisfies CodeTable

/** 증자 구분 코드. */
export const CAPITAL_INCREASE = {
  '00': '해당없음',
  '01': '유상증자',
  '02': '무상증자',
  '03': '유무상증자',
  '99': '기타',
} as const satisfies CodeTable

/** 우선주 구분 코드. The files also hold `9`, which no table explains, for further preferred shares. */
export const PREFERRED_CLASS = {
  '0': '해당없음(보통주)',
  '1': '구형우선주',
  '2': '신형우선주',
} as const satisfies CodeTable
