import { rm } from 'node:fs/promises'
import { Command } from 'commander'
import { buildServer } from '../app/serve.ts'
import { type DemoSettings, ensureDemo, mayBeDemo } from '../demo-story/index.ts'
import { type RunningCampaign, systemActor } from '../features/campaigns/index.ts'
import { InboxWatch, watchInbox } from '../features/partners/index.ts'
import { createDemoUsers, demoColleagues } from '../features/session/index.ts'
import { beginDay, turnToDay } from '../features/today/index.ts'
import { openJobs } from '../jobs/index.ts'
import { keepSealing } from '../journal/index.ts'
import { sweepLake } from '../lake/index.ts'
import { removePostgres } from '../postgres/index.ts'
import { openProgram, type Program } from '../program/index.ts'
import { certificateOf } from './certificate.ts'
import { checkPort } from './check-port.ts'
import { WrongCall } from './exit-code.ts'
import { isoDay } from './iso-day.ts'
import { numberBetween } from './number-between.ts'
import { type CampaignOptions, dataFolder, ensureCampaign, takesCampaign } from './with-campaign.ts'

type ServeOptions = CampaignOptions &
  DemoSettings & {
    port: number
    host: string
    tlsCert?: string
    tlsKey?: string
    fresh?: true
    today?: string
    demo: boolean
  }

/** `kuomian serve`: the pages, until Ctrl-C. On an empty data folder it plays the demo city first. */
export function serveCommand(): Command {
  return takesCampaign(new Command('serve'))
    .description('启动网页服务 / serve the pages')
    .option('--port <port>', '端口 / the port', wholePort, 8015)
    .option('--host <host>', '监听地址 / the address to listen on', '127.0.0.1')
    .option('--tls-cert <file>', 'HTTPS 证书（PEM，含证书链） / certificate with its chain (PEM), for HTTPS')
    .option('--tls-key <file>', '证书的私钥（PEM） / the key of the certificate (PEM)')
    .option('--fresh', '清空数据目录，从头开始 / empty the data folder and begin anew')
    .option(
      '--scale <s>',
      '演示城市规模，1 为全市 / scale of the demo city, 1 is the whole',
      numberBetween(0.001, 1),
      0.05,
    )
    .option('--noise <n>', '演示名册差错率倍数 / factor of the demo rosters’ defects', numberBetween(0, 3), 1)
    .option('--seed <k>', '演示城市随机种子 / seed of the demo city', numberBetween(0, 2 ** 31), 815)
    .option('--today <day>', '业务日期 / the campaign’s today', isoDay)
    .option('--no-demo', '不生成演示城市 / no demo city: begin with an empty campaign')
    .action(serve)
}

async function serve(options: ServeOptions): Promise<void> {
  const dataDir = dataFolder(options)
  const certificate = await certificateOf(options)
  await checkPort(options.port, options.host)
  if (options.fresh) {
    await removePostgres(dataDir)
    await rm(dataDir, { recursive: true, force: true })
  }
  const program = await openProgram({ dataDir, databaseUrl: process.env.DATABASE_URL })
  if (program.postgresPlace) process.stderr.write(`PostgreSQL: ${program.postgresPlace}\n`)
  await sweepLake(program.db, program.folders.lake)
  const campaign = await prepare(program, options)
  const logins = campaign.demoScale === null ? [] : await createDemoUsers(program.db, campaign)
  const jobs = await openJobs(program.db, program.connectionString, dataDir)
  const server = await buildServer({ program, jobs }, certificate)
  const sealing = keepSealing(program.db)
  const inbox = watchInbox(new InboxWatch(program.db, jobs, program.folders.inbox))
  const stop = async () => {
    await server.close()
    await sealing.stop()
    await inbox.stop()
    await jobs.stop()
    await program.close()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().then(() => process.exit(0)))
  }
  await server.listen({ port: options.port, host: options.host })
  process.stderr.write(`\n  ${certificate ? 'https' : 'http'}://${options.host}:${options.port}\n\n`)
  for (const { login, name, password } of logins) {
    process.stderr.write(`  ${login.padEnd(10)} ${password}  ${name}\n`)
  }
  if (logins.length > 0) {
    process.stderr.write(
      `  每个区县另有经办人 more officers of each district: …-2 – …-${demoColleagues + 1}\n`,
    )
  } else {
    process.stderr.write('  新建用户 make users: npx kuomian user LOGIN --role city\n')
  }
}

/** Loads the campaign, plays the demo where there is one to play, and moves today where that was asked. */
async function prepare(program: Program, options: ServeOptions): Promise<RunningCampaign> {
  const opened = await ensureCampaign(program, options.campaign, options.demo ? 'opening' : 'demo-today')
  if (options.demo && (await mayBeDemo(program, opened))) {
    await ensureDemo(program, opened, options, options.today)
  }
  const campaign = await ensureCampaign(program, opened.code)
  if (!options.today || options.today === campaign.today) {
    await beginDay(program.db, campaign.id)
    return campaign
  }
  await turnToDay(program.db, systemActor(campaign.id), { day: options.today })
  return ensureCampaign(program, opened.code)
}

function wholePort(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new WrongCall(
    `端口应为 1–65535 的整数，不能是：${text}`,
    `a port is a whole number from 1 to 65535, not: ${text}`,
  )
}
