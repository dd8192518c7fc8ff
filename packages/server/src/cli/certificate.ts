import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Certificate } from '../app/index.ts'
import { WrongCall } from './exit-code.ts'

/**
 * Reads the certificate and the key that `--tls-cert` and `--tls-key` name; null when neither is given.
 * @throws WrongCall when only one is given, a file cannot be read, is no PEM, or the key belongs to another certificate
 */
export async function certificateOf(options: {
  tlsCert?: string
  tlsKey?: string
}): Promise<Certificate | null> {
  const { tlsCert, tlsKey } = options
  if (tlsCert === undefined && tlsKey === undefined) return null
  if (tlsCert === undefined || tlsKey === undefined) {
    throw new WrongCall(
      '--tls-cert 与 --tls-key 应同时给出。',
      '--tls-cert and --tls-key must be given together.',
    )
  }
  const cert = await pemOf(tlsCert)
  const key = await pemOf(tlsKey)
  if (!belongTogether(cert, key)) {
    throw new WrongCall(
      `${tlsCert} 与 ${tlsKey} 不是一对 PEM 格式的证书和私钥。`,
      `${tlsCert} and ${tlsKey} are not a certificate and its key in PEM form.`,
    )
  }
  return { cert, key }
}

async function pemOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw new WrongCall(`读不到文件 ${path}。`, `the file ${path} cannot be read.`)
  }
}

function belongTogether(cert: string, key: string): boolean {
  try {
    return new X509Certificate(cert).checkPrivateKey(createPrivateKey(key))
  } catch {
    return false
  }
}
