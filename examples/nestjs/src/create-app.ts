import type { KisOptions } from '@kis/sdk'
import { type INestApplication, Module } from '@nestjs/common'
import { HttpAdapterHost, NestFactory } from '@nestjs/core'
import { KisModule } from './kis.module.js'
import { KisErrorFilter } from './kis-error.filter.js'
import { QuotesController } from './quotes.controller.js'

@Module({ controllers: [QuotesController] })
class AppModule {}

/** The application, not listening yet. SIGTERM and SIGINT close it, and the client with it. */
export async function createApp(options: KisOptions): Promise<INestApplication> {
  const root = { module: AppModule, imports: [KisModule.forRoot(options)] }
  const app = await NestFactory.create(root, { logger: ['warn', 'error'] })
  return app.useGlobalFilters(new KisErrorFilter(app.get(HttpAdapterHost))).enableShutdownHooks()
}
