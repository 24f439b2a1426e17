import { type CancellationToken, CancellationTokenSource, ProgressLocation, window } from 'vscode'

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

/** The same for work that a person may give up: then there is no result. */
export async function untilGivenUp<Result>(title: string, work: (token: CancellationToken) => Promise<Result>): Promise<Result | undefined> {
  const cancelling = new CancellationTokenSource()
  const givenUp = new Promise<undefined>((resolve) => cancelling.token.onCancellationRequested(() => resolve(undefined)))
  const outcome = Promise.race([work(cancelling.token), givenUp])
  const settled = outcome.then(
    () => undefined,
    () => undefined,
  )
  const wait = (_: unknown, token: CancellationToken): Promise<undefined> => {
    token.onCancellationRequested(() => cancelling.cancel())
    return settled
  }
  const late = setTimeout(() => void window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, wait), patience)
  try {
    return await outcome
  } finally {
    clearTimeout(late)
    cancelling.dispose()
  }
}
