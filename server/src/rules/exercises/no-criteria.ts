import type { RecordsExercise, RecordsExerciseObjective } from '../../generated/model.ts'
import { insertKeys } from '../../language/edits/insertKey.ts'
import { documentLanguage, reached } from '../../language/model/header.ts'
import { placeholderFor } from '../../language/schema/placeholderFor.ts'
import { placeOf } from '../places.ts'
import { elementRule, type FixReport, type Rule, type RuleContext } from '../rule.ts'
import { asHole, byMessage } from '../severity.ts'

/** EXE-03: an exercise was held, and nothing tells whether it showed what it should show; or one plays a situation that nobody has written down. */
export const rule: Rule = elementRule({
  id: 'EXE-03',
  name: 'no-criteria',
  title: { en: 'Exercise without judged aims', 'zh-cn': '演练目标未评判', 'zh-tw': '演練目標未評核' },
  why: {
    en: 'An exercise that nothing was asked of cannot fail; it is repeated every year and improves nothing.',
    'zh-cn': '没有设定要求的演练不会失败，年年重复，却什么也没有改进。',
    'zh-tw': '沒有設定要求的演練不會失敗，年年照做，卻什麼也沒改進。',
  },
  messages: {
    none: {
      en: 'The exercise was held, but has neither aims nor measured recoveries.',
      'zh-cn': '演练已开展，但既没有目标，也没有实测恢复结果。',
      'zh-tw': '演練已舉辦，但沒有目標，也沒有實測的復原結果。',
    },
    unjudged: {
      en: 'The exercise was held, but of its aim {id} neither the value reached nor whether it was met is stated.',
      'zh-cn': '演练已开展，但目标 {id} 既未写明实际值，也未写明是否达成。',
      'zh-tw': '演練已舉辦，但目標 {id} 沒有寫實際值，也沒有寫是否達成。',
    },
    noTarget: {
      en: 'The aim {id} reached «{actual}», but no target says what that is worth.',
      'zh-cn': '目标 {id} 的实际值为“{actual}”，但没有目标值可以对照。',
      'zh-tw': '目標 {id} 的實際值為「{actual}」，但沒有目標值可以對照。',
    },
    noScenario: {
      en: 'The players act out a situation, but the scenario does not say which.',
      'zh-cn': '参演人员要按某种情形行动，但没有写明场景。',
      'zh-tw': '參演人員要依某種情形行動，但沒有寫明情境。',
    },
    insert: { en: 'Insert scenario to fill in', 'zh-cn': '插入待填写的场景', 'zh-tw': '插入待填寫的情境' },
  },
  severity: byMessage({ none: 'error', unjudged: 'error', noTarget: 'error', noScenario: asHole }),
  visits: ['records.exercise'],
  check(exercise, context) {
    checkScenario(exercise, context)
    if (exercise.status?.value !== 'done') return
    // Records that say they are a draft are still being written.
    if (!context.current && !reached(context.status, 'approved')) return
    if (!exercise.$.slots.has('objectives') && exercise.measured.length === 0) none(exercise, context)
    for (const objective of exercise.objectives) judge(objective, context)
  },
})

/** A call-tree test, a restore test, a briefing or a planned switch says with its title what happens; these do not. */
const played: ReadonlySet<string> = new Set(['tabletop', 'simulation', 'functional', 'full_scale'])

function checkScenario(exercise: RecordsExercise, context: RuleContext): void {
  const { $, type, status } = exercise
  if (!played.has(type?.value ?? '') || status?.value === 'cancelled' || $.slots.has('scenario') || !reached(context.status, 'in_review')) return
  context.report({ at: placeOf(exercise), message: 'noScenario', fixes: insertion(exercise, context) })
}

function insertion(exercise: RecordsExercise, { document, status, file }: RuleContext): readonly FixReport[] {
  const property = exercise.$.shape.properties.get('scenario')
  const value = property && placeholderFor(property, { locale: documentLanguage(document), status })
  const edit = value === undefined ? undefined : insertKeys(exercise, [{ key: 'scenario', value }], file.table)
  return edit ? [{ title: 'insert', edits: [edit] }] : []
}

/** From review on the schema asks for the aims itself. */
function none(exercise: RecordsExercise, { status, report }: RuleContext): void {
  if (!reached(status, 'in_review')) report({ at: placeOf(exercise), message: 'none' })
}

/** A judgement is an answer where nothing can be counted; a count is one only beside what was wanted. */
function judge(objective: RecordsExerciseObjective, { report, status }: RuleContext): void {
  const { $, id, actual } = objective
  const args = { id: id?.text ?? '', actual: actual?.text ?? '' }
  if ($.slots.has('met')) return
  if (!$.slots.has('actual')) report({ at: placeOf(objective), message: 'unjudged', args })
  else if (!$.slots.has('target') && actual && !reached(status, 'in_review')) report({ at: actual.span, message: 'noTarget', args })
}
