import { type AssistantTool, type Input, type Property, Unanswerable } from './tool.ts'

/** An input that is what the tool's schema says; else a sentence that names what is not. */
export function checkedInput({ inputSchema: { properties, required = [] } }: AssistantTool, input: unknown): Input {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) throw new Unanswerable('The input must be an object.')
  const known = new Set(Object.keys(properties))
  for (const name of Object.keys(input))
    if (!known.has(name)) throw new Unanswerable(`There is no input «${name}»; there is ${[...known].join(', ')}.`)
  for (const name of required) if (!(name in input)) throw new Unanswerable(`The input «${name}» is missing.`)
  for (const [name, value] of Object.entries(input)) {
    const wanted = wants(properties[name], value)
    if (wanted !== undefined) throw new Unanswerable(`The input «${name}» must be ${wanted}.`)
  }
  return input as Input
}

/** What a value should be and is not. */
function wants(property: Property | undefined, value: unknown): string | undefined {
  if (property?.type === 'array') return isListOfTexts(value) ? undefined : 'a list of texts, with one at least'
  if (typeof value !== 'string') return 'a text'
  return property?.enum?.includes(value) === false ? `one of ${property.enum.join(', ')}` : undefined
}

const isListOfTexts = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string')

/** A text of a checked input. */
export const textIn = (input: Input, name: string): string | undefined => (typeof input[name] === 'string' ? input[name] : undefined)

/** The texts of a checked input. */
export const textsIn = (input: Input, name: string): readonly string[] => (Array.isArray(input[name]) ? input[name].map(String) : [])
