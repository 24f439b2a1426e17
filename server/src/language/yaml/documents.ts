import { type Document, parseAllDocuments } from 'yaml'
import { parsing } from './options.ts'

/** All documents of a text, as the library reads them. What it finds wrong is an error each, and nobody looks at where in the library it was made. */
export function readDocuments(text: string): readonly Document.Parsed[] {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    const documents = parseAllDocuments(text, parsing)
    return Array.isArray(documents) ? documents : []
  } finally {
    Error.stackTraceLimit = limit
  }
}
