import type { CommonSupplier, RecordsExercise } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import { type CivilDay, isoText } from '../../language/values/civil.ts'
import { couldPromise, criticalSuppliers } from '../../programme/analysis/criticalSuppliers.ts'
import { heldExercises, heldWithin, isWithin, type Lookback } from '../../programme/analysis/exerciseCoverage.ts'
import { isFilled } from '../../programme/analysis/singlePoints.ts'
import { derived } from '../../programme/index/derived.ts'
import { allOf, targetOf } from '../../programme/index/elements.ts'
import type { Programme } from '../../programme/index/programme.ts'
import { placeOf } from '../places.ts'
import { linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** EXE-13: for too long nobody has practised with a critical supplier, or looked at what it can do. */
export const rule: Rule = linkedElementRule({
  id: 'EXE-13',
  name: 'supplier-absent',
  title: { en: 'Supplier not exercised with', 'zh-cn': '供应商久未参演', 'zh-tw': '供應商久未參演' },
  why: {
    en: 'A promise in a contract has never brought anything back.',
    'zh-cn': '合同里的一句承诺，从来没有恢复过任何东西。',
    'zh-tw': '合約裡的一句承諾，從來沒有復原過任何東西。',
  },
  messages: {
    old: {
      en: '{name} is critical; it was last evaluated or exercised with on {last}.',
      'zh-cn': '“{name}”为关键供应商，上次评价或共同演练是在 {last}。',
      'zh-tw': '「{name}」是關鍵供應商，上次評估或共同演練是在 {last}。',
    },
    never: {
      en: '{name} is critical, and unlike others it was never evaluated or exercised with.',
      'zh-cn': '“{name}”为关键供应商，却与其他供应商不同，从未评价，也从未共同演练。',
      'zh-tw': '「{name}」是關鍵供應商，卻與其他供應商不同，從未評估，也從未共同演練。',
    },
  },
  severity: always('warning'),
  visits: ['common.supplier'],
  check(supplier, { current, limits, programme, report, today }) {
    const { id, status } = supplier
    const age = limits('supplier_evaluation_max_age')
    if (!current || !age || !id || status?.value === 'retired' || status?.value === 'planned' || !couldPromise(supplier)) return
    const window = { age, today }
    if (criticalSuppliers(programme).get(id.value)?.element !== supplier || wasReviewed(programme, window)) return
    const args = { name: supplier.name?.text ?? id.text }
    const last = Math.max(...daysOf(supplier), ...(attended(programme).get(id.value) ?? []))
    if (Number.isFinite(last)) {
      if (!isWithin(last, window)) report({ at: placeOf(supplier), message: 'old', args: { ...args, last: isoText(last) } })
    } else if (isSilent(supplier) && attended(programme).size > 0 && heldWithin(programme, window)) {
      report({ at: placeOf(supplier), message: 'never', args })
    }
  },
})

/** A review of suppliers that does not say which ones may have been about any of them. */
const wasReviewed = (programme: Programme, window: Lookback): boolean =>
  allOf(programme, 'records.review').some(
    ({ element: { date, type } }) => type?.value === 'supplier_review' && (!date || isWithin(date.value, window)),
  )

/** Evidence that somebody has looked at is an evaluation. */
const daysOf = ({ evaluated_on: evaluated, last_joint_test: tested, bc_evidence: evidence }: CommonSupplier): readonly CivilDay[] =>
  [evaluated, tested, evidence?.date].flatMap((day) => day?.value ?? [])

const isSilent = (supplier: CommonSupplier): boolean => !['evaluated_on', 'last_joint_test', 'bc_evidence'].some((key) => isFilled(supplier, key))

/** Those that are named, and those among the participants. */
const suppliersIn = ({ suppliers, participants }: RecordsExercise): readonly Located<string>[] => [
  ...suppliers,
  ...participants.flatMap((one) => (isElementLike(one) && one.attended?.value !== false ? (one.person ?? []) : [])),
]

/** The days of exercises and audits in which a supplier took part, by its id. */
const attended: (programme: Programme) => ReadonlyMap<string, readonly CivilDay[]> = derived((programme) => {
  const exercised = heldExercises(programme).flatMap(({ date, site }) =>
    site ? suppliersIn(site.element).map((reference) => ({ day: date.value, reference, document: site.document })) : [],
  )
  const audited = allOf(programme, 'records.held_audit').flatMap(({ element: { covers, date }, document }) =>
    date ? covers.flatMap((one) => (isElementLike(one) ? [] : [{ day: date.value, reference: one, document }])) : [],
  )
  const pairs = [...exercised, ...audited].flatMap(({ day, reference, document }) => {
    const target = targetOf({ programme, document }, ['supplier'], reference)
    return target ? [{ id: target.id, day }] : []
  })
  return new Map([...Map.groupBy(pairs, ({ id }) => id)].map(([id, all]) => [id, all.map(({ day }) => day)]))
})
