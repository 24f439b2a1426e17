import { checkedInput } from './input.ts'
import { type Desk, Unanswerable } from './tool.ts'
import { tools } from './tools.ts'

/** What an assistant is told, as text; `wrong` where it asked for what there is not. */
export interface Answer {
  readonly text: string
  readonly is: 'answer' | 'wrong'
}

/** Answers a call of a tool by its name; nothing where there is no such tool. */
export async function answer(name: string, input: unknown, desk: Desk): Promise<Answer | undefined> {
  const tool = tools.find((one) => one.name === name)
  if (!tool) return undefined
  try {
    const result = await tool.run(checkedInput(tool, input), desk)
    return { is: 'answer', text: typeof result === 'string' ? result : JSON.stringify(result, null, 1) }
  } catch (error) {
    if (error instanceof Unanswerable) return { is: 'wrong', text: error.message }
    throw error
  }
}
