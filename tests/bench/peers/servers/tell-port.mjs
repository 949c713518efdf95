/** Tells the harness the port of a listening server, and that a SIGTERM ends it after `close`. */
export function tellPort(server, close = async () => {}) {
  process.send({ port: server.address().port });
  process.once('SIGTERM', () => {
    void close().finally(() => process.exit(0));
  });
  process.once('disconnect', () => process.exit(1));
}
