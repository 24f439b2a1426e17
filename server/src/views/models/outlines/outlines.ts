import type { Kind } from '../../../language/schema/kinds.ts'
import { annualPlan } from './annualPlan.ts'
import { bia } from './bia.ts'
import { continuityPlan } from './continuityPlan.ts'
import { records } from './records.ts'
import { registry } from './registry.ts'
import { riskRegister } from './riskRegister.ts'
import type { SectionOutline } from './types.ts'

/** The outline of each kind; settings of a programme are laid out by their schema. */
export const outlines: Readonly<Partial<Record<Kind, readonly SectionOutline[]>>> = {
  annual_plan: annualPlan,
  bia,
  continuity_plan: continuityPlan,
  risk_register: riskRegister,
  records,
  registry,
}
