/** https://learn.microsoft.com/javascript/api/excel/excel.headerfootergroup ; the file keeps one text with &L, &C and &R. */

import type { PageLayout } from "../../model/parts";
import type { Worksheet } from "../../model/sheet";
import { defineClass, type ScalarMember } from "./object-class";
import { changeLayout, layoutOf } from "./page-layout";
import { flag, oneOf, text } from "./parameters";
import { object, type PageKind, type Targets } from "./targets";

type HeaderFooter = PageLayout["headerFooter"];
type Target = Targets["HeaderFooter"];
type Section = "L" | "C" | "R";

const PARTS: Readonly<Record<PageKind, { readonly Header: keyof HeaderFooter; readonly Footer: keyof HeaderFooter }>> = {
  DefaultForAllPages: { Header: "oddHeader", Footer: "oddFooter" }, OddPages: { Header: "oddHeader", Footer: "oddFooter" },
  EvenPages: { Header: "evenHeader", Footer: "evenFooter" }, FirstPage: { Header: "firstHeader", Footer: "firstFooter" },
};
const STATES = ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"] as const;

export const headerFooterGroupClass = defineClass<"HeaderFooterGroup">({
  name: "HeaderFooterGroup",
  since: "1.9",
  scalars: {
    State: {
      since: "1.9",
      get: (sheet) => STATES[(partsOf(sheet).differentFirst ? 1 : 0) + (partsOf(sheet).differentOddEven ? 2 : 0)],
      set: (sheet, value) => {
        const index = STATES.indexOf(oneOf(...STATES).read(value));
        change(sheet, { differentFirst: index % 2 === 1, differentOddEven: index >= 2 });
      },
    },
    UseSheetMargins: { since: "1.9", get: (sheet) => partsOf(sheet).alignWithMargins, set: (sheet, value) => change(sheet, { alignWithMargins: flag.read(value) }) },
    UseSheetScale: { since: "1.9", get: (sheet) => partsOf(sheet).scaleWithDocument, set: (sheet, value) => change(sheet, { scaleWithDocument: flag.read(value) }) },
  },
  navigations: {
    DefaultForAllPages: page("DefaultForAllPages"), FirstPage: page("FirstPage"), EvenPages: page("EvenPages"), OddPages: page("OddPages"),
  },
});

export const headerFooterClass = defineClass<"HeaderFooter">({
  name: "HeaderFooter",
  since: "1.9",
  scalars: {
    LeftHeader: section("Header", "L"), CenterHeader: section("Header", "C"), RightHeader: section("Header", "R"),
    LeftFooter: section("Footer", "L"), CenterFooter: section("Footer", "C"), RightFooter: section("Footer", "R"),
  },
});

/** A text without a section mark belongs to the centre; "&&" is a plain ampersand. */
export function splitSections(all: string): Record<Section, string> {
  const sections: Record<Section, string> = { L: "", C: "", R: "" };
  let at: Section = "C";
  for (let i = 0; i < all.length; i++) {
    const mark = all[i] === "&" ? all[i + 1] : undefined;
    if (mark === "L" || mark === "C" || mark === "R") {
      at = mark;
      i++;
    } else if (mark !== undefined) {
      sections[at] += all.slice(i, i + 2);
      i++;
    } else sections[at] += all[i];
  }
  return sections;
}

function page(kind: PageKind) {
  return { since: "1.9", get: (sheet: Worksheet) => object("HeaderFooter", { sheet, page: kind }) };
}

function section(part: "Header" | "Footer", mark: Section): ScalarMember<Target> {
  const field = (target: Target) => PARTS[target.page][part];
  return {
    since: "1.9",
    get: (target) => splitSections(String(partsOf(target.sheet)[field(target)]))[mark],
    set: (target, value) => {
      const sections = { ...splitSections(String(partsOf(target.sheet)[field(target)])), [mark]: text.read(value) };
      const joined = (["L", "C", "R"] as const).map((name) => (sections[name] === "" ? "" : `&${name}${sections[name]}`)).join("");
      change(target.sheet, { [field(target)]: joined });
    },
  };
}

function partsOf(sheet: Worksheet): HeaderFooter {
  return layoutOf(sheet).headerFooter;
}

function change(sheet: Worksheet, part: Partial<HeaderFooter>): void {
  changeLayout(sheet, { headerFooter: { ...partsOf(sheet), ...part } });
}
