import { quotedIndex } from '../../quotes/quoted-index.js'
import type { BlockRows, MoreFields } from './screen-route.js'

/** An index as it stands, beside what the screen is about. */
export function indexNow(code: string): BlockRows {
  return (_, { world }) => {
    const index = quotedIndex(world, code)
    return index ? [index.now] : []
  }
}

/** 업종구분코드. */
export const indexCode: MoreFields = ({ code }) => ({ bstp_cls_code: code })
