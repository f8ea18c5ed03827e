/** https://learn.microsoft.com/javascript/api/excel/excel.settingcollection : the add-in's own settings, kept as JSON texts. */

import type { Workbook } from "../../model/workbook";
import { HostError } from "../host-error";
import { defineClass, methodsOf } from "./object-class";
import { anything, nonEmptyText, text } from "./parameters";
import { object, type Targets } from "./targets";

type Item = Targets["Setting"];
const collection = methodsOf<Workbook>();

export const settingCollectionClass = defineClass<"SettingCollection">({
  name: "SettingCollection",
  since: "1.4",
  methods: {
    /** Sets it where it exists. */
    Add: collection.acts("1.4", [nonEmptyText, anything], (workbook, [key, value]) => {
      putSetting(workbook, key, value);
      return object("Setting", { workbook, key });
    }),
    GetCount: collection.reads("1.4", [], (workbook) => workbook.parts.settings.size),
    GetItemOrNullObject: collection.reads("1.4", [text], (workbook, [key]) => (workbook.parts.settings.has(key) ? object("Setting", { workbook, key }) : null)),
  },
  item: {
    since: "1.4",
    get: (workbook, key) => {
      if (typeof key !== "string" || !workbook.parts.settings.has(key)) throw new HostError("ItemNotFound");
      return object("Setting", { workbook, key });
    },
  },
  items: (workbook) => [...workbook.parts.settings.keys()].map((key) => object("Setting", { workbook, key })),
});

export const settingClass = defineClass<"Setting">({
  name: "Setting",
  since: "1.4",
  key: (target) => ({ _Id: target.key }),
  check: (target) => void here(target),
  scalars: {
    Key: { since: "1.4", get: (target) => target.key },
    Value: { since: "1.4", get: (target) => JSON.parse(here(target)) as unknown, set: (target, value) => putSetting(target.workbook, target.key, value) },
  },
  methods: {
    Delete: methodsOf<Item>().acts("1.4", [], ({ workbook, key }) => {
      const settings = new Map(workbook.parts.settings);
      settings.delete(key);
      storeSettings(workbook, settings);
    }),
  },
});

/** Replaces all settings (also for the older document.settings, which saves them all at once). */
export function storeSettings(workbook: Workbook, settings: ReadonlyMap<string, string>): void {
  workbook.set("settings", settings);
  workbook.tell({ type: "settingsChanged" });
}

function putSetting(workbook: Workbook, key: string, value: unknown): void {
  storeSettings(workbook, new Map(workbook.parts.settings).set(key, JSON.stringify(value ?? null)));
}

function here(target: Item): string {
  const value = target.workbook.parts.settings.get(target.key);
  if (value === undefined) throw new HostError("ItemNotFound");
  return value;
}
