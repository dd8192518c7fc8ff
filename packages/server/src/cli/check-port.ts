import { createServer } from 'node:net'
import { WrongCall } from './exit-code.ts'

/** Says at once, before minutes of work, that a port is taken or may not be used. */
export async function checkPort(port: number, host: string): Promise<void> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => reject(portProblem(port, error)))
    probe.listen({ port, host }, () => probe.close(() => resolve()))
  })
}

function portProblem(port: number, error: NodeJS.ErrnoException): Error {
  if (error.code === 'EADDRINUSE') {
    return new WrongCall(
      `端口 ${port} 已被占用，请用 --port 换一个端口。`,
      `port ${port} is in use; choose another one with --port.`,
    )
  }
  return new WrongCall(
    `端口 ${port} 不能使用（${error.code}），请用 --port 换一个端口。`,
    `port ${port} cannot be used (${error.code}); choose another one with --port.`,
  )
}
