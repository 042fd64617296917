import { describe, expect, test } from 'vitest'
import { parseCreditCode } from './credit-code.ts'
import {
  checkMove,
  countLeads,
  standOf,
  TAX_LEAD_MOVES,
  TAX_LEAD_STATES,
  type TaxLeadEvent,
  type TaxLeadState,
  wayBetween,
} from './tax-lead.ts'

const step = (state: TaxLeadState, change: Partial<TaxLeadEvent> = {}): TaxLeadEvent => ({
  state,
  on: '2025-05-01',
  amount: null,
  reason: null,
  ...change,
})
const stand = (state: TaxLeadState, booked = 0) => ({ state, since: '2025-04-01', booked })
const codeOf = (outcome: ReturnType<typeof checkMove>) => (outcome.ok ? 'ok' : outcome.failure.code)

test('every pair of states is allowed or refused as the table says', () => {
  for (const from of TAX_LEAD_STATES)
    for (const to of TAX_LEAD_STATES)
      expect(codeOf(checkMove(stand(from), step(to, { amount: 5, reason: '核实' })))).toBe(
        TAX_LEAD_MOVES[from].includes(to) ? 'ok' : 'tax-lead-move-refused',
      )
})

describe('a step', () => {
  test.each([
    ['before the last one', 'registered', step('verified', { on: '2025-03-31' }), 'tax-lead-step-early'],
    ['on the same day', 'registered', step('verified', { on: '2025-04-01' }), 'ok'],
    ['that books nothing', 'transferred', step('booked'), 'tax-lead-amount-missing'],
    ['that books 0', 'transferred', step('booked', { amount: 0 }), 'tax-lead-amount-missing'],
    ['that takes back more than there is', 'booked', step('booked', { amount: -11, reason: '误登' }), 'tax-lead-amount-missing'],
    ['that takes back without a reason', 'booked', step('booked', { amount: -1 }), 'tax-lead-reason-missing'],
    ['that takes all back', 'booked', step('booked', { amount: -10, reason: '误登' }), 'ok'],
    ['that closes without a reason', 'verified', step('closed'), 'tax-lead-reason-missing'],
    ['that opens again without a reason', 'closed', step('registered'), 'tax-lead-reason-missing'],
    ['that opens again', 'closed', step('registered', { reason: '重新核实' }), 'ok'],
  ] as const)('%s', (_, from, event, code) => expect(codeOf(checkMove(stand(from, 10), event))).toBe(code))

  test('has an amount only where tax is booked', () => {
    expect(checkMove(stand('registered'), step('verified', { amount: 3 }))).toEqual({ ok: true, value: step('verified') })
  })
})

test('a lead stands where its last step left it, with all that was booked', () => {
  const lead = { foundOn: '2025-01-05' }
  expect(standOf(lead, [])).toEqual({ state: 'registered', since: '2025-01-05', booked: 0 })
  const events = [step('verified'), step('transferred'), step('booked', { amount: 0.1 }), step('booked', { amount: 0.2, on: '2025-06-01' })]
  expect(standOf(lead, events)).toEqual({ state: 'booked', since: '2025-06-01', booked: 0.3 })
})

test.each([
  ['registered', 'registered', []],
  ['registered', 'booked', ['verified', 'transferred', 'booked']],
  ['registered', 'closed', ['closed']],
  ['closed', 'verified', ['registered', 'verified']],
  ['booked', 'closed', null],
] as const)('from %s to %s goes by %j', (from, to, way) => expect(wayBetween(from, to)).toEqual(way))

test('leads sum to the same by township, the most booked first', () => {
  const row = (areaId: string, state: TaxLeadState, booked: number, expected: number | null) => ({
    lead: { areaId, expected },
    stand: stand(state, booked),
  })
  const rows = [
    row('a', 'booked', 1.1, 2),
    row('b', 'booked', 3, null),
    row('a', 'registered', 0, 4.5),
    row('c', 'closed', 1.1, null),
    row('d', 'closed', 1.1, null),
    row('e', 'closed', 1.1, null),
  ]
  const counted = countLeads(rows)
  expect(counted).toMatchObject({
    leads: 6,
    booked: 7.4,
    expected: 6.5,
    byState: { registered: 1, verified: 0, transferred: 0, booked: 2, closed: 3 },
  })
  expect(counted.byArea.map(({ areaId }) => areaId)).toEqual(['b', 'a', 'c', 'd', 'e'])
  expect(countLeads(rows.toReversed()).byArea.map(({ areaId }) => areaId)).toEqual(['b', 'a', 'c', 'd', 'e'])
  expect(counted.byArea.reduce((sum, { booked }) => sum + booked, 0)).toBeCloseTo(counted.booked, 6)
})

test.each([
  ['91110000600037341L', '91110000600037341L'],
  [' 91110000600037341l ', '91110000600037341L'],
  ['91110000600037342L', null],
  ['9111000060003734IL', null],
  ['9111', null],
])('credit code %s: %s', (text, code) => expect(parseCreditCode(text)).toBe(code))
