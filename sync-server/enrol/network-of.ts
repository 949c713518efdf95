import { BlockList, isIPv6 } from 'node:net';

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether the address is this machine's own, as a proxy beside the server has it. */
export function isLoopback(address: string): boolean {
  const plain = MAPPED.exec(address)?.[1] ?? address;
  return loopback.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4');
}

/** Who is one guest: an address, or the half of an IPv6 address that a provider gives to one household. */
export function networkOf(address: string): string {
  const [plain = ''] = address.split('%');
  const mapped = MAPPED.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const between = Array.from({ length: 8 - groups.length - after.length }, () => '0');
  return `${[...groups, ...(tail === undefined ? [] : between), ...after].slice(0, 4).join(':')}::/64`;
}
