import { createSession } from "../../src/app/session/create-session";
import { marketingOperations } from "../../src/regulations/marketing-operations";
import { createToy } from "./toy-workbook";

const PROJECTS = [["项目编号", "项目名称"], ["PRJ-001", "春季新品推广"]];

function setup({ isRegulated }: { readonly isRegulated: boolean }) {
  const toy = createToy({ 项目台账: PROJECTS, 制度: [["项", "内容"], ["名称", "市场运营项目管理制度"]], 空: [] });
  if (isRegulated) {
    toy.tables.set("Regulation", { sheet: "制度", address: "A1:B2" });
    toy.names.set("StatusDate", "=项目台账!$A$1");
  }
  const loads = jest.fn(async () => marketingOperations);
  const session = createSession({ workbook: toy.port, loadRegulation: loads, language: "zh", statusDate: null });
  return { toy, session, loads };
}

test("APP-ENTER-1 a workbook with a regulation of its own is left to the register's session, whatever its projects' table is called", async () => {
  const { session } = setup({ isRegulated: true });
  await session.look();
  expect(session.state).toEqual({ screen: { kind: "regulated", start: "open" }, busy: false });
});

test("APP-ENTER-2 a look and a list that is found load neither regulation nor conversion", async () => {
  const { session, loads } = setup({ isRegulated: false });
  await session.look();
  expect(session.state.screen.kind).toBe("found");
  expect(loads).not.toHaveBeenCalled();
  await session.startConversion();
  expect(loads).toHaveBeenCalledTimes(1);
});

test("APP-ENTER-3 a new register may begin on an empty sheet, and a look takes the workbook back", async () => {
  const { toy, session } = setup({ isRegulated: false });
  toy.active = "空";
  await session.look();
  session.enterRegister("new");
  expect(session.state.screen).toEqual({ kind: "regulated", start: "new" });
  await session.look();
  expect(session.state.screen.kind).toBe("nothing");
});

test("APP-ENTER-4 a look that is under way does not take the register's session away", async () => {
  const { toy, session } = setup({ isRegulated: false });
  let open = () => {};
  toy.gate = new Promise((resolve) => (open = resolve));
  const looking = session.look();
  session.enterRegister("new");
  open();
  await looking;
  expect(session.state.screen.kind).toBe("regulated");
});

test("APP-ENTER-5 edits and moves of the cursor are passed on once a burst while the register's session has the workbook, and not before", async () => {
  jest.useFakeTimers();
  const { toy, session } = setup({ isRegulated: true });
  const followed = jest.fn();
  const stop = session.onHint(followed);
  await session.look();
  toy.hint("cursor");
  toy.hint("contents");
  toy.hint("cursor");
  await jest.advanceTimersByTimeAsync(1000);
  expect(followed).toHaveBeenCalledTimes(1);
  expect(session.state.screen.kind).toBe("regulated");
  stop();
  toy.hint("cursor");
  await jest.advanceTimersByTimeAsync(1000);
  expect(followed).toHaveBeenCalledTimes(1);
  jest.useRealTimers();
});
