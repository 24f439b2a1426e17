import type { AnnualPlan, AnnualPlanSubtask, AnnualPlanTask, CommonRole } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import { holderName } from '../../programme/analysis/holders.ts'
import { hasStandIn, sameAsOwner, waitingFor } from '../../programme/analysis/standIns.ts'
import { targetOf } from '../../programme/index/elements.ts'
import { keyOf, placeOf } from '../places.ts'
import { type LinkedContext, linkedDocumentRule, type Rule } from '../rule.ts'
import { asGap, byMessage } from '../severity.ts'

/** ANN-24: work for which others wait stops with its owner, or the deputy is the owner again. */
export const rule: Rule = linkedDocumentRule({
  id: 'ANN-24',
  name: 'no-deputy',
  title: { en: 'Nobody stands in', 'zh-cn': '没有备用人员', 'zh-tw': '沒有職務代理人' },
  why: {
    en: 'The owner falls ill in the week that counts, and all that waits for the work stands still.',
    'zh-cn': '责任人偏偏在关键的一周病倒，后面的工作全部停下来。',
    'zh-tw': '負責人偏偏在關鍵的一週病倒，後面的工作全部停擺。',
  },
  messages: {
    alone: {
      en: 'Waiting for {task}: {waiting}. Nobody stands in for its owner {owner}.',
      'zh-cn': '{waiting} 要等 {task} 完成，而其责任人 {owner} 没有备用人员。',
      'zh-tw': '{waiting} 要等 {task} 完成，但負責人 {owner} 沒有職務代理人。',
    },
    none: {
      en: 'None of the {count} tasks has somebody who stands in for its owner.',
      'zh-cn': '{count} 项任务的责任人都没有备用人员。',
      'zh-tw': '{count} 項任務的負責人都沒有職務代理人。',
    },
    same: {
      en: '{who} is both owner and deputy; the deputy must be somebody else.',
      'zh-cn': '责任人与备用人员同为 {who}；备用人员须另有其人。',
      'zh-tw': '負責人與職務代理人都是 {who}；職務代理人須另有其人。',
    },
    holder: {
      en: '{who} holds the role and is its deputy as well; the deputy must be somebody else.',
      'zh-cn': '{who} 既任该岗位，又是其备用人员；备用人员须另有其人。',
      'zh-tw': '{who} 既擔任該職位，又是它的職務代理人；職務代理人須另有其人。',
    },
    owner: { en: 'The owner', 'zh-cn': '责任人', 'zh-tw': '負責人' },
    waiting: { en: 'Waits for it', 'zh-cn': '要等它完成', 'zh-tw': '要等它完成' },
  },
  severity: byMessage({ alone: asGap, none: 'hint', same: 'warning', holder: 'warning' }),
  checkDocument(context) {
    for (const role of context.document.elements) if (role.$.shape.name === 'common.role') judgeRole(role as CommonRole, context)
    if (context.document.kind === 'annual_plan') judgePlan(context.document.root as AnnualPlan, context)
  },
})

function judgeRole({ holder, deputies, status }: CommonRole, context: LinkedContext): void {
  const held = targetOf(context, ['person'], holder)
  const twice = deputies.find((one) => held && targetOf(context, ['person'], one)?.id === held.id)
  if (!holder || !twice || status?.value === 'retired') return
  tellSame('holder', [holder, twice], context)
}

function judgePlan(plan: AnnualPlan, context: LinkedContext): void {
  const live = plan.tasks.filter(({ status }) => status?.value !== 'cancelled')
  const open = live.filter(({ status }) => status?.value !== 'done')
  for (const task of open) judgeSame(task, context)
  if (live.some((task) => hasStandIn(task, context))) judgeAlone(plan, open, context)
  else {
    // Who stands in for a blank is no question yet.
    const owned = open.filter(({ owner }) => owner !== undefined)
    if (owned.length > 1) context.report({ at: keyOf(plan, 'tasks'), message: 'none', args: { count: owned.length } })
  }
}

function judgeSame(task: AnnualPlanTask, context: LinkedContext): void {
  const works: readonly (AnnualPlanTask | AnnualPlanSubtask)[] = [task, ...task.subtasks.filter(({ status }) => status?.value !== 'cancelled')]
  for (const work of works) {
    const owner = work.owner ?? task.owner
    const deputy = sameAsOwner(work, owner, context)
    if (owner && deputy) tellSame('same', [owner, deputy], context)
  }
}

function tellSame(message: 'same' | 'holder', [owner, deputy]: readonly [Located<string>, Located<string>], context: LinkedContext): void {
  const args = { who: holderName(context, owner) }
  context.report({ at: deputy.span, message, args, related: [{ at: owner.span, message: 'owner' }] })
}

/** An owner whom nobody knows may be a role with deputies elsewhere. */
function judgeAlone(plan: AnnualPlan, open: readonly AnnualPlanTask[], context: LinkedContext): void {
  const byTask = waitingFor(plan)
  for (const task of open) {
    const { id, owner } = task
    const waiting = byTask.get(id?.value ?? '') ?? []
    if (!id || !owner || waiting.length === 0 || hasStandIn(task, context) || !targetOf(context, ['person', 'role'], owner)) continue
    context.report({
      at: owner.span,
      message: 'alone',
      args: { task: id.text, owner: holderName(context, owner), waiting: waiting.map((work) => work.id) },
      related: waiting.map(({ element }) => ({ at: placeOf(element), message: 'waiting' })),
    })
  }
}
