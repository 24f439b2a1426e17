import type { DocumentOptions, ParseOptions, SchemaOptions } from 'yaml'

/** YAML 1.2 core. Equal keys are ours to find: the package compares every key with every other one. */
export const parsing: ParseOptions & DocumentOptions & SchemaOptions = {
  uniqueKeys: false,
  prettyErrors: false,
  strict: true,
  logLevel: 'silent',
}
