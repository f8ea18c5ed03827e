/** SHA-512 (FIPS 180-4), synchronous: WebCrypto's is not, and undoable acts are. 64-bit words are pairs of 32-bit halves. */

const ROUNDS = 80;
const { high: K_HIGH, low: K_LOW } = rootFractions(ROUNDS, 3);
const { high: START_HIGH, low: START_LOW } = rootFractions(8, 2);

export function sha512(message: Uint8Array): Uint8Array {
  const blocks = padded(message);
  const view = new DataView(blocks.buffer);
  const high = START_HIGH.slice(), low = START_LOW.slice();
  const wHigh = new Int32Array(ROUNDS), wLow = new Int32Array(ROUNDS);
  for (let offset = 0; offset < blocks.length; offset += 128) {
    for (let i = 0; i < 16; i++) {
      wHigh[i] = view.getInt32(offset + 8 * i);
      wLow[i] = view.getInt32(offset + 8 * i + 4);
    }
    expand(wHigh, wLow);
    compress(high, low, wHigh, wLow);
  }
  const digest = new DataView(new ArrayBuffer(64));
  for (let i = 0; i < 8; i++) {
    digest.setInt32(8 * i, high[i]!);
    digest.setInt32(8 * i + 4, low[i]!);
  }
  return new Uint8Array(digest.buffer);
}

function padded(message: Uint8Array): Uint8Array {
  const size = Math.ceil((message.length + 17) / 128) * 128;
  const blocks = new Uint8Array(size);
  blocks.set(message);
  blocks[message.length] = 0x80;
  new DataView(blocks.buffer).setUint32(size - 4, message.length * 8);
  return blocks;
}

function expand(high: Int32Array, low: Int32Array): void {
  for (let i = 16; i < ROUNDS; i++) {
    const ah = high[i - 15]!, al = low[i - 15]!, bh = high[i - 2]!, bl = low[i - 2]!;
    const s0h = ((ah >>> 1) | (al << 31)) ^ ((ah >>> 8) | (al << 24)) ^ (ah >>> 7);
    const s0l = ((al >>> 1) | (ah << 31)) ^ ((al >>> 8) | (ah << 24)) ^ ((al >>> 7) | (ah << 25));
    const s1h = ((bh >>> 19) | (bl << 13)) ^ ((bl >>> 29) | (bh << 3)) ^ (bh >>> 6);
    const s1l = ((bl >>> 19) | (bh << 13)) ^ ((bh >>> 29) | (bl << 3)) ^ ((bl >>> 6) | (bh << 26));
    const sum = (low[i - 16]! >>> 0) + (s0l >>> 0) + (low[i - 7]! >>> 0) + (s1l >>> 0);
    low[i] = sum | 0;
    high[i] = (high[i - 16]! + s0h + high[i - 7]! + s1h + Math.floor(sum / 0x1_0000_0000)) | 0;
  }
}

function compress(high: Int32Array, low: Int32Array, wHigh: Int32Array, wLow: Int32Array): void {
  const h = high.slice(), l = low.slice();
  for (let i = 0; i < ROUNDS; i++) {
    const eh = h[4]!, el = l[4]!, ah = h[0]!, al = l[0]!;
    const s1h = ((eh >>> 14) | (el << 18)) ^ ((eh >>> 18) | (el << 14)) ^ ((el >>> 9) | (eh << 23));
    const s1l = ((el >>> 14) | (eh << 18)) ^ ((el >>> 18) | (eh << 14)) ^ ((eh >>> 9) | (el << 23));
    const chooseH = (eh & h[5]!) ^ (~eh & h[6]!), chooseL = (el & l[5]!) ^ (~el & l[6]!);
    const sum1 = (l[7]! >>> 0) + (s1l >>> 0) + (chooseL >>> 0) + (K_LOW[i]! >>> 0) + (wLow[i]! >>> 0);
    const t1h = (h[7]! + s1h + chooseH + K_HIGH[i]! + wHigh[i]! + Math.floor(sum1 / 0x1_0000_0000)) | 0, t1l = sum1 | 0;
    const s0h = ((ah >>> 28) | (al << 4)) ^ ((al >>> 2) | (ah << 30)) ^ ((al >>> 7) | (ah << 25));
    const s0l = ((al >>> 28) | (ah << 4)) ^ ((ah >>> 2) | (al << 30)) ^ ((ah >>> 7) | (al << 25));
    const majorH = (ah & h[1]!) ^ (ah & h[2]!) ^ (h[1]! & h[2]!), majorL = (al & l[1]!) ^ (al & l[2]!) ^ (l[1]! & l[2]!);
    const sum2 = (s0l >>> 0) + (majorL >>> 0);
    const t2h = (s0h + majorH + Math.floor(sum2 / 0x1_0000_0000)) | 0, t2l = sum2 | 0;
    h.copyWithin(1, 0, 7);
    l.copyWithin(1, 0, 7);
    // After the move, place 4 holds the old d.
    [h[4], l[4]] = add(h[4]!, l[4]!, t1h, t1l);
    [h[0], l[0]] = add(t1h, t1l, t2h, t2l);
  }
  for (let i = 0; i < 8; i++) [high[i], low[i]] = add(high[i]!, low[i]!, h[i]!, l[i]!);
}

function add(ah: number, al: number, bh: number, bl: number): [number, number] {
  const sum = (al >>> 0) + (bl >>> 0);
  return [(ah + bh + (sum > 0xffff_ffff ? 1 : 0)) | 0, sum | 0];
}

/** The standard's constants: the first 64 bits of the fractional parts of the square (cube) roots of the first primes. */
function rootFractions(count: number, degree: 2 | 3): { high: Int32Array; low: Int32Array } {
  const high = new Int32Array(count), low = new Int32Array(count);
  let found = 0;
  for (let n = 2; found < count; n++) {
    if (!isPrime(n)) continue;
    const fraction = BigInt.asUintN(64, integerRoot(BigInt(n) << BigInt(64 * degree), degree));
    high[found] = Number(BigInt.asIntN(32, fraction >> 32n));
    low[found] = Number(BigInt.asIntN(32, fraction));
    found++;
  }
  return { high, low };
}

function isPrime(n: number): boolean {
  for (let d = 2; d * d <= n; d++) if (n % d === 0) return false;
  return true;
}

function integerRoot(value: bigint, degree: 2 | 3): bigint {
  let low = 0n, high = 1n << 70n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** BigInt(degree) <= value) low = middle;
    else high = middle;
  }
  return low;
}
