import { describe, expect, it } from 'vitest'
import { frame } from '../../__fixtures__/frames.js'
import { bondTradeFields } from '../../__fixtures__/futures-options-frames.js'
import { asAPersonReads, officialExamples } from '../../__fixtures__/official-examples.js'
import { Decoder, parseFrame, type Stream } from '../../index.js'
import { indexTrade, orderBook, trade } from './index.js'

function read<R>(stream: Stream<R, never>, text: string): readonly R[] {
  const head = parseFrame(text)
  if (!head) throw new Error('no frame')
  const result = new Decoder(stream.spec, head.trId).decode(head.payload, head.count)
  if ('reason' in result) throw new Error(`refused: ${result.message}`)
  return result as readonly R[]
}

describe('a bond trade', () => {
  it('has its price, its yield and a name with signs in it', () => {
    const [tick] = read(trade, frame('H0BJCNT0', bondTradeFields()))
    expect(tick).toMatchObject({
      STND_ISCD: 'KR1035022222',
      BOND_ISNM: '국고03000-3212(22-13)',
      STCK_CNTG_HOUR: '101502',
      PRDY_VRSS: -4.5,
      STCK_PRPR: 9870.5,
      CNTG_VOL: 1200,
      BOND_CNTG_ERT: 3.412,
      ACML_VOL: 350_400,
      CNTG_TYPE_CLS_CODE: '2',
    })
  })
})

describe('a bond book', () => {
  it('has price, yield and size of a level side by side, the fifth under the names that KIS gives them', () => {
    const level = (price: string, rate: string, size: string): string[] => [
      rate,
      `${rate}5`,
      price,
      `${Number(price) - 5}.00`,
      size,
      `${size}1`,
    ]
    const levels = [1, 2, 3, 4, 5].flatMap((n) => level(`${9870 + n}.00`, `3.4${n}`, `${n}00`))
    const [book] = read(orderBook, frame('H0BJASP0', ['KR1035022222', '101502', ...levels, '1500', '15005']))
    expect(book).toMatchObject({ ASKP1: 9871, BIDP1: 9866, ASKP_ERT1: 3.41, BIDP_ERT1: 3.415, ASKP_RSQN1: 100 })
    expect(book).toMatchObject({ ASKP5: 9875, BIDP5: 9870, ASKP_RSQN52: 500, BIDP_RSQN53: 5001 })
    expect(book).toMatchObject({ TOTAL_ASKP_RSQN: 1500, TOTAL_BIDP_RSQN: 15_005 })
  })
})

const examples = officialExamples('domestic_bond')

describe.skipIf(examples.length === 0)('the official example of a bond index', () => {
  it('reads as a person reads it', () => {
    expect(examples.map(({ trId }) => trId)).toEqual(['H0BICNT0'])
    const [example] = examples
    const records = (example?.frames ?? []).flatMap((text) => read(indexTrade, text))
    expect(records).toHaveLength(1)
    const [value] = records
    expect(value).toMatchObject({
      NMIX_ID: 'KBPR01',
      STND_DATE1: '20240726',
      TRNM_HOUR: '131500',
      TOTL_ERNN_NMIX: 163.54,
      TOTL_ERNN_NMIX_PRDY_VRSS: 0,
      TOTL_ERNN_NMIX_PRDY_VRSS_SIGN: '2',
      CLEN_PRC_NMIX: 98.92,
      BOND_AVRG_CNVX_VAL: 181.22,
      BOND_AVRG_YTM_VAL: 3.07,
    })
    expect(value?.raw).toEqual(example?.decoded.map(([, printed]) => printed))
    for (const [index, name] of (value?.layout.columns ?? []).entries()) {
      const column: unknown = Reflect.get(value ?? {}, name)
      expect([name, column]).toEqual([name, asAPersonReads(column, value?.raw[index] ?? '')])
    }
  })
})
