import type { AssistantTool } from './tool.ts'
import { check } from './tools/check.ts'
import { explain } from './tools/explain.ts'
import { find } from './tools/find.ts'
import { whatIf } from './tools/whatIf.ts'

/** What assistants may ask, in the order in which they are offered. */
export const tools: readonly AssistantTool[] = [find, check, whatIf, explain]
