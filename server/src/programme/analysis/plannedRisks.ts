import type { AnnualPlan } from '../../generated/model.ts'
import { isElementLike, type Located } from '../../language/model/element.ts'
import { derived } from '../index/derived.ts'
import { allOf, documentsThatSpeak, type Site, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'

/** The annual plans of a programme. */
export const annualPlans: (programme: Programme) => readonly Site<AnnualPlan>[] = derived((programme) =>
  documentsThatSpeak(programme)
    .filter(({ document }) => document.kind === 'annual_plan')
    .map((site) => ({ ...site, element: site.element as AnnualPlan })),
)

/** The risks that a task or an action of a plan or of the records refers to and that are still worked on, by id. */
export const plannedRisks: (programme: Programme) => ReadonlySet<string> = derived((programme) => {
  const tasks = allOf(programme, 'annual_plan.task').filter(({ element: { status } }) => status?.value !== 'done' && status?.value !== 'cancelled')
  const actions = allOf(programme, 'annual_plan.action').filter(({ element: { status } }) => !finished.has(status?.value ?? ''))
  return new Set([
    ...tasks.flatMap((site) => risksAt(programme, site, site.element.risks)),
    ...actions.flatMap((site) => {
      const source = site.element.source_ref
      return source && !isElementLike(source) ? risksAt(programme, site, [source]) : []
    }),
  ])
})

const finished: ReadonlySet<string> = new Set(['done', 'verified', 'cancelled'])

const risksAt = (programme: Programme, { document }: Site, references: readonly Located<string>[]): readonly string[] =>
  references.flatMap((reference) => targetOf({ programme, document }, ['risk'], reference)?.id ?? [])
