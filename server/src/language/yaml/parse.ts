import type { YAMLParseError, YAMLWarning } from 'yaml'
import { type Span, span } from '../../base/span.ts'
import { type LineTable, rowAt, rowText } from '../lines/lineTable.ts'
import { Conversion } from './convert.ts'
import { readDocuments } from './documents.ts'
import { type ReadPieces, readInPieces } from './inPieces.ts'
import { type Masked, mask } from './mask.ts'
import type { ParsedText, SyntaxProblem, Tree } from './nodes.ts'

/** Above these a file is no plan any more; it gets one finding and no parse. */
export const limits = { characters: 5_000_000, lines: 150_000, depth: 250, line: 500_000 } as const

/** A text as it was read, and what the next reading of it can take over. */
export interface Reading extends ParsedText {
  readonly pieces: ReadPieces
}

/** Reads a text as YAML 1.2 core. It never throws: what cannot be read is a problem. */
export function parseText(table: LineTable, known: ReadPieces = new Map()): Reading {
  const refusal = refuse(table)
  if (refusal) return { trees: [], problems: [refusal], intact: false, pieces: known }
  const masked = mask(table)
  const read = readInPieces(table, masked.text, known)
  if (read) return { trees: [read.tree], problems: bySpan(masked.problems), intact: true, pieces: read.pieces }
  return { ...readWhole(table, masked), pieces: known }
}

/** One parse of everything: for texts that cannot be cut, and for those in which something is wrong. */
export function readWhole(table: LineTable, masked: Masked): ParsedText {
  const conversion = new Conversion(table.text)
  const list = readDocuments(masked.text)
  const trees: Tree[] = list.map((document) => ({ root: conversion.root(document), span: span(document.range[0], document.range[2]) }))
  const errors = list.flatMap((document) => [...document.errors, ...document.warnings]).map((error) => problemOf(error, table))
  const problems = [...masked.problems, ...firstOfEachLine(errors, table), ...conversion.problems]
  return { trees, problems: bySpan(problems), intact: !errors.some(({ severity }) => severity === 'error') }
}

/** Problems of which nobody can say how much of the text they swallow. */
const swallows: ReadonlySet<string> = new Set(['unclosedQuote', 'unclosedBracket'])

/** Whether nothing of the text can be missing from what was read. */
export const isWhole = ({ intact, problems }: Pick<ParsedText, 'intact' | 'problems'>): boolean =>
  intact && !problems.some(({ code }) => swallows.has(code))

function refuse(table: LineTable): SyntaxProblem | undefined {
  const { text, lines } = table
  const top = span(0, Math.min(rowText(table, 0).length, 80))
  if (text.includes('\0')) return { code: 'binary', span: top, args: {}, severity: 'error' }
  if (text.length > limits.characters || lines.length > limits.lines) {
    return { code: 'tooLarge', span: top, args: { megabytes: Math.round(text.length / 100_000) / 10, lines: lines.length }, severity: 'error' }
  }
  const long = lines.findIndex(({ length }) => length > limits.line)
  if (long >= 0) return { code: 'longLine', span: rowSpan(table, long), args: { line: long + 1, most: limits.line }, severity: 'error' }
  const conflict = /^(?:<{7}|>{7}|\|{7})(?: .*)?$|^={7}$/m.exec(text)
  if (conflict) return { code: 'conflictMarker', span: span(conflict.index, conflict.index + conflict[0].length), args: {}, severity: 'error' }
  const deep = lines.findIndex(
    (line, row) => line.indent > limits.depth * 2 || line.openers.length > limits.depth || line.after.depth + depthWithin(table, row) > limits.depth,
  )
  if (deep >= 0) return { code: 'tooDeep', span: rowSpan(table, deep), args: { depth: limits.depth }, severity: 'error' }
  return undefined
}

/** How deep the brackets of one line go; a line too short for it is not looked at. */
function depthWithin(table: LineTable, row: number): number {
  if ((table.lines[row]?.length ?? 0) < limits.depth) return 0
  let depth = 0
  let deepest = 0
  for (const bracket of rowText(table, row).match(/[[\]{}]/g) ?? []) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

function rowSpan(table: LineTable, row: number): Span {
  const start = table.starts[row] ?? 0
  return span(start, start + Math.min(rowText(table, row).length, 200))
}

/** The parser's code becomes ours; its prose is not shown. */
function problemOf(error: YAMLParseError | YAMLWarning, table: LineTable): SyntaxProblem {
  // What is missing at the end of a text is reported behind it.
  const [start, end] = error.pos.map((offset) => Math.min(offset, table.text.length)) as [number, number]
  const place = span(start, Math.max(end, Math.min(start + 1, table.text.length)))
  const replacement = error.code === 'TAB_AS_INDENT' ? tabReplacement(table, start) : undefined
  const severity = error.name === 'YAMLWarning' ? 'warning' : 'error'
  return { code: codeOf(error), span: place, args: { depth: limits.depth }, severity, ...(replacement && { replacement }) }
}

function codeOf({ code, message }: YAMLParseError | YAMLWarning): string {
  if (code === 'MISSING_CHAR' && /quote/.test(message)) return 'unclosedQuote'
  if (code === 'MISSING_CHAR' && /end with/.test(message)) return 'unclosedBracket'
  if (code === 'BAD_INDENT' && /^Flow (?:map|sequence)/.test(message)) return 'unclosedBracket'
  return code === 'RESOURCE_EXHAUSTION' ? 'tooDeep' : code
}

function tabReplacement(table: LineTable, offset: number): SyntaxProblem['replacement'] {
  const row = rowAt(table, offset)
  const start = table.starts[row] ?? 0
  const indent = /^[ \t]*/.exec(rowText(table, row))?.[0] ?? ''
  return { span: span(start, start + indent.length), text: indent.replaceAll('\t', '  ') }
}

/** One broken place makes the parser report several errors; the first of a line is the cause. */
function firstOfEachLine(errors: readonly SyntaxProblem[], table: LineTable): readonly SyntaxProblem[] {
  const rows = new Set<number>()
  return errors.filter(({ span: { start } }) => {
    const row = rowAt(table, start)
    return !rows.has(row) && rows.add(row)
  })
}

const bySpan = (problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] => [...problems].sort((a, b) => a.span.start - b.span.start)
