import { type Disposable, l10n, type QuickInput, type QuickInputButton, QuickInputButtons, type QuickPickItem, ThemeIcon, window } from 'vscode'
import type { NextBlankAnswer } from '../../../server/src/protocol/blanks.ts'

type Blank = NonNullable<NextBlankAnswer['blank']>

export interface Question {
  readonly blank: Blank
  /** `Owner · T1 Update the analysis (3 of 28)` */
  readonly title: string
  /** Writes the values; where it did not, the answer is a sentence that says why, or empty where nothing needs to be said. */
  readonly submit: (values: readonly string[]) => Promise<string | undefined>
}

/** What became of a question. */
export type Answered = 'filled' | 'skip' | 'back' | 'stop'

/** Asks for what a blank lacks, in the way that suits it. What is refused stays in the box, with the reason. */
export const ask = (question: Question): Promise<Answered> => (question.blank.way === 'text' ? askText(question) : askChoice(question))

const skip: QuickInputButton = { iconPath: new ThemeIcon('debug-step-over'), tooltip: l10n.t('Skip this blank') }

function askText({ blank, title, submit }: Question): Promise<Answered> {
  const box = window.createInputBox()
  box.placeholder = blank.hint
  box.prompt = blank.doc
  return show(box, title, async () => {
    const reason = await submit([box.value])
    box.validationMessage = reason
    return reason === undefined
  })
}

function askChoice({ blank, title, submit }: Question): Promise<Answered> {
  const pick = window.createQuickPick()
  const offers = blank.offers.map(({ text, detail, documentation }): QuickPickItem => ({ label: text, description: detail, detail: documentation }))
  pick.items = offers
  pick.canSelectMany = blank.many
  pick.matchOnDescription = true
  pick.placeholder = [blank.hint, blank.doc].filter((part) => part !== '').join(' · ')
  // A name that is in no registry yet is as good as one that is; a value that the schema does not know is not.
  if (blank.way === 'offers')
    pick.onDidChangeValue((value) => {
      // Of one value the last one that was tried is no choice any more.
      const chosen = blank.many ? pick.selectedItems : []
      const isNew = value.trim() !== '' && !offers.some(({ label }) => label === value.trim())
      const typed: QuickPickItem = { label: value.trim(), description: l10n.t('as typed'), alwaysShow: true }
      pick.items = [...chosen.filter((one) => !offers.includes(one)), ...offers, ...(isNew ? [typed] : [])]
      if (blank.many) pick.selectedItems = chosen
    })
  return show(pick, title, async () => {
    const chosen = blank.many && pick.selectedItems.length > 0 ? pick.selectedItems : pick.activeItems
    const reason = await submit(chosen.map(({ label }) => label))
    if (reason) pick.placeholder = reason
    return reason === undefined
  })
}

/** What both kinds of box have in common. */
interface Box extends QuickInput {
  buttons: readonly QuickInputButton[]
  readonly onDidAccept: (listener: () => void) => Disposable
  readonly onDidTriggerButton: (listener: (button: QuickInputButton) => void) => Disposable
}

function show(box: Box, title: string, accept: () => Promise<boolean>): Promise<Answered> {
  box.title = title
  box.ignoreFocusOut = true
  box.buttons = [QuickInputButtons.Back, skip]
  return new Promise((resolve) => {
    const end = (answered: Answered): void => {
      resolve(answered)
      box.dispose()
    }
    const take = async (): Promise<void> => {
      box.busy = true
      if (await accept()) end('filled')
      box.busy = false
    }
    box.onDidAccept(() => void take())
    box.onDidTriggerButton((button) => end(button === QuickInputButtons.Back ? 'back' : 'skip'))
    box.onDidHide(() => end('stop'))
    box.show()
  })
}
