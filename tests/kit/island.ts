import { spawn } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** A network of its own with nothing in it but its own loopback: no way out, no name server, nobody else. */
export interface Island {
  /** To be put before a command that shall run there. */
  inside: string[]
  /** Where packets could go from there; empty lists. */
  ways: () => { routes: string[]; devices: string[] }
  close: () => void
}

/** Whoever is not root becomes root of a namespace of users first. */
const asRoot = process.getuid?.() === 0

export async function openIsland(): Promise<Island> {
  const enter = [
    ...(asRoot ? [] : ['--map-root-user']),
    '--net',
    'sh',
    '-c',
    'ip link set lo up && echo up && exec sleep 600',
  ]
  const keeper = spawn('unshare', enter, { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise<void>((settle, fail) => {
    keeper.stdout.once('data', () => settle())
    keeper.once('error', fail)
    keeper.once('exit', () => fail(new Error('no network of its own could be made')))
  })
  const pid = keeper.pid ?? 0
  // `sh` says it is up and then becomes the one that keeps it open.
  while (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('sleep')) await sleep(5)
  if (readlinkSync(`/proc/${pid}/ns/net`) === readlinkSync('/proc/self/ns/net'))
    throw new Error('it is our own network')
  const lines = (path: string): string[] => readFileSync(`/proc/${pid}/net/${path}`, 'utf8').trim().split('\n')
  return {
    inside: [
      'nsenter',
      '--target',
      String(pid),
      ...(asRoot ? [] : ['--user', '--preserve-credentials']),
      '--net',
      '--',
    ],
    ways: () => ({
      // The first line names the columns.
      routes: lines('route').slice(1),
      devices: lines('dev')
        .slice(2)
        .map((line) => line.split(':')[0]?.trim() ?? '')
        .filter((name) => name !== 'lo'),
    }),
    close: () => void keeper.kill('SIGKILL'),
  }
}
