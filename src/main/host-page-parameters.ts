/** The host page's address: `?pane=` `?file=` `?locale=` `?title=` `?samples=` `?readonly=1`. */

import type { Sample } from "../host/grid/chrome/title-bar";
import type { GridLocale } from "../host/grid/texts";
import { SAMPLES } from "./samples/sample-list";

export interface HostPageParameters {
  /** Address of the task pane's page; null where it is not on this page's hostname, which office.js would refuse. */
  readonly paneUrl: string | null;
  /** The workbook to begin with; null for a new one. */
  readonly fileUrl: string | null;
  readonly isReadOnly: boolean;
  readonly locale: GridLocale;
  /** Above the pane; null: the title of the pane's own page. */
  readonly paneTitle: string | null;
  /** From `samples=` as "address|title" separated by commas; the shipped ones where absent. */
  readonly samples: readonly Sample[];
}

/** `address`: the page's own; everything relative is relative to it. */
export function readParameters(address: string): HostPageParameters {
  const page = new URL(address);
  const { searchParams } = page;
  const locale: GridLocale = searchParams.get("locale") === "en-US" ? "en-US" : "zh-CN";
  const pane = new URL(searchParams.get("pane") ?? "./taskpane.html", page);
  const file = searchParams.get("file");
  const samples = searchParams.get("samples");
  return {
    paneUrl: pane.hostname === page.hostname && pane.protocol === page.protocol ? pane.href : null,
    fileUrl: file === null ? null : new URL(file, page).href,
    isReadOnly: searchParams.get("readonly") === "1",
    locale,
    paneTitle: searchParams.get("title"),
    samples: samples === null ? shippedSamples(page, locale) : listedSamples(page, samples),
  };
}

/** The file's name at the end of an address. */
export function fileNameOf(url: string): string {
  const last = new URL(url).pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(last) || "工作簿.xlsx";
  } catch {
    return last;
  }
}

function shippedSamples(page: URL, locale: GridLocale): Sample[] {
  return SAMPLES.map(({ file, title }) => ({ url: new URL(`/samples/${file}`, page).href, title: locale === "en-US" ? title.en : title.zh }));
}

function listedSamples(page: URL, list: string): Sample[] {
  return list.split(",").filter((entry) => entry.trim() !== "").map((entry) => {
    const [address = "", title] = entry.split("|");
    const url = new URL(address.trim(), page).href;
    return { url, title: title?.trim() || fileNameOf(url) };
  });
}
