/** @jest-environment jsdom */

import { fireEvent, screen as page, within } from "@testing-library/react";
import { button } from "../render-pane";
import { REGISTER_SCREENS } from "./register-screens";
import { asked, renderRegister } from "./render-register";

const input = (name: string | RegExp): HTMLElement => page.getByRole("textbox", { name });

describe("form", () => {
  test("PANE-150 every kind of field has its input, in the regulation's order", async () => {
    const { user } = await renderRegister(REGISTER_SCREENS.form);
    await user.click(button(/^其余内容/));
    const inputs = [...document.querySelectorAll<HTMLElement>("main input, main textarea, main select")];
    expect(inputs.map((one) => one.getAttribute("role") ?? one.getAttribute("type") ?? one.tagName.toLowerCase())).toEqual([
      "text", "textarea", "text", "select", "text", "text", "checkbox", "checkbox", "checkbox", "checkbox", "combobox", "combobox", "combobox", "combobox", "text", "text", "text",
    ]);
  });

  test("PANE-151 what is typed or chosen goes to the session as text", async () => {
    const { register, user } = await renderRegister(REGISTER_SCREENS.form);
    fireEvent.change(input(/^识别日期/), { target: { value: "2026-03-09" } });
    fireEvent.change(input("风险 必填"), { target: { value: "供应商延期" } });
    await user.selectOptions(page.getByRole("combobox", { name: /^可能性/ }), "高");
    await user.click(page.getByRole("checkbox", { name: "声誉" }));
    await user.click(page.getByRole("checkbox", { name: "成本" }));
    expect(asked(register)).toEqual([
      "setFormValue found 2026-03-09", "setFormValue what 供应商延期", "setFormValue likelihood 高", "setFormValue areas 进度、成本、声誉", "setFormValue areas 进度",
    ]);
  });

  test("PANE-152 a person is chosen from the roster or written freely", async () => {
    const { register, user } = await renderRegister(REGISTER_SCREENS.form);
    await user.click(button(/^其余内容/));
    const owner = page.getByRole("combobox", { name: "负责人" });
    // One stop of the Tab key a field; the mouse has its arrow.
    expect(button("展开“负责人”的列表").tabIndex).toBe(-1);
    fireEvent.change(owner, { target: { value: "陈静" } });
    await user.click(owner);
    await user.click(await page.findByRole("option", { name: "李娜" }));
    expect(asked(register)).toEqual(["setFormValue owner 陈静", "setFormValue owner 李娜"]);
  });

  test("PANE-153 what must be there is marked by a word; what cannot be changed says why", async () => {
    const { register, user } = await renderRegister(REGISTER_SCREENS.form);
    expect(page.getAllByText("必填")).toHaveLength(3);
    const number = input("风险编号");
    expect(number.hasAttribute("readonly")).toBe(true);
    expect(page.getByText("由系统编号。").id).toBe(number.getAttribute("aria-describedby"));
    await user.type(number, "X");
    expect(asked(register)).toEqual([]);
  });

  test("PANE-154 saving with the button or Enter; a fault takes the person to the first field that has one", async () => {
    const { register, user } = await renderRegister(REGISTER_SCREENS.form);
    register.on("saveForm", () => {
      const { form } = REGISTER_SCREENS.form;
      const fields = form.fields.map((field) => (field.id === "likelihood" || field.id === "cost" ? { ...field, fault: "应为：低、中、高。" } : field));
      register.show({ ...REGISTER_SCREENS.form, form: { ...form, fields } });
    });
    await user.click(button("保存"));
    expect(document.activeElement).toBe(page.getByRole("combobox", { name: /^可能性/ }));
    expect(page.getByText("有 2 项要改")).toBeTruthy();
    input(/^预计损失/).focus();
    await user.keyboard("{Enter}");
    await user.click(button("取消"));
    expect(asked(register)).toEqual(["saveForm", "saveForm", "back"]);
  });

  test("PANE-155 a value that the list lacks stays in sight until another is chosen", async () => {
    await renderRegister(REGISTER_SCREENS.formFaulty);
    const stage = page.getByRole<HTMLSelectElement>("combobox", { name: "阶段" });
    expect([...stage.options].map((option) => option.textContent)).toEqual(["（未选）", "结项（不在列表中）", "立项", "计划"]);
    expect(stage.value).toBe("结项");
  });

  test("PANE-156 a form has no tabs beside it: what is typed is not lost by a slip", async () => {
    await renderRegister(REGISTER_SCREENS.form);
    expect(page.queryByRole("tab")).toBeNull();
  });

  test("PANE-158 of a long form the first fields are in sight; the rest unfolds, by itself where something in it is wrong", async () => {
    const { user, show } = await renderRegister(REGISTER_SCREENS.form);
    expect(page.queryByRole("textbox", { name: "备注" })).toBeNull();
    expect(button(/^其余内容/).textContent).toContain("6");
    await user.click(button(/^其余内容/));
    expect(input("备注")).toBeTruthy();
    const { form } = REGISTER_SCREENS.form;
    await show(REGISTER_SCREENS.reading);
    await show({ ...REGISTER_SCREENS.form, form: { ...form, fields: form.fields.map((field) => (field.id === "note" ? { ...field, fault: "应为文字。" } : field)) } });
    expect(input("备注").getAttribute("aria-invalid")).toBe("true");
  });

  test("PANE-157 what Excel refused stands over the fields, which keep their values", async () => {
    await renderRegister(REGISTER_SCREENS.formRefused);
    expect(page.getByText("Excel 正在编辑单元格。")).toBeTruthy();
    expect(page.getByRole<HTMLInputElement>("textbox", { name: "风险编号" }).value).toBe("R-0007");
  });
});

describe("step", () => {
  test("PANE-160 what is decided on, what follows, and what a record proves and what not", async () => {
    await renderRegister(REGISTER_SCREENS.step);
    expect(page.getByText("预算总额").closest("dl")?.textContent).toBe("预算总额120,000.00 元计划完成2026-06-30备注（空）");
    expect(page.getByText("开放“执行”阶段").tagName).toBe("LI");
    expect(page.getByText(/^记录审批结果，不是电子签名。/)).toBeTruthy();
  });

  test("PANE-161 person and comment go to the session, then the step is recorded", async () => {
    const { register, user } = await renderRegister(REGISTER_SCREENS.step);
    const person = page.getByRole("combobox", { name: /^办理人/ });
    await user.click(person);
    await user.click(within(await page.findByRole("listbox")).getByRole("option", { name: "赵强" }));
    fireEvent.change(input("意见"), { target: { value: "同意" } });
    await user.click(button("办理"));
    await user.click(button("取消"));
    expect(asked(register)).toEqual(['setStep {"person":"赵强"}', 'setStep {"comment":"同意"}', "recordStep", "back"]);
  });

  test("PANE-162 what stands in the way is said at the person, who is taken there", async () => {
    const { register, user } = await renderRegister(REGISTER_SCREENS.step);
    register.on("recordStep", () => register.show(REGISTER_SCREENS.stepFaulty));
    await user.click(button("办理"));
    expect(page.getByText("要由提交人以外的人批准。")).toBeTruthy();
    expect(document.activeElement?.getAttribute("aria-invalid")).toBe("true");
  });
});
