import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Turns } from './turns.ts'

const pause = (ticks: number) =>
  Array.from({ length: ticks }).reduce<Promise<void>>((last) => last.then(() => undefined), Promise.resolve())

describe('work in turns', () => {
  it('is done one after another in its order, however long each takes, and not behind what failed (property)', async () => {
    const works = fc.array(fc.record({ ticks: fc.nat(5), fails: fc.boolean() }), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(works, async (all) => {
        const turns = new Turns()
        const events: string[] = []
        const told = await Promise.allSettled(
          all.map(({ ticks, fails }, number) =>
            turns.take(async () => {
              events.push(`begin ${number}`)
              await pause(ticks)
              events.push(`end ${number}`)
              if (fails) throw new Error(`${number}`)
            }),
          ),
        )
        const failed = all.findIndex(({ fails }) => fails)
        const done = failed < 0 ? all.length : failed + 1
        expect(events).toEqual(
          all.slice(0, done).flatMap((_, number) => [`begin ${number}`, `end ${number}`]),
        )
        expect(told.map(({ status }) => status)).toEqual(
          all.map((_, number) => (failed >= 0 && number >= failed ? 'rejected' : 'fulfilled')),
        )
      }),
    )
  })

  it('stops when what has begun is over, and begins nothing more', async () => {
    const turns = new Turns()
    const events: string[] = []
    const work = (name: string) => async () => {
      events.push(`begin ${name}`)
      await pause(3)
      events.push(`end ${name}`)
    }
    turns.take(work('one'))
    turns.take(work('two'))
    await pause(1)
    await turns.stop()
    expect(events).toEqual(['begin one', 'end one'])
  })
})
