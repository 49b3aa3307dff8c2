import { spawn, type ChildProcess } from 'node:child_process'

/** Keeps this machine from falling asleep in the middle of an evening (D19). */
export interface Awake {
  /** Asked again and again; only a change does something. */
  need: (needed: boolean) => void
  /** Lets go; resolves when the tool has gone. */
  release: () => Promise<void>
}

/** held: it stays awake · none: no tool of the system does this here · released: it may sleep again */
export type AwakeState = 'held' | 'none' | 'released'

// The tool holds its lock for as long as the program runs that it starts; that one ends with our end of the pipe, so
// that even a server that is killed leaves nothing behind.
const untilWeGo = ['sh', '-c', 'echo held; exec cat'] as const

/** ES_CONTINUOUS, ES_SYSTEM_REQUIRED and ES_DISPLAY_REQUIRED; they hold for as long as their thread lives. */
const windowsScript = [
  `$k = Add-Type -PassThru -Name K -MemberDefinition '[DllImport("kernel32.dll")] public static extern uint SetThreadExecutionState(uint f);'`,
  `if ($k::SetThreadExecutionState([uint32]'0x80000003') -ne 0) { 'held'; $null = [Console]::In.ReadToEnd() }`,
].join('; ')

const tools: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  linux: [
    'systemd-inhibit',
    '--what=idle:sleep:handle-lid-switch',
    '--who=Tischwechsel',
    '--why=A workshop is open',
    '--mode=block',
    ...untilWeGo,
  ],
  darwin: ['caffeinate', '-dis', ...untilWeGo],
  win32: ['powershell', '-NoProfile', '-NonInteractive', '-Command', windowsScript],
}

/** `told` hears what has come of it; where there is no tool, once. */
export function keepAwake(told: (state: AwakeState) => void, platform: NodeJS.Platform = process.platform): Awake {
  const tool = tools[platform]
  let holding: ChildProcess | null = null
  let useless = false

  function hold(): void {
    const child = tool ? begin(tool) : null
    if (!child) return giveUp()
    holding = child
    let held = false
    child.stdout?.once('data', () => {
      held = true
      told('held')
    })
    child.once('error', giveUp)
    child.once('exit', () => {
      // One that ends before it ever held anything would do so again.
      if (holding === child && !held) giveUp()
      if (holding === child) holding = null
    })
  }
  function giveUp(): void {
    holding = null
    if (!useless) told('none')
    useless = true
  }
  function letGo(): ChildProcess | null {
    const child = holding
    holding = null
    child?.stdin?.end()
    return child
  }
  return {
    need(needed) {
      if (needed && !holding && !useless) hold()
      if (!needed && letGo()) told('released')
    },
    release: () => gone(letGo()),
  }
}

function begin([tool, ...flags]: readonly [string, ...string[]]): ChildProcess | null {
  try {
    const child = spawn(tool, flags, { stdio: ['pipe', 'pipe', 'ignore'] })
    // Whoever has gone reads nothing any more; that is no trouble of ours.
    child.stdin.on('error', () => undefined)
    return child
  } catch {
    return null
  }
}

const patience = 1000

function gone(child: ChildProcess | null): Promise<void> {
  return new Promise((settle) => {
    if (!child || child.exitCode !== null || child.pid === undefined) return settle()
    const enough = setTimeout(() => child.kill(), patience)
    child.once('exit', () => {
      clearTimeout(enough)
      settle()
    })
  })
}
