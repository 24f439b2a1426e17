/** The numbers of a version such as `1.10` or `v2.0`; nothing for one that is a word. */
function numbersOf(version: string): readonly number[] | undefined {
  const match = /^v?\s*(\d+(?:\.\d+)*)$/i.exec(version.trim())
  return match?.[1]?.split('.').map(Number)
}

/** Less than, equal to or greater than 0 as `sort` wants it: `1.9` is before `1.10`, `1` is `1.0`. Nothing where one of them is no number. */
export function compareVersions(one: string, other: string): number | undefined {
  const [a, b] = [numbersOf(one), numbersOf(other)]
  if (!a || !b) return one.trim() === other.trim() ? 0 : undefined
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
