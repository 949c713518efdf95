// Imported first by every tool that a newcomer runs: says in one sentence what an older Node would say in fifty.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Nếp Nhà needs Node 20.19 or newer and this is ${process.version}: install it from https://nodejs.org.`,
  );
  process.exit(1);
}
