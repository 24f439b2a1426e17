import type { Severity } from '../../base/finding.ts'
import { elementAt, isElement, listAt, scalarAt } from '../../language/model/access.ts'
import type { Element, Located } from '../../language/model/element.ts'
import type { FileModel } from '../../language/model/file.ts'
import type { CivilDay } from '../../language/values/civil.ts'

/** What `.continuity.yaml` decides for a programme. */
export interface Settings {
  readonly organisation?: string
  readonly standards: readonly string[]
  readonly severities: ReadonlyMap<string, Severity | 'off'>
  readonly waivers: readonly Waiver[]
  /** The day that the programme's samples are judged on. */
  readonly today?: CivilDay
}

/** A finding that somebody decided to live with. */
export interface Waiver {
  readonly rule: string
  /** A file, or a path in it; absent where the whole programme is meant. */
  readonly at?: string
  readonly reason?: string
  readonly until?: CivilDay
}

export const noSettings: Settings = { standards: [], severities: new Map(), waivers: [] }

/** Reads the settings of a programme; what is missing or wrong counts as not said. */
export function readSettings(file: FileModel | undefined): Settings {
  const root = file?.documents.find(({ kind }) => kind === 'continuity_config')?.root
  if (!root) return noSettings
  const checks = elementAt(root, 'checks')
  const today = scalarAt<CivilDay>(root, 'today')
  const organisation = scalarAt<string>(root, 'organisation') ?? scalarAt<string>(root, 'organization')
  return {
    standards: listAt(root, 'standards').flatMap((one) => textOf(one) ?? []),
    severities: checks ? severitiesOf(checks) : new Map(),
    waivers: checks ? listAt(checks, 'waivers').filter(isElement).flatMap(waiver) : [],
    ...(today && { today: today.value }),
    ...(organisation && { organisation: organisation.value }),
  }
}

const textOf = (value: unknown): string | undefined => (value as Located<string> | undefined)?.value

function severitiesOf(checks: Element): ReadonlyMap<string, Severity | 'off'> {
  const map = elementAt(checks, 'severities')
  const entries = (map as unknown as { readonly others?: ReadonlyMap<string, Located<Severity | 'off'>> } | undefined)?.others ?? new Map()
  return new Map([...entries].map(([rule, located]) => [rule.toUpperCase(), located.value as Severity | 'off']))
}

function waiver(element: Element): readonly Waiver[] {
  const rule = scalarAt<string>(element, 'rule')?.text
  if (rule === undefined) return []
  const at = scalarAt<string>(element, 'at')?.text
  const reason = scalarAt<string>(element, 'reason')?.text
  const until = scalarAt<CivilDay>(element, 'until')?.value
  return [
    { rule: rule.toUpperCase(), ...(at !== undefined && { at }), ...(reason !== undefined && { reason }), ...(until !== undefined && { until }) },
  ]
}
