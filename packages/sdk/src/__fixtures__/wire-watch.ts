import { type HttpResponse, type HttpTransport, KisTransportError } from '@kis/core'

/** Watches over what one process sends: what may have been carried out must not be sent once more. */
export class WireWatch {
  /** TR ids that were sent again while nobody could know what had become of them. */
  readonly resent: string[] = []
  readonly #inDoubt = new Set<string>()

  /** The user asks for something new. */
  forget(): void {
    this.#inDoubt.clear()
  }

  /** @param trIds Whose requests change something. */
  watch(http: HttpTransport, trIds: ReadonlySet<string>): HttpTransport {
    return {
      ...http,
      request: async (request) => {
        const trId = request.headers.tr_id ?? ''
        if (!trIds.has(trId)) return http.request(request)
        if (this.#inDoubt.has(trId)) this.resent.push(trId)
        this.#inDoubt.add(trId)
        try {
          const response = await http.request(request)
          if (isAnswer(response)) this.#inDoubt.delete(trId)
          return response
        } catch (error) {
          if (KisTransportError.isInstance(error) && !error.requestSent) this.#inDoubt.delete(trId)
          throw error
        }
      },
    }
  }
}

/** Whether KIS itself said what became of it; a page or a blank text may come from anywhere on the way. */
function isAnswer({ body }: HttpResponse): boolean {
  return new TextDecoder().decode(body).includes('"rt_cd"')
}
