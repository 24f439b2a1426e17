import type { VNode } from 'preact'
import { as } from '../roles.ts'
import { type BoardSetting, set } from './setting.ts'

interface ChoicesProps<Choice extends string> {
  readonly label: string
  readonly choices: readonly { readonly value: Choice; readonly text: string }[]
  readonly shown: Choice
  readonly setting: BoardSetting
}

/** Which of several things is shown; in a file nobody can choose. */
export function Choices<Choice extends string>({ label, choices, shown, setting }: ChoicesProps<Choice>): VNode | null {
  if (setting.act === null || choices.length < 2) return null
  return (
    <span class="seg" {...as('group', { 'aria-label': label })}>
      {choices.map(({ value, text }) => (
        <button key={value} type="button" aria-pressed={value === shown} onClick={() => set(setting, { shown: value })}>
          {text}
        </button>
      ))}
    </span>
  )
}
