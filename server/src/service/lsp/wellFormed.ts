type Shape = (value: unknown) => boolean
type Keys = Readonly<Record<string, Shape>>

const object =
  (needed: Keys, others: Keys = {}): Shape =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    const given = value as Readonly<Record<string, unknown>>
    return (
      Object.entries(needed).every(([key, fits]) => fits(given[key])) &&
      Object.entries(others).every(([key, fits]) => given[key] === undefined || fits(given[key]))
    )
  }

const list =
  (fits: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(fits)

const text: Shape = (value) => typeof value === 'string'
const anything = object({})
/** Some clients write `null` for what they leave out. */
const perhaps: Shape = (value) => value === null || anything(value)
const place = object({ uri: text })
// Negative ones and ones behind the end are somewhere: at the nearest place that there is.
const position = object({ line: Number.isInteger, character: Number.isInteger })
const range = object({ start: position, end: position })
const folders: Shape = (value) => value === null || list(place)(value)

/** What means the same wherever the protocol has it. */
const common: Keys = {
  position,
  range,
  positions: list(position),
  context: perhaps,
  options: anything,
  query: text,
  workspaceFolders: folders,
}

/** Without which there is nothing to answer, besides the document. */
const needed: Readonly<Record<string, Keys>> = {
  ...every('hover completion definition references documentHighlight prepareRename prepareCallHierarchy', { position }),
  ...every('rangeFormatting inlayHint codeAction colorPresentation semanticTokens/range', { range }),
  rename: { position, newName: text },
  onTypeFormatting: { position, ch: text },
  selectionRange: { positions: list(position) },
  didChange: { contentChanges: list(object({ text }, { range })) },
}

function every(methods: string, keys: Keys): Readonly<Record<string, Keys>> {
  return Object.fromEntries(methods.split(' ').map((method) => [method, keys]))
}

const document = object({ uri: text }, { text })
const others = object({}, common)

/** Whether parameters have the shape that whoever answers relies on. */
export function areWellFormed(method: string, params: unknown): boolean {
  const [, asked] = /^textDocument\/(.+)/.exec(method) ?? []
  if (asked !== undefined) return object({ textDocument: document, ...needed[asked] }, common)(params)
  if (method === 'initialize') return object({ capabilities: anything }, common)(params)
  return !/^(?:workspace|continuity|callHierarchy|codeAction)\//.test(method) || others(params)
}
