/** What a process tells of itself. */
export interface Told {
  readonly role: 'owner' | 'reader'
  readonly ticks: number
  readonly gaps: number
  readonly calls: number
}
