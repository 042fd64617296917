import { claimPeriod, evaluatePeriod, systemCaller } from '@gangmu/application'
import { openDatabase } from '@gangmu/store'

/**
 * A server that is killed in the middle of a month: claims what is due, writes evaluations and warnings, and stays there with its transaction
 * open. Arguments: space, day. DATABASE_URL and OWNER_URL say where.
 */
const [spaceId = '', today = ''] = process.argv.slice(2)
const database = await openDatabase({
  dataFolder: '/nonexistent',
  databaseUrl: process.env['DATABASE_URL']!,
  migrationUrl: process.env['OWNER_URL']!,
  address: 'http://127.0.0.1',
})
const hanging = {
  ...database,
  notices: {
    ...database.notices,
    insertNotices: () => {
      process.stdout.write('in the middle\n')
      return new Promise<never>(() => setInterval(() => undefined, 60_000))
    },
  },
}
const actor = systemCaller(spaceId)
const claimed = await claimPeriod(hanging, actor, 'killed', today)
await evaluatePeriod(hanging, actor, claimed!.period, 'killed', today)
