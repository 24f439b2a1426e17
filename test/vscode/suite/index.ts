// The build for browsers: it runs in a web worker and in Node alike. Loaded for its side effect, `globalThis.Mocha`.
import 'mocha/mocha.js'
import type MochaClass from 'mocha'
import { runCases } from '../kit/cases.ts'
import { marked } from '../kit/mark.ts'
import { assistantCases } from './assistant.ts'
import { authoringCases } from './authoring.ts'
import { exerciseCases } from './exercises.ts'
import { findingCases } from './findings.ts'
import { helpCases } from './help.ts'
import { hostCases } from './host.ts'
import { languageCases } from './language.ts'
import { previewCases } from './preview.ts'
import { serverCases } from './server.ts'

/** What the editor calls in its extension host. */
export async function run(): Promise<void> {
  const { Mocha } = globalThis as unknown as { readonly Mocha: typeof MochaClass }
  const outcomes = await runCases({ Mocha, tell: (outcome) => console.log(marked(outcome)), timeout: 60_000 }, () => {
    hostCases()
    languageCases()
    findingCases()
    helpCases()
    authoringCases()
    serverCases()
    previewCases()
    exerciseCases()
    assistantCases()
  })
  if (outcomes.some(({ state }) => state === 'failed')) throw new Error('some cases failed')
}
