import { Refusal } from '@kuomian/contract'
import { Command, CommanderError } from 'commander'
import { speakBothLanguages } from './bilingual.ts'
import { commandsFor } from './commands.ts'
import { exitCode, WrongCall } from './exit-code.ts'

/**
 * Does what a call of `kuomian` asks for, and leaves its exit code in `process.exitCode`: what went wrong is told on standard error.
 * @param words what stands behind `kuomian`, e.g. `['report', 'annex-4', '--as-of', '2015-07-31']`
 */
export async function runWords(words: readonly string[]): Promise<void> {
  const program = new Command('kuomian')
    .description('社会保险扩面征缴行动 / drive a social-insurance enlargement campaign')
    // `link` and its own commands have options of the same names: each takes those that stand behind it.
    .enablePositionalOptions()
  for (const command of await commandsFor(words[0])) program.addCommand(command)
  speakBothLanguages(program)
  try {
    await program.parseAsync(words, { from: 'user' })
  } catch (error) {
    process.exitCode = explain(error)
  }
}

/** Tells the user what went wrong, on standard error, and with which exit code that ends. */
function explain(error: unknown): number {
  // commander has said it already; its own 0 is --help.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.well : exitCode.wrongCall
  if (error instanceof Refusal) {
    process.stderr.write(`kuomian: ${error.body.zh}\nkuomian: ${error.body.en}\n`)
    return exitCode.problem
  }
  if (error instanceof Error && 'zh' in error && 'en' in error) {
    process.stderr.write(`kuomian: ${error.zh}\nkuomian: ${error.en}\n`)
    return error instanceof WrongCall ? exitCode.wrongCall : exitCode.problem
  }
  process.stderr.write(`kuomian: ${error instanceof Error ? error.stack : String(error)}\n`)
  return exitCode.problem
}
