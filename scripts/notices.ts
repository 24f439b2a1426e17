import type { Bundled } from './bundled.ts'

/** Where the words of a licence stand: those of MIT are our own too, and some licences are content with their address. */
const places: Readonly<Record<string, string>> = {
  MIT: 'the words above',
  'BlueOak-1.0.0': 'https://blueoakcouncil.org/license/1.0.0',
}

/** What a licence asks of whoever passes a package on: whose it is, and the words of each licence once. It stands below our own licence. */
export function noticesOf(packages: readonly Bundled[]): string {
  const licences = [...Map.groupBy(packages, ({ licence }) => licence)].sort(([a], [b]) => (a < b ? 1 : -1))
  return `\n\nThird-party notices\n\nContinuity contains all or parts of these packages.\n${licences.map(([licence, own]) => section(licence, own)).join('')}`
}

function section(licence: string, packages: readonly Bundled[]): string {
  const byHolders = Map.groupBy(packages, ({ holders }) => holders.join('; '))
  const lines = [...byHolders].map(([holders, own]) => `${own.map(({ name, version }) => `${name} ${version}`).join(', ')}: ${holders}\n`)
  const place = places[licence]
  return `\n${licence}${place === undefined ? '' : ` (${place})`}\n${lines.join('')}${place === undefined ? `\n${wordsOf(packages[0])}\n` : ''}`
}

/** A licence without whose it is: that stands in the line of each package. */
const wordsOf = (one: Bundled | undefined): string =>
  (one?.text ?? '')
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '' && !one?.holders.some((holder) => paragraph.includes(holder) && paragraph.length < 200))
    .join('\n')
