/** @jest-environment jsdom */
import { CLASSES } from "../../../src/host/protocol/objects/registry";
import type { ObjectClass } from "../../../src/host/protocol/objects/object-class";
import { firstVersion, readDeclaredVersions } from "./declared-versions";
import { setupOffice, type OfficeFixture } from "./setup-office";

type Prototype = Record<string, unknown> & { _scalarPropertyNames?: string[]; _scalarPropertyOriginalNames?: string[]; _scalarPropertyUpdateable?: boolean[] };
type Table = ObjectClass<unknown>;

/** Members of the wire that the types do not show. */
const PROTOCOL_ONLY = /^_/;
/** What the types say of one parameter only; the member itself is as old as its class. */
const PARAMETER_ONLY = new Set(["WorksheetProtection.Unprotect"]);
/** The client writes this one under another name than it reads it. */
const ALIASES: Record<string, string> = { "Worksheet.Gridlines": "Worksheet.showGridlines" };

let fixture: OfficeFixture;
const classes = (Object.entries(CLASSES) as unknown as [string, Table][]).filter(([name]) => name !== "InternalService");
beforeAll(async () => {
  fixture = await setupOffice();
});
afterAll(() => fixture.office.detach());

function prototypeOf(name: string): Prototype {
  const found = (Excel as unknown as Record<string, { prototype: Prototype } | undefined>)[name];
  if (!found) throw new Error(`the installed office.js has no Excel.${name}`);
  return found.prototype;
}

/** Reads a getter's list from the prototype itself. */
function list(prototype: Prototype, name: "_scalarPropertyNames" | "_scalarPropertyOriginalNames" | "_scalarPropertyUpdateable" | "_navigationPropertyNames"): unknown[] {
  return (Object.getOwnPropertyDescriptor(prototype, name)?.get?.call(prototype) as unknown[] | undefined) ?? [];
}

const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

test("HOST-PROTOCOL-20 every class and scalar of the tables exists in the installed library, spelt the same", () => {
  const unknown = classes.flatMap(([name, table]) => {
    const originals = list(prototypeOf(name), "_scalarPropertyOriginalNames");
    return Object.keys(table.scalars ?? {}).filter((member) => !originals.includes(member) && !(`${name}.${member}` in ALIASES)).map((member) => `${name}.${member}`);
  });
  expect(unknown).toEqual([]);
});

test("HOST-PROTOCOL-21 navigations exist under the name the library sends", () => {
  const unknown = classes.flatMap(([name, table]) => {
    const known = list(prototypeOf(name), "_navigationPropertyNames");
    return Object.keys(table.navigations ?? {}).filter((member) => !known.includes(camel(member)) && !known.includes(member)).map((member) => `${name}.${member}`);
  });
  expect(unknown).toEqual([]);
});

test("HOST-PROTOCOL-22 methods and handlers of events exist in the library", () => {
  const unknown = classes.flatMap(([name, table]) => {
    const prototype = prototypeOf(name);
    const handlers = Object.keys(table.events ?? {}).flatMap((event) => [`_Register${event}`, `_Unregister${event}`]);
    const names = [...Object.keys(table.methods ?? {}).map((member) => (member.startsWith("_") ? member : camel(member))), ...handlers, ...(table.item ? ["getItem"] : [])];
    return names.filter((member) => typeof prototype[member] !== "function").map((member) => `${name}.${member}`);
  });
  expect(unknown).toEqual([]);
});

test("HOST-PROTOCOL-23 only what the library can set can be set", () => {
  const wrong = classes.flatMap(([name, table]) => {
    const prototype = prototypeOf(name);
    const originals = list(prototype, "_scalarPropertyOriginalNames"), updateable = list(prototype, "_scalarPropertyUpdateable");
    return Object.entries(table.scalars ?? {})
      .filter(([member, { set }]) => set && originals.includes(member) && updateable[originals.indexOf(member)] !== true)
      .map(([member]) => `${name}.${member}`);
  });
  expect(wrong).toEqual([]);
});

test("HOST-PROTOCOL-24 the requirement set of every member is the one its documentation declares", () => {
  const declared = readDeclaredVersions();
  const wrong = classes.flatMap(([name, table]) => {
    const members = declared.get(name);
    if (!members) return [`${name}: not in the types`];
    const check = (member: string, since: string) => {
      const [, alias] = (ALIASES[`${name}.${member}`] ?? "").split(".");
      const note = members.get(alias ?? camel(member));
      if (note === undefined) return [`${name}.${member}: not in the types`];
      return firstVersion(note) === since || PARAMETER_ONLY.has(`${name}.${member}`) ? [] : [`${name}.${member}: ${since}, declared ${note}`];
    };
    const all = [...Object.entries(table.scalars ?? {}), ...Object.entries(table.navigations ?? {}), ...Object.entries(table.methods ?? {})];
    return [
      ...all.filter(([member]) => !PROTOCOL_ONLY.test(member)).flatMap(([member, { since }]) => check(member, since)),
      ...(table.item ? check("GetItem", table.item.since) : []),
    ];
  });
  expect(wrong).toEqual([]);
});

test("HOST-PROTOCOL-25 events come with the requirement set that their documentation declares", () => {
  const declared = readDeclaredVersions();
  const names: Record<string, string> = {
    DataChangedEvent: "onChanged", ActivatedEvent: "onActivated", DeactivatedEvent: "onDeactivated", SelectionChangedEvent: "onSelectionChanged",
    CalculatedEvent: "onCalculated", FormatChangedEvent: "onFormatChanged", SingleClickedEvent: "onSingleClicked", ProtectionChangedEvent: "onProtectionChanged",
    EventNameChanged: "onNameChanged", EventVisibilityChanged: "onVisibilityChanged", AddedEvent: "onAdded", DeletedEvent: "onDeleted",
  };
  const wrong = classes.flatMap(([name, table]) => Object.entries(table.events ?? {}).flatMap(([event, { since }]) => {
    const note = declared.get(name)?.get(names[event] ?? "");
    return note !== undefined && firstVersion(note) === since ? [] : [`${name}.${event}: ${since}, declared ${note ?? "nothing"}`];
  }));
  expect(wrong).toEqual([]);
});
