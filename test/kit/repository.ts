import { execFileSync } from 'node:child_process'

/** Commits all that is in a folder, as it is; puts it under git where it is not. */
export function commitAll(path: string): void {
  const git = (...args: readonly string[]): void =>
    void execFileSync('git', ['-C', path, '-c', 'user.name=test', '-c', 'user.email=test@example.org', ...args], { stdio: 'pipe' })
  git('init', '--quiet')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'As it is')
}
