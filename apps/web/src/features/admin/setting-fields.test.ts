import { DEFAULT_SETTINGS, type SettingName } from '@gangmu/domain'
import { messageFor } from '@gangmu/messages'
import { describe, expect, test } from 'vitest'
import { readLeaf, SETTING_FIELDS, withLeaf } from './setting-fields.ts'

/** Of these the rest holds lists, and is set over the API. */
const SET_PARTLY: readonly SettingName[] = ['ledger']

/** Every path through the value down to what is no object of its own. */
const leavesOf = (value: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? leavesOf(inner as Readonly<Record<string, unknown>>).map((leaf) => `${key}.${leaf}`)
      : [key],
  )

describe.each(Object.keys(SETTING_FIELDS) as SettingName[])('%s', (name) => {
  const value = DEFAULT_SETTINGS[name] as Readonly<Record<string, unknown>>
  const fields = SETTING_FIELDS[name] ?? []

  test('has a field for every leaf of its value that a form can hold, and a word for every field', () => {
    const leaves = leavesOf(value)
    const shown = fields.map(({ path }) => path).sort()
    if (SET_PARTLY.includes(name)) expect(leaves).toEqual(expect.arrayContaining(shown))
    else expect(shown).toEqual(leaves.toSorted())
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
