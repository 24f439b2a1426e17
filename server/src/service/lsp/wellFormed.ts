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
  contentChanges: list(object({ text }, { range })),
  context: perhaps,
  options: anything,
  query: text,
  workspaceFolders: folders,
}

const about = object({ textDocument: object({ uri: text }, { text }) }, common)
const others = object({}, common)

/** Whether parameters have the shape that whoever answers relies on. What is merely missing is his to say. */
export function areWellFormed(method: string, params: unknown): boolean {
  if (method.startsWith('textDocument/')) return about(params)
  if (method === 'initialize') return object({ capabilities: anything }, common)(params)
  return !/^(?:workspace|continuity|callHierarchy|codeAction)\//.test(method) || others(params)
}
