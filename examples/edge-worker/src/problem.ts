/** A request that cannot be served, and why. */
export class Problem extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.name = 'Problem'
    this.status = status
  }
}
