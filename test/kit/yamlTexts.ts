import fc from 'fast-check'
import { stringify } from 'yaml'

/** Valid YAML as people and programs write it, one oddity each. */
export const oddities: Readonly<Record<string, string>> = {
  'tabs between key and value': 'a:\tb\nc:\t\td\n',
  'blanks before the colon': 'a : b\nc  :\n  d : e\n',
  'keys with blanks and signs': 'my key: a\nhttp://x:80/y: b\nc-d.e_f/g(h): i\n鍵 值: j\nit\'s: k\nl"m": n\n',
  'colons inside keys and values': 'a:b: c:d\ne: f:g:h\n::i: j\n',
  'anchors and tags before keys and values': '&a b: &c d\ne: !!str f\n&g h:\n  &i j: k\nl: &m\n  n: o\n',
  'comments everywhere': '# a: b\nc: # d: e\n  # f: g\n  h: i # j: k\n# l: m\n',
  'a comment behind a dash': '- # a: b\n  c: d\n- e: f # g\n',
  'dashes in dashes': '- - - a: 1\n      b: 2\n    - c: 3\n  - - d: 4\n',
  'lists in a list': 'a:\n- - x\n- - x\n  - b: x\n',
  'dashes with much room': '-    a: 1\n     b:\n     -   c: 2\n         d: 3\n',
  'a text over lines that looks like keys': 'a: "one\n  b: two\n  c: three"\nd: \'x\n  e: f\'\ng: h\n',
  'a plain text over lines': 'a: one\n  two\n\n  three\nb: c\n',
  'blocks of text that look like keys': 'a: |2\n    b: c\n  d: e\nf: >+\n  g: h\n\n\ni: j\n',
  'a block of text in a list': '- |\n  a: b\n- c: |-\n    d: e\n  f: g\n- - >\n    h: i\n  - j: k\n',
  'brackets over lines': 'a: [b, {c: d,\n  e: [f,\n  g]}, h\n  ]\ni: {\n  j: k, # l: m\n  "n": o\n}\np: q\n',
  'brackets with quotes in them': "a: ['b: c', \"d, e\", 'it''s', f]\ng: {h: 'i}', j: \"k]\\\"\"}\nl: m\n",
  'a bracket that is text': 'a: b [c\nd: e {f\ng: h]\n',
  'a quote that is text': 'a: it\'s "so"\nb: 5" pipe\nc: d\n',
  documents: 'a: b\n---\nc:\n  d: e\n...\n---\n# f\n- g: h\n',
  'a directive': '%YAML 1.2\n---\na: b\n',
  'a merge': 'a: &a {b: c}\nd:\n  <<: *a\n  e: f\n',
  'empty values': 'a:\nb:\n  c:\n  d:\n',
  'empty entries': 'a:\n  -\n  - b:\n  -\n    c: d\n',
  'no space behind a bracket': 'a: {b: c}\nd: [e]\n',
}

/** Any data, written in any of the usual ways. */
export const writtenYaml: fc.Arbitrary<string> = (() => {
  const key = fc.constantFrom('a', 'b', 'kind', 'some key', '負責人', 'x-y', 'k.l', '1', 'it is', 'a:b', '#c', '[d]')
  const scalar = fc.constantFrom(
    'x',
    'some text',
    '王小明',
    'a: b',
    'c #d',
    "it's",
    '"q"',
    '[姓名]',
    '{{v}}',
    '- e',
    '',
    '99.99 %',
    '>= 5',
    '@f',
    'one\ntwo',
    'one\n\n  two\n',
    'x'.repeat(90),
    'word '.repeat(30),
    'true',
    '2026-01-01',
    '注意：g',
    '\ttab',
  )
  const { node } = fc.letrec((tie) => ({
    node: fc.oneof({ maxDepth: 4 }, scalar, fc.array(tie('node'), { maxLength: 4 }), fc.dictionary(key, tie('node'), { maxKeys: 4 })),
  }))
  const root = fc.dictionary(key, node, { minKeys: 1, maxKeys: 5 })
  const style = fc.record({
    indent: fc.constantFrom(2, 3, 4),
    indentSeq: fc.boolean(),
    collectionStyle: fc.constantFrom('any', 'block', 'flow') as fc.Arbitrary<'any' | 'block' | 'flow'>,
    lineWidth: fc.constantFrom(0, 40, 80),
  })
  return fc.tuple(root, style, fc.boolean()).map(([data, options, carriage]) => {
    const text = stringify(data, options)
    return carriage ? text.replaceAll('\n', '\r\n') : text
  })
})()
