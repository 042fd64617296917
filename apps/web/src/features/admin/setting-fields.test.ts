import { DEFAULT_SETTINGS, type SettingName } from '@gangmu/domain'
import { messageFor } from '@gangmu/messages'
import { describe, expect, test } from 'vitest'
import { readLeaf, SETTING_FIELDS, withLeaf } from './setting-fields.ts'

describe.each(Object.keys(SETTING_FIELDS) as SettingName[])('%s', (name) => {
  const value = DEFAULT_SETTINGS[name] as Readonly<Record<string, unknown>>
  const fields = SETTING_FIELDS[name] ?? []

  test('has a field for every leaf of its value that a form can hold, and a word for every field', () => {
    const leaves = Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'object' && inner !== null ? Object.keys(inner).map((leaf) => `${key}.${leaf}`) : [key],
    )
    const shown = fields.map(({ path }) => path).sort()
    if (name === 'collection') expect(leaves).toEqual(expect.arrayContaining(shown))
    else expect(shown).toEqual(leaves.sort())
    for (const { path } of fields) expect(messageFor('zh-CN', `setting.${name}.${path}`)).not.toBeNull()
  })

  test('changes one leaf at a time', () => {
    for (const { path } of fields) {
      const changed = withLeaf(value, path, 'x')
      expect(readLeaf(changed, path)).toBe('x')
      expect(withLeaf(changed, path, readLeaf(value, path))).toEqual(value)
    }
  })
})
