import type { Span } from '../../base/span.ts'
import type { Bia } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import { allOf, targetOf } from '../index/elements.ts'
import type { Programme } from '../index/programme.ts'
import { networkOf } from './network.ts'

/** A significant change, as the records tell of it. */
export interface Change {
  readonly name: string
  readonly date: CivilDay
  readonly at: Span
  readonly uri: string
}

const affected = ['document', 'activity', 'product', 'unit', 'site', 'system', 'supplier'] as const

/**
 * The changes that touch an impact analysis: those that say nothing of what they affect, and those that affect the analysis itself, its
 * activities and products, their units and sites, or what they depend on.
 */
export function changesTo(programme: Programme, bia: DocumentModel): readonly Change[] {
  const used = elementsOf(programme, bia)
  return allOf(programme, 'records.significant_change').flatMap(({ element, document, file }) => {
    const { title, id, date, affects, $ } = element
    const targets = affects.flatMap((one) => targetOf({ programme, document }, affected, one) ?? [])
    const isTouched = !$.slots.has('affects') || targets.some((target) => target.document === bia || used.has(target.element))
    return date && isTouched ? [{ name: title?.text ?? id?.text ?? '', date: date.value, at: date.span, uri: file.uri }] : []
  })
}

/** What the activities of an analysis stand on, as far as they name it. */
function elementsOf(programme: Programme, document: DocumentModel): ReadonlySet<unknown> {
  const needs = networkOf(programme).needs
  const named = (document.root as Bia).activities.flatMap(({ unit, sites, id }) => [
    ...[unit, ...sites].map((reference: Located<string> | undefined) => targetOf({ programme, document }, affected, reference)?.element),
    ...(needs.get(id?.value ?? '') ?? []).map(({ on }) => on.element),
  ])
  return new Set(named.filter((element) => element !== undefined))
}
