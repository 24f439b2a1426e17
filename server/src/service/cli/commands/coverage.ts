import type { Locale } from '../../../l10n/locale.ts'
import { documentId } from '../../../language/model/header.ts'
import { type ClauseCoverage, isoCoverage } from '../../../programme/analysis/isoCoverage.ts'
import { render } from '../../workspace/wording.ts'
import { check } from '../check.ts'
import { type Call, CannotRun, type Command, print } from '../command.ts'
import { isOn, language, only, shared, sharedHelp } from '../given.ts'

/** Shows clause by clause of ISO 22301 what a programme has for it. */
export const coverage: Command = {
  name: 'coverage',
  synopsis: ['coverage PATH [--json] [--lang …]'],
  about: 'shows clause by clause of ISO 22301 what a programme has for it, and how firm that is.',
  options: { ...shared.lang, json: { type: 'boolean' } },
  help: { '--json': 'as data', ...sharedHelp.lang },
  run: async (call: Call) => {
    const path = only(call, 'coverage needs one file or folder')
    const locale = language(call) ?? 'en'
    const checked = await check([path], undefined)
    const programmes = new Set(checked.map(({ programme }) => programme))
    const [programme, ...others] = programmes
    if (!programme || others.length > 0) throw new CannotRun(`there are ${programmes.size} programmes below ${path}; name the folder of one`)
    const rows = isoCoverage(programme)
    await print(
      isOn(call, 'json')
        ? `${JSON.stringify(
            rows.map((row) => dataOf(row, locale)),
            null,
            2,
          )}\n`
        : asText(rows, locale),
    )
    return 0
  },
}

const dataOf = ({ clause, evidence, count, documents, asks }: ClauseCoverage, locale: Locale): object => ({
  clause,
  evidence,
  count,
  documents: documents.flatMap((document) => documentId(document) ?? []),
  asks: [...new Set(asks.map((title) => title[locale]))],
})

function asText(rows: readonly ClauseCoverage[], locale: Locale): string {
  const lines = rows.map(({ clause, evidence, count, asks }) => {
    const word = render({ key: `coverage.${evidence}`, args: {} }, locale)
    const titles = [...new Set(asks.map((title) => title[locale]))]
    const shown = titles.length > 4 ? [...titles.slice(0, 4), '…'] : titles
    return `${clause.padEnd(8)} ${`${word}${count > 0 ? ` (${count})` : ''}`.padEnd(22)} ${shown.join(locale === 'en' ? ', ' : '、')}`
  })
  const evidenced = rows.filter(({ evidence }) => evidence === 'approved').length
  return `${[...lines, '', render({ key: 'coverage.sum', args: { evidenced, all: rows.length } }, locale)].join('\n')}\n`
}
