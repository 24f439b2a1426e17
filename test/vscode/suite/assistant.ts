import { CancellationTokenSource, LanguageModelTextPart, lm } from 'vscode'
import { equal, holds, matches } from '../kit/assert.ts'
import { closeAll } from '../kit/host.ts'

export function assistantCases(): void {
  suite('an assistant', () => {
    teardown(closeAll)

    test('is offered what it may ask about plans, and is answered', async () => {
      const ours = lm.tools.map(({ name }) => name).filter((name) => name.startsWith('continuity_'))
      equal([...ours].sort(), ['continuity_check', 'continuity_explain', 'continuity_find', 'continuity_what_if'])
      const { token } = new CancellationTokenSource()
      const { content } = await lm.invokeTool('continuity_what_if', { input: { off: ['dc-1'] }, toolInvocationToken: undefined }, token)
      const [part] = content
      holds(part instanceof LanguageModelTextPart, 'the answer is text')
      matches(part.value, /"id": "card"/)
    })
  })
}
