import { createServer } from 'node:http'
import { Server } from 'socket.io'
import * as parser from 'socket.io-msgpack-parser'

// What our own server is compared with: it hands every card on to everybody, and knows neither people nor rules nor a disk.
const http = createServer()
const io = new Server(http, { parser, transports: ['websocket'], serveClient: false, perMessageDeflate: false })
io.on('connection', (socket) => {
  socket.on('card', (card: unknown, answer: () => void) => {
    io.emit('card', card)
    answer()
  })
})
http.listen(0, '127.0.0.1', () => process.send?.(http.address()))
process.on('disconnect', () => process.exit(0))
