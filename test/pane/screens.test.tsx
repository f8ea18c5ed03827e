/** @jest-environment jsdom */

import { fireEvent, screen as page, within } from "@testing-library/react";
import { button, nameOf, renderPane } from "./render-pane";
import { listOf, SCREENS } from "./screens";

describe("found", () => {
  test("PANE-1 one list is described by range, number of projects, title and what is set aside", async () => {
    await renderPane(SCREENS.found);
    expect(page.getByRole("heading", { level: 2, name: "这张表像一份项目清单" })).toBeTruthy();
    const card = page.getByText("位置").closest("dl") as HTMLElement;
    expect(card.textContent).toBe("位置B5:N35项目27 个标题市场部2025年度项目一览表另有小计 2 行、合计 1 行");
  });

  test("PANE-2 the main act of the first screen converts the list", async () => {
    const { session, user } = await renderPane(SCREENS.found);
    await user.click(button("转换为项目台账"));
    expect(session.calls).toEqual(["startConversion"]);
  });

  test("PANE-3 several lists are chosen by radio buttons", async () => {
    const { session, user } = await renderPane(SCREENS.foundSeveral);
    const radios = within(page.getByRole("radiogroup", { name: "要转换哪一份？" })).getAllByRole("radio");
    expect(radios.map((radio) => (radio as HTMLInputElement).checked)).toEqual([true, false]);
    await user.click(page.getByRole("radio", { name: "B42:H60，15 个项目" }));
    expect(session.calls).toEqual(["chooseList 1"]);
  });

  test("PANE-4 another range is explained before it is taken from the selection", async () => {
    const { session, user } = await renderPane(SCREENS.found);
    expect(page.queryByRole("button", { name: "用所选区域" })).toBeNull();
    const another = button("不是，另选区域");
    expect(another.getAttribute("aria-expanded")).toBe("false");
    await user.click(another);
    expect(another.getAttribute("aria-expanded")).toBe("true");
    expect(page.getByText("在表格中选中清单（含表头），然后点“用所选区域”。")).toBeTruthy();
    await user.click(button("用所选区域"));
    expect(session.calls).toEqual(["useSelection"]);
  });

  test("PANE-5 a list without projects cannot be converted, and the reason is said", async () => {
    const { session, user } = await renderPane({ ...SCREENS.found, lists: [listOf("B5:N8", 4, 7, 0)] });
    const convert = button("转换为项目台账");
    expect(convert.getAttribute("aria-disabled")).toBe("true");
    expect(page.getByText("这个区域里没有项目。")).toBeTruthy();
    await user.click(convert);
    expect(session.calls).toEqual([]);
  });

  test("PANE-6 a range goes to its cells, with the sheet quoted as Excel does", async () => {
    const { session, user } = await renderPane(SCREENS.found);
    await user.click(button("转到 B5:N35"));
    expect(session.calls).toEqual(["goTo '2025年项目'!B5:N35"]);
  });
});

describe("nothing", () => {
  test("PANE-7 why and what to do are said, and the selection can be tried", async () => {
    const { session, user } = await renderPane(SCREENS.nothing);
    expect(page.getAllByText(/看起来是一张表单/).length).toBeGreaterThan(0);
    expect(page.getByText(/选中它（含表头）后点“用所选区域”/)).toBeTruthy();
    await user.click(button("用所选区域"));
    await user.click(button("再看一次"));
    expect(session.calls).toEqual(["useSelection", "look"]);
  });

  test("PANE-8 the selection is not offered where it cannot help", async () => {
    await renderPane(SCREENS.readOnly);
    expect(page.queryByRole("button", { name: "用所选区域" })).toBeNull();
    expect(button("再看一次")).toBeTruthy();
  });
});

