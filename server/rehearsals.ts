import { fork, type ChildProcess } from 'node:child_process'

/** Simulated people run in processes of their own: they are clients, and a clumsy one must not slow the server down. */
export interface Rehearsals {
  /** The order holds secrets, so it goes through the channel between the processes and never into the arguments. */
  start: (order: object) => void
  stop: () => void
}

export function newRehearsals(script: string, broke: (error: unknown) => void): Rehearsals {
  const children = new Set<ChildProcess>()
  return {
    start(order) {
      const child = fork(script, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
      children.add(child)
      child.on('error', broke)
      child.on('exit', () => children.delete(child))
      child.send(order, (error) => {
        if (error) broke(error)
      })
    },
    stop() {
      for (const child of children) child.kill('SIGTERM')
    },
  }
}
