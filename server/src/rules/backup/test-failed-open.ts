import { type Args, duration } from '../../base/message.ts'
import type { Span } from '../../base/span.ts'
import type { RecordsRestoreTest } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import { newestLeft } from '../../programme/analysis/backup.ts'
import { copiesOf, type WrittenCopy } from '../../programme/analysis/copies.ts'
import { lossObjectives, type Objective, systemObjective } from '../../programme/analysis/dataObjectives.ts'
import { isService, type Protection, protectedBy } from '../../programme/analysis/protection.ts'
import { followedUp, policiesNamed, type RestoreTest, testAt, testsOf } from '../../programme/analysis/restoreTests.ts'
import { targetOf } from '../../programme/index/elements.ts'
import type { Programme } from '../../programme/index/programme.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** BKP-10: the last restore test did not reach what is asked for, and nothing follows from it. */
export const rule: Rule = linkedElementRule({
  id: 'BKP-10',
  name: 'test-failed-open',
  title: { en: 'Failed restore test without an action', 'zh-cn': '恢复测试未达标且无后续措施', 'zh-tw': '還原測試未達標且無後續措施' },
  why: {
    en: 'The backup is known not to work, and nobody is working on it.',
    'zh-cn': '明知备份不管用，却无人处理。',
    'zh-tw': '明知備份不管用，卻無人處理。',
  },
  messages: {
    failed: {
      en: 'The last restore test failed, and no action follows from it.',
      'zh-cn': '最近一次恢复测试失败，却没有后续措施。',
      'zh-tw': '最近一次還原測試失敗，卻沒有後續措施。',
    },
    partial: {
      en: 'The last restore test was passed only in part, and no action follows from it.',
      'zh-cn': '最近一次恢复测试仅部分通过，却没有后续措施。',
      'zh-tw': '最近一次還原測試僅部分通過，卻沒有後續措施。',
    },
    slow: {
      en: 'The last restore took {measured}, {over} more than the RTO of {asked}, and no action follows from it.',
      'zh-cn': '最近一次恢复用时 {measured}，比 RTO {asked} 超出 {over}，却没有后续措施。',
      'zh-tw': '最近一次還原耗時 {measured}，比 RTO {asked} 超出 {over}，卻沒有後續措施。',
    },
    stale: {
      en: 'The data restored last was {measured} old, {over} more than the RPO of {asked}, and no action follows from it.',
      'zh-cn': '最近一次恢复出的数据已滞后 {measured}，比 RPO {asked} 超出 {over}，却没有后续措施。',
      'zh-tw': '最近一次還原出的資料已落後 {measured}，比 RPO {asked} 超出 {over}，卻沒有後續措施。',
    },
    olderCopy: {
      en: 'The data restored was {measured} old, {over} more than the RPO of {asked}, which this policy is to keep after a deletion or an attack: by its interval it loses {window} at most. No action follows from it.',
      'zh-cn':
        '恢复出的数据已滞后 {measured}，比 RPO {asked} 超出 {over}；误删或遭受攻击后要靠本策略达到该 RPO，按其间隔最多丢失 {window}。没有后续措施。',
      'zh-tw':
        '還原出的資料已落後 {measured}，比 RPO {asked} 超出 {over}；誤刪或遭攻擊後要靠本政策達成該 RPO，依其間隔最多遺失 {window}。沒有後續措施。',
    },
    asked: { en: 'What is asked for', 'zh-cn': '所要求的目标', 'zh-tw': '所要求的目標' },
  },
  severity: byMessage({ failed: 'error', partial: 'error', slow: 'error', stale: 'error', olderCopy: 'warning' }),
  visits: ['records.restore_test'],
  check(element, context) {
    const test = testAt(context.programme, element)
    if (!test || !isLast(test, context) || isFollowedUp(test, context)) return
    const { result } = element
    if (result && result.value !== 'pass') {
      context.report({ at: result.span, message: result.value === 'fail' ? 'failed' : 'partial' })
      return
    }
    for (const shortfall of [...shortfalls(test, context), ...olderThanKept(test, context)]) {
      const { at, message, args, asked } = shortfall
      context.report({ at, message, args, related: [{ at: asked.at, uri: asked.uri, message: 'asked' }] })
    }
  },
})