describe("columns", () => {
  test("PANE-9 unclear columns stand first, each with header, samples and its field", async () => {
    await renderPane(SCREENS.columns);
    const selects = page.getAllByRole<HTMLSelectElement>("combobox");
    expect(selects.map((select) => select.getAttribute("aria-label"))).toEqual([
      "“费用（万）”的含义", "“（G 列，无表头）”的含义", "“负责”的含义", "“编号”的含义", "“项目名称”的含义", "“类型”的含义", "“开始”的含义", "“备注”的含义",
    ]);
    expect(selects.map((select) => select.selectedOptions[0]?.textContent)).toEqual(["预算总额", "保持原样", "项目经理", "项目编号", "项目名称", "项目类别", "计划开始", "保持原样"]);
    expect(page.getByText("例：2025.3.5、2025年3月12日")).toBeTruthy();
    expect(page.getByRole("heading", { level: 3, name: "请确认 3 列" })).toBeTruthy();
  });

  test("PANE-10 a field is assigned or taken away by choosing", async () => {
    const { session, user } = await renderPane(SCREENS.columns);
    await user.selectOptions(page.getByRole("combobox", { name: "“负责”的含义" }), "department");
    await user.selectOptions(page.getByRole("combobox", { name: "“编号”的含义" }), "");
    expect(session.calls).toEqual(["setField 7 department", "setField 1 null"]);
  });

  test("PANE-11 an answered column stays where it stands", async () => {
    const { show } = await renderPane(SCREENS.columns);
    const answered = SCREENS.columns.columns.map((column) => (column.name === "负责" ? { ...column, confidence: 1 } : column));
    await show({ ...SCREENS.columns, columns: answered });
    expect(page.getAllByRole("combobox")[2]?.getAttribute("aria-label")).toBe("“负责”的含义");
    expect(page.getAllByText("不太确定，请确认。")).toHaveLength(2);
  });

  test("PANE-12 a field given to two columns is flagged at both and stops the preview with the reason", async () => {
    const { session, show, user } = await renderPane(SCREENS.columns);
    const doubled = SCREENS.columns.columns.map((column) => (column.name === "负责" ? { ...column, field: "name" } : column));
    await show({ ...SCREENS.columns, columns: doubled });
    expect(page.getByText("“项目名称”也选了这一项，只能给一列。")).toBeTruthy();
    expect(page.getByText("“负责”也选了这一项，只能给一列。")).toBeTruthy();
    expect(page.getByText("“项目名称”只能给一列，请先改其余的列。")).toBeTruthy();
    await user.click(button("看变化"));
    expect(session.calls).toEqual([]);
  });

  test("PANE-13 a field in use says by which column", async () => {
    await renderPane(SCREENS.columns);
    const options = within(page.getByRole("combobox", { name: "“备注”的含义" })).getAllByRole("option");
    expect(options.map((option) => option.textContent)).toContain("项目编号（已用于“编号”）");
    expect(options.map((option) => option.textContent)).toContain("所属部门");
  });

  test("PANE-14 from the columns on to the preview and back to the list", async () => {
    const { session, user } = await renderPane({ ...SCREENS.columns, problem: { code: "BAD_COLUMN_CHOICE", facts: { field: "项目名称", count: 2, columns: "C、D" } } });
    expect(page.getByText("把其余的列改为“保持原样”。")).toBeTruthy();
    await user.click(button("看变化"));
    await user.click(button("返回"));
    expect(session.calls).toEqual(["openPreview", "back"]);
  });
});

