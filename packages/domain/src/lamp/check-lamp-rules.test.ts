import { describe, expect, test } from 'vitest'
import { DEFAULT_PACE_SETTINGS, type PaceSettings } from '../pace/pace-settings.ts'
import { checkLampRules } from './check-lamp-rules.ts'
import { DEFAULT_LAMP_RULES, LAMP_PRESET_NAMES, LAMP_PRESETS } from './lamp-presets.ts'
import type { LampCondition, LampRule } from './lamp-rules.ts'

const rule = (code: string, when: readonly LampCondition[], months: LampRule['months'] = null): LampRule => ({
  code,
  name: code,
  lamp: 'red',
  months,
  when,
})
const check = (rules: readonly LampRule[], pace: Partial<PaceSettings> = {}) =>
  checkLampRules({ rules, pace: { ...DEFAULT_PACE_SETTINGS, ...pace } })
const margin = (is: '>=' | '>' | '<=' | '<', than: number): LampCondition => ({ about: 'margin', is, than })
const told = (...words: readonly ('on' | 'below' | 'far-below')[]): LampCondition => ({ about: 'wording', in: words })

test.each(LAMP_PRESET_NAMES)('the preset %s can be used', (name) => expect(check(LAMP_PRESETS[name])).toBeNull())
test('so can what holds by default', () => expect(checkLampRules(DEFAULT_LAMP_RULES)).toBeNull())

describe('what keeps rules from being used', () => {
  test.each([
    [check([]), 'no-rules', 0, null],
    [check([rule('a', [margin('<', 0)]), rule('a', [margin('>', 0)])]), 'code-repeated', 2, 1],
    [check([rule('a', [margin('<', 0)], { from: 6, to: 3 })]), 'months-reversed', 1, null],
    [check([rule('a', [])]), 'condition-missing', 1, null],
    [check([rule('a', [told()])]), 'words-missing', 1, null],
    [check([rule('a', [{ about: 'rank-share', is: '<=', than: 33 }])]), 'share-out-of-range', 1, null],
    [check([rule('a', [{ about: 'rank-share', is: '<=', than: 0 }])]), 'share-out-of-range', 1, null],
    [check([rule('a', [told('on')])], { ratio: { ahead: 1, slightlyBelow: 0.8, below: 0.9 } }), 'thresholds-reversed', 0, null],
    [check([rule('a', [told('on')])], { points: { ahead: -1, slightlyBelow: 0, below: -1 } }), 'thresholds-reversed', 0, null],
    [check([rule('a', [told('on')])], { paths: { gdp: [1] } }), 'path-malformed', 0, null],
    [check([rule('a', [told('on')])], { paths: { gdp: Array(12).fill(0.5) } }), 'path-malformed', 0, null],
    [check([rule('a', [told('on')])], { paths: { gdp: [0.2, 0.1, ...Array(10).fill(1)] } }), 'path-malformed', 0, null],
  ])('%j', (problem, code, at, other) => expect(problem).toEqual({ code, rule: at, other }))

  test.each([
    [[margin('<', 0)], [margin('<', -1)], true],
    [[margin('<', 0)], [margin('<', 0)], true],
    [[margin('<=', 0)], [margin('<', 0)], true],
    [[margin('<', 0)], [margin('<=', 0)], false],
    [[margin('>', 0)], [margin('>', 2)], true],
    [[margin('>', 2)], [margin('>', 0)], false],
    [[margin('<', 0)], [margin('>', 0)], false],
    [[margin('<', 0)], [told('below'), margin('<', -1)], true],
    [[told('below'), margin('<', -1)], [margin('<', -1)], false],
    [[told('below', 'far-below')], [told('below')], true],
    [[told('below')], [told('below', 'far-below')], false],
  ])('%j above %j hides it: %s', (above, below, hidden) =>
    expect(check([rule('a', above), rule('b', below)])?.code ?? null).toBe(hidden ? 'never-reached' : null))

  test.each([
    [null, { from: 1, to: 3 }, true],
    [{ from: 1, to: 6 }, { from: 1, to: 3 }, true],
    [{ from: 1, to: 3 }, { from: 1, to: 6 }, false],
    [{ from: 2, to: 6 }, { from: 1, to: 6 }, false],
    [{ from: 1, to: 3 }, null, false],
  ])('in the months %j above %j: %s', (above, below, hidden) =>
    expect(check([rule('a', [told('on')], above), rule('b', [told('on')], below)])?.code ?? null).toBe(hidden ? 'never-reached' : null))

  test('a declared path that rises to the whole year is one', () =>
    expect(check([rule('a', [told('on')])], { paths: { gdp: [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.55, 0.6, 0.7, 0.8, 0.9, 1] } })).toBeNull())
})
