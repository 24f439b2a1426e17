import { expect, test } from 'vitest'
import { plain } from '../../server/src/features/completion/suggestion.ts'

test.each([
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: these are snippets
  ['id: ${1}', 'id: '],
  ['title: $0', 'title: '],
  ['rto: ${2:4h}', 'rto: 4h'],
  ['cost: ${1:USD 5\\$\\}}', 'cost: USD 5$}'],
  ['status: ${1|draft,approved|}', 'status: draft'],
  ['note: ${1|a\\,b,c|}', 'note: a,b'],
  ['text: \\$5 \\} \\\\', 'text: $5 } \\'],
  ['- id: ${1:T1}\n  owner: ${2}\n', '- id: T1\n  owner: \n'],
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: these are snippets
])('%j is %j for an editor without snippets', (snippet, text) => {
  expect(plain(snippet)).toBe(text)
})
