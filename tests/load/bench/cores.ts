import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'

/** The server has the first core for itself, everybody who asks it something has the others. */
export const [serverCore, driverCores] = ['0', '1-']

/** Keeps all threads of a process on these cores; tells whether that is possible here. */
export function pin(pid: number, cores: string): boolean {
  const last = cpus().length - 1
  if (last < 1) return false
  const list = cores.endsWith('-') ? `${cores}${last}` : cores
  return spawnSync('taskset', ['-acp', list, String(pid)]).status === 0
}

const ticksInASecond = 100

/** Seconds of processor that a process with all its threads has used so far (proc_pid_stat(5)). */
export function cpuOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [user, system] = [Number(fields[11]), Number(fields[12])]
  return (user + system) / ticksInASecond
}
