import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { attributeOf, readFastXml } from './fast-xml.ts'

type Event = readonly [kind: 'open' | 'close' | 'text', value: string, attribute?: string | undefined]

function joined(events: readonly Event[]): Event[] {
  const result: Event[] = []
  for (const event of events) {
    const last = result.at(-1)
    if (event[0] === 'text' && last?.[0] === 'text') result[result.length - 1] = ['text', last[1] + event[1]]
    else if (event[0] !== 'text' || event[1] !== '') result.push(event)
  }
  return result
}

async function fastEvents(xml: string, step: number): Promise<Event[]> {
  const events: Event[] = []
  const bytes = Buffer.from(xml)
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step)
  }
  const handlers = {
    open: (name: string, attributes: string) => events.push(['open', name, attributeOf(attributes, 'r')]),
    close: (name: string) => events.push(['close', name]),
    text: (text: string) => events.push(['text', text]),
  }
  for await (const _ of readFastXml(chunks(), 'part', handlers)) {
    // The handlers gather the events.
  }
  return joined(events)
}

function strictEvents(xml: string): Event[] {
  const events: Event[] = []
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => events.push(['open', tag.name.replace(/^.*:/, ''), tag.attributes.r]))
  parser.on('closetag', (tag) => events.push(['close', tag.name.replace(/^.*:/, '')]))
  parser.on('text', (text) => events.push(['text', text]))
  parser.on('cdata', (text) => events.push(['text', text]))
  parser.write(xml).close()
  // Outside the root there is nothing but white space, which no reader looks at.
  return joined(
    events.filter((event, index) => event[0] !== 'text' || (index > 0 && index < events.length - 1)),
  )
}

const text = fc.constantFrom(
  '天津',
  'a b',
  '&amp;',
  '&#x5929;',
  '&#65;',
  '&lt;c&gt;',
  '\r\n',
  '>',
  '"',
  "r='1'",
  '',
)
const attribute = fc.constantFrom(
  '',
  ' r="A1"',
  " r = 'A1'",
  ' ar="x" r="2>1"',
  ` t="r='9'" r="&quot;"`,
  ' x:r="1"',
  ' s="1"\n r="B2"',
)
const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc.oneof(
    { maxDepth: 4 },
    fc
      .tuple(fc.constantFrom('c', 'x:row', 'v'), attribute)
      .map(([name, attributes]) => `<${name}${attributes}/>`),
    fc
      .tuple(fc.constantFrom('c', 'x:row', 'v'), attribute, fc.array(tie('content'), { maxLength: 4 }))
      .map(([name, attributes, content]) => `<${name}${attributes}>${content.join('')}</${name} >`),
  ),
  content: fc.oneof(
    text,
    tie('element'),
    fc.constantFrom('<!-- <c> -->', '<![CDATA[<c>&amp;]]>', '<?pi <c?>'),
  ),
}))

describe('the lean scanner', () => {
  it('sees in any document, however it is cut, what a parser of the whole grammar sees', async () => {
    await fc.assert(
      fc.asyncProperty(element, fc.integer({ min: 1, max: 30 }), async (body, step) => {
        const xml = `<?xml version="1.0"?><sheet>${body}</sheet>`
        expect(await fastEvents(xml, step)).toEqual(strictEvents(xml))
      }),
    )
  })

  it.each([
    ['<a><b></a></b>', 'damaged'],
    ['<a>', 'damaged'],
    ['', 'damaged'],
    ['<a b="1', 'damaged'],
    ['<a/>rest', 'damaged'],
    ['<a>&unknown;</a>', 'damaged'],
    ['<a>&#x110000;</a>', 'damaged'],
    ['<a <b>', 'damaged'],
    ['</a>', 'damaged'],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'xml-entities'],
  ])('refuses %s as %s', async (xml, code) => {
    await expect(fastEvents(xml, 7)).rejects.toMatchObject({ code })
  })
})