describe("preview", () => {
  test("PANE-15 one sentence says what is read, what stays and that nothing is lost", async () => {
    await renderPane(SCREENS.preview);
    expect(page.getByText("86 处日期和金额将改成规范写法；3 处读不出，保持原样并标色；行和列一个不少。")).toBeTruthy();
  });

  test("PANE-16 every kind of change is a group with its count; what cannot be read is open", async () => {
    await renderPane(SCREENS.preview);
    const groups = page.getAllByRole("heading", { level: 3 }).map((heading) => {
      const toggle = within(heading).getByRole("button");
      return `${nameOf(toggle)} ${toggle.getAttribute("aria-expanded")}`;
    });
    expect(groups).toEqual(["会改写86 项 false", "读不出来，保持原样3 项 true", "请留意2 项 true", "公式的结果会变1 项 false", "版面3 项 false", "会新增4 项 false"]);
    expect(page.getByText("没有写年份")).toBeTruthy();
  });

  test("PANE-17 changes show old and new value under their reason, 50 first and more on request", async () => {
    const { user } = await renderPane(SCREENS.preview);
    await user.click(button(/^会改写/));
    const reasons = () => page.getAllByRole("heading", { level: 4 }).map((heading) => heading.textContent);
    expect(reasons()).toContain("文字写的日期，读成日期");
    expect(page.getAllByRole("button", { name: /^转到 F/ })).toHaveLength(50 + 2);
    const first = button("转到 F6").closest("li") as HTMLElement;
    expect(first.textContent).toBe("F62025.3.5→改为2025-03-05");
    await user.click(button("再显示 36 条"));
    expect(page.getAllByRole("button", { name: /^转到 [FH]/ })).toHaveLength(86 + 3);
    expect(reasons()).toContain("带单位的金额，换算成本列的单位");
    expect(page.queryByRole("button", { name: /^再显示/ })).toBeNull();
  });

  test("PANE-18 every cell is a link to it, with its sheet where it is another one", async () => {
    const { session, user } = await renderPane(SCREENS.preview);
    await user.click(button("转到 F14"));
    await user.click(button(/^公式的结果/));
    await user.click(button("转到 汇总!C4"));
    expect(session.calls).toEqual(["goTo 2025年项目!F14", "goTo 汇总!C4"]);
  });

  test("PANE-19 nothing planned is linked before it exists", async () => {
    const { user } = await renderPane(SCREENS.preview);
    await user.click(button(/^会新增/));
    const group = page.getByText("按类型和阶段统计").closest("li") as HTMLElement;
    expect(within(group).queryByRole("button")).toBeNull();
  });

  test("PANE-20 convert, adjust columns, go back", async () => {
    const { session, user } = await renderPane(SCREENS.preview);
    await user.click(button("转换"));
    await user.click(button("调整列"));
    await user.click(button("返回"));
    expect(session.calls).toEqual(["convert", "openColumns", "back"]);
  });
});

describe("working", () => {
  test("PANE-21 progress is counted", async () => {
    const { show } = await renderPane(SCREENS.converting, "zh");
    const bar = () => page.getByRole("progressbar", { name: "正在转换" });
    expect([bar().getAttribute("aria-valuenow"), bar().getAttribute("aria-valuemax"), bar().getAttribute("aria-valuetext")]).toEqual(["3", "8", "3 / 8"]);
    await show({ ...SCREENS.converting, done: 8 }, true);
    expect(bar().getAttribute("aria-valuenow")).toBe("8");
    expect(page.getByText("8 / 8")).toBeTruthy();
  });

  test("PANE-22 reading shows the outline of what comes, not a false count", async () => {
    await renderPane(SCREENS.reading);
    expect(page.getByRole("heading", { level: 2, name: "正在读取清单" })).toBeTruthy();
    expect(page.queryByText("0 / 0")).toBeNull();
  });
});

describe("result", () => {
  test("PANE-23 links to the register and the overview", async () => {
    const { session, user } = await renderPane(SCREENS.result);
    await user.click(button("2025年项目"));
    await user.click(button("总览"));
    await user.click(button("打开总览"));
    expect(session.calls).toEqual(["goTo '2025年项目'!A1", "goTo 总览!A1", "goTo 总览!A1"]);
    expect(page.getByText("原来的列都在，右边新增 2 列")).toBeTruthy();
  });

  test("PANE-24 what is to be cleaned is counted, listed and linked", async () => {
    const { session, user } = await renderPane(SCREENS.result);
    expect(page.getByText("3 项待清理")).toBeTruthy();
    expect(page.getByRole("heading", { level: 3, name: "待清理 3 项" })).toBeTruthy();
    await user.click(button("转到 H22"));
    expect(session.calls).toEqual(["goTo 2025年项目!H22"]);
  });

  test("PANE-25 a clean result says so", async () => {
    await renderPane(SCREENS.resultClean);
    expect(page.getByText("没有待清理的单元格。", { selector: "p" })).toBeTruthy();
    expect(page.getByText("正常")).toBeTruthy();
  });

  test("PANE-26 what was added is linked now", async () => {
    const { session, user } = await renderPane(SCREENS.result);
    await user.click(button(/^新增/));
    await user.click(button("转到 O5:O35"));
    expect(session.calls).toEqual(["goTo 2025年项目!O5:O35"]);
  });

  test("PANE-27 the original sheet can be restored from the result and from a register", async () => {
    const { session, show, user } = await renderPane(SCREENS.result);
    await user.click(button("恢复原表"));
    await show(SCREENS.register);
    await user.click(button("恢复原表"));
    expect(session.calls).toEqual(["restore false", "restore false"]);
  });
});

