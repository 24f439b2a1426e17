/** What Excel lets a sheet be called: 31 characters, some of them not, each name once whatever its case. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return wanted.map((name) => {
    const plain = shortened(
      name
        .replace(/[[\]:*?/\\\p{Cc}]+/gu, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Table',
      longest,
    )
    const free = [plain, ...Array.from({ length: wanted.length }, (_, index) => numbered(plain, index + 2))].find(
      (one) => !taken.has(one.toLowerCase()),
    )
    taken.add((free ?? plain).toLowerCase())
    return free ?? plain
  })
}

const longest = 31

const numbered = (name: string, number: number): string => `${shortened(name, longest - String(number).length - 1)} ${number}`

/** Cut between characters, never inside one. */
function shortened(name: string, length: number): string {
  if (name.length <= length) return name
  const cut = name.slice(0, length - 1)
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}
