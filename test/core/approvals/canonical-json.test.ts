import * as fc from "fast-check";
import { fromBase64, fromHex, toBase64, toHex, utf8 } from "../../../src/core/approvals/bytes";
import { canonicalJson, type Canonical } from "../../../src/core/approvals/canonical-json";
import { CELL_LIMIT, toCellText, unkeepable } from "../../../src/core/approvals/cell-text";
import { sha256 } from "../../../src/core/approvals/sha256";
import { digest } from "./node-crypto";
import { shortForm } from "../../../src/core/approvals/fingerprints";

const value = fc.jsonValue().filter((one) => !JSON.stringify(one).includes("__proto__"));

test("LEDGER-1 canonical JSON reads back as what it was", () => {
  fc.assert(fc.property(value, (one) => { expect(JSON.parse(canonicalJson(one as Canonical))).toEqual(JSON.parse(JSON.stringify(one))); }));
});

test("LEDGER-2 the order of keys makes no other text", () => {
  fc.assert(fc.property(fc.uniqueArray(fc.tuple(fc.string(), fc.integer()), { selector: ([key]) => key }), fc.nat(), (entries, seed) => {
    const turned = [...entries.slice(seed % (entries.length + 1)), ...entries.slice(0, seed % (entries.length + 1))];
    expect(canonicalJson(Object.fromEntries(turned))).toBe(canonicalJson(Object.fromEntries(entries)));
  }));
});

test.each<[string, Canonical, string]>([
  ["keys by UTF-16 units, as RFC 8785 has it", { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\u{1f600}": 5, "\u0080": 6, "\u00f6": 7 }, `{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\u{1f600}":5,"\ufb33":3}`],
  ["numbers as ECMAScript writes them", [1e30, 4.5, 2e-3, 1e-27, -0, 333333333.33333329, 46_180], "[1e+30,4.5,0.002,1e-27,0,333333333.3333333,46180]"],
  ["nothing for what is absent", { a: undefined, b: null, c: true }, '{"b":null,"c":true}'],
  ["half a character escaped", "\ud800", '"\\ud800"'],
  ["Chinese as it is", { 目标: ["增长", "10%"] }, '{"目标":["增长","10%"]}'],
])("LEDGER-3 %s", (_name, one, text) => {
  expect(canonicalJson(one)).toBe(text);
});

test("LEDGER-3 a number that is none has no canonical form", () => {
  expect(() => canonicalJson([Number.NaN])).toThrow("NaN has no canonical form");
  expect(() => canonicalJson(Number.POSITIVE_INFINITY)).toThrow("Infinity has no canonical form");
});

test.each([
  ["line breaks become LF", "一\r\n二\r三\n四", "一\n二\n三\n四"],
  ["an apostrophe at the beginning goes", "''好", "好"],
  ["spaces stay", "  好  ", "  好  "],
  ["composed and decomposed stay what they are", "e\u0301 é", "e\u0301 é"],
])("LEDGER-4 text as a cell gives it back: %s", (_name, text, expected) => {
  expect(toCellText(text)).toBe(expected);
  expect(toCellText(toCellText(text))).toBe(expected);
});

test.each([
  ["as long as a cell", "长".repeat(CELL_LIMIT), null],
  ["longer", "长".repeat(CELL_LIMIT + 1), "long"],
  ["a control character", "a\u0007b", "control"],
  ["tab and line break", "a\tb\nc", null],
  ["a noncharacter", "\uffff", "control"],
  ["half a character", "好\ud83d", "broken"],
  ["a whole one", "好😀", null],
])("LEDGER-5 what no cell keeps is refused beforehand: %s", (_name, text, expected) => {
  expect(unkeepable(text)).toBe(expected);
});

test("LEDGER-6 bytes come back from hexadecimal and base64, and nothing else is taken for it", () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => {
    expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
    expect(fromHex(toHex(bytes))).toEqual(bytes);
  }));
  fc.assert(fc.property(fc.string(), (text) => { expect([...utf8(text)]).toEqual([...Buffer.from(text, "utf8")]); }));
  for (const text of ["A", "AB=", "AAB=", "A===", "好", "AAAA ", "AB=="]) expect(fromBase64(text)).toBeNull();
  expect(fromBase64("AA==")).toEqual(new Uint8Array([0]));
});

test("LEDGER-7 the short form is the first eight digits", () => {
  expect(shortForm("3f2a91bc".padEnd(64, "0"))).toBe("3F2A-91BC");
});

test("LEDGER-19 sha256 is SHA-256: of every length around a block's, and of any bytes", async () => {
  for (let length = 0; length < 200; length += 1) {
    const bytes = new Uint8Array(length).map((_, index) => (index * 37 + length) & 255);
    expect(toHex(sha256(bytes))).toBe(toHex(await digest(bytes)));
  }
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => { expect(toHex(sha256(bytes))).toBe(toHex(await digest(new Uint8Array(bytes)))); }));
});
