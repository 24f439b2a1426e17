import type { Locale } from '../../l10n/locale.ts'
import type { ChangeReport, DocumentReport } from './changes.ts'
import { render } from './wording.ts'

const signs = { added: '+', removed: '−', changed: '~' } as const

/** What changed, for a terminal or as Markdown for a pull request. */
export function changeText({ documents }: ChangeReport, locale: Locale, format: 'text' | 'markdown'): string {
  if (documents.length === 0) return render({ key: 'change.none', args: {} }, locale)
  return documents.map((document) => documentLines(document, locale, format).join('\n')).join('\n\n')
}

/** The same lines for a terminal and for a pull request; Markdown has a heading and a list. */
function documentLines({ id, title, change, entries, now, mended }: DocumentReport, locale: Locale, format: 'text' | 'markdown'): readonly string[] {
  const isText = format === 'text'
  const item = (depth: number, text: string): string => (isText ? `${'  '.repeat(depth + 1)}${text}` : `${'  '.repeat(depth)}- ${text}`)
  const consequence = (key: 'change.now' | 'change.mended', { rule, message: sentence }: DocumentReport['now'][number]): string =>
    render({ key, args: { sentence, rule } }, locale)
  const whole = change === 'changed' ? '' : ` — ${render({ key: `change.document.${change}`, args: {} }, locale)}`
  return [
    `${isText ? '' : '### '}${title}${id === '' ? '' : ` (${id})`}${whole}`,
    ...(isText ? [] : ['']),
    ...entries.flatMap((entry) => [
      item(0, `${signs[entry.change]} ${entry.name}`),
      ...entry.values.map((value) => item(1, value)),
      ...entry.now.map((one) => item(1, consequence('change.now', one))),
    ]),
    ...now.map((one) => item(0, consequence('change.now', one))),
    ...mended.map((one) => item(0, consequence('change.mended', one))),
  ]
}
