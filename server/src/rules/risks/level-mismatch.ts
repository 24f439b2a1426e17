import { figure } from '../../base/message.ts'
import type { CommonRating } from '../../generated/model.ts'
import { replaceScalar } from '../../language/edits/setScalar.ts'
import type { Located } from '../../language/model/element.ts'
import { criteriaFor, type RiskCriteria } from '../../programme/analysis/riskCriteria.ts'
import { isDoubtful, scoreAt } from '../../programme/analysis/riskMatrix.ts'
import { ratingsOf, readRating, riskShapes, statedLevel, statedScore } from '../../programme/analysis/riskRatings.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** RSK-02: the level that is written down is not the one that follows from the matrix. */
export const rule: Rule = linkedElementRule({
  id: 'RSK-02',
  name: 'level-mismatch',
  title: { en: 'Level differs from the matrix', 'zh-cn': '等级与矩阵不符', 'zh-tw': '等級與矩陣不符' },
  why: {
    en: 'The report shows the written level, the matrix another one: somebody decides by the wrong one.',
    'zh-cn': '报告上写的是一个等级，矩阵得出的是另一个，总有人会按错的那个决策。',
    'zh-tw': '報告寫的是一個等級，矩陣得出的是另一個，總有人會照錯的那個決定。',
  },
  messages: {
    level: {
      en: 'The level is stated as {stated}; likelihood {likelihood} with impact {impact} gives {derived}.',
      'zh-cn': '等级写为 {stated}，但可能性 {likelihood}、后果 {impact} 得出 {derived}。',
      'zh-tw': '等級寫為 {stated}，但可能性 {likelihood}、衝擊 {impact} 得出 {derived}。',
    },
    score: {
      en: 'The score is stated as {stated}; likelihood {likelihood} with impact {impact} gives {derived}.',
      'zh-cn': '分值写为 {stated}，但可能性 {likelihood}、后果 {impact} 得出 {derived}。',
      'zh-tw': '分數寫為 {stated}，但可能性 {likelihood}、衝擊 {impact} 得出 {derived}。',
    },
    matrix: { en: 'The matrix', 'zh-cn': '风险矩阵', 'zh-tw': '風險矩陣' },
    set: { en: 'Set it to {derived}', 'zh-cn': '改为 {derived}', 'zh-tw': '改成 {derived}' },
  },
  severity: always('error'),
  visits: riskShapes,
  check(risk, context) {
    const criteria = criteriaFor(context.programme, context.document)
    if (criteria) for (const rating of ratingsOf(risk)) judge(rating, criteria, context)
  },
})

function judge(rating: CommonRating, criteria: RiskCriteria, context: LinkedContext): void {
  const { level, likelihood, impact } = rating
  const read = readRating(criteria, rating)
  if (!level || !likelihood || !impact || read?.derived === undefined || read.likelihood === undefined || read.impact === undefined) return
  // A cell that contradicts its neighbours is RSK-22’s to report: nobody can say yet which level is right.
  if (criteria.matrix && isDoubtful(criteria.matrix, { likelihood: read.likelihood, impact: read.impact })) return
  const score = statedScore(criteria, level)
  if (score !== undefined && criteria.matrix) {
    const derived = scoreAt(criteria.matrix, { likelihood: read.likelihood, impact: read.impact })
    if (derived !== undefined && derived !== score) tell(rating, { level, criteria, derived }, context)
    return
  }
  const stated = statedLevel(criteria, level)
  if (stated !== undefined && stated !== read.derived) tell(rating, { level, criteria, derived: nameOf(criteria, read.derived, level) }, context)
}

/** In the manner in which the other one was written: by its id or by its label. */
function nameOf({ levels }: RiskCriteria, derived: number, { value }: Located<string>): string {
  const byId = levels.some(({ element }) => element.id?.text === value)
  const { element, name } = levels[derived] ?? {}
  return (byId ? element?.id?.text : name) ?? name ?? ''
}

interface Mismatch {
  readonly level: Located<string>
  readonly criteria: RiskCriteria
  readonly derived: string | number
}

function tell({ likelihood, impact }: CommonRating, { level, criteria, derived }: Mismatch, { report, file }: LinkedContext): void {
  const args = {
    stated: level.text,
    likelihood: likelihood?.text ?? '',
    impact: impact?.text ?? '',
    derived: typeof derived === 'number' ? figure(derived) : derived,
  }
  const at = criteria.element.$.slots.get('matrix')?.keySpan
  report({
    at: level.span,
    message: typeof derived === 'number' ? 'score' : 'level',
    args,
    related: at ? [{ at, uri: criteria.file.uri, message: 'matrix' }] : [],
    fixes: [{ title: 'set', args: { derived: args.derived }, edits: [replaceScalar(level.span, String(derived), file.table.text)] }],
  })
}
