import { generateCity, readCity } from '@kuomian/demo'
import { say, sayPeak } from '../stage.ts'

/** generate.ts CAMPAIGN SCALE NOISE OUT MONTH… : makes the city that the other stages read. */
const [campaign = '', scale = '1', noise = '0', out = '', ...months] = process.argv.slice(2)
const made = await generateCity({
  city: readCity(campaign),
  scale: Number(scale),
  noise: Number(noise),
  seed: 1,
  out,
  months,
})
say({ rows: made.rows })
sayPeak()
