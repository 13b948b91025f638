/** Ports of this machine's loopback. Reads and writes nothing; a taken port is never an error here, another one is used. */
import { createServer } from 'node:http';
import { connect } from 'node:net';

export const loopback = '127.0.0.1';

/**
 * Listens on the wanted port, or on any free one when it is taken.
 * @param {import('node:http').Server} server
 * @param {number} [wanted] 0 or nothing: any free port
 * @returns {Promise<number>} the port it listens on
 */
export async function listen(server, wanted = 0) {
  try {
    return await tryListen(server, wanted);
  } catch (error) {
    if (wanted === 0 || !['EADDRINUSE', 'EACCES'].includes(error.code)) throw error;
    return tryListen(server, 0);
  }
}

/**
 * The wanted port when nothing listens on it, else a free one, for a program that is told its port.
 * @param {number} wanted
 * @returns {Promise<number>}
 */
export async function freePort(wanted) {
  if (await isAnswered(wanted)) return freePort(0);
  const server = createServer();
  const port = await listen(server, wanted);
  await new Promise((done) => server.close(done));
  return port;
}

function tryListen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, loopback, () => {
      server.off('error', reject);
      resolve(server.address().port);
    });
  });
}

/** A program may hold the port on all addresses, or on ::1 only: to the person it is the same localhost. */
async function isAnswered(port) {
  if (port === 0) return false;
  const tries = ['127.0.0.1', '::1'].map((host) => new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 500 });
    const end = (answered) => { socket.destroy(); resolve(answered); };
    socket.on('connect', () => end(true)).on('error', () => end(false)).on('timeout', () => end(false));
  }));
  return (await Promise.all(tries)).includes(true);
}
