import type { BiaActivity, CommonSystem, ContinuityPlan, ContinuityPlanCoverage } from '../../generated/model.ts'
import { scalarAt } from '../../language/model/access.ts'
import type { Located } from '../../language/model/element.ts'
import { headerOf, reached, statusOf } from '../../language/model/header.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import { compareVersions } from '../../language/values/versions.ts'
import { type Site, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { clockOf } from './activities.ts'

/** A figure of a plan that is no longer the one it was copied from. */
export interface StaleCopy {
  readonly of: 'rto' | 'rpo' | 'mbco'
  readonly copy: Located<number>
  readonly source: Located<number>
  /** The file of the source. */
  readonly uri: string
}

/** The copies that differ from their source. A time that holds in a peak may be the one that was copied. */
export function staleCopies(programme: Programme, plan: Site<ContinuityPlan>, coverage: ContinuityPlanCoverage): readonly StaleCopy[] {
  const target = targetOf({ programme, document: plan.document }, ['activity', 'system'], coverage.activity)
  if (!target || !isSettledFor(plan.document, target.document)) return []
  const sources = sourcesOf(target.element as BiaActivity | CommonSystem, target.document)
  return sources.flatMap(({ of, source, others }): readonly StaleCopy[] => {
    const copy = coverage[of]
    const known = [source, ...others].flatMap((one) => one?.value ?? [])
    return copy && source && !known.includes(copy.value) ? [{ of, copy, source, uri: target.file.uri }] : []
  })
}

interface Source {
  readonly of: StaleCopy['of']
  readonly source: Located<number> | undefined
  readonly others: readonly (Located<number> | undefined)[]
}

/** What counts working hours may be written in hours of work or in days. */
function sourcesOf(element: BiaActivity | CommonSystem, document: DocumentModel): readonly Source[] {
  if (element.status?.value === 'retired') return []
  if (element.$.shape.name !== 'bia.activity') {
    return [
      { of: 'rto', source: element.rto, others: [] },
      { of: 'rpo', source: element.rpo, others: [] },
    ]
  }
  const { rto, rpo, mbco, peaks } = element as BiaActivity
  const isContinuous = clockOf(element as BiaActivity, document) === 'continuous'
  return [
    { of: 'rto', source: isContinuous ? rto : undefined, others: peaks.map((peak) => peak.rto) },
    { of: 'rpo', source: rpo, others: [] },
    { of: 'mbco', source: mbco?.percent, others: [] },
  ]
}

/** People work by an approved plan until the analysis that changes it is approved as well. */
const isSettledFor = (plan: DocumentModel, source: DocumentModel): boolean =>
  source.kind !== 'bia' || reached(statusOf(source), 'approved') || !reached(statusOf(plan), 'approved')

/** A version of the analysis that is no longer the one in use. */
export interface OldVersion {
  readonly written: Located<string>
  readonly current: Located<string>
  readonly uri: string
}

/** The versions from which a plan says that it copied, where an approved newer one is there. */
export function oldVersions(programme: Programme, plan: Site<ContinuityPlan>): readonly OldVersion[] {
  return plan.element.covers.flatMap(({ activity, bia, bia_version: written }): readonly OldVersion[] => {
    const from = { programme, document: plan.document }
    const source = targetOf(from, ['document'], bia) ?? (bia ? undefined : targetOf(from, ['activity'], activity))
    const header = source && headerOf(source.document)
    const current = header && scalarAt<string>(header, 'version')
    if (!written || !source || !current || source.document.kind !== 'bia' || !reached(statusOf(source.document), 'approved')) return []
    const difference = compareVersions(written.text, current.text)
    return difference !== undefined && difference < 0 ? [{ written, current, uri: source.file.uri }] : []
  })
}
