import { deflateSync } from "fflate";
import { openWorkbook } from "../../../src/host/file/open-workbook";
import { pack, writeZip } from "../../../src/host/file/package/write-zip";
import { newWorkbook } from "../../../src/host/file/new-workbook";
import { saveWorkbook } from "../../../src/host/file/save-workbook";
import { foreignParts, zipParts } from "./foreign-parts";

const SHEET = "xl/worksheets/sheet1.xml";
const text = (value: string) => new TextEncoder().encode(value);

/** What opening says; throws where it opens. */
function refusal(bytes: Uint8Array): { reason: string; zh: string; en: string } {
  const result = openWorkbook(bytes, { fileName: "坏.xlsx" });
  if (result.ok) throw new Error("it opened");
  return { reason: result.reason, ...result.message };
}

/** The foreign workbook with one part replaced. */
function withPart(name: string, change: (old: string) => string): Uint8Array {
  const parts = foreignParts();
  parts[name] = change(parts[name] ?? "");
  return zipParts(parts);
}

test("HOST-FILE-20 files of other kinds are refused by what they are", () => {
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const encrypted = Uint8Array.from([...ole, ...new Array<number>(100).fill(0), ...[..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0])]);
  const cases: [Uint8Array, string, string][] = [
    [new Uint8Array(0), "notXlsx", "空文件"],
    [Uint8Array.from([...ole, ...new Array<number>(600).fill(0)]), "notXlsx", ".xls"],
    [encrypted, "encrypted", "密码"],
    [text("%PDF-1.7"), "notXlsx", "PDF"],
    [text("  <html><table></table></html>"), "notXlsx", "网页"],
    [text("a,b\n1,2"), "notXlsx", "其他格式"],
    [zipParts({ "word/document.xml": "<w/>" }), "notXlsx", "不含工作簿"],
  ];
  for (const [bytes, reason, words] of cases) {
    const refused = refusal(bytes);
    expect(refused.reason).toBe(reason);
    expect(refused.zh).toContain(words);
    expect(refused.en).toMatch(/expected|password/);
  }
});

