import type { TableLimits } from '../table.ts'
import { TableError } from '../table-error.ts'
import type { Archive } from './archive.ts'
import { unescapeText } from './escaped-text.ts'
import { type FastXmlHandlers, readFastXml } from './fast-xml.ts'
import { StringStore } from './string-store.ts'
import { TextRuns } from './text-runs.ts'

/** Reads the table of shared texts into a store. */
export async function readSharedStrings(
  archive: Archive,
  part: string,
  limits: TableLimits,
): Promise<StringStore> {
  const store = new StringStore(limits.sharedTextBytes)
  const runs = new TextRuns()
  try {
    const handlers: FastXmlHandlers = {
      open(name) {
        if (name === 'si') runs.reset()
        else runs.open(name)
      },
      close(name) {
        if (name !== 'si') {
          runs.close(name)
          return
        }
        store.push(unescapeText(runs.text))
      },
      text(text) {
        runs.add(text)
        // At once, not at the end of the cell: its runs may go on without end.
        if (runs.length > limits.cellLength) throw new TableError('cell-too-long', { part })
      },
    }
    for await (const _ of readFastXml(archive.open(part), part, handlers)) {
      // The handlers fill the store.
    }
  } catch (error) {
    store.close()
    throw error
  }
  return store
}
