import { Refusal } from '@kuomian/contract'
import { TableError } from '@kuomian/sheets'

/**
 * Does something with a file and turns what is wrong with it into a refusal that names the file and the place.
 *
 * @throws Refusal `file-unreadable`
 */
export async function readingFile<T>(fileName: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof TableError)) throw error
    const { code, place, zh, en } = error
    const row = place.row ?? place.line
    throw new Refusal(
      'file-unreadable',
      { file: fileName, zh, en },
      { rule: code, ...(row === undefined ? {} : { row }), details: { ...place, code } },
    )
  }
}
