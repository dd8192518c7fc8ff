import { stat } from 'node:fs/promises'
import type { FileWork } from '@kuomian/linkage'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { WrongCall } from '../exit-code.ts'
import { openSheet } from './open-sheet.ts'

/** The options that say which files are worked on. */
export type FileOptions = {
  left?: string
  right?: string
  key?: string
  leftKeyColumn?: string
  rightKeyColumn?: string
  engine: 'duckdb'
  memory: number
}

const GIGABYTE = 1e9

/** Adds the options of {@link fileWork} to a command. */
export function takesFiles(command: Command): Command {
  return command
    .option('--left <file>', '左表：.csv .tsv .parquet .xlsx .xls / the left table')
    .option(
      '--right <file>',
      '右表；省略则查左表内的重复 / the right table; without it duplicates in the left',
    )
    .option(
      '--key <column>',
      '主键列；省略则为行号（首个数据行为 1） / key column; without it the row number, from 1',
    )
    .option('--left-key-column <column>', '左表主键列 / key column of the left table')
    .option('--right-key-column <column>', '右表主键列 / key column of the right table')
    .addOption(new Option('--engine <engine>', '计算引擎 / engine').choices(['duckdb']).default('duckdb'))
    .addOption(
      new Option('--memory <size>', '内存上限，如 2GB、1500MB / memory limit')
        .argParser(memorySize)
        .default(2 * GIGABYTE, '2GB'),
    )
}

/** What the library is asked to work on. @throws WrongCall when there is no left table, or no such file */
export async function fileWork(options: FileOptions): Promise<Omit<FileWork, 'progress' | 'signal'>> {
  const { left, right, key, leftKeyColumn, rightKeyColumn, memory } = options
  await requireFile(required(left, '--left'))
  if (right !== undefined) await requireFile(right)
  return {
    left: required(left, '--left'),
    ...(right === undefined ? {} : { right }),
    ...(key === undefined ? {} : { key }),
    ...(leftKeyColumn === undefined ? {} : { leftKeyColumn }),
    ...(rightKeyColumn === undefined ? {} : { rightKeyColumn }),
    memory,
    open: openSheet,
  }
}

/** An option that this command cannot do without. @throws WrongCall */
export function required<T>(value: T | undefined, option: string): T {
  if (value !== undefined) return value
  throw new WrongCall(`缺少 ${option}。`, `${option} is missing.`)
}

/** @throws WrongCall when there is no such file */
export async function requireFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => null)
  if (found === null || !found.isFile()) {
    throw new WrongCall(`找不到文件：${path}`, `there is no such file: ${path}`)
  }
}

const UNITS: Record<string, number> = { M: 1e6, MB: 1e6, MIB: 1024 ** 2, G: 1e9, GB: 1e9, GIB: 1024 ** 3 }
const LEAST = 500e6

/**
 * Bytes of a size.
 * @throws InvalidArgumentError for anything else, and for less than the program itself takes
 * @example memorySize('1500MB') // 1_500_000_000
 */
function memorySize(text: string): number {
  const [, figures, unit] = text.trim().match(/^(\d+(?:\.\d+)?) ?([MG](?:i?B)?)$/i) ?? []
  const bytes = Number(figures) * (UNITS[(unit ?? '').toUpperCase()] ?? Number.NaN)
  if (!(bytes >= LEAST)) {
    throw new InvalidArgumentError('应如 2GB、1500MB，不少于 500MB / such as 2GB or 1500MB, 500MB at least')
  }
  return Math.floor(bytes)
}
