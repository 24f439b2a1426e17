import { rulePages } from '../../generated/pages.ts'
import { rules } from '../../generated/rules.ts'
import type { Locale } from '../../l10n/locale.ts'
import { neededBy } from '../../rules/neededBy.ts'

/** The Markdown page of a rule in the reader's language, or nothing when there is no such rule. */
export function rulePage(id: string, locale: Locale): string | null {
  const rule = rules.find((one) => one.id === id)
  const presence = neededBy(id, locale)
  if (!rule) return presence === '' ? (rulePages[id] ?? null) : `# ${id}\n\n${presence}\n`
  const messages = Object.values(rule.messages)
    .map((texts) => texts[locale])
    .filter((text) => text.length > 20)
  const page = [
    `# ${rule.id} · ${rule.title[locale]}`,
    rule.why[locale],
    messages.map((text) => `- ${text.replace(/\{(\w+)\}/g, '…')}`).join('\n'),
    presence,
    rulePages[rule.id] ?? '',
  ]
  return `${page.filter((part) => part !== '').join('\n\n')}\n`
}
