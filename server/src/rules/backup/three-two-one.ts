import { figure } from '../../base/message.ts'
import { copiesOf, leavesTheSite, type WrittenCopy } from '../../programme/analysis/copies.ts'
import { lossObjectives } from '../../programme/analysis/dataObjectives.ts'
import { isService, type Protection, protectedBy } from '../../programme/analysis/protection.ts'
import type { Programme } from '../../programme/index/programme.ts'
import { keyOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import type { SeverityOf } from '../severity.ts'

/** A list of copies that is still being written is work to do. */
const severity: SeverityOf = (_, { status }) => (status === 'draft' ? 'hint' : 'warning')

/** BKP-05: fewer copies, or fewer kinds of media, than good practice asks for. */
export const rule: Rule = linkedElementRule({
  id: 'BKP-05',
  name: 'three-two-one',
  title: { en: 'Too few copies or media', 'zh-cn': '副本或介质种类过少', 'zh-tw': '複本或媒體種類過少' },
  why: {
    en: 'Copies fail one by one and media fail by kind; the last one is tried on the day everything depends on it.',
    'zh-cn': '副本会逐份失效，介质会成批失效；到了全靠它的那天，才去试最后一份。',
    'zh-tw': '複本會逐份失效，媒體會成批失效；到了全靠它的那天，才去試最後一份。',
  },
  messages: {
    copies: {
      en: '“{data}” has {count} copies with the production data included; there should be {least}.',
      'zh-cn': '“{data}”连同生产数据共有 {count} 份；应至少有 {least} 份。',
      'zh-tw': '「{data}」連同正式資料共有 {count} 份；應至少有 {least} 份。',
    },
    media: {
      en: 'All {count} copies of “{data}”, the production data included, are on {kinds} kind of media; there should be {least} kinds.',
      'zh-cn': '“{data}”连同生产数据共 {count} 份，只用了 {kinds} 种介质；应至少有 {least} 种。',
      'zh-tw': '「{data}」連同正式資料共 {count} 份，只用了 {kinds} 種媒體；應至少有 {least} 種。',
    },
  },
  severity,
  visits: ['continuity_plan.backup_policy'],
  check(policy, context) {
    const { programme } = context
    const asked = protectedBy(programme, policy).filter((one) => one.policies[0]?.element === policy && isJudged(programme, one))
    for (const { data } of asked) {
      const found = judge(copiesOf(programme).get(data.id) ?? [], context)
      if (!found) continue
      context.report({ at: keyOf(policy, 'copies'), message: found.message, args: { ...found.args, data: data.name } })
      return
    }
  },
})

/** Of data that states no RPO nobody has said that it matters; what the provider of a service keeps is not seen here. */
function isJudged(programme: Programme, { data, policies }: Protection): boolean {
  const isListed = policies.every(({ element }) => element.copies.length > 0)
  return isListed && lossObjectives(programme).has(data.id) && !isService(data)
}

interface Judged {
  readonly message: 'copies' | 'media'
  readonly args: Readonly<Record<string, ReturnType<typeof figure>>>
}

/** Counts the production data, which is on disk. That nothing leaves the site is BKP-04’s. */
function judge(copies: readonly WrittenCopy[], { limits }: LinkedContext): Judged | undefined {
  if (!leavesTheSite(copies)) return undefined
  const count = placesOf(copies) + 1
  const least = limits('backup_copies_min') ?? 0
  if (count < least) return { message: 'copies', args: { count: figure(count), least: figure(least) } }
  const kinds = new Set(['disk', ...copies.map(({ media }) => media)])
  const leastKinds = limits('backup_media_min') ?? 0
  // What is not stated, or is some other medium, may be one more kind.
  if (kinds.has(undefined) || kinds.has('other') || kinds.size >= leastKinds) return undefined
  return { message: 'media', args: { count: figure(count), kinds: figure(kinds.size), least: figure(leastKinds) } }
}

/** A second policy that writes to the same place adds no copy; of a place that is not named nobody knows. */
function placesOf(copies: readonly WrittenCopy[]): number {
  const texts = copies.map((copy, index) => {
    const { location } = copy.element ?? {}
    return location && 'value' in location ? `${location.value} ${copy.media}` : `${index}`
  })
  return new Set(texts).size
}
