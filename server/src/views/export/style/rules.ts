/** A rule of one of our own style sheets, which hold no string or address with a brace in it. */
export interface StyleRule {
  readonly selectors: readonly string[]
  readonly declarations: readonly (readonly [property: string, value: string])[]
}

/** The rules of a style sheet that always hold; what stands under a condition (`@media`, `@page`) is left out. */
export function rulesOf(css: string): readonly StyleRule[] {
  const rules: StyleRule[] = []
  let rest = css.replace(/\/\*[\s\S]*?\*\//g, '')
  for (;;) {
    const open = rest.indexOf('{')
    if (open < 0) return rules
    const close = closing(rest, open)
    const head = rest.slice(0, open).trim()
    if (!head.startsWith('@')) rules.push({ selectors: split(head, ','), declarations: declarations(rest.slice(open + 1, close)) })
    rest = rest.slice(close + 1)
  }
}

function closing(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++
    if (text[at] === '}' && --depth === 0) return at
  }
  return text.length
}

const declarations = (body: string): StyleRule['declarations'] =>
  split(body, ';').flatMap((one) => {
    const colon = one.indexOf(':')
    return colon < 0 ? [] : [[one.slice(0, colon).trim(), one.slice(colon + 1).trim()] as const]
  })

/** Pieces between separators that stand in no parentheses. */
export function split(text: string, separator: string): readonly string[] {
  const pieces: string[] = []
  let [depth, from] = [0, 0]
  for (let at = 0; at <= text.length; at++) {
    if (text[at] === '(') depth++
    if (text[at] === ')') depth--
    if (at === text.length || (depth === 0 && text[at] === separator)) {
      pieces.push(text.slice(from, at).trim())
      from = at + 1
    }
  }
  return pieces.filter((piece) => piece !== '')
}
