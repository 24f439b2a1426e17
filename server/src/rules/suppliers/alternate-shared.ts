import type { CommonSupplier } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import { nameKey } from '../../programme/index/definitions.ts'
import { type Target, targetOf } from '../../programme/index/elements.ts'
import type { Programme } from '../../programme/index/programme.ts'
import { placeOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** SUP-09: the supplier that shall step in fails for the same reason as the one that it replaces. */
export const rule: Rule = linkedElementRule({
  id: 'SUP-09',
  name: 'alternate-shared',
  title: { en: 'Alternate supplier is not independent', 'zh-cn': '备用供应商并不独立', 'zh-tw': '備援供應商並不獨立' },
  why: {
    en: 'Two names on paper are one supplier in the event, and the alternative fails with the first.',
    'zh-cn': '纸面上是两家，出事时却是同一家，备用方随之一同失效。',
    'zh-tw': '紙面上是兩家，出事時卻是同一家，備援方隨之一同失效。',
  },
  messages: {
    parent: {
      en: '{alternate} shall step in for {name}, but both belong to {shared}.',
      'zh-cn': '“{alternate}”是“{name}”的备用供应商，但两者同属“{shared}”。',
      'zh-tw': '「{alternate}」是「{name}」的備援供應商，但兩者同屬「{shared}」。',
    },
    fourthParty: {
      en: '{alternate} shall step in for {name}, but both depend on {shared}.',
      'zh-cn': '“{alternate}”是“{name}”的备用供应商，但两者都依赖“{shared}”。',
      'zh-tw': '「{alternate}」是「{name}」的備援供應商，但兩者都仰賴「{shared}」。',
    },
    dependent: {
      en: '{alternate} shall step in for {name}, but one of the two depends on the other.',
      'zh-cn': '“{alternate}”是“{name}”的备用供应商，但其中一方依赖另一方。',
      'zh-tw': '「{alternate}」是「{name}」的備援供應商，但其中一方仰賴另一方。',
    },
    region: {
      en: '{alternate} shall step in for {name}, but both deliver from one region: {shared}.',
      'zh-cn': '“{alternate}”是“{name}”的备用供应商，但两者从同一区域供应：{shared}。',
      'zh-tw': '「{alternate}」是「{name}」的備援供應商，但兩者從同一區域供應：{shared}。',
    },
    itself: {
      en: '{name} is named as its own alternate.',
      'zh-cn': '“{name}”被指定为自己的备用供应商。',
      'zh-tw': '「{name}」被指定為自己的備援供應商。',
    },
    alternate: { en: 'The alternate supplier', 'zh-cn': '备用供应商', 'zh-tw': '備援供應商' },
  },
  severity: byMessage({ region: 'hint' }),
  visits: ['common.supplier'],
  check(supplier, context) {
    if (supplier.status?.value === 'retired') return
    for (const one of supplier.alternates) if (!isElementLike(one)) checkAlternate(supplier, one, context)
  },
})

function checkAlternate(supplier: CommonSupplier, reference: Located<string>, { programme, document, report }: LinkedContext): void {
  const target = targetOf({ programme, document }, ['supplier'], reference)
  const own = targetOf({ programme, document }, ['supplier'], supplier.id)
  if (!target || !own || target.element.status?.value === 'retired') return
  // Two that step in for each other are said once.
  if (isNamedBefore(programme, target, own)) return
  const found = common(own, target, (one) => dependsOn(one, { programme, document: one.document }))
  if (!found) return
  const args = { name: own.name ?? own.id, alternate: target.name ?? target.id, shared: found.shared }
  const related = found.message === 'itself' ? [] : [{ at: placeOf(target.element), uri: target.file.uri, message: 'alternate' }]
  report({ at: reference.span, message: found.message, args, related })
}

function isNamedBefore(programme: Programme, other: Supplier, own: Supplier): boolean {
  const from = { programme, document: other.document }
  const names = other.element.alternates.some((one) => !isElementLike(one) && targetOf(from, ['supplier'], one)?.id === own.id)
  const [first, second] = [other, own].map(({ file, element }) => ({ uri: file.uri, start: element.$.span.start }))
  return names && first !== undefined && second !== undefined && (first.uri === second.uri ? first.start < second.start : first.uri < second.uri)
}

type Supplier = Target<'supplier'>
type Parties = ReadonlyMap<string, string>

interface Common {
  readonly message: 'itself' | 'parent' | 'dependent' | 'fourthParty' | 'region'
  readonly shared: string
}

/** What two suppliers have in common, the gravest first. */
function common(one: Supplier, other: Supplier, partiesOf: (supplier: Supplier) => Parties): Common | undefined {
  if (one.id === other.id) return { message: 'itself', shared: '' }
  const { parent, region } = one.element
  if (isSame(parent, other.element.parent)) return { message: 'parent', shared: parent?.value ?? '' }
  const [first, second] = [partiesOf(one), partiesOf(other)]
  if (first.has(keyOf(other)) || second.has(keyOf(one))) return { message: 'dependent', shared: '' }
  const shared = [...first].find(([key]) => second.has(key))
  if (shared) return { message: 'fourthParty', shared: shared[1] }
  return isSame(region, other.element.region) ? { message: 'region', shared: region?.value ?? '' } : undefined
}

const keyOf = ({ name, id }: Supplier): string => nameKey(name ?? id)

const isSame = (one: Located<string> | undefined, other: Located<string> | undefined): boolean =>
  one !== undefined && other !== undefined && nameKey(one.value) === nameKey(other.value)

/** The parties behind a supplier by their folded names: some are entries of the registry, some only words. */
function dependsOn({ element }: Supplier, from: Pick<LinkedContext, 'programme' | 'document'>): Parties {
  return new Map(
    element.fourth_parties.flatMap((one): readonly (readonly [string, string])[] => {
      const target = isElementLike(one) ? undefined : targetOf(from, ['supplier'], one)
      const name = target?.name ?? target?.id ?? (isElementLike(one) ? one.text?.value : one.value)
      return name === undefined ? [] : [[nameKey(name), name]]
    }),
  )
}
