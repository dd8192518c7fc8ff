import { spawn } from 'node:child_process'

/**
 * Runs a program to its end.
 * @returns what it printed on standard output
 * @throws with the end of its standard error when it ends with another code than 0
 */
export async function runProgram(program: string, args: readonly string[], cwd?: string): Promise<string> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], cwd })
  let [output, errors] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    output += piece
  })
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    errors = (errors + piece).slice(-4000)
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}:\n${errors}`)
  return output
}
