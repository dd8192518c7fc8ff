import { rm } from 'node:fs/promises'
import { Command } from 'commander'
import { buildServer } from '../app/index.ts'
import { createDemoUsers } from '../features/campaigns/index.ts'
import { openJobs } from '../jobs/index.ts'
import { removePostgres } from '../postgres/index.ts'
import { openProgram } from '../program/index.ts'
import { WrongCall } from './exit-code.ts'
import { type CampaignOptions, dataFolder, ensureCampaign, takesCampaign } from './with-campaign.ts'

type ServeOptions = CampaignOptions & { port: number; host: string; fresh?: true }

/** `kuomian serve`: the pages, until Ctrl-C. */
export function serveCommand(): Command {
  return takesCampaign(new Command('serve'))
    .description('启动网页服务 / serve the pages')
    .option('--port <port>', '端口 / the port', wholePort, 8015)
    .option('--host <host>', '监听地址 / the address to listen on', '127.0.0.1')
    .option('--fresh', '清空数据目录，从头开始 / empty the data folder and begin anew')
    .action(serve)
}

async function serve(options: ServeOptions): Promise<void> {
  const dataDir = dataFolder(options)
  if (options.fresh) {
    await removePostgres(dataDir)
    await rm(dataDir, { recursive: true, force: true })
  }
  const program = await openProgram({ dataDir, databaseUrl: process.env.DATABASE_URL })
  const campaign = await ensureCampaign(program, options.campaign)
  const logins = await createDemoUsers(program.db, campaign)
  const jobs = await openJobs(program.db, program.connectionString, dataDir)
  const server = await buildServer({ program, jobs })
  const stop = async () => {
    await server.close()
    await jobs.stop()
    await program.close()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().then(() => process.exit(0)))
  }
  try {
    await server.listen({ port: options.port, host: options.host })
  } catch (error) {
    await stop()
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new WrongCall(
        `端口 ${options.port} 已被占用，请用 --port 换一个端口。`,
        `port ${options.port} is in use; choose another one with --port.`,
      )
    }
    throw error
  }
  process.stderr.write(`\n  http://${options.host}:${options.port}\n`)
  if (program.postgresPlace) process.stderr.write(`  PostgreSQL: ${program.postgresPlace}\n`)
  for (const { login, name, password } of logins.slice(0, 4)) {
    process.stderr.write(`  ${login.padEnd(12)} ${password}  ${name}\n`)
  }
}

function wholePort(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new WrongCall(
    `端口应为 1–65535 的整数，不能是：${text}`,
    `a port is a whole number from 1 to 65535, not: ${text}`,
  )
}
