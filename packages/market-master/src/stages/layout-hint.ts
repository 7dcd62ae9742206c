import type { RecordLayout } from '../layouts/record-layout.js'

/** What a reader can do about a file that does not fit its layout. */
export function layoutHint(layout: RecordLayout): string {
  return layout.isUnseen
    ? 'No real file was at hand when this layout was written: please report this message with the first line of the file.'
    : 'The layout of the file may have changed: a newer version of @kis/market-master may read it.'
}
