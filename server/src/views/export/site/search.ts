/// <reference lib="dom" />
import type { SearchPlace } from './site.ts'

/** What the search says, in the language of the page. */
export interface SearchWords {
  readonly found: string
  readonly first: string
  readonly nothing: string
}

/**
 * Runs in the page and stands in it as text, so it uses nothing from around it. Each word must occur, in any case and in full or half width;
 * what is found is written as text, never as HTML.
 */
export function search({ document, history, location }: Window): void {
  const most = 50
  const read = <Of>(id: string): Of => JSON.parse(document.getElementById(id)?.textContent ?? 'null') as Of
  const [places, words] = [read<readonly SearchPlace[]>('places'), read<SearchWords>('words')]
  const [field, list, count] = [document.querySelector('input'), document.getElementById('found'), document.getElementById('count')]
  if (!field || !list || !count) return
  const folded = (text: string): string => text.normalize('NFKC').toLowerCase()
  const index = places.map((place) => ({ place, text: folded(`${place.title} ${place.text}`) }))
  const shown = ({ href, title, text }: SearchPlace, word: string): HTMLElement => {
    const [item, link, part] = [document.createElement('li'), document.createElement('a'), document.createElement('p')]
    const at = Math.max(0, folded(text).indexOf(word) - 60)
    link.href = href
    link.textContent = title
    part.textContent = `${at > 0 ? '…' : ''}${text.slice(at, at + 180)}${text.length > at + 180 ? '…' : ''}`
    item.append(link, part)
    return item
  }
  const look = (): void => {
    const wanted = folded(field.value).split(/\s+/).filter(Boolean)
    const found = wanted.length === 0 ? [] : index.filter(({ text }) => wanted.every((word) => text.includes(word)))
    list.replaceChildren(...found.slice(0, most).map(({ place }) => shown(place, wanted[0] ?? '')))
    const said = found.length > most ? words.first : found.length === 0 ? words.nothing : words.found
    count.textContent = wanted.length === 0 ? '' : said.replace('{n}', String(Math.min(most, found.length))).replace('{all}', String(found.length))
  }
  field.addEventListener('input', look)
  // The address keeps what was searched for: back from a page, it is there again.
  field.addEventListener('change', () => history.replaceState(null, '', `#${encodeURIComponent(field.value)}`))
  field.value = decodeURIComponent(location.hash.slice(1))
  look()
}
