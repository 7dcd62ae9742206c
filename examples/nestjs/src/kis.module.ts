import { createKis, type Kis, type KisOptions } from '@kis/sdk'
import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common'

/** The token of the client: `constructor(@Inject(KIS) private readonly kis: Kis) {}`. */
export const KIS = Symbol('KIS')

/** One client for the whole application, closed with it: its sockets, pools and timers would keep the process alive. */
@Module({})
export class KisModule implements OnApplicationShutdown {
  constructor(@Inject(KIS) private readonly kis: Kis) {}

  static forRoot(options: KisOptions): DynamicModule {
    const client = { provide: KIS, useFactory: () => createKis(options) }
    return { module: KisModule, global: true, providers: [client], exports: [KIS] }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.kis.close()
  }
}
