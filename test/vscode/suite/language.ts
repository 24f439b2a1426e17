import { workspace } from 'vscode'
import { equal } from '../kit/assert.ts'
import { closeAll, open } from '../kit/host.ts'

const settings = (languageId: string): Readonly<Record<string, unknown>> => {
  const editor = workspace.getConfiguration('editor', { languageId })
  return { strings: editor.get('quickSuggestions.strings'), tabSize: editor.get('tabSize'), words: editor.get('wordBasedSuggestions') }
}

export function languageCases(): void {
  suite('the language', () => {
    teardown(closeAll)

    for (const name of ['filled.plan.yaml', '.continuity.yaml']) {
      test(`a ${name} is a continuity plan`, async () => {
        const { document } = await open(`annual-plan-zh-hant/${name}`)
        equal(document.languageId, 'continuity')
      })
    }

    test('other YAML stays YAML', async () => {
      const { document } = await open('other/deployment.yaml')
      equal(document.languageId, 'yaml')
    })

    test('suggestions open inside scalars, of the schema and not of nearby words', () => {
      equal(settings('continuity'), { strings: 'on', tabSize: 2, words: 'off' })
    })
  })
}
