import { fileNameOf, readParameters } from "../../src/main/host-page-parameters";

const PAGE = "https://localhost:3000/host-page.html";

test("HOST-PAGE-1 without parameters: the page's own pane, no file, Chinese, the shipped samples", () => {
  expect(readParameters(PAGE)).toMatchObject({ paneUrl: "https://localhost:3000/taskpane.html", fileUrl: null, locale: "zh-CN", paneTitle: null, isReadOnly: false });
  expect(readParameters(PAGE).samples[0]!.url).toMatch(/^https:\/\/localhost:3000\/samples\/.+\.xlsx$/);
});

test("HOST-PAGE-2 a pane on another port is taken, on another hostname or over http it is not", () => {
  const pane = (address: string) => readParameters(`${PAGE}?pane=${encodeURIComponent(address)}`).paneUrl;
  expect(pane("https://localhost:4000/x.html")).toBe("https://localhost:4000/x.html");
  expect(pane("/other.html?a=1")).toBe("https://localhost:3000/other.html?a=1");
  expect(pane("https://example.com/x.html")).toBeNull();
  expect(pane("http://localhost:3000/x.html")).toBeNull();
});

test("HOST-PAGE-3 file, locale, title and samples", () => {
  const read = readParameters(`${PAGE}?file=${encodeURIComponent("/samples/项目.xlsx")}&locale=en-US&title=T&readonly=1&samples=${encodeURIComponent("a/甲.xlsx|甲表, b.xlsx")}`);
  expect(fileNameOf(read.fileUrl!)).toBe("项目.xlsx");
  expect(read).toMatchObject({ locale: "en-US", paneTitle: "T", isReadOnly: true });
  expect(read.samples).toEqual([{ url: "https://localhost:3000/a/%E7%94%B2.xlsx", title: "甲表" }, { url: "https://localhost:3000/b.xlsx", title: "b.xlsx" }]);
});
