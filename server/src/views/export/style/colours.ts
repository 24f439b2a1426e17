type Channels = readonly [red: number, green: number, blue: number]

/** `in srgb`, `#47688a 22%`, `#ffffff` as one colour, mixed as browsers do; a share that is not said is the rest. */
export function mixed([, first = '', second = '']: readonly string[]): string {
  const [a, share] = colourAndShare(first)
  const [b] = colourAndShare(second)
  if (a === undefined || b === undefined) return first
  return hex(a.map((channel, index) => channel * share + (b[index] ?? 0) * (1 - share)))
}

function colourAndShare(text: string): readonly [colour: Channels | undefined, share: number] {
  const [colour = '', share = '50%'] = text.trim().split(/\s+/)
  return [channels(colour), Number.parseFloat(share) / 100]
}

function channels(colour: string): Channels | undefined {
  const digits = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour)?.[0].slice(1)
  if (digits === undefined) return undefined
  const six = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits
  const at = (index: number): number => Number.parseInt(six.slice(index, index + 2), 16)
  return [at(0), at(2), at(4)]
}

const hex = (all: readonly number[]): string => `#${all.map((one) => Math.round(one).toString(16).padStart(2, '0')).join('')}`
