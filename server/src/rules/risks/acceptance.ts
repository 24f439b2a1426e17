import type { CommonRole, RiskRegisterRiskAcceptance } from '../../generated/model.ts'
import { scalarAt } from '../../language/model/access.ts'
import type { Located } from '../../language/model/element.ts'
import { headerOf } from '../../language/model/header.ts'
import { isoText } from '../../language/values/civil.ts'
import { holderOf } from '../../programme/analysis/holders.ts'
import { criteriaFor, type RiskCriteria } from '../../programme/analysis/riskCriteria.ts'
import { appetiteFor, isAccepting, isOpen, levelOfAcceptance, type Risk, riskShapes } from '../../programme/analysis/riskRatings.ts'
import { allOf, targetOf } from '../../programme/index/elements.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { asHole, byMessage } from '../severity.ts'

/** RSK-06: a risk is accepted by nobody, by somebody who may not, by its own owner, or no longer. */
export const rule: Rule = linkedElementRule({
  id: 'RSK-06',
  name: 'acceptance',
  title: { en: 'Acceptance does not hold', 'zh-cn': '风险接受不成立', 'zh-tw': '風險接受不成立' },
  why: {
    en: 'A risk that nobody with the authority for it has accepted for a limited time is not accepted: it is forgotten.',
    'zh-cn': '没有由有权者限期接受的风险，不是被接受了，而是被遗忘了。',
    'zh-tw': '沒有由有權者限期接受的風險，不是被接受了，而是被遺忘了。',
  },
  messages: {
    missing: {
      en: 'The decision is to accept the risk, but no acceptance says who did so, when, and until when.',
      'zh-cn': '决定接受该风险，但没有写明由谁、何时、到何时为止接受。',
      'zh-tw': '決定接受該風險，但沒有寫明由誰、何時、到何時為止接受。',
    },
    expired: {
      en: 'The risk was accepted until {until}, {days} days ago: it has to be decided again.',
      'zh-cn': '风险接受已于 {until} 到期，过期 {days} 天：须重新决定。',
      'zh-tw': '風險接受已於 {until} 到期，過期 {days} 天：須重新決定。',
    },
    authority: {
      en: '{by} may accept risks of a lower level; a risk of the level {level} is accepted by {role}.',
      'zh-cn': '{by} 只能接受较低等级的风险；等级为 {level} 的风险由 {role} 接受。',
      'zh-tw': '{by} 只能接受較低等級的風險；等級為 {level} 的風險由 {role} 接受。',
    },
    self: {
      en: '{by} owns the risk and has accepted it as well: somebody else has to take the decision.',
      'zh-cn': '{by} 既是风险责任人，又接受了该风险：应由他人决定。',
      'zh-tw': '{by} 既是風險擁有者，又接受了該風險：應由他人決定。',
    },
    owner: { en: 'The owner', 'zh-cn': '风险责任人', 'zh-tw': '風險擁有者' },
    role: { en: 'Who may accept this level', 'zh-cn': '有权接受该等级的角色', 'zh-tw': '有權接受該等級的角色' },
  },
  severity: byMessage({ missing: asHole, expired: 'warning', authority: 'error', self: 'warning' }),
  visits: riskShapes,
  check(risk, context) {
    if (!isOpen(risk)) return
    const { acceptance } = risk
    const criteria = criteriaFor(context.programme, context.document)
    if (!acceptance) return missing(risk, criteria, context)
    expired(acceptance, context)
    if (acceptance.by) judgeAuthority(acceptance.by, { risk, acceptance, criteria }, context)
  },
})

/** Within the appetite top management has accepted it for good; above it RSK-05 asks for the acceptance. */
function missing(risk: Risk, criteria: RiskCriteria | undefined, { report }: LinkedContext): void {
  const option = risk.treatment?.option
  const isUndecided = levelOfAcceptance(criteria, risk) === undefined || !appetiteFor(criteria, risk)
  if (isAccepting(risk) && option && isUndecided && !risk.$.slots.has('acceptance')) report({ at: option.span, message: 'missing' })
}

function expired({ until }: RiskRegisterRiskAcceptance, { current, today, report }: LinkedContext): void {
  if (!current || !until || until.value >= today) return
  report({ at: until.span, message: 'expired', args: { until: isoText(until.value), days: today - until.value } })
}

interface Acceptance {
  readonly risk: Risk
  readonly acceptance: RiskRegisterRiskAcceptance
  readonly criteria: RiskCriteria | undefined
}

function judgeAuthority(by: Located<string>, { risk, criteria }: Acceptance, context: LinkedContext): void {
  const level = levelOfAcceptance(criteria, risk)
  const roles = criteria ? criteria.levels.map(({ element }) => element.acceptance_role) : []
  const enough = level === undefined ? [] : roles.slice(level).flatMap((role) => role ?? [])
  const less = level === undefined ? [] : roles.slice(0, level).flatMap((role) => role ?? [])
  const from = { programme: context.programme, document: criteria?.document ?? context.document }
  const accepter = holderOf(context, by)
  const mayBe = (role: Located<string>): boolean => holderOf(from, role) === accepter || isDeputy(role, accepter, { ...context, ...from })
  // A deputy may hold a higher office as well, or approve the register.
  const isOnlyDeputy = (one: Located<string>): boolean => mayBe(one) && !isHighest(accepter, context) && !holdsRole(accepter, context)
  if (enough.some(mayBe)) return
  const role = level === undefined ? undefined : roles[level]
  if (criteria && level !== undefined && role && less.some((one) => holderOf(from, one) === accepter || isOnlyDeputy(one))) {
    const args = { by: by.text, level: criteria.levels[level]?.name ?? '', role: role.text }
    context.report({ at: by.span, message: 'authority', args, related: [{ at: role.span, uri: criteria.file.uri, message: 'role' }] })
  } else if (!isHighest(accepter, context)) self(by, risk, context)
}

function isDeputy(role: Located<string>, accepter: string, context: LinkedContext): boolean {
  const target = targetOf(context, ['role'], role)
  const deputies = target ? (target.element as CommonRole).deputies : []
  return target !== undefined && deputies.some((deputy) => holderOf({ programme: context.programme, document: target.document }, deputy) === accepter)
}

const holdsRole = (person: string, { programme }: LinkedContext): boolean =>
  allOf(programme, 'common.role').some(({ element: { holder }, document }) => holder && holderOf({ programme, document }, holder) === person)

/** Whoever approves the register has nobody above them here. */
function isHighest(accepter: string, context: LinkedContext): boolean {
  const header = headerOf(context.document)
  const approver = header && scalarAt<string>(header, 'approved_by')
  return approver !== undefined && holderOf(context, approver) === accepter
}

function self(by: Located<string>, { owner }: Risk, context: LinkedContext): void {
  if (!owner || holderOf(context, owner) !== holderOf(context, by)) return
  context.report({ at: by.span, message: 'self', args: { by: by.text }, related: [{ at: owner.span, message: 'owner' }] })
}
