/** Puts items behind others. A spread would make each an argument of one call, and of a hundred thousand the stack is full. */
export function append<T>(list: T[], items: readonly T[]): void {
  for (const item of items) list.push(item)
}
