import { packPacket, unpackPacket, type Packet } from '../../shared/wire/packet.ts'

/** The parser of our socket, in the place of the one that comes with socket.io. */
export class Encoder {
  encode(packet: Packet): Uint8Array[] {
    return [packPacket(packet).slice()]
  }
}

type Ear = (packet: unknown) => void

/** Tells one thing, `decoded`, to whoever listens. */
export class Decoder {
  private readonly ears = new Set<Ear>()

  on(_decoded: string, ear: Ear): void {
    this.ears.add(ear)
  }

  off(_decoded: string, ear: Ear): void {
    this.ears.delete(ear)
  }

  /** Browsers hand over a buffer, Node bytes. What cannot be read ends the connection. */
  add(frame: ArrayBuffer | Uint8Array): void {
    const packet = unpackPacket(frame instanceof Uint8Array ? frame : new Uint8Array(frame))
    for (const ear of this.ears) ear(packet)
  }

  destroy(): void {
    this.ears.clear()
  }
}

export { PacketType } from '../../shared/wire/packet.ts'
export const protocol = 5