/** No later test of the same data, by the same policy, has been held; on the same day a passed one is the later one. */
function isLast(test: RestoreTest, { programme, today }: LinkedContext): boolean {
  const { date } = test.element
  if (!date || date.value > today) return false
  const others = policiesNamed(programme, test).flatMap((policy) => testsOf(programme, policy))
  return others.every(({ element }) => element === test.element || !isAfter(element, test.element) || !isSameData(element, test.element))
}

const isAfter = (other: RecordsRestoreTest, { date }: RecordsRestoreTest): boolean =>
  !other.date || !date || other.date.value > date.value || (other.date.value === date.value && other.result?.value === 'pass')

const isSameData = (other: RecordsRestoreTest, { dataset }: RecordsRestoreTest): boolean =>
  !other.dataset || !dataset || other.dataset.value === dataset.value

/** An action or a finding, named by the test or naming it. One that is named but unknown is REF-01’s. */
function isFollowedUp({ element, document }: RestoreTest, { programme }: LinkedContext): boolean {
  const named = element.actions.map((one) => targetOf({ programme, document }, ['action', 'finding'], one))
  return named.some((one) => one?.element.status?.value !== 'cancelled') || followedUp(programme).has(element.id?.value ?? '')
}

interface Shortfall {
  readonly at: Span
  readonly message: 'slow' | 'stale' | 'olderCopy'
  readonly args: Args
  readonly asked: Objective
}

/** With several data sets in one policy nobody knows which one was restored: the least demanding one is asked. Replicated data and services recover in another way. */
function shortfalls(test: RestoreTest, context: LinkedContext): readonly Shortfall[] {
  const { programme } = context
  const restored = restoredData(test, programme).filter(({ replications, data }) => replications.length === 0 && !isService(data))
  const times = restored.map(({ data, policies }) => data.system && systemObjective(programme, policies[0]?.document ?? test.document, data.system))
  const points = restored.map(({ data }) => lossObjectives(programme).get(data.id))
  return [...exceeded('slow', test.element.rta, times), ...exceeded('stale', test.element.rpa, points)]
}

/** Replicas are of no use after a deletion: where the backups of replicated data are made often enough for its RPO, a test that shows otherwise shows that they are not. */
function olderThanKept(test: RestoreTest, { programme }: LinkedContext): readonly Shortfall[] {
  const { rpa } = test.element
  const restored = restoredData(test, programme)
  const [one] = restored
  if (!rpa || !one || restored.length > 1 || one.replications.length === 0 || isService(one.data)) return []
  const asked = lossObjectives(programme).get(one.data.id)
  const copies = (copiesOf(programme).get(one.data.id) ?? []).filter(({ kind }) => kind === 'backup')
  const kept = newestLeft(copies, 'any')
  if (!asked || !kept || kept.parts.interval === 0 || kept.loss > asked.seconds || rpa.value <= asked.seconds) return []
  if (copies.some(mayBe(rpa.value))) return []
  const figures = { measured: duration(rpa.value), asked: duration(asked.seconds), over: duration(rpa.value - asked.seconds) }
  return [{ at: rpa.span, message: 'olderCopy', args: { ...figures, window: duration(kept.loss) }, asked }]
}

/** A copy may have been the one that was restored: of one that is taken away once a day the data is a day old, and not older than two. */
const mayBe =
  (age: number) =>
  ({ loss, parts }: WrittenCopy): boolean =>
    age >= parts.transfer && age <= loss

function restoredData(test: RestoreTest, programme: Programme): readonly Protection[] {
  const { element, document } = test
  const all = policiesNamed(programme, test).flatMap((policy) => protectedBy(programme, policy))
  const named = targetOf({ programme, document }, ['dataset', 'system'], element.dataset)
  return named ? all.filter(({ data }) => data.id === named.id || data.system?.id === named.id) : all
}

function exceeded(
  message: Shortfall['message'],
  measured: Located<number> | undefined,
  asked: readonly (Objective | undefined)[],
): readonly Shortfall[] {
  const known = asked.flatMap((one) => one ?? [])
  const most = known.toSorted((a, b) => b.seconds - a.seconds)[0]
  if (!measured || !most || known.length < asked.length || measured.value <= most.seconds) return []
  const args = { measured: duration(measured.value), asked: duration(most.seconds), over: duration(measured.value - most.seconds) }
  return [{ at: measured.span, message, args, asked: most }]
}
