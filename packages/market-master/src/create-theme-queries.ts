import { chooseMarkets } from './choose-markets.js'
import type { MasterReader, QueryOptions } from './master-reader.js'
import { assertText } from './query-arguments.js'
import type { QuerySource } from './query-source.js'
import type { Theme } from './rows/theme.js'

/** The queries between themes and stocks. */
export function createThemeQueries(source: QuerySource): Pick<MasterReader, 'themesOf' | 'stocksOf'> {
  const find = async (
    field: string,
    code: string,
    condition: string,
    { signal }: QueryOptions = {},
  ): Promise<Theme[]> => {
    assertText(field, code, 'the text of a code')
    const markets = chooseMarkets(source, ['theme'])
    return source.use({ markets, signal }, (database) => database.where('theme', condition, [code.trim()]))
  }
  return {
    // A code of more than six characters runs on into the filler.
    themesOf: (stockCode, options) => find('stockCode', stockCode, 'stock_code || filler = ? COLLATE NOCASE', options),
    stocksOf: (themeCode, options) => find('themeCode', themeCode, 'theme_code = ?', options),
  }
}
