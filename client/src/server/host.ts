import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient'

/** What differs between a Node host and a browser. */
export interface Host {
  /** Who reads files that are not open: the server itself where it has a file system. */
  readonly fileAccess: 'client' | 'server'
  readonly createClient: (options: LanguageClientOptions) => BaseLanguageClient
  /** Frees what runs the server, where its end alone does not; called once, after that end. */
  readonly release?: () => void
}
