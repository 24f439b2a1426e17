import type { AnnualPlan } from '../../generated/model.ts'
import { reached } from '../../language/model/header.ts'
import { callsOf } from '../../programme/analysis/objectives.ts'
import { nameKey } from '../../programme/index/definitions.ts'
import { placeOf } from '../places.ts'
import { documentRule, type Rule } from '../rule.ts'

/** ANN-03: an objective that no task of the year works towards. That a task names its objectives the schema asks. */
export const rule: Rule = documentRule({
  id: 'ANN-03',
  name: 'objective-no-task',
  title: { en: 'Objective without task', 'zh-cn': '目标没有任务支持', 'zh-tw': '目標沒有任務支援' },
  why: {
    en: 'An objective that nobody works on is a wish: the year ends where it began.',
    'zh-cn': '没有人为之工作的目标只是愿望：一年过去仍在原地。',
    'zh-tw': '沒有人為它做事的目標只是願望：一年過去還在原地。',
  },
  messages: {
    noTask: {
      en: 'No task of the plan supports the objective {id}.',
      'zh-cn': '计划中没有任务支持目标 {id}。',
      'zh-tw': '計畫中沒有任務支援目標 {id}。',
    },
    givenUp: {
      en: 'The only tasks that support the objective {id} are cancelled: {tasks}.',
      'zh-cn': '支持目标 {id} 的任务均已取消：{tasks}。',
      'zh-tw': '支援目標 {id} 的任務都已取消：{tasks}。',
    },
  },
  severity: (_, { status }) => (reached(status, 'in_review') ? 'warning' : 'hint'),
  checkDocument({ document, report }) {
    if (document.kind !== 'annual_plan') return
    const { objectives, tasks } = document.root as AnnualPlan
    const supporting = tasks.map(({ id, objectives: named, status }) => ({
      id: id?.text ?? '',
      named: named.map(({ value }) => nameKey(value)),
      cancelled: status?.value === 'cancelled',
    }))
    // Where no task names any objective the trace is not drawn yet; the schema asks each task for it.
    if (supporting.every(({ named }) => named.length === 0)) return
    const byObjective = Map.groupBy(
      supporting.flatMap((task) => task.named.map((objective) => ({ ...task, objective }))),
      ({ objective }) => objective,
    )
    for (const objective of objectives) {
      const found = callsOf(objective).flatMap((call) => byObjective.get(call) ?? [])
      if (!objective.id || found.some(({ cancelled }) => !cancelled)) continue
      const args = { id: objective.id.text, tasks: found.map(({ id }) => id) }
      report({ at: placeOf(objective), message: found.length > 0 ? 'givenUp' : 'noTask', args })
    }
  },
})
