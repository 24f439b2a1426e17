import type { Command } from '../command.ts'
import { check } from './check.ts'
import { coverage } from './coverage.ts'
import { diff } from './diff.ts'
import { explain } from './explain.ts'
import { exportFile } from './export.ts'
import { importPlanFile } from './import.ts'
import { lsp } from './lsp.ts'
import { mcp } from './mcp.ts'
import { newFile } from './new.ts'
import { rules } from './rules.ts'
import { standards } from './standards.ts'

/** The commands in the order of the help. */
export const commands: readonly Command[] = [check, diff, explain, rules, standards, coverage, newFile, exportFile, importPlanFile, lsp, mcp]
