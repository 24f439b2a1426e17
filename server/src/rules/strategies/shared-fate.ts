import { type Arg, figure } from '../../base/message.ts'
import type { ContinuityPlanDrSite } from '../../generated/model.ts'
import type { Element } from '../../language/model/element.ts'
import { type Alternate, alternatesOf, byGravity, type Fate, sharedByAll } from '../../programme/analysis/alternates.ts'
import { nameOf } from '../../programme/analysis/network.ts'
import { targetOf } from '../../programme/index/elements.ts'
import { placeOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** STR-08: a site that stands in for another one is lost by the same event. */
export const rule: Rule = linkedElementRule({
  id: 'STR-08',
  name: 'shared-fate',
  title: { en: 'Alternate site lost by the same event', 'zh-cn': '备用场所与主场所同时失效', 'zh-tw': '備援據點與主要據點同時失效' },
  why: {
    en: 'The event that closes the one site closes the other, and the strategy has nowhere to go.',
    'zh-cn': '使主场所关闭的事件同样会使备用场所关闭，策略便无处可施。',
    'zh-tw': '使主要據點關閉的事件同樣會使備援據點關閉，策略便無處可施。',
  },
  messages: {
    building: {
      en: '{alternate} stands in for {primary}, but both are in one building: {name}.',
      'zh-cn': '“{alternate}”是“{primary}”的备用场所，但两者同在一栋建筑：{name}。',
      'zh-tw': '「{alternate}」是「{primary}」的備援據點，但兩者同在一棟建築：{name}。',
    },
    distance: {
      en: '{alternate} stands in for {primary}, but lies only {kilometres} km away, less than {nearest} km.',
      'zh-cn': '“{alternate}”是“{primary}”的备用场所，但相距仅 {kilometres} 公里，不足 {nearest} 公里。',
      'zh-tw': '「{alternate}」是「{primary}」的備援據點，但相距僅 {kilometres} 公里，不足 {nearest} 公里。',
    },
    distanceAnd: {
      en: '{alternate} stands in for {primary}, but lies only {kilometres} km away, less than {nearest} km, and both lie in or depend on {names}.',
      'zh-cn': '“{alternate}”是“{primary}”的备用场所，但相距仅 {kilometres} 公里，不足 {nearest} 公里，且两者同属或依赖：{names}。',
      'zh-tw': '「{alternate}」是「{primary}」的備援據點，但相距僅 {kilometres} 公里，不足 {nearest} 公里，且兩者同屬或仰賴：{names}。',
    },
    hazardZone: {
      en: '{alternate} stands in for {primary}, but both lie in one hazard zone: {name}.',
      'zh-cn': '“{alternate}”是“{primary}”的备用场所，但两者同处一个危险区域：{name}。',
      'zh-tw': '「{alternate}」是「{primary}」的備援據點，但兩者同處一個災害潛勢區：{name}。',
    },
    region: {
      en: '{alternate} stands in for {primary}, but both lie in one region: {name}.',
      'zh-cn': '“{alternate}”是“{primary}”的备用场所，但两者同在一个区域：{name}。',
      'zh-tw': '「{alternate}」是「{primary}」的備援據點，但兩者同在一個區域：{name}。',
    },
    powerGrid: {
      en: '{alternate} stands in for {primary}, but both are fed by one power grid: {name}.',
      'zh-cn': '“{alternate}”是“{primary}”的备用场所，但两者由同一电网供电：{name}。',
      'zh-tw': '「{alternate}」是「{primary}」的備援據點，但兩者由同一電網供電：{name}。',
    },
    carrier: {
      en: '{alternate} stands in for {primary}, but both hang on one carrier: {name}.',
      'zh-cn': '“{alternate}”是“{primary}”的备用场所，但两者依赖同一运营商：{name}。',
      'zh-tw': '「{alternate}」是「{primary}」的備援據點，但兩者仰賴同一電信業者：{name}。',
    },
    operator: {
      en: '{alternate} stands in for {primary}, but both are run by {name}.',
      'zh-cn': '“{alternate}”是“{primary}”的备用场所，但两者由同一方运营：{name}。',
      'zh-tw': '「{alternate}」是「{primary}」的備援據點，但兩者由同一方營運：{name}。',
    },
    near: {
      en: '{alternate} lies only {kilometres} km away, less than {nearest} km.',
      'zh-cn': '“{alternate}”相距仅 {kilometres} 公里，不足 {nearest} 公里。',
      'zh-tw': '「{alternate}」相距僅 {kilometres} 公里，不足 {nearest} 公里。',
    },
    also: { en: 'The site that it stands in for', 'zh-cn': '其所替代的场所', 'zh-tw': '其所替代的據點' },
  },
  severity: byMessage({ carrier: 'hint', operator: 'hint' }),
  visits: ['common.site', 'bia.strategy', 'continuity_plan.dr_site'],
  check(element, context) {
    const nearest = context.limits('alternate_distance_min_km')
    if (nearest === undefined) return
    if (element.$.shape.name === 'continuity_plan.dr_site') return checkDistance(element as ContinuityPlanDrSite, nearest, context)
    const alternates = new Set(alternatesOf(context.programme).flatMap(({ by, alternate }) => (by === (element as Element) ? [alternate.id] : [])))
    for (const id of alternates) checkAlternate(id, nearest, { element, context })
  },
})

interface Said {
  readonly element: Element
  readonly context: LinkedContext
}

/** Of all that one site stands in for, the one with which it shares the most is told: who moves the alternate mends the others with it. */
function checkAlternate(id: string, nearest: number, { element, context }: Said): void {
  const pairs = alternatesOf(context.programme).filter(({ alternate }) => alternate.id === id)
  const shared = pairs.flatMap((pair) =>
    sharedByAll(context.programme, pair, nearest).map((fate, index, fates) => ({ pair, fate, further: index === 0 ? fates.slice(1) : [] })),
  )
  const [worst] = shared.toSorted((a, b) => byGravity(a.fate, b.fate))
  if (worst?.pair.by === element) tell(worst.pair, worst, { nearest, context })
}

interface Bound {
  readonly nearest: number
  readonly context: LinkedContext
}

interface Shared {
  readonly fate: Fate
  /** What the two share besides. */
  readonly further: readonly Fate[]
}

function tell({ primary, alternate, at }: Alternate, { fate, further }: Shared, { nearest, context: { report } }: Bound): void {
  // Kilometres are a guess at what is shared; what is known of it is not hidden behind them, as it is mended by itself.
  const names = fate.why === 'distance' ? further.flatMap((one) => (known.has(one.why) && 'name' in one ? one.name : [])) : []
  report({
    at,
    message: names.length > 0 ? 'distanceAnd' : fate.why,
    args: { alternate: nameOf(alternate), primary: nameOf(primary), nearest: figure(nearest), names, ...sharedArgs(fate) },
    related: [{ at: placeOf(primary.element), uri: primary.file.uri, message: 'also' }],
  })
}

/** A region and a building are another word for being near. */
const known: ReadonlySet<Fate['why']> = new Set(['hazardZone', 'powerGrid', 'carrier'])

const sharedArgs = (fate: Fate): Readonly<Record<string, Arg>> =>
  fate.why === 'distance' ? { kilometres: figure(Math.round(fate.kilometres * 10) / 10) } : { name: fate.name }

/** A recovery site may state the distance itself; where the registry has the positions of both they are compared there. */
function checkDistance({ site, distance_km: distance, type }: ContinuityPlanDrSite, nearest: number, context: LinkedContext): void {
  const { programme, document, report } = context
  const target = targetOf({ programme, document }, ['site'], site)
  const others = (document.root as { readonly dr?: { readonly sites: readonly ContinuityPlanDrSite[] } }).dr?.sites ?? []
  const hasFarther = others.some((other) => (other.distance_km?.value ?? 0) >= nearest || other.type?.value === 'cloud')
  const compared = alternatesOf(programme).some(
    ({ alternate, primary }) => alternate.id === target?.id && alternate.element.geo && primary.element.geo,
  )
  if (!distance || distance.value >= nearest || type?.value === 'cloud' || hasFarther || compared) return
  const args = { alternate: target ? nameOf(target) : (site?.value ?? ''), kilometres: figure(distance.value), nearest: figure(nearest) }
  report({ at: distance.span, message: 'near', args })
}
