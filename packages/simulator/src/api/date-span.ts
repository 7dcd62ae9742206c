/** Whether a date (`YYYYMMDD`) lies between two others, both included. Prepared for long lists, in which neighbours share their date. */
export function dateSpan(from: string, to: string): (date: string) => boolean {
  let last: string | undefined
  let isInside = false
  return (date) => {
    if (date !== last) {
      last = date
      isInside = date >= from && date <= to
    }
    return isInside
  }
}
