import type { Cell } from './cell.ts'

/** A file that takes rows until it is closed. */
export interface RowFile {
  write(cells: readonly Cell[]): void
  close(): void | Promise<void>
}
