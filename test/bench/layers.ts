import { complete } from '../../server/src/features/completion/complete.ts'
import { folds } from '../../server/src/features/folding.ts'
import { format } from '../../server/src/features/formatting/format.ts'
import { highlights } from '../../server/src/features/highlight.ts'
import { hover } from '../../server/src/features/hover/hover.ts'
import { links } from '../../server/src/features/links.ts'

import { outline } from '../../server/src/features/outline.ts'
import { selections } from '../../server/src/features/selection.ts'
import type { Snapshot } from '../../server/src/features/snapshot.ts'
import { tokens } from '../../server/src/features/tokens.ts'
import { buildLines, updateLines } from '../../server/src/language/lines/lineTable.ts'
import { readFile, readText } from '../../server/src/language/model/file.ts'
import { parseIso } from '../../server/src/language/values/civil.ts'
import { parseText } from '../../server/src/language/yaml/parse.ts'
import { noSettings } from '../../server/src/programme/config/settings.ts'
import { buildProgramme } from '../../server/src/programme/index/programme.ts'
import { judge, newChecker } from '../../server/src/service/workspace/judge.ts'
import { render } from '../../server/src/service/workspace/wording.ts'
import type { BigPlan } from './plans.ts'

/** One step of the way from a keystroke to its findings, or one feature, done once. */
export type Layer = (index: number) => unknown

const planUri = 'memory:/big/a.plan.yaml'
const today = parseIso('2026-07-15') ?? 0

/** Each layer by itself, over one plan: everything below it is ready. */
export function layersOf({ plan, registry }: BigPlan): Readonly<Record<string, Layer>> {
  const table = buildLines(plan)
  const file = readFile(planUri, table)
  const beside = readText('memory:/big/a.registry.yaml', registry)
  const programme = buildProgramme([file, beside], noSettings)
  const snapshot: Snapshot = { uri: planUri, table, file, programme, today, locale: 'en', render }
  const middle = plan.indexOf('    owner: p-', plan.length >> 1) + '    owner: p-'.length
  const wide = buildLines(plan.replaceAll(': ', ':  '))
  const availability = plan.indexOf('99.9 %') + 2
  return {
    'line table, anew': () => buildLines(plan),
    'line table, one keystroke': (index) => updateLines(table, { span: { start: middle, end: middle }, text: String(index % 10) }),
    YAML: () => parseText(table),
    'YAML and model': () => readFile(planUri, table),
    index: () => buildProgramme([file, beside], noSettings),
    'all rules': () => judge({ ...programme }, planUri, { today, checker: newChecker() }),
    completion: () => complete(snapshot, middle),
    hover: () => hover(snapshot, availability),
    'hover on a reference': () => hover(snapshot, middle),
    outline: () => outline(snapshot),
    folding: () => folds(table),
    highlight: () => highlights(snapshot, middle),
    links: () => links(snapshot),
    selection: () => selections(snapshot, middle),
    'semantic tokens': () => tokens(snapshot),
    'formatting, all that is wrong': () => format({ table: wide, file: undefined }),
  }
}
