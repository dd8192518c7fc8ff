import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(
  (parameters: Argon2Parameters, done: (error: Error | null, derived: Buffer) => void) =>
    argon2('argon2id', parameters, done),
)
/** OWASP's second recommendation: 19 MiB, 2 passes, 1 lane; about 40 ms a sign-in. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }

/** Hashes a password with argon2id into the usual text form `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const hash = await derive({ message: password, nonce, ...cost })
  const settings = `m=${cost.memory},t=${cost.passes},p=${cost.parallelism}`
  return `$argon2id$v=19$${settings}$${nonce.toString('base64url')}$${hash.toString('base64url')}`
}

/** Whether the password is the one that was hashed; takes the cost that the text form names. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/.exec(stored)
  if (!parts) return false
  const [, memory, passes, parallelism, nonce = '', hash = ''] = parts
  const expected = Buffer.from(hash, 'base64url')
  const actual = await derive({
    message: password,
    nonce: Buffer.from(nonce, 'base64url'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  })
  return timingSafeEqual(actual, expected)
}
