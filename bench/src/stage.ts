import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** What a measured process says, line by line as JSON, and the peak memory that it ended with. */
export type Said = { lines: unknown[]; rssMb: number; seconds: number }

/**
 * Runs one stage in a process of its own, so that its peak memory is its own. The stage prints JSON lines on standard
 * output; its progress goes through to standard error. What Node has compiled for one stage it keeps for the next, as a package of
 * JavaScript and one of Python are compiled once and not at each start.
 * @throws when the stage ends with another code than 0
 */
export async function runStage(stage: string, args: readonly string[]): Promise<Said> {
  const begun = performance.now()
  const child = spawn(process.execPath, [join(import.meta.dirname, 'stages', `${stage}.ts`), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'kuomian-bench-compiled'), ...process.env },
  })
  const lines: unknown[] = []
  for await (const line of createInterface({ input: child.stdout }))
    if (line.trim()) lines.push(JSON.parse(line))
  const code = child.exitCode ?? (await new Promise<number | null>((resolve) => child.once('close', resolve)))
  if (code !== 0) throw new Error(`stage ${stage} ended with ${code}`)
  const last = lines.pop()
  const rssMb = typeof last === 'object' && last !== null && 'rssMb' in last ? Number(last.rssMb) : Number.NaN
  return { lines, rssMb, seconds: (performance.now() - begun) / 1000 }
}

/** Prints the last line of a stage: the peak memory of its process, in MB. */
export function sayPeak(): void {
  process.stdout.write(`${JSON.stringify({ rssMb: process.resourceUsage().maxRSS / 1024 })}\n`)
}

/** Prints one measurement of a stage. */
export function say(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}
