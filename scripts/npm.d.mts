export function explain(output: string): string | undefined
export function progress<T>(title: string, work: () => Promise<T>): Promise<T>
export function npm(args: readonly string[], folder: string): Promise<string>
export function needRoom(folder: string, megabytes: number): void
