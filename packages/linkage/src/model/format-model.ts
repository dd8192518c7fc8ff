import type { LinkageModel } from './model.ts'
import { modelSchema } from './model-schema.ts'

/** What fits on a line of this length stays on it. */
const WIDTH = 110

/**
 * A model as JSON text for people: entries in the order of the schema whatever the order in memory, short values on one line, a line
 * feed at the end. The same model always gives the same text, so that files can be compared.
 */
export function formatModel(model: LinkageModel): string {
  return `${write(modelSchema.parse(model), '')}\n`
}

function write(value: unknown, indent: string): string {
  const line = oneLine(value)
  if (typeof value !== 'object' || value === null || indent.length + line.length <= WIDTH) {
    if (indent !== '') return line
  }
  const inside = `${indent}  `
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => inside + write(item, inside)).join(',\n')}\n${indent}]`
  }
  const entries = Object.entries(value ?? {}).map(
    ([name, item]) => `${inside}${JSON.stringify(name)}: ${write(item, inside)}`,
  )
  return `{\n${entries.join(',\n')}\n${indent}}`
}

function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${oneLine(item)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}
