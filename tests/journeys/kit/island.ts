import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { findChromium } from '../../../scripts/chromium.ts'
import { startServer, type RunningServer } from './server.ts'

/**
 * A hall with its own network: the laptop and a phone on one cable, no name is ever answered, and no way leads out. Two network
 * namespaces that belong to nobody else; they vanish with the process that holds them.
 */
export interface Island {
  server: RunningServer
  /** The laptop's browser. */
  laptop: Browser
  /** A phone's browser: it reaches the laptop and nothing else in the world. */
  phone: Browser
  /** Runs a command where the phone is; its output, or null where it failed. */
  fromPhone: (...command: string[]) => string | null
  /** The laptop's address in this network. */
  address: string
  close: () => Promise<void>
}

const address = '192.168.77.1'

const cabling = `
set -e
ip link set lo up
unshare -n sleep 1000000 &
phone=$!
while [ "$(readlink /proc/$phone/ns/net)" = "$(readlink /proc/$$/ns/net)" ]; do sleep 0.05; done
ip link add hall0 type veth peer name phone0 netns $phone
ip addr add ${address}/24 dev hall0
ip link set hall0 up
nsenter -t $phone -n sh -c 'ip link set lo up; ip addr add 192.168.77.2/24 dev phone0; ip link set phone0 up'
echo "phone $phone"
trap 'kill $phone' EXIT
read line
`

/** What enters the namespaces of a process, its rights over them included. */
const inside = (pid: number): string[] => ['nsenter', '-t', String(pid), '-U', '--preserve-credentials', '-n']

export async function openIsland(): Promise<Island> {
  const folder = mkdtempSync(join(tmpdir(), 'island-'))
  const holder = spawn('unshare', ['-r', '-n', 'sh', '-c', cabling], { stdio: ['pipe', 'pipe', 'inherit'] })
  const phonePid = await laid(holder)
  const server = await startServer(['--host', '0.0.0.0'], inside(holder.pid ?? 0))
  const browserIn = (name: string, pid: number): Promise<Browser> => {
    const wrapper = join(folder, name)
    writeFileSync(wrapper, `#!/bin/sh\nexec ${inside(pid).join(' ')} ${findChromium()} "$@"\n`)
    chmodSync(wrapper, 0o755)
    const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage']
    return chromium.launch({ executablePath: wrapper, args })
  }
  const [laptop, phone] = await Promise.all([browserIn('laptop', holder.pid ?? 0), browserIn('phone', phonePid)])
  return {
    server,
    laptop,
    phone,
    address,
    fromPhone(...command) {
      const [enter = '', ...rest] = [...inside(phonePid), ...command]
      const ran = spawnSync(enter, rest, { encoding: 'utf8', timeout: 10_000 })
      return ran.status === 0 ? ran.stdout : null
    },
    async close() {
      await Promise.all([laptop.close(), phone.close()])
      await server.stop()
      holder.stdin?.end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The cable lies; tells the process that holds the phone's end. */
function laid(holder: ChildProcess): Promise<number> {
  return new Promise((settle, fail) => {
    let said = ''
    holder.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /phone (\d+)/.exec(said)
      if (found) settle(Number(found[1]))
    })
    holder.once('error', fail)
    holder.once('exit', () => fail(new Error(`no network of its own could be made here: ${said}`)))
  })
}