test("HOST-FILE-21 macros are refused, by content type and by part", () => {
  const byType = withPart("[Content_Types].xml", (old) => old.replace("spreadsheetml.sheet.main+xml", "ms-excel.sheet.macroEnabled.main+xml"));
  expect(refusal(byType).reason).toBe("macros");
  expect(refusal(withPart("xl/vbaProject.bin", () => "x")).reason).toBe("macros");
  expect(refusal(withPart("[Content_Types].xml", (old) => old.replace("openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "ms-excel.sheet.binary.macroEnabled.main"))).reason).toBe("macros");
});

test("HOST-FILE-22 a strict workbook is refused by name", () => {
  const strict = withPart("xl/workbook.xml", (old) => old.replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"));
  expect(refusal(strict)).toMatchObject({ reason: "notXlsx", zh: expect.stringContaining("严格 Open XML") });
});

test("HOST-FILE-23 broken parts are refused with the part, what was expected and what came", () => {
  const sheet = (change: (old: string) => string) => withPart(SHEET, change);
  const cases: [Uint8Array, string, string][] = [
    [sheet((old) => old.slice(0, 3000)), SHEET, "end of the file"],
    [sheet((old) => old.replace("</row>", "</rwo>")), SHEET, "</row>"],
    [sheet((old) => old.replace('r="B2"', 'r="B7"')), SHEET, "row 2"],
    [sheet((old) => old.replace('r="B2"', 'r="ZZZZ2"')), SHEET, "ZZZZ2"],
    [sheet((old) => old.replace("<v>10</v>", "<v>ten</v>")), SHEET, "B2"],
    [sheet((old) => old.replace("<v>10</v>", "<v>1e999</v>")), SHEET, "B2"],
    [sheet((old) => old.replace('<c r="A3" t="s"><v>4</v>', '<c r="A3" t="s"><v>400</v>')), SHEET, "A3"],
    [sheet((old) => old.replace("B3*$B$2", "B3&unknown;")), SHEET, "&unknown;"],
    [sheet((old) => old.replace('<c r="D4"><f t="shared" si="0"/>', '<c r="D4"><f t="shared" si="9"/>')), SHEET, "D4"],
    [sheet((old) => old.replace('<row r="3"', '<row r="1048577"')), SHEET, "1048577"],
    [sheet((old) => `${old}<x/>`), SHEET, "after it"],
    [sheet(() => "not xml"), SHEET, "well-formed"],
    [sheet(() => "<chart/>"), SHEET, "<worksheet>"],
    [withPart("xl/styles.xml", (old) => old.replace("</fonts>", "")), "xl/styles.xml", "well-formed"],
    [withPart("xl/sharedStrings.xml", (old) => old.replace("</si>", "")), "xl/sharedStrings.xml", "</"],
    [withPart("xl/workbook.xml", (old) => old.replace('r:id="rId2"', 'r:id="rId99"')), "xl/workbook.xml", "透视"],
    [withPart("xl/tables/table1.xml", (old) => old.replace('ref="A1:C3"', 'ref="A1:D3"')), "xl/tables/table1.xml", "4 columns"],
  ];
  for (const [bytes, part, words] of cases) {
    const refused = refusal(bytes);
    expect(refused.reason).toBe("broken");
    expect(refused.en).toContain(part);
    expect(refused.en).toContain(words);
    expect(refused.zh).toContain(part);
  }
});

test("HOST-FILE-24 a DOCTYPE is refused in every part we read, so no entity is expanded", () => {
  const docType = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
  for (const part of ["xl/workbook.xml", SHEET, "xl/styles.xml", "xl/sharedStrings.xml", "[Content_Types].xml", "_rels/.rels", "xl/tables/table1.xml"]) {
    const refused = refusal(withPart(part, (old) => old.replace("?>\n", `?>\n${docType}`)));
    expect([part, refused.reason]).toEqual([part, "broken"]);
    expect(refused.en).toContain("DOCTYPE");
  }
});

test("HOST-FILE-25 deep nesting is refused", () => {
  const deep = "<a>".repeat(5000) + "</a>".repeat(5000);
  expect(refusal(withPart(SHEET, (old) => old.replace("<drawing", `${deep}<drawing`))).en).toContain("levels");
  expect(refusal(withPart("xl/styles.xml", (old) => old.replace("</styleSheet>", `${deep}</styleSheet>`))).en).toContain("levels");
});

test("HOST-FILE-26 sizes are checked before unpacking: declared size, ratio and number of parts", () => {
  const zeros = new Uint8Array(60 << 20);
  const bomb = writeZip([pack("xl/bomb.xml", zeros)]);
  expect(bomb.length).toBeLessThan(100_000);
  expect(refusal(bomb)).toMatchObject({ reason: "tooLarge", en: expect.stringContaining("xl/bomb.xml") });
  const entry = pack("x", text("hello"));
  expect(refusal(writeZip([{ ...entry, size: 500 << 20 }])).reason).toBe("tooLarge");
  const many = writeZip(Array.from({ length: 10_001 }, (_, i) => pack(`p${i}`, text(""))));
  expect(refusal(many)).toMatchObject({ reason: "tooLarge", en: expect.stringContaining("10001 parts") });
});

test("HOST-FILE-27 lying sizes, checksums and packed data are refused as damage", () => {
  const entry = pack("_rels/.rels", text("<Relationships/>".repeat(20)));
  const variants = [
    { ...entry, size: entry.size + 1 }, { ...entry, size: 3 }, { ...entry, crc: 1 },
    { ...entry, packed: deflateSync(text("other")) }, { ...entry, packed: Uint8Array.from([7, 7, 7]) },
  ];
  for (const variant of variants) expect(refusal(writeZip([variant]))).toMatchObject({ reason: "broken", en: expect.stringContaining("_rels/.rels") });
});

test("HOST-FILE-28 a file cut or altered anywhere is answered, never thrown", () => {
  const bytes = saveWorkbook(newWorkbook("a.xlsx"));
  let seed = 7;
  const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let i = 0; i < 300; i++) {
    const copy = i % 3 === 0 ? bytes.slice(0, random(bytes.length)) : bytes.slice();
    for (let n = 0; n <= i % 4 && copy.length > 0; n++) copy[random(copy.length)] = random(256);
    const result = openWorkbook(copy, { fileName: "a.xlsx" });
    if (!result.ok) expect(result.message.zh.length * result.message.en.length).toBeGreaterThan(0);
  }
});

test("HOST-FILE-29 two parts of one name are refused", () => {
  expect(refusal(writeZip([pack("a.xml", text("<a/>")), pack("A.xml", text("<b/>"))]))).toMatchObject({ reason: "broken", en: expect.stringContaining("two parts") });
});
