import type { Cell, Engine } from '../engine/engine.ts'
import { LinkageError } from '../errors/linkage-error.ts'
import { headerNames } from './header-names.ts'
import type { SourceFile } from './read-source.ts'
import type { OpenedRows } from './rows-opener.ts'

/**
 * Fills a table from rows that the caller opens; lone surrogates, which no UTF-8 text can hold, become replacement marks.
 * @param fault why the engine could not read the text itself
 * @throws LinkageError input-unreadable when there is nobody to open the file
 */
export async function fillFromRows(
  engine: Engine,
  table: string,
  file: SourceFile,
  fault?: Error,
): Promise<{ table: string; columns: readonly string[] }> {
  if (file.open === undefined) throw unreadable(file.path, fault)
  const opened = await file.open(file.path)
  try {
    const columns = headerNames(opened.header)
    const shape = columns.map((name) => ({ name, type: 'text' as const }))
    await engine.fill(table, shape, piecesOfColumns(opened, columns.length))
    return { table, columns }
  } finally {
    await opened.close()
  }
}

async function* piecesOfColumns(opened: OpenedRows, width: number): AsyncGenerator<Cell[][]> {
  for await (const rows of opened.rows) {
    if (rows.length === 0) continue
    yield Array.from({ length: width }, (_, column) =>
      rows.map((row): Cell => {
        const text = row[column]
        return text === undefined || text === '' ? null : text.toWellFormed()
      }),
    )
  }
}

function unreadable(file: string, fault?: Error): LinkageError {
  const said = fault?.message.match(/CSV Error on Line: (\d+)/)
  const reason = fault?.message.match(/Expected Number of Columns: \d+ Found: \d+|unterminated quote/)?.[0]
  if (fault === undefined) {
    return new LinkageError('input-unreadable', {
      file,
      why: '它不是 UTF-8 编码的文本表格，也不是 Parquet；请另存为 UTF-8 编码的 CSV',
      whyEn: 'it is neither a text table in UTF-8 nor Parquet; save it as CSV in UTF-8',
    })
  }
  const line = said?.[1]
  return new LinkageError(
    'input-unreadable',
    {
      file,
      why: `${line === undefined ? '' : `第 ${line} 行`}无法分列（${reason ?? '引号或换行不规范'}）`,
      whyEn: `${line === undefined ? 'the text' : `line ${line}`} cannot be split into cells (${reason ?? 'irregular quotes or line ends'})`,
    },
    { cause: fault },
  )
}
