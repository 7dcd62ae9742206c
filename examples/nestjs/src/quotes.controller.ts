import type { Kis } from '@kis/sdk'
import { Controller, Get, Inject, Param } from '@nestjs/common'
import { KIS } from './kis.module.js'

/** `GET /quotes/005930` (현재가) */
@Controller('quotes')
export class QuotesController {
  constructor(@Inject(KIS) private readonly kis: Kis) {}

  @Get(':symbol')
  async quote(@Param('symbol') symbol: string) {
    const { price, change, changeRate, volume } = await this.kis.stock(symbol).quote()
    return { symbol, price, change, changeRate, volume }
  }
}
