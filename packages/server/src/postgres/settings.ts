import { cpus, totalmem } from 'node:os'

/** `durable` for everybody's data, `throwaway` for tests: what is lost with the machine was worth nothing. */
export type Durability = 'durable' | 'throwaway'

/** Where the server listens: a folder for its socket, or (Windows) a port of 127.0.0.1. */
export type Endpoint = { socketFolder: string } | { port: number }

const GIB = 1024 ** 3

/**
 * postgresql.conf, whole: written anew at each start, so that a new version of the program brings its
 * settings along. The administrator's own go to local.conf beside it and win.
 * Modest on purpose: DuckDB and Node share the machine. Nothing that keeps an acknowledged commit from
 * the disk is switched off, except for throwaway servers.
 */
export function settings(endpoint: Endpoint, durability: Durability): string {
  const memory = totalmem()
  const lines: Record<string, string> = {
    ...('socketFolder' in endpoint
      ? {
          listen_addresses: '',
          unix_socket_directories: endpoint.socketFolder,
          unix_socket_permissions: '0700',
        }
      : { listen_addresses: '127.0.0.1', port: String(endpoint.port) }),
    max_connections: '60',
    shared_buffers: memory >= 16 * GIB ? '1GB' : memory >= 4 * GIB ? '256MB' : '64MB',
    effective_cache_size: memory >= 16 * GIB ? '6GB' : '1GB',
    work_mem: memory >= 16 * GIB ? '32MB' : '8MB',
    maintenance_work_mem: memory >= 16 * GIB ? '512MB' : '64MB',
    // Containers give /dev/shm 64 MB, which a parallel hash join outgrows.
    ...(process.platform === 'linux' && { dynamic_shared_memory_type: 'sysv' }),
    max_parallel_workers_per_gather: String(Math.min(2, Math.max(1, cpus().length - 1))),
    random_page_cost: '1.1',
    jit: 'off',
    max_wal_size: '4GB',
    checkpoint_timeout: '15min',
    wal_compression: 'on',
    wal_level: 'minimal',
    max_wal_senders: '0',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // No personal data in logs: neither statements nor the values that an error's detail repeats.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(durability === 'throwaway' && {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      shared_buffers: '128MB',
      max_connections: '200',
    }),
  }
  const body = Object.entries(lines).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`)
  return [
    '# Written by kuomian at each start; put your own settings into local.conf beside it.',
    ...body,
    '',
  ].join('\n')
}
