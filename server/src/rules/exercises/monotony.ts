import type { Records, RecordsExercise } from '../../generated/model.ts'
import { type CivilDay, weekday } from '../../language/values/civil.ts'
import { heldExercises } from '../../programme/analysis/exerciseCoverage.ts'
import { nameKey } from '../../programme/index/definitions.ts'
import { keyOf } from '../places.ts'
import { type LinkedContext, linkedDocumentRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** EXE-08: exercises that are always alike, and always at a convenient time. */
export const rule: Rule = linkedDocumentRule({
  id: 'EXE-08',
  name: 'monotony',
  title: { en: 'Always the same exercise', 'zh-cn': '演练一成不变', 'zh-tw': '演練一成不變' },
  why: {
    en: 'People learn the exercise by heart instead of the plan.',
    'zh-cn': '大家背熟的是演练脚本，而不是预案。',
    'zh-tw': '大家背熟的是演練腳本，而不是計畫。',
  },
  messages: {
    type: {
      en: 'The plan {plan} was exercised {count} times running around a table only; another type is due.',
      'zh-cn': '计划 {plan} 连续 {count} 次只做了桌面类演练；应换一种类型。',
      'zh-tw': '計畫 {plan} 連續 {count} 次只做了桌面類演練；應換一種類型。',
    },
    scenario: {
      en: 'The plan {plan} was exercised {count} times running with this scenario; another one is due.',
      'zh-cn': '计划 {plan} 连续 {count} 次使用这一场景；应换一个场景。',
      'zh-tw': '計畫 {plan} 連續 {count} 次使用這一情境；應換一個情境。',
    },
    convenient: {
      en: 'All {count} exercises were announced and began between Monday and Friday, 08:00 and 18:00.',
      'zh-cn': '全部 {count} 次演练都事先通知，且都在周一至周五 08:00 至 18:00 之间开始。',
      'zh-tw': '全部 {count} 次演練都事先通知，且都在週一至週五 08:00 至 18:00 之間開始。',
    },
    before: { en: 'Before that', 'zh-cn': '此前一次', 'zh-tw': '之前一次' },
  },
  severity: always('information'),
  checkDocument(context) {
    const { current, document, limits, programme } = context
    const count = limits('same_exercise_in_a_row')
    if (document.kind !== 'records' || !current || !count || count < 2) return
    const held = heldExercises(programme).flatMap(({ date, plans, site }) =>
      site?.document === document ? [{ day: date.value, plans, exercise: site.element }] : [],
    )
    const inOrder = held.toSorted((a, b) => a.day - b.day)
    const told = new Set<RecordsExercise>()
    for (const plan of new Set(inOrder.flatMap(({ plans }) => plans))) {
      const row = inOrder.filter((one) => one.plans.includes(plan) && !routine.has(one.exercise.type?.value ?? '')).slice(-count)
      if (row.length === count) judgeRow(plan, row, { context, told })
    }
    if (inOrder.length >= count && inOrder.every(isConvenient))
      context.report({ at: keyOf(document.root as Records, 'exercises'), message: 'convenient', args: { count: inOrder.length } })
  },
})

/** What is done again and again because it has to be. */
const routine: ReadonlySet<string> = new Set(['orientation', 'drill', 'call_tree', 'restore_test'])

const aroundTable: ReadonlySet<string> = new Set(['walkthrough', 'tabletop'])

interface Held {
  readonly day: CivilDay
  readonly exercise: RecordsExercise
}

interface Telling {
  readonly context: LinkedContext
  readonly told: Set<RecordsExercise>
}

/** One exercise of several plans is told of once. */
function judgeRow(plan: string, row: readonly Held[], { context, told }: Telling): void {
  const last = row.at(-1)?.exercise
  const isOneScenario = new Set(row.map(({ exercise }, index) => (exercise.scenario ? nameKey(exercise.scenario.value) : index))).size === 1
  const isTalk = row.every(({ exercise }) => aroundTable.has(exercise.type?.value ?? ''))
  if (!last || told.has(last) || (!isOneScenario && !isTalk)) return
  told.add(last)
  const key = isOneScenario ? 'scenario' : 'type'
  const related = row.slice(0, -1).map(({ exercise }) => ({ at: keyOf(exercise, key), message: 'before' }))
  context.report({ at: keyOf(last, key), message: key, args: { plan, count: row.length }, related })
}

function isConvenient({ day, exercise: { announced, start } }: Held): boolean {
  return announced?.value === true && start !== undefined && weekday(day) <= 5 && start.value >= 8 * 60 && start.value <= 18 * 60
}