describe("register and restoring", () => {
  test("PANE-28 without a backup restoring is greyed with its reason", async () => {
    const { session, user } = await renderPane(SCREENS.registerForGood);
    expect(button("恢复原表").getAttribute("aria-disabled")).toBe("true");
    expect(page.getByText("找不到原表备份，不能恢复。")).toBeTruthy();
    await user.click(button("恢复原表"));
    await user.click(button("打开台账"));
    expect(session.calls).toEqual(["goTo '2025年项目'!A1"]);
  });

  test("PANE-29 later edits are listed before they go, with where they are kept", async () => {
    const { session, user } = await renderPane(SCREENS.confirmRestore);
    expect(page.getByText("转换之后有 2 个单元格改过，恢复后会回到转换之前的内容。")).toBeTruthy();
    expect(page.getByText("改过的内容会先另存在工作表“恢复前的改动”。")).toBeTruthy();
    await user.click(button("转到 G8"));
    await user.click(button("取消"));
    await user.click(button("恢复原表"));
    expect(session.calls).toEqual(["goTo 2025年项目!G8", "back", "restore true"]);
  });

  test("PANE-30 after restoring: the sheets are linked and a list can be looked for again", async () => {
    const { session, user } = await renderPane(SCREENS.restored);
    await user.click(button("转到 恢复前的改动"));
    await user.click(button("重新认表"));
    expect(session.calls).toEqual(["goTo 恢复前的改动!A1", "look"]);
  });
});

describe("failed", () => {
  test("PANE-31 what happened and what to do; a changed sheet wants a new preview", async () => {
    const { session, user } = await renderPane(SCREENS.failed);
    expect(page.getByText("预览之后工作表“2025年项目”有改动（F14），没有写入任何内容。")).toBeTruthy();
    expect(page.getByText("重新预览后再转换。")).toBeTruthy();
    await user.click(button("重新预览"));
    await user.click(button("返回"));
    expect(session.calls).toEqual(["openPreview", "back"]);
  });

  test("PANE-32 an act that Excel could not do just then is tried again as it was", async () => {
    const { session, user, show } = await renderPane({ ...SCREENS.failedAtStart, back: "preview" });
    await user.click(button("重试"));
    await show(SCREENS.failedAtStart);
    await user.click(button("重试"));
    expect(session.calls).toEqual(["convert", "look"]);
  });

  test("PANE-33 the log is folded away, and can be copied", async () => {
    const { user } = await renderPane(SCREENS.failed);
    expect(page.queryByRole("textbox")).toBeNull();
    await user.click(button("详细记录"));
    expect(page.getByRole<HTMLTextAreaElement>("textbox", { name: "详细记录" }).value).toBe("SHEET_CHANGED\nreadSheet 项目台账 2 syncs 14 ms");
    await user.click(button("复制"));
    expect(await navigator.clipboard.readText()).toBe("SHEET_CHANGED\nreadSheet 项目台账 2 syncs 14 ms");
    expect(page.getByText("已复制。")).toBeTruthy();
  });

  test("PANE-34 where copying is forbidden the text is selected and the person told", async () => {
    const { user } = await renderPane(SCREENS.failed);
    await user.click(button("详细记录"));
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("blocked", "NotAllowedError"));
    // Not a person's click: user-event brings a clipboard of its own.
    fireEvent.click(button("复制"));
    expect(await page.findByText(/已选中全部文字，请按 Ctrl\+C/)).toBeTruthy();
    const area = page.getByRole<HTMLTextAreaElement>("textbox");
    expect(document.activeElement).toBe(area);
    expect([area.selectionStart, area.selectionEnd]).toEqual([0, area.value.length]);
  });
});

describe("diagnostics", () => {
  test("PANE-35 is a quiet link away and leads back to where one was", async () => {
    const { user } = await renderPane(SCREENS.found);
    await user.click(button("诊断"));
    expect(await page.findByRole("textbox", { name: "操作记录" })).toBeTruthy();
    expect(document.activeElement?.textContent).toBe("诊断");
    await user.click(button("返回"));
    expect(document.activeElement?.textContent).toBe("这张表像一份项目清单");
  });
});
