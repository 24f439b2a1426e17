// A web worker has no node:assert; three comparisons are all that the cases need.

const shown = (value: unknown): string => JSON.stringify(value, undefined, 1) ?? String(value)

export function equal(actual: unknown, expected: unknown): void {
  if (shown(actual) !== shown(expected)) throw new Error(`expected ${shown(expected)}\nbut got  ${shown(actual)}`)
}

export function matches(actual: string, expected: RegExp): void {
  if (!expected.test(actual)) throw new Error(`expected ${expected}\nbut got  ${actual}`)
}

export function holds(value: unknown, what: string): asserts value {
  if (!value) throw new Error(`does not hold: ${what}`)
}
