import { compareUnits, parseUnit, type Quantity } from '@gangmu/domain'
import { compareResults } from '../../lib/agreement.ts'
import { type Claim, claimsOf } from '../../lib/claims.ts'
import { areAlike } from '../../lib/likeness.ts'
import { type LivelihoodClaim, livelihoodClaims } from '../../lib/livelihood-claims.ts'
import { differByFactor } from '../../lib/places.ts'
import type { Rule } from '../../rule.ts'

/** What the text tells of a livelihood item is what the list of items tells of it; the text may count more than the item promised. */
export const countedTwice: Rule = {
  id: 'counted-twice',
  family: 'same-fact',
  severity: '提示',
  *check(input) {
    const { reportYear, planYear } = input.reading.report
    const items = livelihoodClaims(input).map((item) => ({ ...item, quantity: countedAlike(item.quantity), added: addedThing(item.name) }))
    if (items.length === 0) return
    const texts = claimsOf(input).filter(({ at }) => at === 'text')
    const told = byName(texts.filter(({ modality, period }) => modality === 'actual' && period === String(reportYear)))
    const planned = byName(texts.filter(({ modality, period }) => modality === 'target' && period === String(planYear)))
    for (const item of items.filter((one) => isLatest(one, items))) {
      // A list of promises is held against the tasks of its year.
      const alike = (item.isOver ? told : planned).filter((one) => isAlike(one, item)).flatMap(({ claims }) => claims)
      if (alike.length === 0 || alike.length > MOST) continue
      const same = alike
        .map((claim) => ({ ...claim, quantity: countedAlike(claim.quantity) }))
        .filter(({ quantity }) => comparable(quantity, item.quantity))
      const [claim] = same.filter(({ quantity }) => !differByFactor(quantity, item.quantity, FAR))
      // 新建、改建分别为26公里、56公里 are parts of what the item tells as one.
      if (
        claim === undefined ||
        same.some(({ printed }) => printed !== claim.printed) ||
        same.some((one) => agreesWithItem(one, item, items))
      )
        continue
      yield {
        code: item.done ? 'done' : item.isOver ? 'promised' : 'planned',
        params: { name: claim.name, text: claim.printed, item: item.printed },
        spans: [claim.span, item.span],
        values: [claim.printed, item.printed],
        about: [claim.of],
      }
    }
  },
}

/** The text tells hundreds of figures under fewer names. */
function byName(claims: readonly Claim[]): readonly Told[] {
  return [...Map.groupBy(claims, ({ name }) => name)].map(([name, own]) => ({ name, added: addedThing(name), claims: own }))
}

/** `added`: what is added, null where the name does not begin with such a word. */
type Told = { readonly name: string; readonly added: string | null; readonly claims: readonly Claim[] }

const isAlike = (one: Told, item: Pick<Told, 'name' | 'added'>): boolean =>
  (one.added !== null && one.added === item.added) || areAlike(one.name, item.name, ALIKE)

/** What is told so often is another thing each time. */
const MOST = 10
/** 安装居家烟感报警装置 and 安装居家火灾报警装置. */
const ALIKE = 0.75
const ADDED = /^(?:新增|新建|新改建|建设|建成|新改扩建|增设|投放|施划)(?:城市|城区|城镇|公共|各类|全[区县市])*/
/** 新增停车位 and 新建城市公共停车位: the same is added. */
function addedThing(name: string): string | null {
  const thing = name.replace(ADDED, '')
  return thing !== name && thing.length >= 3 ? thing : null
}
/** Further apart they are two things. */
const FAR = 3

/** Alarms are counted as 户 in one place and as 套 in another: the likeness of the names says that they are the same things. Visits stay apart. */
function countedAlike(quantity: Quantity): Quantity {
  const parsed = quantity.unit === null ? null : parseUnit(quantity.unit)
  return parsed?.unit?.dimension === 'count' && parsed.unit.kind !== 'visit' ? { ...quantity, unit: `${parsed.magnitude}个` } : quantity
}

const comparable = (a: Quantity, b: Quantity): boolean => a.unit !== null && b.unit !== null && compareUnits(a.unit, b.unit).ok

/** With what was promised or with what was done. */
const agreesWithItem = ({ quantity }: { readonly quantity: Quantity }, item: LivelihoodClaim, items: readonly LivelihoodClaim[]): boolean =>
  items.some((other) => other.span.line === item.span.line && compareResults(quantity, other.quantity) === 'same')

/** What was done stands above what the same item promised. */
const isLatest = (item: LivelihoodClaim, items: readonly LivelihoodClaim[]): boolean =>
  item.done || !items.some((other) => other.done && other.span.line === item.span.line && comparable(other.quantity, item.quantity))
