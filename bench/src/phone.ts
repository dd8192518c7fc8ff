import { parseArgs } from 'node:util'
import {
  backOnline,
  launchBrowser,
  officerWithDay,
  outboxBar,
  phone,
  photograph,
  serve,
  visit,
  visitByForm,
} from '@kuomian/e2e'

/**
 * `npm run bench:phone [-- --visits 60]`: the phone on a line of 1.6 Mbit/s with 100 ms each way there and back. How long until
 * somebody can type who opens the page for the first time, and how long a day's visits with two photographs each take to be
 * sent, beside what the line alone takes for their bytes.
 */
const { values } = parseArgs({ options: { visits: { type: 'string', default: '10' } } })
const bytesPerSecond = 1_600_000 / 8
const line = {
  offline: false,
  latency: 100,
  downloadThroughput: bytesPerSecond,
  uploadThroughput: bytesPerSecond,
}

const city = await serve(['--scale', '0.005', '--noise', '0', '--today', '2015-08-31'])
const browser = await launchBrowser()
try {
  await measureFirstLoad()
  await measureSync(Number(values.visits))
} finally {
  await browser.close()
  await city.stop()
}

async function measureFirstLoad(): Promise<void> {
  const { page, context } = await visit(browser, city.origin, phone)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', line)
  let bytes = 0
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  const begun = performance.now()
  await page.goto('/phone')
  await page.getByLabel('用户名').waitFor()
  const seconds = (performance.now() - begun) / 1000
  say(`first load: ${kilobytes(bytes)} kB, usable after ${seconds.toFixed(1)} s (≤ 300 kB, ≤ 3 s)`)
  await context.close()
}

async function measureSync(visits: number): Promise<void> {
  const { page, context, leads } = await officerWithDay(browser, city.origin, 'tj-18')
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await context.setOffline(true)
  for (let number = 0; number < visits; number++) {
    const pictures = [await photograph(page), await photograph(page)]
    await visitByForm(page, leads[number % leads.length] ?? 0, { note: `${number}`, pictures, signed: false })
  }
  let bytes = 0
  page.on('request', (request) => {
    bytes += request.postDataBuffer()?.length ?? 0
  })
  await context.setOffline(false)
  await devtools.send('Network.emulateNetworkConditions', line)
  const begun = performance.now()
  await backOnline(page)
  await outboxBar(page).getByText('全部已发').waitFor({ timeout: 3_600_000 })
  const seconds = (performance.now() - begun) / 1000
  say(
    `${visits} visits, ${2 * visits} photographs: ${kilobytes(bytes)} kB sent in ${seconds.toFixed(1)} s; the line alone takes ${(bytes / bytesPerSecond).toFixed(1)} s`,
  )
}

function kilobytes(bytes: number): string {
  return Math.round(bytes / 1000).toLocaleString('en-US')
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
