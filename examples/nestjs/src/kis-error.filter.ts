import { KisError, KisValidationError } from '@kis/sdk'
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common'
import type { HttpAdapterHost } from '@nestjs/core'

/** Errors of KIS in words: their messages name what was asked and what to do, never a key, a token or an account. */
@Catch(KisError)
export class KisErrorFilter implements ExceptionFilter<KisError> {
  constructor(private readonly host: HttpAdapterHost) {}

  catch(error: KisError, context: ArgumentsHost): void {
    const statusCode = KisValidationError.isInstance(error) ? 400 : error.isRetryable ? 503 : 502
    const { code, message } = error
    this.host.httpAdapter.reply(context.switchToHttp().getResponse(), { statusCode, code, message }, statusCode)
  }
}
