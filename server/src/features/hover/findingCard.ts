import type { Finding } from '../../base/finding.ts'
import { rules } from '../../generated/rules.ts'
import type { Snapshot } from '../snapshot.ts'

/** Why a finding matters, and what mends it: what it says stands above, by the editor's own hand. */
export function findingCard({ rule: id, fixes }: Finding, { locale, render }: Snapshot): string | undefined {
  const rule = rules.find((one) => one.id === id)
  if (!rule) return undefined
  const label = render({ key: 'hover.fix', args: {} }, locale)
  const titles = [...new Set(fixes.map(({ title }) => render(title, locale)))]
  return [`**${rule.title[locale]}** \`${id}\``, rule.why[locale], ...(titles.length > 0 ? [`${label}: ${titles.join(' · ')}`] : [])].join('\n\n')
}
