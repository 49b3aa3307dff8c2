import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeFlags } from '../../../scripts/node-flags.ts'

export interface RunningServer {
  /** The address for this machine. */
  url: string
  /** The office link as the terminal printed it, with its secret in the fragment. */
  office: string
  folder: string
  /** All that stood in the terminal so far. */
  printed: () => string
  stop: () => Promise<void>
}

/** The real server as its own process, on a free port, with an empty data folder. `inside`: a command that becomes it. */
export async function startServer(flags: string[] = [], inside: string[] = []): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), 'tischwechsel-'))
  const args = [...nodeFlags, 'server/main.ts', '--port', '0', '--data', folder, '--language', 'de', ...flags]
  const program = [...inside, process.execPath]
  const child = spawn(program[0] ?? process.execPath, [...program.slice(1), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = { text: '' }
  const office = await printedOffice(child, output)
  return {
    url: new URL(office).origin,
    office,
    folder,
    printed: () => output.text,
    stop: async () => {
      await ended(child)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function printedOffice(child: ChildProcess, output: { text: string }): Promise<string> {
  return new Promise((settle, fail) => {
    const read = (chunk: Buffer): void => {
      output.text += chunk.toString()
      const found = /https?:\/\/\S+\/enter#\S+/.exec(output.text)
      if (found) settle(found[0])
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', () => fail(new Error(`the server ended before it was ready:\n${output.text}`)))
  })
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((settle) => {
    if (child.exitCode !== null) return settle()
    child.once('exit', () => settle())
    child.kill('SIGTERM')
  })
}
