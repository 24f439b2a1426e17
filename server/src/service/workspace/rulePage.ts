import { rulePages } from '../../generated/pages.ts'
import { ruleNames } from '../../generated/ruleNames.ts'
import { rules } from '../../generated/rules.ts'
import type { Catalogue } from '../../l10n/catalogue.ts'
import type { Locale } from '../../l10n/locale.ts'
import { shapeTexts } from '../../l10n/texts/shape.ts'
import { syntaxTexts } from '../../l10n/texts/syntax.ts'
import { neededBy } from '../../rules/neededBy.ts'
import type { Rule } from '../../rules/rule.ts'

/** The Markdown page of a rule in the reader's language, or nothing when there is no such rule. */
export function rulePage(asked: string, locale: Locale, pages: Readonly<Record<string, string>> = rulePages): string | null {
  const id = asked.toUpperCase()
  const rule = rules.find((one) => one.id === id)
  const needed = neededBy(id, locale)
  if (rule) return page(`${rule.id} · ${rule.title[locale]}`, [rule.why[locale], sentences(rule.messages, locale), needed, pages[rule.id] ?? ''])
  if (id === 'YAML') return page(id, [sentences(sentencesOnly(syntaxTexts), locale)])
  if (id === 'SCHEMA') return page(id, [sentences(sentencesOnly(shapeTexts), locale)])
  return needed === '' ? null : page(`${id} · ${ruleNames[id] ?? id}`, [needed])
}

const page = (title: string, parts: readonly string[]): string => `${[`# ${title}`, ...parts.filter((part) => part !== '')].join('\n\n')}\n`

/** What the rule may say, with an ellipsis for each figure. */
const sentences = (messages: Rule['messages'], locale: Locale): string =>
  Object.values(messages)
    .map((texts) => texts[locale])
    .filter((text) => /[.?。？]$/.test(text))
    .map((text) => `- ${text.replace(/\{(\w+)\}/g, '…')}`)
    .join('\n')

const sentencesOnly = (catalogue: Catalogue): Catalogue => Object.fromEntries(Object.entries(catalogue).filter(([key]) => !key.includes('.fix.')))
