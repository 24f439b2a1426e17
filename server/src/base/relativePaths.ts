/** A URI in its parts, decoded: what editors and authors escape differently is one place. */
interface Place {
  /** `file://`, `vscode-vfs://github`, `memory:`. */
  readonly root: string
  readonly segments: readonly string[]
}

function placeOf(uri: string): Place {
  const root = /^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?/i.exec(uri)?.[0] ?? ''
  return { root, segments: uri.slice(root.length).split('/').slice(1).map(decoded) }
}

/** A text without its escapes; as it is where they are none. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const uriOf = ({ root, segments }: Place): string => [root, ...segments.map(encodeURIComponent)].join('/')

/** One spelling for a URI, so that two can be compared. */
export const samePlace = (uri: string): string => uriOf(placeOf(uri))

/** Where a relative path leads to from a file, by `samePlace`; nothing where it leaves the root. `../evidence/a.pdf` */
export function resolvePath(from: string, path: string): string | undefined {
  const { root, segments } = placeOf(from)
  const reached = segments.slice(0, -1)
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue
    if (step !== '..') reached.push(step)
    else if (reached.pop() === undefined) return undefined
  }
  return uriOf({ root, segments: reached })
}

/** The way from one file to another; nothing where they share no root. */
export function relativePath(from: string, to: string): string | undefined {
  const [here, there] = [placeOf(from), placeOf(to)]
  if (here.root !== there.root) return undefined
  const folders = here.segments.slice(0, -1)
  const shared = folders.findIndex((segment, index) => segment !== there.segments[index] || index === there.segments.length - 1)
  const common = shared < 0 ? folders.length : shared
  return [...folders.slice(common).map(() => '..'), ...there.segments.slice(common)].join('/')
}
