import { ProgressLocation, window } from 'vscode'

const patience = 1000

/** Waits, and says so where it takes longer than a second. */
export async function patiently<Result>(title: string, work: Promise<Result>): Promise<Result> {
  const settled = work.then(
    () => undefined,
    () => undefined,
  )
  const late = setTimeout(() => void window.withProgress({ location: ProgressLocation.Notification, title }, () => settled), patience)
  try {
    return await work
  } finally {
    clearTimeout(late)
  }
}
