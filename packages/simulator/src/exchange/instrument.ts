/** A domestic security that can be traded here. */
export interface Instrument {
  /** Short code (단축코드), usually six characters. */
  readonly code: string
  readonly name: string
  readonly market: 'KOSPI' | 'KOSDAQ' | 'KONEX'
  /** 기준가, the previous close, in won. */
  readonly basePrice: number
  readonly sectorName: string
  /** Shares listed (상장주수). */
  readonly listedShares: number
  /** 액면가 in won. */
  readonly parValue: number
  readonly previousVolume: number
  /** Margin rate (증거금율) in percent. */
  readonly marginRate: number
  /** 신용기간: for how many days money is lent for it; left out where none is lent. */
  readonly creditDays?: number | undefined
  /** Decides the tick table. */
  readonly product: 'stock' | 'etf' | 'etn'
  /** 거래정지. */
  readonly isSuspended: boolean
  /** NXT 거래종목여부: whether it trades at NXT, too; default no. */
  readonly isOnNxt?: boolean | undefined
}

/** Exchanges abroad as quotes call them: 나스닥, 뉴욕, 아멕스, 홍콩, 상해, 심천, 도쿄, 하노이, 호치민. */
export type OverseasExchange = 'NAS' | 'NYS' | 'AMS' | 'HKS' | 'SHS' | 'SZS' | 'TSE' | 'HNX' | 'HSX'

/** A security abroad with a price. */
export interface OverseasInstrument {
  readonly exchange: OverseasExchange
  readonly symbol: string
  readonly koreanName: string
  readonly englishName: string
  /** Previous close in ten-thousandths of its currency. */
  readonly basePrice: number
  /** 매매수량단위 where the exchange leaves it to each stock; default 1 there. */
  readonly boardLot?: number | undefined
}
