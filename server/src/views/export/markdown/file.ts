import type { Locale } from '../../../l10n/locale.ts'
import { isoText } from '../../../language/values/civil.ts'
import type { PreviewModel, Tab } from '../../models/types.ts'
import { settingFor } from '../setting.ts'
import { documentLines } from './document.ts'
import { escaped, lineOf } from './escape.ts'
import { apart, headingText } from './text.ts'
import { timelineLines } from './timeline.ts'

/** The document and its timeline as Markdown: what CommonMark and tables can say, and a chart for who draws one. */
export function markdownOf(model: PreviewModel, tabs: readonly Tab[], locale: Locale): string {
  const { head, document, timeline } = model
  const { t, words } = settingFor(model, locale)
  const languages = { t, words }
  const meta = [head.id ?? '', head.version === undefined ? '' : t('version', { version: head.version }), t('asOf', { date: isoText(head.today) })]
  const lines = apart([
    [`# ${headingText(escaped(head.title))}`],
    [lineOf(escaped(meta.filter((part) => part !== '').join(' · ')))],
    tabs.includes('plan') ? documentLines(document, languages) : [],
    timeline && tabs.includes('timeline') ? timelineLines(timeline, head.title, languages) : [],
  ])
  return `${lines.join('\n')}\n`
}
