import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { get } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { overTls } from '../app/index.ts'
import { certificateOf } from './certificate.ts'

/** A pair made for this test; it opens nothing anywhere. */
const tlsCert = join(import.meta.dirname, 'testing', 'localhost.pem')
const tlsKey = join(import.meta.dirname, 'testing', 'localhost.key.pem')
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kuomian-tls-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('--tls-cert and --tls-key', () => {
  test('serve HTTPS', async () => {
    const certificate = await certificateOf({ tlsCert, tlsKey })
    if (certificate === null) throw new Error('there is no certificate')
    const server = Fastify({ serverFactory: overTls(certificate) })
    server.get('/', (request) => request.protocol)
    const address = await server.listen({ port: 0, host: '127.0.0.1' })
    try {
      const ca = await readFile(tlsCert)
      const text = await new Promise((resolve, reject) => {
        get(address.replace('http:', 'https:'), { ca }, (answer) =>
          answer.on('data', (data) => resolve(String(data))),
        ).on('error', reject)
      })
      expect(text).toBe('https')
    } finally {
      await server.close()
    }
  })

  test('without both the server speaks HTTP; one alone is a wrong call', async () => {
    expect(await certificateOf({})).toBeNull()
    await expect(certificateOf({ tlsCert })).rejects.toThrow('given together')
    await expect(certificateOf({ tlsKey })).rejects.toThrow('given together')
  })

  test('a file that is not there, no PEM, or of another pair is one clear line', async () => {
    await expect(certificateOf({ tlsCert: join(folder, 'none'), tlsKey })).rejects.toThrow('cannot be read')
    const words = join(folder, 'words.pem')
    await writeFile(words, 'not a key')
    await expect(certificateOf({ tlsCert, tlsKey: words })).rejects.toThrow(
      'are not a certificate and its key',
    )
    await expect(certificateOf({ tlsCert: tlsKey, tlsKey: tlsCert })).rejects.toThrow('are not a certificate')
  })
})
