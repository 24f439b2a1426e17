import { type Asked, type Hint, isAsked } from './hint.ts'

/** The term of the field beside each key: `objectives` 工作目标. A key that is its own term has none. */
export function termHints(asked: Asked): readonly Hint[] {
  const { document, snapshot } = asked
  return document.elements.flatMap(({ $ }) =>
    [...$.slots.values()].flatMap(({ key, keySpan, origin, property }) => {
      const label = property?.docs.title[snapshot.locale] ?? ''
      const isNew = label !== '' && label.toLowerCase().replaceAll(' ', '_') !== key
      return isNew && origin === 'own' && isAsked(asked, keySpan) ? [{ offset: keySpan.end, label }] : []
    }),
  )
}
