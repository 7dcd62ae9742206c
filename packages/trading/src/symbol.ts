import { KisValidationError } from '@kis/core'

/**
 * Checks a domestic short code (단축코드): six to nine digits or capitals, such as `005930`, `0001A0`, `Q500001`.
 *
 * @throws KisValidationError naming `symbol`.
 */
export function checkSymbol(symbol: unknown): string {
  if (typeof symbol === 'string' && /^[0-9A-Z]{6,9}$/.test(symbol)) return symbol
  throw new KisValidationError({
    field: 'symbol',
    message:
      'Parameter "symbol" must be a Korean short code (단축코드) such as "005930". Search the market master for a name.',
  })
}
