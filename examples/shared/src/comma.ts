/** `1234567` as `1,234,567`; `-` for nothing. */
export function comma(value: number | null | undefined): string {
  return value?.toLocaleString('ko-KR') ?? '-'
}
