import type { Ports } from '@gangmu/application'
import { exceedsSecrecy, type SecrecyLimit, type SettingName, type Settings } from '@gangmu/domain'
import { NIGHTLY_KEEP } from '@gangmu/store'
import type { Config } from './config.ts'
import type { NightlySchedule } from './nightly-backup.ts'

/** What holds in a space: its own settings where somebody saved one, those of the installation's configuration else. */
export type SpaceSettings = {
  /** The stricter of the two: whoever runs the machine answers for what it may hold, and a space may hold less. */
  readonly secrecyLimit: (spaceId: string) => Promise<SecrecyLimit>
  readonly idleMinutes: (spaceId: string) => Promise<number>
  readonly nightly: (spaceId: string) => Promise<NightlySchedule>
  /** A setting was saved: it holds at once instead of within half a minute. */
  readonly forget: (spaceId: string) => void
}

type Saved = Partial<{ readonly [K in SettingName]: Settings[K] }>
type Defaults = Pick<Config, 'secrecyLimit' | 'idleLockMinutes' | 'backup'>

const KEPT_MS = 30_000

export const createSpaceSettings = (
  ports: Pick<Ports, 'unitOfWork' | 'settings'>,
  defaults: Defaults,
  now: () => number = Date.now,
): SpaceSettings => {
  const kept = new Map<string, { readonly saved: Promise<Saved>; readonly until: number }>()

  const savedIn = (spaceId: string): Promise<Saved> => {
    const known = kept.get(spaceId)
    if (known !== undefined && known.until > now()) return known.saved
    const saved = load(spaceId)
    kept.set(spaceId, { saved, until: now() + KEPT_MS })
    saved.catch(() => kept.delete(spaceId))
    return saved
  }
  const load = async (spaceId: string): Promise<Saved> => {
    const all = await ports.unitOfWork.run(spaceId, (tx) => ports.settings.listSettings(tx))
    return Object.fromEntries(all.filter(({ version }) => version > 0).map(({ name, value }) => [name, value]))
  }

  return {
    secrecyLimit: async (spaceId) => {
      const own = (await savedIn(spaceId)).secrecy?.limit ?? defaults.secrecyLimit
      return exceedsSecrecy(own, defaults.secrecyLimit) ? defaults.secrecyLimit : own
    },
    idleMinutes: async (spaceId) => (await savedIn(spaceId)).session?.idleMinutes ?? defaults.idleLockMinutes,
    nightly: async (spaceId) => {
      const { backup } = await savedIn(spaceId)
      if (backup === undefined) return { minuteOfDay: defaults.backup.minuteOfDay, keep: NIGHTLY_KEEP }
      const [hours, minutes] = backup.at.split(':').map(Number) as [number, number]
      return { minuteOfDay: backup.nightly ? hours * 60 + minutes : null, keep: { daily: backup.keep, weekly: 0, monthly: 0 } }
    },
    forget: (spaceId) => void kept.delete(spaceId),
  }
}
