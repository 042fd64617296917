import type { SettingName } from '@gangmu/domain'

export type SettingField =
  | { readonly path: string; readonly kind: 'switch' }
  | { readonly path: string; readonly kind: 'decimal' }
  | { readonly path: string; readonly kind: 'choice'; readonly choices: readonly string[] }

/**
 * What a space may set leaf by leaf of the value; the words are `setting.<name>.<path>`. 报送规则, 预警规则 and weights of checking rules have
 * pages of their own; what then is left is the installation's: its server starts with it.
 */
export const SETTING_FIELDS: Readonly<Partial<Record<SettingName, readonly SettingField[]>>> = {
  judge: [
    { path: 'about.growthPoints', kind: 'decimal' },
    { path: 'about.relative', kind: 'decimal' },
    { path: 'nearly.growthPoints', kind: 'decimal' },
    { path: 'nearly.relative', kind: 'decimal' },
    { path: 'nearlyCountsAs', kind: 'choice', choices: ['met', 'missed'] },
    { path: 'syncPoints', kind: 'decimal' },
    { path: 'softSyncPoints', kind: 'decimal' },
    { path: 'kept.growthPoints', kind: 'decimal' },
    { path: 'kept.relative', kind: 'decimal' },
  ],
  split: [{ path: 'townships', kind: 'switch' }],
  ledger: [
    { path: 'lamp.behind.measure', kind: 'choice', choices: ['points', 'share'] },
    { path: 'lamp.behind.yellow', kind: 'decimal' },
    { path: 'lamp.behind.red', kind: 'decimal' },
    { path: 'lamp.late.yellow', kind: 'decimal' },
    { path: 'lamp.late.red', kind: 'decimal' },
    { path: 'cadence.A', kind: 'choice', choices: ['week', 'ten-days', 'month'] },
    { path: 'cadence.B', kind: 'choice', choices: ['week', 'ten-days', 'month'] },
    { path: 'cadence.C', kind: 'choice', choices: ['week', 'ten-days', 'month'] },
  ],
  administrators: [{ path: 'single', kind: 'switch' }],
}

type Leaf = string | boolean
type Value = Readonly<Record<string, unknown>>

/** The leaf of a setting's value. */
export const readLeaf = (value: Value, path: string): Leaf =>
  path.split('.').reduce<unknown>((inner, part) => (inner as Value)[part], value) as Leaf

/** The value with one leaf changed. */
export const withLeaf = (value: Value, path: string, leaf: Leaf): Value => {
  const [first = '', ...rest] = path.split('.')
  return { ...value, [first]: rest.length === 0 ? leaf : withLeaf(value[first] as Value, rest.join('.'), leaf) }
}
