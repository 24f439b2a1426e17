/**
 * Over standard streams the protocol library sends what goes to the console to its client, and writes there when even that fails: once
 * the client is gone the one failure brings the next, and the process ends with a crash instead of its exit code.
 */
export function quietConsole(): void {
  const { error } = console
  console.error = (...said: readonly unknown[]): void => {
    try {
      error(...said)
    } catch {
      // Nobody is there to read it.
    }
  }
}
