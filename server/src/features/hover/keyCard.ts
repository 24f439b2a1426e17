import type { Choice, Property, Shape } from '../../language/schema/shape.ts'
import type { Snapshot } from '../snapshot.ts'

/** What a key means: its doc, what it holds, what is allowed, an example, where it comes from. */
export function keyCard({ key, docs, basis, example, shape, needed }: Property, { locale, render }: Snapshot): string {
  const label = (name: string): string => render({ key: `hover.${name}`, args: {} }, locale)
  const choices = shape.scalar?.choices ?? shape.list?.item.scalar?.choices
  const type = typeOf(shape, (name) => label(`type.${name}`))
  return [
    `**${docs.title[locale]}** \`${key}\`${type === '' ? '' : ` · ${type}`}`,
    docs.description[locale],
    ...(choices ? [`${label('allowed')}: ${choices.map((choice) => `\`${choice.value}\` ${labelOf(choice, locale)}`).join(' · ')}`] : []),
    ...(example === undefined ? [] : [`${label('example')}: \`${example}\``]),
    ...(needed ? [label(`needed.${needed.from}`)] : []),
    ...(basis === undefined ? [] : [`${label('basis')}: ${basis}`]),
  ].join('\n\n')
}

const labelOf = ({ value, labels }: Choice, locale: Snapshot['locale']): string => (labels[locale] === value ? '' : labels[locale])

/** What a place holds, in words: `duration`, `list of references`. A text needs none. */
function typeOf({ scalar, mapping, list }: Shape, word: (name: string) => string): string {
  const parts = [
    ...(scalar?.refers
      ? [word('reference')]
      : scalar?.choices
        ? [word('choice')]
        : scalar && plain(scalar.value)
          ? []
          : scalar
            ? [word(scalar.value)]
            : []),
    ...(mapping ? [word('mapping')] : []),
    ...(list ? [word('list')] : []),
  ]
  return parts.join(' / ')
}

const plain = (value: string): boolean => ['string', 'text', 'any'].includes(value)
