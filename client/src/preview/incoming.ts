import type { FromPanel, PanelState } from '../../../server/src/protocol/panel.ts'
import { type Operation, type Tab, tabs } from '../../../server/src/protocol/view.ts'
import { type Fields, isFields, isText } from './fields.ts'
import { operationOf } from './operations.ts'

const isTab = (value: unknown): value is Tab => tabs.some((tab) => tab === value)
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.length < 1000 && value.every(isText)

/** The message of a webview, or undefined for what is not one: another frame's, an older page's, a malformed one. */
export function fromPanel(raw: unknown, session: string): FromPanel | undefined {
  if (!isFields(raw) || raw['session'] !== session || !isFields(raw['body'])) return undefined
  return readers.get(raw['body']['type'])?.(raw['body'])
}

/** What a webview kept over a reload of the window, or undefined for what it cannot have kept. */
export function panelState(raw: unknown): PanelState | undefined {
  if (!isFields(raw) || !isText(raw['uri']) || !isTab(raw['tab']) || !isFields(raw['views'])) return undefined
  return { uri: raw['uri'], tab: raw['tab'], locked: raw['locked'] === true, views: raw['views'] }
}

const editOf = (modelId: unknown, operation: Operation | undefined): FromPanel | undefined =>
  isText(modelId) && operation ? { type: 'edit', modelId, operation } : undefined

const mostCopied = 2_000_000

type Reader = (body: Fields) => FromPanel | undefined

// A map, not an object: a message of type `constructor` is nobody's.
const readers: ReadonlyMap<unknown, Reader> = new Map<unknown, Reader>([
  ['ready', ({ have }) => ({ type: 'ready', ...(isText(have) && { have }) })],
  ['reveal', ({ item, focus }) => (isText(item) ? { type: 'reveal', item, focus: focus === 'move' ? 'move' : 'keep' } : undefined)],
  ['openRule', ({ rule }) => (isText(rule) ? { type: 'openRule', rule } : undefined)],
  ['openLink', ({ href }) => (isText(href) ? { type: 'openLink', href } : undefined)],
  ['edit', ({ modelId, operation }) => editOf(modelId, operationOf(operation))],
  ['copy', ({ text }) => (typeof text === 'string' && text.length < mostCopied ? { type: 'copy', text } : undefined)],
  ['history', ({ step }) => (step === 'undo' || step === 'redo' ? { type: 'history', step } : undefined)],
  ['showProblems', () => ({ type: 'showProblems' })],
  ['open', ({ tab }) => (isTab(tab) ? { type: 'open', tab } : undefined)],
  ['fill', () => ({ type: 'fill' })],
  ['whatIf', ({ off, open }) => (isTexts(off) && isTexts(open) ? { type: 'whatIf', off, open } : undefined)],
  ['export', () => ({ type: 'export' })],
  ['exercise', () => ({ type: 'exercise' })],
  ['lock', ({ locked }) => (typeof locked === 'boolean' ? { type: 'lock', locked } : undefined)],
  ['state', ({ tab, views }) => (isTab(tab) && isFields(views) ? { type: 'state', tab, views } : undefined)],
  ['violation', ({ detail }) => (isText(detail) ? { type: 'violation', detail } : undefined)],
])
