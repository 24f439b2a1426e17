import type { Severity } from '../../base/finding.ts'
import { remembered } from '../../base/remembered.ts'
import { elementAt, isElement, listAt, scalarAt } from '../../language/model/access.ts'
import type { Element, Located } from '../../language/model/element.ts'
import type { FileModel } from '../../language/model/file.ts'
import type { CivilDay } from '../../language/values/civil.ts'

/** What `.continuity.yaml` decides for a programme. */
export interface Settings extends Checks {
  readonly organisation?: string
  readonly standards: readonly string[]
  /** The settings file’s root, for limits and for what is said about its own waivers. */
  readonly root?: Element
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
  /** Where it is written. */
  readonly element: Element
}

export const noSettings: Settings = { standards: [], severities: new Map(), waivers: [] }

/** Reads the settings of a programme; what is missing or wrong counts as not said. */
export const readSettings = (file: FileModel | undefined): Settings => (file ? settingsIn(file) : noSettings)

/** Settings are one object as long as their file is: what depends on them can be kept by it. */
const settingsIn: (file: FileModel) => Settings = remembered(({ documents }: FileModel) => {
  const root = documents.find(({ kind }) => kind === 'continuity_config')?.root
  return root ? settingsOf(root) : noSettings
})

function settingsOf(root: Element): Settings {
  const today = scalarAt<CivilDay>(root, 'today')
  const organisation = scalarAt<string>(root, 'organisation') ?? scalarAt<string>(root, 'organization')
  return {
    standards: listAt(root, 'standards').flatMap((one) => textOf(one) ?? []),
    root,
    ...readChecks(root),
    ...(today && { today: today.value }),
    ...(organisation && { organisation: organisation.value }),
  }
}

/** What a programme, or one document for itself, decides about findings. */
export interface Checks {
  readonly severities: ReadonlyMap<string, Severity | 'off'>
  readonly waivers: readonly Waiver[]
}

export function readChecks(root: Element): Checks {
  const checks = elementAt(root, 'checks')
  return {
    severities: checks ? severitiesOf(checks) : new Map(),
    waivers: checks ? listAt(checks, 'waivers').filter(isElement).flatMap(waiver) : [],
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
    {
      rule: rule.toUpperCase(),
      element,
      ...(at !== undefined && { at }),
      ...(reason !== undefined && { reason }),
      ...(until !== undefined && { until }),
    },
  ]
}
