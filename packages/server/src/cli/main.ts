import { Refusal } from '@kuomian/contract'
import { Command, CommanderError } from 'commander'
import { allowClosedPipe } from './answer.ts'
import { speakBothLanguages } from './bilingual.ts'
import { checkCommand } from './check.ts'
import { codeCommand } from './code.ts'
import { demoCommand } from './demo.ts'
import { exitCode, WrongCall } from './exit-code.ts'
import { importCommand } from './import.ts'
import { issueCommand } from './issue.ts'
import { linkCommand } from './link/link.ts'
import { matchCommand } from './match.ts'
import { migrateCommand } from './migrate.ts'
import { reportCommand } from './report.ts'
import { serveCommand } from './serve.ts'
import { userCommand } from './user.ts'

const program = speakBothLanguages(
  new Command('kuomian')
    .description('社会保险扩面征缴行动 / drive a social-insurance enlargement campaign')
    // `link` and its own commands have options of the same names: each takes those that stand behind it.
    .enablePositionalOptions()
    .addCommand(serveCommand())
    .addCommand(migrateCommand())
    .addCommand(importCommand())
    .addCommand(matchCommand())
    .addCommand(issueCommand())
    .addCommand(reportCommand())
    .addCommand(checkCommand())
    .addCommand(userCommand())
    .addCommand(demoCommand())
    .addCommand(codeCommand())
    .addCommand(linkCommand()),
)

allowClosedPipe()
try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = explain(error)
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
