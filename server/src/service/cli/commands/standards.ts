import { rules } from '../../../generated/rules.ts'
import type { Locale } from '../../../l10n/locale.ts'
import { shapeOf } from '../../../language/schema/kinds.ts'
import { type LimitRow, limitTable } from '../../../programme/config/limitTable.ts'
import { noSettings, type Settings } from '../../../programme/config/settings.ts'
import { check } from '../check.ts'
import { type Call, CannotRun, type Command, print } from '../command.ts'
import { isOn, language, shared, sharedHelp } from '../given.ts'

/** Shows which limit rules compare with, which standard sets it, and what holds for a programme. */
export const standards: Command = {
  name: 'standards',
  synopsis: ['standards [PATH] [--json] [--lang …]'],
  about: 'shows the limits that rules compare with: where each comes from, and what holds for a programme.',
  options: { ...shared.lang, json: { type: 'boolean' } },
  help: { '--json': 'as data', ...sharedHelp.lang },
  run: async (call: Call) => {
    const locale = language(call) ?? 'en'
    const settings = await settingsAt(call)
    const own = new Set(rules.map(({ id }) => id))
    const rows = limitTable(settings).map((row) => ({ ...row, rules: row.rules.filter((id) => own.has(id)) }))
    await print(isOn(call, 'json') ? `${JSON.stringify({ standards: settings.standards, limits: rows }, null, 2)}\n` : asText(rows, settings, locale))
    return 0
  },
}

async function settingsAt({ rest: [path, ...more] }: Call): Promise<Settings> {
  if (more.length > 0) throw new CannotRun('standards takes one file or folder')
  if (path === undefined) return noSettings
  const [checked] = await check([path], undefined)
  return checked?.programme.settings ?? noSettings
}

function asText(rows: readonly LimitRow[], { standards: applied }: Settings, locale: Locale): string {
  const lines = rows.flatMap((row) => [
    `${row.name}: ${row.inForce ? `${row.inForce.value}, ${sourceOf(row.inForce.from)}` : 'no limit'}`,
    `    ${row.title[locale]}${row.rules.length > 0 ? ` (${row.rules.join(', ')})` : ''}`,
    ...Object.entries(row.byStandard).map(([standard, value]) => `    ${standard}: ${value}`),
  ])
  const head = applied.length > 0 ? `Standards: ${applied.join(', ')}` : `No standard is named; there are ${known().join(', ')}`
  return `${[head, '', ...lines, '', caution].join('\n')}\n`
}

const sourceOf = (from: NonNullable<LimitRow['inForce']>['from']): string =>
  from === 'programme' ? 'set by the programme' : from === 'usual' ? 'the usual value' : `set by ${from.standard}`

const caution = 'The figures of standards are those that are commonly cited. Verify them against the text that binds you.'

/** The standards that a programme can name. */
const known = (): readonly string[] =>
  shapeOf('continuity_config')
    .properties.get('standards')
    ?.shape.list?.item.scalar?.choices?.map(({ value }) => value) ?? []
